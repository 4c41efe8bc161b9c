import assert from "node:assert/strict";
import { test } from "node:test";
import { isCellRow } from "../../../src/parse/page/cell-row.ts";

test("a row of cells has a stroke at both ends and between", () => {
  for (const row of ["| 乡镇 | 面积 |", "|乡镇|面积|单产|", "｜城东｜8时至18时｜", "│城西│ │"])
    assert.ok(isCellRow(row), row);
});

test("a row of cells has tabs between three cells or more", () => {
  for (const row of ["大米\t一级\t3.20元", "乡镇\t面积\t\t单产", "合计\t12\t34\t46"]) assert.ok(isCellRow(row), row);
  for (const text of [
    "通\t知\t书",
    "城东\t8时至18时",
    "一\t县政府专题会议召开",
    `本报讯\t3月6日\t${"会议强调".repeat(12)}`,
  ])
    assert.ok(!isCellRow(text), text);
});

test("strokes inside or beside a title make no row", () => {
  for (const text of ["一线|春耕正忙", "|春耕正忙|", "河湾新闻｜夏粮｜开镰", "||", "春耕|正忙|"])
    assert.ok(!isCellRow(text), text);
});
