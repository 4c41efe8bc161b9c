import assert from "node:assert/strict";
import { test } from "node:test";
import { findSharedPairs } from "../../../src/parse/words/shared-pairs.ts";
import { WordIndex } from "../../../src/parse/words/word-index.ts";

const LINES = ["杏园新栽三百亩", "柳河乡今春在杏园新栽果树", "渠水漫过石桥", "杏园"];

test("a line shares the pairs of characters that stand in another one, or before it", () => {
  const shared = findSharedPairs(LINES, new WordIndex());
  assert.equal(shared.withStartOf(0, 1), 3 / 6);
  assert.equal(shared.withStartOf(2, 1), 0);
  assert.equal(shared.withTextBefore(1), 3 / 11);
  assert.equal(shared.withTextBefore(0), 0);
});

test("a line of a pair or two shares nothing that tells", () => {
  assert.equal(findSharedPairs(LINES, new WordIndex()).withStartOf(3, 1), 0);
});
