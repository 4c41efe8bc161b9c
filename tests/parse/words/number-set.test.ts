import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NumberSet } from "../../../src/parse/words/number-set.ts";

test("a number is new the first time it is added, and again when the set was emptied", () => {
  const numbers = new NumberSet(10);
  assert.deepEqual([numbers.add(3), numbers.add(3), numbers.size, numbers.has(3)], [true, false, 1, true]);
  numbers.clear();
  assert.deepEqual([numbers.has(3), numbers.size, numbers.add(3)], [false, 0, true]);
});

test("it holds what a set would, whatever is added, asked and emptied", () => {
  const step = fc.oneof(fc.nat(9), fc.constant("clear" as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const numbers = new NumberSet(10);
      const expected = new Set<number>();
      for (const each of steps) {
        if (each === "clear") {
          numbers.clear();
          expected.clear();
        } else {
          assert.equal(numbers.add(each), !expected.has(each));
          expected.add(each);
        }
        assert.equal(numbers.size, expected.size);
        for (let number = 0; number < 10; number += 1) assert.equal(numbers.has(number), expected.has(number));
      }
    }),
  );
});
