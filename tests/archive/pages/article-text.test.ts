import assert from "node:assert/strict";
import { test } from "node:test";
import { spanAt, toTextPieces } from "../../../src/archive/pages/article-text.ts";
import { pageOf } from "../make-archive.ts";

const PAGE = pageOf("p.txt", "# 云川县召开会议\n\n本报讯 4月3日，云川县召开会议。\n\n会议强调，要抓好落实。\n");

test("headline and paragraphs come in reading order, in half-width forms of the same length, each with its raw line", () => {
  const [article] = PAGE.articles;
  assert.ok(article);
  const pieces = toTextPieces(PAGE, article, 0);
  assert.deepEqual(
    pieces.map(({ text, place }) => [text, place(0).line]),
    [
      ["云川县召开会议", 1],
      ["本报讯 4月3日,云川县召开会议。", 3],
      ["会议强调,要抓好落实。", 5],
    ],
  );
  for (const { text, printed, place } of pieces) {
    assert.equal(text.length, printed.length);
    assert.equal(place(0).source, "p.txt");
  }
});

test("a place in a joined paragraph is of the line it came from, one behind its end of the last", () => {
  const spans = [
    { line: 3, start: 0, end: 10 },
    { line: 9, start: 2, end: 7 },
  ];
  assert.deepEqual(
    [0, 9, 10, 14, 99].map((index) => spanAt(spans, index)?.line),
    [3, 3, 9, 9, 9],
  );
  assert.equal(spanAt([], 0), undefined);
});
