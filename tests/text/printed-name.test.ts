import assert from "node:assert/strict";
import { test } from "node:test";
import { toReading } from "../../src/text/fold.ts";
import { printWords } from "../../src/text/printed-name.ts";

const asIn = (printed: string, ...words: string[]) => printWords(words, toReading(printed), printed);

test("names are given as they are printed: traditional, without spaces, radicals as characters", () => {
  assert.deepEqual(asIn("（記者　蕭 硯\u200b秋、⻢⽴）", "萧砚秋", "马立"), ["蕭硯秋", "马立"]);
  assert.deepEqual(asIn("（记者 萧砚秋）", "萧砚秋"), ["萧砚秋"]);
});

test("a name that is printed twice is taken in the order of print, and one that is not printed stays as it was read", () => {
  assert.deepEqual(asIn("蕭硯 萧砚", "萧砚", "萧砚"), ["蕭硯", "萧砚"]);
  assert.deepEqual(asIn("記者蕭硯", "赵砚"), ["赵砚"]);
});
