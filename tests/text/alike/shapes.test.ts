import assert from "node:assert/strict";
import { test } from "node:test";
import { alikeShapes } from "../../../src/text/alike/shapes.ts";

test("characters of nearly the same strokes are given for each other, never a character for itself", () => {
  for (const [a = "", b = ""] of ["倩情", "己已", "未末", "晓骁", "贷货"].map((pair) => [...pair])) {
    assert.ok(alikeShapes(a).has(b) && alikeShapes(b).has(a), a + b);
    assert.ok(!alikeShapes(a).has(a), a);
  }
  assert.ok(!alikeShapes("陈").has("程"));
});

test("what is in no table looks like nothing", () => {
  for (const other of ["", "a", "，", "甲乙"]) assert.equal(alikeShapes(other).size, 0, other);
});
