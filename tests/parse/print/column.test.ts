import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { areCutByProgram, fillsColumn, toColumn } from "../../../src/parse/print/column.ts";
import { toCountedLines, toPrintLines } from "../../../src/parse/print/print-line.ts";
import { toSource } from "../make-lines.ts";

function column(width: number, ...raw: string[]) {
  const source = toSource(raw);
  return toColumn(toCountedLines(toPrintLines(textToLines(source), source)), width);
}

const INDENTED = [
  "　　葛家渡今年添了新船从早",
  "到晚不停两岸的人都说好船工",
  "老宋把旧船拖上岸。",
  "　　县里派人量了水深在浅滩",
  "上插了竹竿夜里点灯远远就能",
  "看见。",
];

test("the first line of a paragraph is set in from the others", () => {
  const read = column(13, ...INDENTED);
  assert.deepEqual(read.lines.map(read.isSetApart), [true, false, false, true, false, false]);
  assert.ok(read.isIndented);
});

test("where all lines but the first of a paragraph are set in, that one hangs out", () => {
  const hanging = INDENTED.map((line) => (line.startsWith("　") ? line.trim() : `　　${line}`));
  const raw = [...hanging, ...hanging.slice(1, 3)];
  const read = column(15, ...raw);
  assert.deepEqual(
    read.lines.map(read.isSetApart),
    raw.map((line) => !line.startsWith("　")),
  );
});

test("a blank before which a program cut a sentence sets no first line in", () => {
  const cut = [
    ...INDENTED,
    "　　葛家渡今年添了新船从早",
    "　到晚不停两岸的人都说好船",
    "工老宋把旧船拖上岸。",
    "　　县里派人量了水深在浅滩",
  ];
  const read = column(13, ...cut, ...INDENTED);
  assert.deepEqual(read.lines.slice(6, 10).map(read.isSetApart), [true, false, false, true]);
});

test("a stamp is furniture alone, and lines of one that is wider than the column go on with it", () => {
  const read = column(
    13,
    "葛家渡添了一班新的渡船",
    "2021年3月9日 星期",
    "发布时间:2021-03-09 来",
    "源:青河晚报",
    ...INDENTED,
  );
  assert.deepEqual(read.furniture.slice(0, 5), ["none", "opens", "opens", "goes-on", "none"]);
});

test("a column without indents tells by its gaps, where more blank lines stand than usual", () => {
  const plain = INDENTED.map((line) => line.trim());
  assert.ok(!column(13, ...plain).isIndented && !column(13, ...plain).tellsByGaps);
  const parted = column(13, ...plain.slice(0, 3), "", ...plain.slice(3));
  assert.deepEqual([parted.tellsByGaps, parted.usualGap], [true, 0]);
  const wide = column(13, ...plain.flatMap((line) => [line, ""]));
  assert.deepEqual([wide.tellsByGaps, wide.usualGap], [false, 1]);
});

test("the last line of a paragraph does not fill its column, a full one does, furniture never", () => {
  const read = column(13, ...INDENTED, "[图片]");
  assert.deepEqual(
    read.lines.map((_, at) => fillsColumn(at, read)),
    [true, true, false, true, true, false, false],
  );
  assert.equal(fillsColumn(99, read), false);
});

test("a line that a sentence runs on through is text, however much it looks like furniture", () => {
  const inside = column(13, "葛家渡的墙上用红漆写着几个", "编辑部的电话:1234567", "老宋每天都要看上一眼才上船");
  assert.deepEqual([...column(13, "[图片]").furniture, inside.furniture[0]], ["opens", "none"]);
});

test("a full line behind an arrow is the first of an item, a short one a caption", () => {
  const item = column(13, "▲葛家渡添了一班新的渡船两", "岸的人从早到晚都能过河。", "▲老宋和他的新船");
  assert.deepEqual(item.furniture, ["none", "none", "opens"]);
});

test("a program cut the lines where some open with marks that print never sets there, and none is longer than the others", () => {
  const cut = ["葛家渡今年添了新船从早到晚", "，不停两岸的人都说好船工老", "，宋把旧船拖上岸。"];
  const areCut = (...raw: string[]) => areCutByProgram(column(13, ...raw).lines, 13);
  assert.ok(areCut(...cut));
  assert.ok(!areCut(...cut, "葛家渡今年添了新船从早到晚不停"));
  assert.ok(!areCut(cut[0] ?? "", "不停两岸的人都说好船工老宋", "把旧船拖上岸。"));
});

test("a stamp with the time of day is furniture under a head that fills its column, and when it fills it itself", () => {
  const stamp = "2021-03-09 08:15 来源:青河网";
  const read = column(stamp.length, "葛家渡今年又添了一班新船从早到晚不停两岸", stamp, ...INDENTED);
  assert.deepEqual(read.furniture.slice(0, 3), ["none", "opens", "none"]);
});
