import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstWordLength, isWord, wordAcross } from "../../src/text/word-break.ts";

test("a word that a line end cuts is found, and none where a word ends or no Chinese stands on both sides", () => {
  assert.equal(wordAcross("查看村容村貌及相", "关农业产业项目"), 2);
  for (const [before, after] of [
    ["召开会议。", "会议强调"],
    ["查看村容", "3个"],
    ["", "会议"],
    ["会议", ""],
  ] as const)
    assert.equal(wordAcross(before, after), 0);
});

test("the dictionary knows words whole, and names and halves not", () => {
  assert.deepEqual(["成效", "会议", "宋雨桐", "成效会议", ""].map(isWord), [true, true, false, false, false]);
  assert.equal(firstWordLength("成效明显"), 2);
  assert.equal(firstWordLength(""), 0);
});

test("only the characters near the place decide, so the answer is the same however long the lines are", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[县报会议成效]{0,20}$/u), (far) => {
      assert.equal(wordAcross(`${far}查看村容村貌及相`, `关农业产业项目${far}`), 2);
    }),
  );
});
