import assert from "node:assert/strict";
import { test } from "node:test";
import { WordNumbers } from "../../../src/parse/words/word-numbers.ts";

test("words are numbered as a map would number them, however many there are", () => {
  const numbers = new WordNumbers();
  const expected = new Map<number, number>();
  // Many of these fall on one place of the table, and each comes twice.
  const hashes = Array.from({ length: 20_000 }, (_, i) => ((i % 10_000) * 0x8000) & 0x3fffffff);
  for (const hash of hashes) {
    if (!expected.has(hash)) expected.set(hash, expected.size);
    assert.equal(numbers.add(hash), expected.get(hash));
  }
  assert.equal(numbers.count, expected.size);
  for (const [hash, number] of expected) assert.equal(numbers.find(hash), number);
  assert.equal(numbers.find(1), -1);
});
