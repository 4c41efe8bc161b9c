import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstWordLength, isWord, lookUpAcross, lookUpFirst, wordAcross } from "../../src/text/word-break.ts";

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

/** Chinese, marks, joiners, flags, halves of surrogate pairs: all that a segmenter may look back or ahead for. */
const CHARACTERS = [
  "会",
  "议",
  "成",
  "效",
  "明",
  "显",
  "村",
  "𠀀",
  "\ud840",
  "\udc00",
  "a",
  "3",
  ".",
  " ",
  "“",
  "\u0301",
  "\u200d",
  "🇨",
];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 9 }).map((parts) => parts.join(""));

/** The same by the runtime alone, each place by itself. */
function lengthAt(text: string, at: number): number {
  const word = new Intl.Segmenter("zh", { granularity: "word" }).segment(text).containing(at);
  return word && (at === 0 || word.index < at) ? word.segment.length : 0;
}

test("what is looked up together is the same as one by one", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 6 }), (places) => {
      const asked = places.map(([before, after]) => [`${before}村`, `会${after}`] as const);
      lookUpAcross(asked);
      for (const [before, after] of asked) {
        const [left, right] = [before.slice(-6), after.slice(0, 6)];
        assert.equal(wordAcross(before, after), lengthAt(left + right, left.length));
      }
      const texts = places.flat();
      lookUpFirst(texts);
      for (const text of texts) assert.equal(firstWordLength(text), lengthAt(text.slice(0, 6), 0));
    }),
    { numRuns: 300 },
  );
});
