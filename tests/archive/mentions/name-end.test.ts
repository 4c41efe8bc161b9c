import assert from "node:assert/strict";
import { test } from "node:test";
import { readNameAt } from "../../../src/archive/mentions/name-end.ts";

const nameOf = (text: string) => readNameAt(text, 0, true)?.name ?? null;

test("a name ends before a stop, a mark of a list, or a word that goes on behind names", () => {
  assert.equal(nameOf("赵砚秋、钱望舒参加"), "赵砚秋");
  assert.equal(nameOf("钱戈参加"), "钱戈");
  assert.equal(nameOf("赵砚秋主持召开"), "赵砚秋");
  assert.equal(nameOf("赵砚秋等参加"), "赵砚秋");
  assert.equal(nameOf("欧阳砚秋出席"), "欧阳砚秋");
});

test("names of minorities are read to their end, names set wide without their space", () => {
  assert.equal(nameOf("阿布都·热合曼主持"), "阿布都·热合曼");
  assert.equal(nameOf("钱 戈参加"), "钱戈");
});

test("what could go on is kept where nothing closes a name, and no word is a name", () => {
  assert.equal(readNameAt("赵砚秋主持", 0, true)?.after, "主");
  assert.equal(readNameAt("赵砚秋,", 0, true)?.after, "");
  assert.equal(nameOf("汇报了工作"), null);
});
