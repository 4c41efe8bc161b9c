import assert from "node:assert/strict";
import { test } from "node:test";
import { labelSignaturesOver } from "../../../src/parse/parts/signatures-over.ts";
import { describe, toParts } from "../make-parts.ts";

const SIGNED = "文：宋雨桐　图：贺立新";
const TEXT = "老船工说，雾大的日子不开船。";

test("a page that opens with who wrote sets it over each headline", () => {
  const parts = labelSignaturesOver(toParts(SIGNED, "渡口添船", TEXT, SIGNED, "水闸修好", TEXT));
  assert.deepEqual(describe(parts).filter((part) => part.startsWith("bylineOver")).length, 2);
});

test("behind its text a signature stays the one of that article", () => {
  const parts = toParts("渡口添船", TEXT, SIGNED, "水闸修好", TEXT, SIGNED);
  assert.deepEqual(labelSignaturesOver(parts), parts);
});
