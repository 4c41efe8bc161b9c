import assert from "node:assert/strict";
import { test } from "node:test";
import { mayFollow } from "../../../src/parse/label/allowed-labels.ts";
import { linesToRows, type Row, TIE, weighHints, weighOpeners } from "../../../src/parse/label/label-rows.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";
const PAGE = ["葛家渡添船", `本报讯 ${TEXT}`, "崔璐", "水闸放水", TEXT, "贺立新"];
const ROWS = linesToRows(readLinePage(...PAGE).lines);

const cellOf = (row: Row | undefined, label: Label) => row?.find((cell) => cell.label === label);

test("every line has a row, every cell a finite score and a step from a label that may stand before it", () => {
  assert.equal(ROWS.length, PAGE.length);
  ROWS.forEach((row, index) => {
    assert.ok(row.length > 0);
    for (const cell of row) {
      assert.ok(Number.isFinite(cell.score));
      if (index === 0) assert.equal(cell.from, -1);
      else assert.ok(mayFollow(cell.label, ROWS[index - 1]?.[cell.from]?.label ?? "byline"), cell.label);
    }
  });
});

test("the score of a cell is the best of all ways to it", () => {
  ROWS.slice(1).forEach((row, index) => {
    const previous = ROWS[index] ?? [];
    for (const { own, score, steps } of row) {
      const ways = steps.map((step, at) => (previous[at]?.score ?? 0) + step);
      assert.ok(Math.abs(score - own - Math.max(...ways)) < 2 * TIE);
    }
  });
});

test("what makes a line likelier to open an article raises the labels that open one, behind an ended text alone", () => {
  const odds = PAGE.map((_, at) => (at === 3 ? 2 : 0));
  const weighed = weighOpeners(ROWS, odds);
  const gain = (at: number, label: Label) =>
    (cellOf(weighed[at], label)?.score ?? 0) - (cellOf(ROWS[at], label)?.score ?? 0);
  assert.ok(Math.abs(gain(3, "headline") - 2) < 1e-9);
  assert.ok(Math.abs(gain(3, "text")) < 1e-9);
  assert.ok(gain(4, "text") >= 0);
  assert.deepEqual(
    weighOpeners(
      ROWS,
      PAGE.map(() => 0),
    ).map((row) => row.map(({ score }) => score)),
    ROWS.map((row) => row.map(({ score }) => score)),
  );
});

test("what a label printed before a line says that it is outweighs its look", () => {
  const told = weighHints(
    ROWS,
    PAGE.map((_, at) => (at === 3 ? { label: "kicker" as const, opens: 0 } : undefined)),
  );
  const best = (row: Row | undefined) => [...(row ?? [])].sort((a, b) => b.score - a.score)[0]?.label;
  assert.equal(best(told[3]), "kicker");
  assert.deepEqual(weighHints(ROWS, []), ROWS);
});

test("a page of one text, and a page of nothing, can be read", () => {
  assert.equal(linesToRows(readLinePage(TEXT).lines).length, 1);
  assert.deepEqual(linesToRows([]), []);
});
