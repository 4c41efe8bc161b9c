import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { articlesOf, pageOf, shortPage } from "./make-archive.ts";

const PAGES = {
  "new.txt": `---\ndate: 2024-10-15\n---\n${shortPage("云川县召开会议", "10月14日,云川县召开会议。")}`,
  "old.txt": `---\ndate: 2023-10-15\n---\n${shortPage("青河镇种下万棵树", "10月14日,青河镇种树。")}`,
  "none.txt": shortPage("学校开运动会", "4月5日,学校开运动会。"),
};
const pages = () => Object.entries(PAGES).map(([path, text]) => pageOf(path, text));

test("issues go from the oldest to the newest, those without a year first, whatever the order of the pages", () => {
  const archive = assembleArchive(pages());
  assert.deepEqual(
    archive.issues.map(({ year }) => year),
    [null, 2023, 2024],
  );
  assert.deepEqual(assembleArchive(pages().reverse()), archive);
});

test("pages may come one at a time, and each issue is kept as the caller says", () => {
  function* oneByOne() {
    yield* pages();
  }
  const kept: string[] = [];
  const keep = <Issue extends { readonly id: string }>(issue: Issue) => {
    kept.push(issue.id);
    return issue;
  };
  assert.deepEqual(assembleArchive(oneByOne(), { keep }), assembleArchive(pages()));
  assert.equal(kept.length, 3);
});

test("an issue that cannot be put together is reported for each of its pages, and the rest is there", () => {
  const keep = <Issue extends { readonly year: number | null }>(issue: Issue) => {
    if (issue.year === 2023) throw new Error("no room");
    return issue;
  };
  const archive = assembleArchive(pages(), { keep });
  assert.deepEqual(
    archive.diagnostics.filter(({ rule }) => rule === "issue-unpublished").map(({ source }) => source),
    ["old.txt"],
  );
  assert.equal(articlesOf(archive).length, 2);
});

test("a page without an article belongs to no issue unless it says to which, and an empty archive has none", () => {
  assert.deepEqual(assembleArchive([pageOf("a.txt", "综合新闻")]).issues, []);
  assert.equal(assembleArchive([pageOf("a.txt", "---\ndate: 2024-10-15\n---\n综合新闻")]).issues.length, 1);
  const { people, ...rest } = assembleArchive([]);
  assert.deepEqual(rest, { issues: [], variants: [], diagnostics: [], acts: [] });
  assert.deepEqual(people?.persons, []);
});
