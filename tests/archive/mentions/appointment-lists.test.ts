import assert from "node:assert/strict";
import { test } from "node:test";
import { verbsAbove } from "../../../src/archive/mentions/appointment-lists.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { pageOf } from "../make-archive.ts";

test("a verb holds for the lines below it, until a full stop or another verb", () => {
  const lines = ["会议决定任命:", "赵砚秋为县教育局局长;", "钱望舒(女,苗族)为县财政局局长。", "孙戈为副县长。"];
  assert.deepEqual(verbsAbove(lines), ["", "任命", "任命", ""]);
  const taken = ["任命", "赵砚秋为县教育局局长", "免去:", "钱望舒的县财政局局长职务;", "会议要求抓好落实"];
  assert.deepEqual(verbsAbove(taken), ["", "任命", "", "免去", ""]);
});

test("appointments with a line each are read with their verb", () => {
  const text =
    "# 任免名单\n\n任命:\n\n赵砚秋为县教育局局长;\n\n孙 戈为县人民法院审判员。\n\n免去:\n\n钱望舒的县财政局局长职务。\n";
  const [article] = readPagePeople(pageOf("a.txt", text)).articles;
  assert.deepEqual(
    article?.tenures.map(({ kind, name, quote }) => [kind, name, quote]),
    [
      ["appointed", "赵砚秋", "赵砚秋为县教育局局长"],
      ["appointed", "孙戈", "孙 戈为县人民法院审判员"],
      ["removed", "钱望舒", "钱望舒的县财政局局长职务"],
    ],
  );
});
