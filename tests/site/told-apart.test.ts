import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf } from "../../src/make/site/search-records.ts";
import type { Archive } from "../../src/model/archive.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { findSameLooking } from "../../src/search/ask/same-looking.ts";
import { recordToFragment } from "../../src/search/format/record-to-fragment.ts";
import { issueNames, issueRef } from "../../src/site/article/issue-name.ts";
import { homePage } from "../../src/site/pages/home-page.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { archiveOf, shortPage } from "../archive/make-archive.ts";
import { renderSite, SETTINGS } from "./sample-archives.ts";

const WORDS = wordsOf(SETTINGS);

const page = (newspaper: string | null, date: string, headline: string, more = "") =>
  `---\n${newspaper === null ? "" : `newspaper: ${newspaper}\n`}date: ${date}\n${more}---\n${shortPage(headline, "10月9日,青溪镇开镰。")}`;

function namesOf(archive: Archive): string[] {
  return issueNames(archive.issues.map(issueRef), WORDS);
}

/** What is written in a page of a site, without its markup. */
function textOf(archive: Archive, address: string): string {
  return (renderSite(archive, SETTINGS).get(address)?.text ?? "").replace(/<[^>]*>/g, "");
}

test("the newspaper's name stands before issues and articles where the archive holds several, and only there", () => {
  const own = { "a.txt": page("青溪报", "2024-10-15", "青溪镇开镰"), "b.txt": page(null, "2024-10-16", "南坪村晒谷") };
  assert.deepEqual(namesOf(archiveOf(own)), ["2024年10月15日 星期二", "2024年10月16日 星期三"]);
  assert.doesNotMatch(textOf(archiveOf(own), "dates/2024-10.html"), /《青溪报》/);
  const both = archiveOf({ ...own, "c.txt": page("云川报", "2024-10-15", "北岭修路") });
  assert.deepEqual(namesOf(both).sort(), [
    "2024年10月16日 星期三",
    "《云川报》2024年10月15日 星期二",
    "《青溪报》2024年10月15日 星期二",
  ]);
  const month = textOf(both, "dates/2024-10.html");
  assert.match(month, /青溪镇开镰 《青溪报》\s· 未署名/);
  assert.match(month, /北岭修路 《云川报》\s· 未署名/);
  assert.match(month, /南坪村晒谷 未署名/);
  const found = [...recordsOf(both, WORDS)].map(({ issueText }) => issueText);
  assert.ok(found.includes("《云川报》2024年10月15日 星期二"));
});

test("pages of one issue without a number, or with the same, are named by their files", () => {
  const archive = archiveOf({
    "x1.txt": page(null, "2024-10-15", "青溪镇开镰"),
    "x2.txt": page(null, "2024-10-15", "南坪村晒谷"),
    "x3.txt": page(null, "2024-10-15", "北岭修路", "page: 3\n"),
  });
  const issue = textOf(archive, "issues/2024/2024-10-15.html");
  assert.match(issue, /第3版/);
  assert.match(issue, /版次不详（x1\.txt）/);
  assert.match(issue, /版次不详（x2\.txt）/);
  const found = [...recordsOf(archive, WORDS)].map(({ issueText, file }) => [issueText, file]);
  assert.deepEqual(found.sort(), [
    ["2024年10月15日 星期二 版次不详（x1.txt）", null],
    ["2024年10月15日 星期二 版次不详（x2.txt）", null],
    ["2024年10月15日 星期二 第3版", null],
  ]);
});

/** Columns of one name, as an undated archive has them week after week. */
const COLUMNS = archiveOf(
  Object.fromEntries(
    Array.from({ length: 5 }, (_, i) => [
      `scan${i}.txt`,
      shortPage("本周简讯", "10月9日,青溪镇开镰。", `${"甲乙丙丁戊"[i]}村修了水渠。`),
    ]),
  ),
);

test("articles that a list shows alike are told apart by file and place, and the name of a column relates nothing", () => {
  const list = textOf(COLUMNS, "dates/unknown.html");
  for (let i = 0; i < 5; i++)
    assert.match(list, new RegExp(`本周简讯 10月9日\\s· 未署名\\s· \\d+\\s字\\s· scan${i}\\.txt 第1篇`));
  for (const [address, { text }] of renderSite(COLUMNS, SETTINGS))
    if (address.startsWith("articles/")) assert.doesNotMatch(text, /同提“本周简讯”/);
});

test("results that show the same but for their text are told apart by their files", () => {
  const fragments = [...recordsOf(COLUMNS, WORDS)].map(recordToFragment);
  assert.deepEqual(
    fragments.map(({ meta }) => meta.file).sort(),
    [0, 1, 2, 3, 4].map((i) => `scan${i}.txt`),
  );
  assert.deepEqual(findSameLooking(fragments), [true, true, true, true, true]);
  const other = fragments.map((fragment, i) => {
    return i === 2 ? { ...fragment, meta: { ...fragment.meta, bylines: "李明" } } : fragment;
  });
  assert.deepEqual(findSameLooking(other), [true, true, false, true, true]);
});

test("the front page says what its first issue is the newest by", () => {
  const file = { path: "a.txt", bytes: Buffer.from(shortPage("青溪镇开镰", "近日,青溪镇开镰。")) };
  const labelOf = (archive: Archive) => [...homePage.models(archive, SETTINGS)][0]?.data.newest?.by;
  assert.equal(labelOf(filesToArchive([file])), "none");
  const added = new Map([["a.txt", { path: "a.txt", added: "2025-06-01", place: 0 }]]);
  assert.equal(labelOf(filesToArchive([file], added)), "addition");
  assert.equal(labelOf(archiveOf({ "a.txt": page(null, "2024-10-15", "青溪镇开镰") })), "date");
  assert.match(textOf(filesToArchive([file], added), "index.html"), /最后入藏的一版 日期不详《青溪镇开镰》/);
});
