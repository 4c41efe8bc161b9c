import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { measureText, printWidth } from "../../../src/parse/print/print-width.ts";

test("a Chinese character, a full-width mark and a quote take two half widths, a letter, digit or half-width mark one", () => {
  for (const wide of ["渡", "，", "“", "—", "…", "·", "①", "■", "Ａ", "𠮷"]) assert.equal(printWidth(wide), 2, wide);
  for (const narrow of ["a", "7", ",", " ", ".", "ｱ", "-"]) assert.equal(printWidth(narrow), 1, narrow);
  assert.equal(printWidth(""), 0);
});

test("the width of a text is that of its parts together", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      assert.equal(printWidth(a + b), printWidth(a) + printWidth(b));
    }),
  );
});

test("of Chinese characters alone both measures are one, and letters are half as wide as they are many", () => {
  assert.equal(measureText("渡口添船", "width"), measureText("渡口添船", "characters"));
  assert.deepEqual([measureText("AB12", "width"), measureText("AB12", "characters")], [2, 4]);
});
