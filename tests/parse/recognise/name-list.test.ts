import assert from "node:assert/strict";
import { test } from "node:test";
import { readByline } from "../../../src/parse/recognise/byline.ts";
import { findNameLists } from "../../../src/parse/recognise/name-list.ts";
import { toLine } from "../make-lines.ts";

function listed(...texts: string[]): string[] {
  const lines = texts.map((text) => ({ line: toLine(text), byline: readByline(text) }));
  return [...findNameLists(lines)].map(({ line }) => line.text);
}

const FIRST = ["宋雨桐 贺立新 崔璐", "郭建军 秦晓梅 齐玉山"];

test("names under a line that ends with a colon are a list", () => {
  assert.deepEqual(listed("获奖名单如下：", "宋雨桐 贺立新", "渡口添了一班船。"), ["宋雨桐 贺立新"]);
});

test("more names than sign an article are a list, whatever stands over them", () => {
  assert.deepEqual(listed("渡口添了一班船。", ...FIRST), FIRST);
});

test("a name or two under a text sign it", () => {
  assert.deepEqual(listed("渡口添了一班船。", "宋雨桐 贺立新"), []);
  assert.deepEqual(listed("渡口添了一班船。", "宋雨桐"), []);
  assert.deepEqual(listed("他只说了一句：", "宋雨桐"), []);
});

test("a single name under lines of several signs what stands above", () => {
  assert.deepEqual(listed("名单如下：", ...FIRST, "欧阳峰"), FIRST);
});

test("names with a role sign, however many they are", () => {
  assert.deepEqual(listed("名单如下：", "记者 宋雨桐 贺立新"), []);
  assert.deepEqual(listed(), []);
});
