import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { toCountedLines, toPrintLines } from "../../../src/parse/print/print-line.ts";
import { countWrapped } from "../../../src/parse/print/wrapped-furniture.ts";
import { toSource } from "../make-lines.ts";

function count(at: number, width: number, ...raw: string[]): number {
  const source = toSource(raw);
  return countWrapped(at, toCountedLines(toPrintLines(textToLines(source), source)), width);
}

const STAMP = ["发布时间:2021-03-09 来", "源:青河晚报 作者:崔璐"];

test("a row of labels cut in two is one piece of furniture, a line of text is none", () => {
  assert.equal(count(0, 14, ...STAMP, "葛家渡今年添了新船从早到晚不"), 2);
  assert.equal(count(2, 14, ...STAMP, "葛家渡今年添了新船从早到晚不"), 0);
});

test("a path and the head of a paper cut in two are one piece each", () => {
  assert.equal(count(0, 14, "首页 > 新闻中心 > 本地新", "闻 > 正文", "葛家渡添船"), 2);
  assert.equal(count(0, 14, "1958年5月16日人民日报", "第4版", "葛家渡添船"), 2);
});

test("a stamp under a title that fills its column is known all the same, words that a sentence may hold are not", () => {
  const title = "葛家渡今年又添了一班新的渡船";
  assert.equal(count(1, 14, title, ...STAMP), 2);
  assert.equal(count(1, 14, title, "编辑部的电话:012345", "67890"), 0);
});

test("lines of which the first is short are no one piece", () => {
  assert.equal(count(0, 30, ...STAMP), 0);
});
