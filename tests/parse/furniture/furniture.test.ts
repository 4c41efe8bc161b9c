import assert from "node:assert/strict";
import { test } from "node:test";
import { type Furniture, findAbove, findBelow, wholeLine } from "../../../src/parse/furniture/furniture.ts";
import { toLine } from "../make-lines.ts";
import { toParts } from "../make-parts.ts";

test("a line that is furniture as a whole is one part, with all of its text", () => {
  const furniture: Furniture = { role: "figure", rule: "figure", reason: "picture placeholder" };
  const line = toLine("[图片]");
  assert.deepEqual(wholeLine(line, furniture), [{ line, furniture }]);
});

test("the nearest part above or below that holds is found, the place itself left out; -1 where none does", () => {
  const parts = toParts("[图片]", "渡口添船", "水闸放水", "[图片]");
  const isFigure = (part: (typeof parts)[number]) => part.furniture?.role === "figure";
  assert.deepEqual([findAbove(parts, 3, isFigure), findBelow(parts, 0, isFigure)], [0, 3]);
  assert.deepEqual([findAbove(parts, 0, isFigure), findBelow(parts, 3, isFigure)], [-1, -1]);
  assert.deepEqual([findAbove(parts, 2, () => true), findBelow(parts, 1, () => true)], [1, 2]);
  assert.equal(
    findBelow([], 0, () => true),
    -1,
  );
});
