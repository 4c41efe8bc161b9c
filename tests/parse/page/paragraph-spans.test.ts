import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dropLast } from "../../../src/parse/page/paragraph-spans.ts";

const SPANS = [
  { line: 2, start: 3, end: 9 },
  { line: 4, start: 0, end: 5, source: "other.txt" },
];
const lengthOf = (spans: readonly { start: number; end: number }[]) =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

test("as many characters are taken off the end as are asked for, and those before them stay where they are", () => {
  assert.deepEqual(dropLast(SPANS, 2), [
    { line: 2, start: 3, end: 9 },
    { line: 4, start: 0, end: 3, source: "other.txt" },
  ]);
  assert.deepEqual(dropLast(SPANS, 6), [{ line: 2, start: 3, end: 8 }]);
});

test("a span that loses all of its characters goes, and nothing taken off changes nothing", () => {
  assert.deepEqual(dropLast(SPANS, 5), [SPANS[0]]);
  assert.deepEqual(dropLast(SPANS, 0), SPANS);
  assert.deepEqual(dropLast(SPANS, 40), []);
});

test("what is kept is a prefix of the given length", () => {
  fc.assert(
    fc.property(fc.nat(11), (count) => {
      const kept = dropLast(SPANS, count);
      assert.equal(lengthOf(kept), 11 - count);
      kept.forEach((span, at) => {
        assert.deepEqual([span.line, span.start], [SPANS[at]?.line, SPANS[at]?.start]);
      });
    }),
  );
});
