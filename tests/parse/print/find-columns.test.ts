import assert from "node:assert/strict";
import { test } from "node:test";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { findColumns } from "../../../src/parse/print/find-columns.ts";
import { toCountedLines, toPrintLines } from "../../../src/parse/print/print-line.ts";
import { toSource } from "../make-lines.ts";

const PROSE =
  "葛家渡今年添了一班新船，从早到晚不停，两岸的人都说好。船工老宋把旧船拖上岸补漏，他说还能再用十年。县里派人量了水深，在浅滩上插了竹竿，夜里点灯，远远就能看见。渡口的石阶也换过一遍，雨天不再打滑，挑担的人走得稳当。";

function cut(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));
}

function read(...raw: string[]) {
  const source = toSource(raw);
  return findColumns(toCountedLines(toPrintLines(textToLines(source), source)));
}

for (const width of [14, 20, 28]) {
  test(`prose cut at ${width} characters stands in one column of that width`, () => {
    const lines = cut(PROSE, width);
    const { widths, score } = read(...lines);
    assert.equal(widths.length, lines.length);
    assert.equal(new Set(widths).size, 1);
    assert.ok(Math.abs((widths[0] ?? 0) - width) <= 1, String(widths[0]));
    assert.ok(Number.isFinite(score));
  });
}

test("a paragraph a line, verse and a list of names stand in none", () => {
  for (const page of [
    ["渡口添船", PROSE, PROSE],
    ["早春", "雪从船篷上退下去", "屋檐滴了一整夜", "孩子们数着水声", "谁也不肯先睡着", "门外的柳条软了"],
    ["丁大有 下河乡", "宋小满 石桥镇", "罗长庚 沙湾镇", "尹秀兰 北岭乡"],
  ])
    assert.deepEqual(new Set(read(...page).widths), new Set([0]), page[0]);
});

test("a page without lines has no widths", () => {
  assert.deepEqual(read().widths, []);
});

test("of a mixed page only the wrapped lines stand in a column", () => {
  const long = PROSE.slice(0, 70);
  const { widths } = read(`${long}。`, `${long}。`, ...cut(PROSE, 16));
  assert.deepEqual(widths.slice(0, 2), [0, 0]);
  assert.ok(widths.slice(2).every((width) => width > 0));
});

test("a head wider than the column whose last characters stand alone belongs to it, a title over a name does not", () => {
  const long = "县里请来老师傅一起商量从秋天到冬天怎样修好沿河的十二座旧水闸";
  const page = (rest: string) => ["葛家渡从今天起添了一班来回两岸的新", rest, "", long, "", ...cut(PROSE, 17)];
  assert.deepEqual(read(...page("渡船")).widths.slice(0, 3), [17, 17, 0]);
  assert.deepEqual(read(...page("崔璐")).widths.slice(0, 3), [0, 0, 0]);
});
