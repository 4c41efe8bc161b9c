import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, quoteAround, quoteMention } from "../../../src/archive/mentions/article-pieces.ts";
import { archiveOf, articlesOf, pageOf, shortPage } from "../make-archive.ts";

const TEXT = shortPage("全县水利会议召开", "10月9日,县长赵砚秋主持召开水利会议。");

test("pieces are headline parts and paragraphs, each with its place", () => {
  const [article] = pageOf("a.txt", TEXT).articles;
  assert.ok(article);
  assert.deepEqual(
    piecesOf(article).map(({ part, paragraph }) => [part, paragraph]),
    [
      ["headline", null],
      ["body", 0],
      ["body", 1],
    ],
  );
});

test("a mention is quoted with the words around it and its raw line", () => {
  const [article] = articlesOf(archiveOf({ "a.txt": TEXT }));
  const mention = article?.mentions?.find(({ person }) => person === "赵砚秋");
  assert.ok(article && mention);
  const { quote, line } = quoteMention(article, mention, { source: "a.txt", headLine: 1 });
  assert.ok(quote.includes("县长赵砚秋"), quote);
  assert.ok(TEXT.split("\n")[line - 1]?.includes("县长赵砚秋"));
});

test("a quote that is cut does not begin with the last characters of a clause", () => {
  const lead = "10月9日,县委副书记、县长钱望舒主持召开全县水利工作会议,副县长赵砚秋参加。";
  const [article] = pageOf("a.txt", shortPage("全县水利会议召开", lead)).articles;
  assert.ok(article);
  const [, body] = piecesOf(article);
  const start = body?.text.indexOf("赵砚秋") ?? 0;
  assert.ok(body);
  const { quote } = quoteAround(body, start, start + 3, "a.txt", 1);
  assert.equal(quote, "县委副书记、县长钱望舒主持召开全县水利工作会议,副县长赵砚秋参加");
});
