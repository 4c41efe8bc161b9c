import assert from "node:assert/strict";
import { test } from "node:test";
import { partColumns } from "../../../src/parse/layout/side-by-side.ts";
import { toLines } from "../make-lines.ts";

const LEFT = ["葛家渡添了一班新船从早", "到晚不停两岸的人都说好", "船工老宋把旧船拖上岸补", "漏他说还能再用十年"];
const RIGHT = ["　　城南的水闸修好以后", "下游三个村子的地都浇上", "了水管水的人每天早晚各", "巡一遍闸门开多大都记账"];

const rows = (left: readonly string[], right: readonly string[], width = 14) =>
  left.map((text, at) => text.padEnd(width, "　") + (right[at] ?? ""));
const read = (raw: readonly string[]) => {
  const { lines, findings } = partColumns(toLines(...raw), raw);
  return { texts: lines.map(({ text }) => text), lines, findings };
};

test("the left column comes first, then the right one, lines over and under them stay", () => {
  const { texts, findings } = read(["青河晚报", ...rows(LEFT, RIGHT), "", "本版编辑老宋和老周守在印刷厂里等到天亮"]);
  assert.deepEqual(texts, [
    "青河晚报",
    ...LEFT,
    ...RIGHT.map((text) => text.trim()),
    "本版编辑老宋和老周守在印刷厂里等到天亮",
  ]);
  assert.deepEqual(
    findings.map(({ isMended, line, message }) => [isMended, line, /lines 2 to 5/.test(message)]),
    [[true, 2, true]],
  );
});

test("an indent of the right-hand column is measured from where that column begins", () => {
  const raw = rows(LEFT, RIGHT);
  const right = read(raw).lines.slice(LEFT.length);
  assert.deepEqual(
    right.map(({ isIndented }) => isIndented),
    [true, false, false, false],
  );
  assert.deepEqual(
    right.map(({ number, pieces }) => (raw[number - 1] ?? "").slice(pieces[0]?.start, pieces[0]?.end)),
    RIGHT.map((text) => text.trim()),
  );
});

test("a table of short entries and a few headlines with gaps are no columns", () => {
  const table = ["青菜    2元", "萝卜    3元", "白菜    1元", "豆角    4元", "茄子    2元"];
  assert.deepEqual(read(table).texts, table);
  const heads = rows(LEFT.slice(0, 3), RIGHT.slice(0, 3));
  assert.deepEqual(read(heads).findings, []);
  assert.equal(read(heads).lines.length, 3);
});

test("columns whose place cannot be told stay, with one finding that says how to mend it", () => {
  const ragged = LEFT.map((text, at) => text + "　".repeat(3 + 9 * at) + (RIGHT[at] ?? "").trim());
  const { texts, findings } = read(ragged);
  assert.deepEqual(texts, ragged);
  assert.deepEqual(
    findings.map(({ isMended, mend }) => [isMended, mend !== undefined]),
    [[false, true]],
  );
});

test("blanks of both widths between columns are one gap", () => {
  const mixed = LEFT.map((text, at) => `${text.padEnd(14, "　")} ${RIGHT[at]}`);
  assert.deepEqual(read(mixed).texts, [...LEFT, ...RIGHT.map((text) => text.trim())]);
});
