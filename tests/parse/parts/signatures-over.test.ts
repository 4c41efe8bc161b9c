import assert from "node:assert/strict";
import { test } from "node:test";
import { labelSignaturesOver } from "../../../src/parse/parts/signatures-over.ts";
import { toParts } from "../make-parts.ts";

const TEXT = "渡口添了一班船，从早到晚不停，两岸的人都说好。";
const labels = (...raw: string[]) => labelSignaturesOver(toParts(...raw)).map(({ label }) => label);

test("where a page opens with who did what over a headline, each such line over a headline signs it", () => {
  assert.deepEqual(labels("文：崔璐　圖：宋雨桐", "葛家渡添船", TEXT, "文：贺立新", "夜市开张", TEXT), [
    "bylineOver",
    undefined,
    undefined,
    "bylineOver",
    undefined,
    undefined,
  ]);
});

test("a page that opens otherwise keeps them, and so does one behind a headline or an unfinished text", () => {
  assert.ok(labels("葛家渡添船", TEXT, "文：崔璐", "夜市开张", TEXT).every((label) => label === undefined));
  assert.equal(labels("文：崔璐", "葛家渡添船", "文：贺立新", "夜市开张", TEXT)[2], undefined);
});
