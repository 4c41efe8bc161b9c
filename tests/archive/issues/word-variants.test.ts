import assert from "node:assert/strict";
import { test } from "node:test";
import { findWordVariants, wordFindings } from "../../../src/archive/issues/word-variants.ts";
import { shortPage } from "../make-archive.ts";
import { knownPage } from "./make-group.ts";

/** Pages that print phrases, each so many times. */
function pagesOf(...phrases: readonly (readonly [phrase: string, times: number])[]) {
  const texts = phrases.flatMap(([phrase, times]) =>
    Array.from({ length: times }, () =>
      shortPage("云川县召开会议", "4月3日,云川县召开会议。", `要坚持打早打小,${phrase},守住底线。`),
    ),
  );
  return texts.map((text, i) => ({ source: `${i}.txt`, phrases: knownPage(`${i}.txt`, text).phrases }));
}

const found = (...phrases: readonly (readonly [string, number])[]) =>
  findWordVariants(pagesOf(...phrases)).map(({ rare, usual, count }) => [rare, usual, count]);

test("a phrase that many articles print, and one with a character that looks alike, is proposed where it stands, with a place of the usual one", () => {
  const variants = findWordVariants(pagesOf(["土地流转有序", 9], ["士地流转有序", 1]));
  assert.deepEqual(
    wordFindings(variants).map(({ rule, source, line, values, beside }) => [rule, source, line, values, beside]),
    [
      [
        "word-variant",
        "9.txt",
        5,
        { rare: "士地流转有序", usual: "土地流转有序" },
        { quote: "土地流转有序", source: "0.txt", line: 5 },
      ],
    ],
  );
});

test("what two articles print is no slip, what few print is not usual, and characters that do not look alike are other words", () => {
  assert.deepEqual(found(["土地流转有序", 9], ["士地流转有序", 2]), []);
  assert.deepEqual(found(["土地流转有序", 7], ["士地流转有序", 1]), []);
  assert.deepEqual(found(["土地流转有序", 9], ["山地流转有序", 1]), []);
});

test("another word is doubted only beside a phrase that very many print", () => {
  assert.deepEqual(found(["坚持未来导向", 20], ["坚持本来导向", 1]), []);
  assert.deepEqual(found(["坚持未来导向", 80], ["坚持本来导向", 1]), [["坚持本来导向", "坚持未来导向", 80]]);
});

test("the beginning and the end of a long run are compared, whatever stands between", () => {
  const variants = found(
    ["各乡各镇都要推动高质量发展", 5],
    ["全县上下一心推动高质量发展", 5],
    ["县里今年也来推动高质量发屉", 1],
  );
  assert.deepEqual(variants, [["高质量发屉", "高质量发展", 10]]);
});

test("a character at which a run is cut may be half of a word, and is compared with none", () => {
  assert.deepEqual(found(["全县上下大力推进作风建设年", 9], ["全县上下太阳出来就忙春耕去", 1]), []);
});
