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

const TITLES = ["葛家渡添了6班新船", "葛家渡:今年添了新船", "青河台上演《渡口》", "两岸村民看新船下水"];

for (const title of TITLES) {
  test(`“${title}” under a path or a stamp that stands whole on its line is no part of it`, () => {
    for (const above of ["青河在线 > 新闻 > 正文", "当前位置:首页 > 青河 >", "2021-03-09 08:15 来源:"])
      assert.equal(count(0, above.length, above, title, "葛家渡今年添了新船从早到晚"), 0, above);
  });
}

test("a sentence under a label without its value is none of it, the rest of a name is", () => {
  const label = "2021-03-09 08:15 责任编辑:";
  assert.equal(count(0, label.length, label, "3月9日,县里请来的几位老船工", "又说起了渡口"), 0);
  assert.equal(count(0, 24, "2021-03-09 08:15 来源:青河", "网-文化频道", "葛家渡添船"), 2);
});
