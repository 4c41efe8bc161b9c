import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import { fillIssue } from "../../../src/archive/issues/fill-issue.ts";
import { pageOf, shortPage } from "../make-archive.ts";
import { front } from "./make-group.ts";

const PAGES = [
  pageOf("p1.txt", front(1) + shortPage("云川县召开会议", "10月14日,云川县召开会议。")),
  pageOf("p2.txt", front(2) + shortPage("青河镇种下万棵树", "10月13日,青河镇种下万棵树。")),
];
const [WHOLE] = assembleArchive(PAGES).issues;

test("an issue without its text is given it back from its pages", () => {
  assert.ok(WHOLE);
  const withoutText = WHOLE.pages.map((page) => ({
    ...page,
    articles: page.articles.map((article) => ({ ...article, paragraphs: [] })),
  }));
  assert.deepEqual(fillIssue({ ...WHOLE, pages: withoutText }, PAGES), WHOLE);
});

test("pages that are not those of the issue break the promise", () => {
  assert.ok(WHOLE);
  assert.throws(() => fillIssue({ ...WHOLE, pages: WHOLE.pages.slice(0, 1) }, PAGES), /not those of its outline/);
});
