import assert from "node:assert/strict";
import { test } from "node:test";
import { rareReadings } from "../../src/site/article/rare-readings.ts";

test("rare characters are given once, with their reading where they stand first", () => {
  assert.equal(rareReadings(["到绛县芃村调研。", "芃村的绛州鼓乐"]), "绛jiàng 芃péng");
});

test("a text of common characters has none, and neither has a character without a reading", () => {
  assert.equal(rareReadings(["县委书记深入古城调研。", ""]), "");
  assert.equal(rareReadings(["\u{2a6df}"]).includes("undefined"), false);
});
