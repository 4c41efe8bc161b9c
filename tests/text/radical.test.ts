import assert from "node:assert/strict";
import { test } from "node:test";
import { radicalOf } from "../../src/text/radical.ts";

test("characters written with one radical share its number, others do not", () => {
  assert.equal(radicalOf("海"), radicalOf("涛"));
  assert.equal(radicalOf("倩"), radicalOf("俊"));
  assert.notEqual(radicalOf("倩"), radicalOf("情"));
  assert.notEqual(radicalOf("𫍯"), radicalOf("诚"));
});
