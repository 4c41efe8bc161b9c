import assert from "node:assert/strict";
import { test } from "node:test";
import { readFurniture } from "../../../src/parse/furniture/find-furniture.ts";
import { toLine } from "../make-lines.ts";

const ruleOf = (raw: string) => readFurniture(toLine(raw))?.[0]?.furniture?.rule;

for (const [text, rule] of [
  ["[图片]", "figure"],
  ["下转第四版", "jump"],
  ["地址：青河县解放路18号 邮编：043000", "imprint"],
  ["QINGHE NEWS", "page-mark"],
  ["长按二维码关注", "post"],
  ["首页 > 新闻 > 正文", "web-chrome"],
  ["图为新船靠岸。", "caption"],
  ["2 综合新闻 2024年10月15日 星期二 责编：崔璐", "running-head"],
  ["2024年10月18日 星期五 第123期 今日四版 网址：www.qinghe.example", "running-head"],
  ["2019-03-02 08:15 来源：青河晚报", "web-line"],
  ["（完）", "page-mark"],
  ["【全文完】", "page-mark"],
  ["2019-03-02 1 青河日报 content_1.html 渡口添船 /enpproperty-->", "web-line"],
] as const) {
  test(`“${text}” has the form ${rule}`, () => {
    assert.equal(ruleOf(text), rule);
  });
}

test("text is none of these", () => {
  for (const text of ["渡口添了一班船。", "渡口添船", "QH", "The ferry runs"])
    assert.equal(readFurniture(toLine(text)), undefined, text);
});

test("words marked as a heading are a picture or a jump at most", () => {
  assert.equal(ruleOf("# [图片]"), "figure");
  assert.equal(ruleOf("# 下转第四版"), "jump");
  assert.equal(ruleOf("# 长按二维码关注"), undefined);
  assert.equal(ruleOf("# 地址：青河县解放路18号"), undefined);
});

test("a long line is an imprint or a caption at most, and is looked at in time", () => {
  const long = `图为${"新船靠岸，".repeat(30)}两岸的人都来看。`;
  assert.equal(ruleOf(long), "caption");
  assert.equal(ruleOf(`${"渡口添了船，".repeat(20_000)}。`), undefined);
});
