import assert from "node:assert/strict";
import { test } from "node:test";
import { narrowLabel } from "../../../src/parse/page/narrow-label.ts";
import { toLine } from "../make-lines.ts";

for (const [raw, narrow] of [
  ["索 引 号：0123/2019", "索引号：0123/2019"],
  ["名　　称：渡口添船", "名称：渡口添船"],
  ["【 标 题 】渡口添船", "【标题】渡口添船"],
  ["【版　次】= 02", "【版次】= 02"],
  ["编　辑：张三", "编辑：张三"],
  ["*作者：张三*", "作者：张三"],
] as const) {
  test(`the label of “${raw}” is drawn together`, () => {
    const line = narrowLabel(toLine(raw));
    assert.equal(line.text, narrow);
    assert.equal(line.pieces.map(({ start, end }) => raw.slice(start, end)).join(""), narrow);
  });
}

test("words that no label ends keep their blanks, so does what stands behind a label", () => {
  for (const raw of ["张三 李四 王五", "标题：老 船 工", "春 风 又 绿 江 南 岸：一首诗"]) {
    assert.equal(narrowLabel(toLine(raw)).text, toLine(raw).text, raw);
  }
});
