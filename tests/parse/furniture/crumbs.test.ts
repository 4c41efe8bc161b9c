import assert from "node:assert/strict";
import { test } from "node:test";
import { findCrumbs } from "../../../src/parse/furniture/crumbs.ts";
import { toLine } from "../make-lines.ts";

for (const text of [
  "首页 > 新闻 > 正文",
  "您现在的位置：首页 >> 政务",
  "当前位置: 渡口添了一班船",
  "首页 / 社会",
  "青河网 > 社会",
  "社会 > 渡口 > 渡口添了一班船",
]) {
  test(`“${text}” is the path of a web page`, () => {
    assert.deepEqual([findCrumbs(toLine(text))?.rule, findCrumbs(toLine(text))?.place], ["web-chrome", "over"]);
  });
}

for (const text of [
  "渡口 > 水闸",
  "农业/水利",
  "他的位置在船头。",
  "渡口添了一班船",
  "首页 > 新闻 > 渡口添了船。两岸的人都说好。",
  `首页 > ${"渡".repeat(130)}`,
]) {
  test(`“${text.slice(0, 30)}” is none`, () => {
    assert.equal(findCrumbs(toLine(text)), undefined);
  });
}
