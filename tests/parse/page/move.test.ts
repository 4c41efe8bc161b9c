import assert from "node:assert/strict";
import { test } from "node:test";
import { REACH, REACH_BACK, REACH_FURTHER, REACH_ON } from "../../../src/parse/page/move.ts";

test("text moves no farther than an article that asks for its tail is looked for, in either direction", () => {
  assert.ok(REACH_BACK >= 1 && REACH_ON >= 1 && REACH_FURTHER >= 1);
  assert.equal(REACH, Math.max(REACH_BACK, REACH_ON) + REACH_FURTHER);
});
