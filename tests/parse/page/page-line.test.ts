import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesOf, slicePieces } from "../../../src/parse/page/page-line.ts";

const RAW = ["    渡口添了一班船", "从早到晚不停"];
const PIECES = [
  { line: 1, start: 4, end: 11 },
  { line: 2, start: 0, end: 6 },
];
const textOf = (pieces: readonly { line: number; start: number; end: number }[]) =>
  pieces.map(({ line, start, end }) => (RAW[line - 1] ?? "").slice(start, end)).join("");

test("the pieces of a slice give its characters, wherever it is cut", () => {
  const text = textOf(PIECES);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      assert.equal(textOf(slicePieces(PIECES, a, b)), text.slice(a, b));
    }),
  );
});

test("a slice within one piece keeps no empty stretch of the other", () => {
  assert.deepEqual(slicePieces(PIECES, 0, 2), [{ line: 1, start: 4, end: 6 }]);
  assert.deepEqual(slicePieces(PIECES, 7, 9), [{ line: 2, start: 0, end: 2 }]);
  assert.deepEqual(slicePieces(PIECES, 3, 3), []);
});

test("the lines of a text are each named once, its first one before those of its pieces", () => {
  assert.deepEqual(linesOf(1, PIECES), [1, 2]);
  assert.deepEqual(linesOf(3, [PIECES[1] ?? { line: 0, start: 0, end: 0 }, { line: 2, start: 6, end: 8 }]), [3, 2]);
  assert.deepEqual(linesOf(5, []), [5]);
});
