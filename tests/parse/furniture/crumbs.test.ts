import assert from "node:assert/strict";
import { test } from "node:test";
import { findCrumbs } from "../../../src/parse/furniture/crumbs.ts";
import { toLine } from "../make-lines.ts";
import { describe, toParts } from "../make-parts.ts";

for (const text of [
  "首页 > 新闻 > 正文",
  "您现在的位置：首页 >> 政务",
  "当前位置: 渡口添了一班船",
  "首页 / 社会",
  "青河网 > 社会",
  "首页 >渡口 > > 正文",
  "首页 > > 正文",
  "社会 > 渡口 > 渡口添了一班船",
]) {
  test(`“${text}” is the path of a web page`, () => {
    assert.deepEqual([findCrumbs(toLine(text))?.rule, findCrumbs(toLine(text))?.place], ["web-chrome", "over"]);
  });
}

for (const text of [
  "渡口 > 水闸",
  "渡口 > > 水闸",
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

test("a path of a forum ends with its controls, whatever titles stand in it", () => {
  const path =
    "青河旧报1946-1956在线检索 - 论坛 -> 1948年5月 -> 渡口船工日夜抢修大堤 [打印本页] 登录 -> 注册 -> 回复主题 -> 发表主题";
  assert.deepEqual(describe(toParts(path)), ["web-chrome"]);
});

test("names and words of a site with underscores between them are the bar of a browser", () => {
  assert.deepEqual(describe(toParts("青河在线_渡口_水闸_青河新闻_梨园")), ["web-chrome"]);
  assert.deepEqual(describe(toParts("渡口_水闸_梨园")), ["渡口_水闸_梨园"]);
});
