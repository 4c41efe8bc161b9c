import assert from "node:assert/strict";
import { test } from "node:test";
import { type Furniture, wholeLine } from "../../../src/parse/furniture/furniture.ts";
import { toLine } from "../make-lines.ts";

test("a line that is furniture as a whole is one part, with all of its text", () => {
  const furniture: Furniture = { role: "figure", rule: "figure", reason: "picture placeholder" };
  const line = toLine("[图片]");
  assert.deepEqual(wholeLine(line, furniture), [{ line, furniture }]);
});
