import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES } from "../../src/model/rules.ts";
import { findingsByFile } from "../../src/site/article/findings.ts";
import { findingText } from "../../src/site/words/findings.ts";
import { archiveOfTexts, renderSite, SETTINGS } from "./sample-archives.ts";

test("every rule is worded in Chinese, without a stop and in words of its own", () => {
  const texts = Object.keys(RULES).map((rule) => {
    const text = findingText({ rule, line: 1, quote: "", message: "?" }, "zh-Hans");
    assert.match(text, /\p{Script=Han}.*[^。]$/u, rule);
    assert.equal(findingText({ rule, line: 1, quote: "", message: "?" }, "en"), "?");
    return text;
  });
  assert.equal(new Set(texts).size, texts.length);
});

test("a page says what of it is still to be checked, with the line", () => {
  const text = "# 村里来了放映队\n\n本报讯 2月31日,放映队来到村里放电影。村民们早早搬来凳子。\n";
  const archive = archiveOfTexts({ "a.txt": text });
  const rules = (findingsByFile(archive).get("a.txt") ?? []).map(({ rule }) => rule);
  assert.ok(rules.includes("date-impossible"));
  const page = [...renderSite(archive, SETTINGS).values()].find(({ kind }) => kind === "issue")?.text ?? "";
  assert.match(page, /待核.*<a href="#L3">第3行<\/a> 所印日期历上没有/s);
});
