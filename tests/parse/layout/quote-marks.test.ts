import assert from "node:assert/strict";
import { test } from "node:test";
import { dropQuoteMarks } from "../../../src/parse/layout/quote-marks.ts";
import { toLines } from "../make-lines.ts";

const read = (...raw: string[]) => dropQuoteMarks(toLines(...raw));
const texts = (...raw: string[]) => read(...raw).lines.map(({ text }) => text);

test("marks of quoting come off where every line has them, and that is said", () => {
  const { lines, findings } = read("> 渡口添船", ">", "> 　　渡口昨天添了一班船。", ">> 水闸修好。");
  assert.deepEqual(
    lines.map(({ text, isIndented, number }) => [text, isIndented, number]),
    [
      ["渡口添船", false, 1],
      ["渡口昨天添了一班船。", true, 3],
      ["水闸修好。", false, 4],
    ],
  );
  assert.deepEqual([findings.length, findings[0]?.isMended, findings[0]?.line], [1, true, 1]);
});

test("a quote in a text, two lines alone and marks inside lines stay", () => {
  for (const page of [
    ["渡口添船", "> 渡口昨天添了一班船。", "水闸修好。"],
    ["> 渡口", "> 水闸"],
    ["渡口 > 水闸", "渡口 > 梨园", "渡口 > 老宋"],
  ]) {
    assert.deepEqual(texts(...page), page);
    assert.equal(read(...page).findings.length, 0);
  }
});

test("the bar before every row of a table of one cell comes off, bars between cells stay", () => {
  assert.deepEqual(texts("| 渡口添船", "| 水闸修好。", "| 梨园开门。"), ["渡口添船", "水闸修好。", "梨园开门。"]);
  const table = ["| 渡口 | 船", "| 水闸 | 门", "| 梨园 | 树"];
  assert.deepEqual(texts(...table), table);
});
