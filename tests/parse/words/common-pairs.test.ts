import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMON_PAIRS } from "../../../src/parse/words/common-pairs.ts";

test("every common pair is two Chinese characters, and stands in the list once", () => {
  assert.deepEqual(
    COMMON_PAIRS.filter((pair) => !/^\p{Script=Han}{2}$/u.test(pair)),
    [],
  );
  assert.equal(new Set(COMMON_PAIRS).size, COMMON_PAIRS.length);
});

test("words of any news are in it, the words of one subject are not", () => {
  for (const pair of ["会议", "工作", "全县", "记者"]) assert.ok(COMMON_PAIRS.includes(pair), pair);
  for (const pair of ["梨花", "渡口", "皮影", "水闸"]) assert.ok(!COMMON_PAIRS.includes(pair), pair);
});
