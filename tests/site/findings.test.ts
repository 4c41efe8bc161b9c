import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES, type RuleId } from "../../src/model/rules.ts";
import { findingsByFile } from "../../src/site/article/findings.ts";
import { findingText } from "../../src/site/words/findings.ts";
import { archiveOfTexts, renderSite, SETTINGS } from "./sample-archives.ts";

/** Rules that a page of the site never shows: their file gives none, or a note in the text says it. */
const NOT_SHOWN = new Set<RuleId>([
  "file-missing",
  "file-unreadable",
  "folder-loop",
  "folder-empty",
  "file-name",
  "file-empty",
  "file-binary",
  "continuation",
  "repeat",
  "text-missing",
  "address-lost",
]);

test("every rule that may ask an editor to look is worded in Chinese", () => {
  for (const [rule, { severity }] of Object.entries(RULES)) {
    if (severity === "info" || NOT_SHOWN.has(rule as RuleId)) continue;
    const text = findingText({ rule, line: 1, quote: "", message: "?" }, "zh-Hans");
    assert.match(text, /\p{Script=Han}/u, rule);
    assert.equal(findingText({ rule, line: 1, quote: "", message: "?" }, "en"), "?");
  }
});

test("a page says what of it is still to be checked, with the line", () => {
  const text = "# 村里来了放映队\n\n本报讯 2月31日,放映队来到村里放电影。村民们早早搬来凳子。\n";
  const archive = archiveOfTexts({ "a.txt": text });
  const rules = (findingsByFile(archive).get("a.txt") ?? []).map(({ rule }) => rule);
  assert.ok(rules.includes("date-impossible"));
  const page = [...renderSite(archive, SETTINGS).values()].find(({ kind }) => kind === "issue")?.text ?? "";
  assert.match(page, /待核.*<a href="#L3">第3行<\/a> 所印日期历上没有/s);
});
