import assert from "node:assert/strict";
import { test } from "node:test";
import { endsOfWide } from "../../../src/archive/mentions/set-wide.ts";

/** What stands behind a name set wide where it may go on: a verb, a stop, nothing. */
const goesOn = (rest: string) => /^(?:主持|$|[,。、])/u.test(rest);
const read = (text: string) => {
  const ends = endsOfWide(text, 0, goesOn);
  return text.slice(0, ends.at(-1) ?? 0);
};

test("a name with a blank between each two of its characters is one name, up to what it goes on with", () => {
  assert.equal(read("罗 国 栋主持会议"), "罗 国 栋");
  assert.equal(read("热 依 汗·玉 素 甫主持"), "热 依 汗·玉 素 甫");
  assert.deepEqual(endsOfWide("罗 国 栋", 0, goesOn), [1, 3, 5]);
});

test("names of a list that blanks part, and names with one blank alone, are not set wide", () => {
  assert.equal(read("李 梅 毛不易"), "");
  assert.equal(read("罗国栋 李明"), "");
  assert.equal(read("李 梅"), "");
  assert.equal(read("李 梅 王 刚"), "");
});
