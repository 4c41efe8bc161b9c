import assert from "node:assert/strict";
import { test } from "node:test";
import { findSetRows } from "../../../src/parse/page/set-rows.ts";

const rows = (lines: readonly string[], other: readonly number[] = []) => [
  ...findSetRows(lines, (at) => other.includes(at)),
];

test("lines of as many short pieces under each other are rows, the last one with fewer", () => {
  assert.deepEqual(
    rows(["名单如下：", "谷大年　展长路　冼阿江", "宋　洁　何满仓　罗桂英", "彭秀兰　马立新", "大会开了一天。"]),
    [1, 2, 3],
  );
  assert.deepEqual(rows(["青菜 十斤", "粗盐 四两", "白酒 一两", "花椒 一把", "盐要抹匀，坛要封好。"]), [0, 1, 2, 3]);
});

test("three lines of two halves are a head, what is something else ends rows, and sentences are none", () => {
  assert.deepEqual(rows(["修桥铺路 造福乡里", "石桥三镇 同开夜市", "灯火通明 人来人往"]), []);
  assert.deepEqual(rows(["甲乙 一 二", "丙丁 三 四", "戊己 五 六", "庚辛 七 八"], [1]), []);
  assert.deepEqual(rows(["好。 一 二", "好。 三 四", "好。 五 六"]), []);
});
