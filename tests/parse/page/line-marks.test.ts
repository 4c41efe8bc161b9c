import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_MARKS, OPEN_MARKS, PROSE_MARK } from "../../../src/parse/page/line-marks.ts";

test("every mark that opens has its own that closes, at the same place", () => {
  assert.equal(OPEN_MARKS.length, CLOSE_MARKS.length);
  for (const pair of ["“”", "‘’", "「」", "『』", "（）", "()", "《》", "【】"]) {
    assert.equal(OPEN_MARKS.indexOf(pair.charAt(0)), CLOSE_MARKS.indexOf(pair.charAt(1)), pair);
    assert.ok(OPEN_MARKS.includes(pair.charAt(0)), pair);
  }
});

test("only prose holds commas, stops and semicolons, full-width or not", () => {
  for (const text of ["雨停了，", "雨停了,", "雨停了。", "雨停了；", "雨停了;"]) assert.ok(PROSE_MARK.test(text), text);
  for (const text of ["雨停了", "谁来修桥?", "秋收、秋种", "修桥:三年"]) assert.ok(!PROSE_MARK.test(text), text);
});
