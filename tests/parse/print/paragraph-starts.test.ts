import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { toColumn } from "../../../src/parse/print/column.ts";
import { findParagraphStarts } from "../../../src/parse/print/paragraph-starts.ts";
import { toCountedLines, toPrintLines } from "../../../src/parse/print/print-line.ts";
import { toSource } from "../make-lines.ts";

/** Texts of the lines that open a paragraph or head. */
function starts(width: number, ...raw: string[]): string[] {
  const source = toSource(raw);
  const lines = toCountedLines(toPrintLines(textToLines(source), source));
  const found = findParagraphStarts(toColumn(lines, width));
  assert.equal(found.length, lines.length);
  return lines.flatMap(({ line }, at) => (found[at] ? [line.text] : []));
}

const FIRST = ["葛家渡今年添了新船从早到晚", "不停两岸的人都说好船工老宋", "把旧船拖上岸。"];
const SECOND = ["县里派人量了水深在浅滩上插", "了竹竿夜里点灯远远就能看见", "行人走得稳当。"];

test("the line behind a short one opens a paragraph", () => {
  assert.deepEqual(starts(13, ...FIRST, ...SECOND), [FIRST[0], SECOND[0]]);
});

test("an indent and a blank line open a paragraph", () => {
  const whole = ["葛家渡今年添了新船从早到晚", "不停两岸的人都高兴得不得。"];
  assert.deepEqual(
    starts(13, `　　${whole[0]?.slice(0, 11)}`, whole[1] ?? "", "　　县里派人量了水深在浅", SECOND[1] ?? ""),
    [whole[0]?.slice(0, 11), "县里派人量了水深在浅"],
  );
  assert.deepEqual(starts(13, ...whole, "", ...SECOND), [whole[0], SECOND[0]]);
});

test("a credit, a number of a list and a speaker of an interview open one behind a full line", () => {
  const full = "葛家渡今年添了新船人都高兴。";
  for (const opening of ["本报讯 4月3日县里开会商量", "二、县里派人量了水深在浅滩", "答:县里派人量了水深在浅滩上"]) {
    assert.deepEqual(starts(14, full, opening, "插了竹竿。"), [full, opening]);
  }
});

test("a line in mid-sentence goes on in the next, whatever that begins with", () => {
  assert.deepEqual(starts(13, "葛家渡今年添了新船从早到晚", "会议上的人都说好船工老宋把", "旧船拖上岸。"), [
    "葛家渡今年添了新船从早到晚",
  ]);
});

test("the first line of a column always opens something, and an empty column nothing", () => {
  assert.deepEqual(starts(13, "船"), ["船"]);
  assert.deepEqual(starts(13), []);
});

test("of a head longer than a line of one is, the line that fills its column by chance is a line by itself", () => {
  const [kicker, title] = ["怀着把荒滩变成果园的心愿到湖东去安家落户", "三百名青年垦荒队员在芦荡里扎下营盘"];
  assert.deepEqual(starts(20, kicker, title, "　　葛家渡今年添了新船从早到晚不停两"), [
    kicker,
    title,
    "葛家渡今年添了新船从早到晚不停两",
  ]);
  assert.deepEqual(starts(13, FIRST[0] ?? "", "不停两岸的人都说好", "　　县里派人量了水深在浅"), [
    FIRST[0],
    "县里派人量了水深在浅",
  ]);
});
