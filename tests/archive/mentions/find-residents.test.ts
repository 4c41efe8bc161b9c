import assert from "node:assert/strict";
import { test } from "node:test";
import { findResidents } from "../../../src/archive/mentions/find-residents.ts";

const namesOf = (text: string) => findResidents(text).map(({ name }) => name);

test("whoever is named with a word for residents is read, and those listed behind", () => {
  assert.deepEqual(namesOf("村民赵富贵说,学生钱小雨、孙小雪参加。"), ["赵富贵", "钱小雨", "孙小雪"]);
  assert.deepEqual(namesOf("走进低保户古丽汗·买买提家中,询问群众生产生活,了解学生学习。"), ["古丽汗·买买提"]);
});
