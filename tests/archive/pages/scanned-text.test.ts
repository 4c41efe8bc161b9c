import assert from "node:assert/strict";
import { test } from "node:test";
import { scannedHeadline, scannedParagraph } from "../../../src/archive/pages/scanned-text.ts";
import type { Paragraph, ParsedArticle } from "../../../src/model/article.ts";
import { pageOf, shortPage } from "../make-archive.ts";

const [ARTICLE] = pageOf("p.txt", shortPage("云川县召开会议", "4月3日,云川县召开会议。")).articles as [ParsedArticle];
const [PARAGRAPH] = ARTICLE.paragraphs as [Paragraph];

function unasked(): string {
  throw new Error("No raw line is needed.");
}

test("what nobody corrected is as the file holds it, and asks for no raw line", () => {
  assert.equal(scannedHeadline(ARTICLE), "云川县召开会议");
  assert.equal(scannedParagraph(PARAGRAPH, unasked), PARAGRAPH.text);
});

test("a corrected stretch of a paragraph is read from its raw line again, the rest stays", () => {
  const spans = [
    { line: 3, start: 0, end: 2 },
    { line: 3, start: 2, end: 3, reads: "川" },
    { line: 3, start: 3, end: 5 },
  ];
  const text = scannedParagraph({ ...PARAGRAPH, text: "青河川开会", spans }, () => "青河州开会。");
  assert.equal(text, "青河州开会");
});
