import assert from "node:assert/strict";
import { test } from "node:test";
import { speltName } from "../../src/search/text/spelt-name.ts";

test("a name is spelt syllable by syllable, its surname as a surname; what has no reading is left out", () => {
  assert.deepEqual(speltName("单田芳"), ["shan", "tian", "fang"]);
  assert.deepEqual(speltName("吕 绿"), ["lv", "lv"]);
  assert.deepEqual(speltName("阿依古丽·买买提").length, 7);
  assert.deepEqual(speltName("横水镇", "off"), ["heng", "shui", "zhen"]);
  assert.deepEqual(speltName("·"), []);
});
