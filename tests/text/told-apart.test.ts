import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findShared } from "../../src/text/told-apart.ts";

test("an item is shared where the list has another like it", () => {
  const items = fc.array(fc.oneof(fc.constantFrom("", "简讯", "要闻", "3", null), fc.integer({ min: 1, max: 4 })));
  fc.assert(
    fc.property(items, (list) => {
      const expected = list.map((item, i) => list.some((other, j) => i !== j && other === item));
      assert.deepEqual(findShared(list), expected);
    }),
  );
});
