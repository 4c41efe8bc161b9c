import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAsItStands } from "../../src/parse/as-it-stands.ts";
import { toSource } from "./make-lines.ts";

const RAW = ["---", "page: 2", "---", "# 葛家渡添船", "", "渡口開了**一班**船。"];
const SOURCE = { ...toSource(RAW), frontMatterLineCount: 3 };

test("a page that cannot be read is one article, a paragraph a line, in the order of the file", () => {
  const { articles } = pageAsItStands(SOURCE, "it is too deep");
  assert.equal(articles.length, 1);
  assert.deepEqual(
    articles[0]?.paragraphs.map(({ text, confidence }) => [text, confidence]),
    [
      ["葛家渡添船", 0],
      ["渡口開了一班船。", 0],
    ],
  );
  assert.deepEqual([articles[0]?.headline, articles[0]?.bylines, articles[0]?.dateAsPrinted], ["", [], null]);
});

test("each paragraph is the raw stretches that it names", () => {
  for (const { text, spans } of pageAsItStands(SOURCE, "").articles[0]?.paragraphs ?? [])
    assert.equal(spans.map(({ line, start, end }) => (RAW[line - 1] ?? "").slice(start, end)).join(""), text);
});

test("every line has its place: a paragraph, front matter, or blank", () => {
  assert.deepEqual(
    pageAsItStands(SOURCE, "").lines.map(({ number, role, paragraph }) => [number, role, paragraph]),
    [
      [1, "furniture", null],
      [2, "furniture", null],
      [3, "furniture", null],
      [4, "body", 0],
      [5, "blank", null],
      [6, "body", 1],
    ],
  );
});

test("one finding says why, nothing is sure, and a page of blank lines has no article", () => {
  const { diagnostics, reading } = pageAsItStands(SOURCE, "it is too deep");
  assert.deepEqual(
    diagnostics.map(({ rule, message }) => [rule, message.endsWith("it is too deep")]),
    [["page-unparsed", true]],
  );
  assert.deepEqual([reading.estimate, reading.sure], [0, false]);
  assert.deepEqual(pageAsItStands(toSource(["", "　"]), "").articles, []);
});
