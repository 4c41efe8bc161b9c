import assert from "node:assert/strict";
import { test } from "node:test";
import { isCellRow } from "../../../src/parse/page/cell-row.ts";

test("a row of cells has a stroke at both ends and between", () => {
  for (const row of ["| 乡镇 | 面积 |", "|乡镇|面积|单产|", "｜城东｜8时至18时｜", "│城西│ │"])
    assert.ok(isCellRow(row), row);
});

test("strokes inside or beside a title make no row", () => {
  for (const text of ["一线|春耕正忙", "|春耕正忙|", "河湾新闻｜夏粮｜开镰", "||", "春耕|正忙|"])
    assert.ok(!isCellRow(text), text);
});
