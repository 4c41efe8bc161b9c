import { type Candidate, factsToCandidates } from "./candidate.ts";
import type { Label } from "./label.ts";
import type { LineFacts } from "./line-facts.ts";
import { addOwn, labelsBefore, labelsFor } from "./page-signs.ts";
import { weigh } from "./sign.ts";
import { addStep } from "./step-signs.ts";

/** A line's label, with how much better the page reads with it than with the best other one, as a probability. */
export interface Labelled {
  readonly label: Label;
  /** 0..1 */
  readonly confidence: number;
}

/** A label that no reading of the rest of the page can follow. */
const NEVER = -1e6;

/** The best reading of the page up to a line that has this label. */
interface Cell {
  readonly score: number;
  readonly own: number;
  readonly from: Label | undefined;
  /** Score of the step from each label before. */
  readonly steps: ReadonlyMap<Label, number>;
}

type Row = ReadonlyMap<Label, Cell>;

function ownScore(label: Label, lines: readonly Candidate[], index: number): number {
  return weigh((add) => addOwn(label, lines, index, add));
}

function firstRow(lines: readonly Candidate[]): Row {
  const row = new Map<Label, Cell>();
  for (const label of labelsFor(lines, 0)) {
    const own = ownScore(label, lines, 0);
    row.set(label, { score: own, own, from: undefined, steps: new Map() });
  }
  return row;
}

function nextCell(own: number, steps: ReadonlyMap<Label, number>, previous: Row): Cell | undefined {
  let from: Label | undefined;
  let best = Number.NEGATIVE_INFINITY;
  for (const [before, step] of steps) {
    const score = (previous.get(before)?.score ?? 0) + step;
    if (score > best) [from, best] = [before, score];
  }
  return from === undefined ? undefined : { score: best + own, own, from, steps };
}

function nextRow(previous: Row, lines: readonly Candidate[], index: number): Row {
  const row = new Map<Label, Cell>();
  const [before, line] = [lines[index - 1] as Candidate, lines[index] as Candidate];
  const known = [...previous.keys()];
  for (const label of labelsFor(lines, index)) {
    const steps = new Map(
      labelsBefore(label, known).map((from) => [from, weigh((add) => addStep(from, label, before, line, add))]),
    );
    const cell = nextCell(ownScore(label, lines, index), steps, previous);
    if (cell) row.set(label, cell);
  }
  return row;
}

/** For each label of the line before `row`, the best that the rest of the page can add; `rest` is the same for `row`. */
function restScores(row: Row, rest: ReadonlyMap<Label, number>): Map<Label, number> {
  const scores = new Map<Label, number>();
  for (const [label, { own, steps }] of row) {
    for (const [from, step] of steps) {
      const score = step + own + (rest.get(label) ?? 0);
      if (score > (scores.get(from) ?? Number.NEGATIVE_INFINITY)) scores.set(from, score);
    }
  }
  return scores;
}

function chooseLabel(row: Row, rest: ReadonlyMap<Label, number>): Labelled {
  const totals = [...row].map(([label, { score }]) => ({ label, total: score + (rest.get(label) ?? NEVER) }));
  const best = totals.reduce((top, one) => (one.total > top.total ? one : top), {
    label: "text" as Label,
    total: -Infinity,
  });
  const others = totals.filter((one) => one !== best).map((one) => Math.exp(one.total - best.total));
  return { label: best.label, confidence: 1 / (1 + others.reduce((sum, odds) => sum + odds, 0)) };
}

/** Follows the best reading back from the last line. */
function readBack(rows: readonly Row[]): Labelled[] {
  const labels: Labelled[] = [];
  let rest: ReadonlyMap<Label, number> = new Map([...(rows.at(-1)?.keys() ?? [])].map((last) => [last, 0]));
  let label: Label | undefined;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? new Map<Label, Cell>();
    const chosen = chooseLabel(row, rest);
    label = label === undefined ? chosen.label : label;
    labels.push({ label, confidence: label === chosen.label ? chosen.confidence : 1 - chosen.confidence });
    label = row.get(label)?.from;
    rest = restScores(row, rest);
  }
  return labels.reverse();
}

/**
 * The label of every line: the sequence that scores best for the page as a whole, found in one pass forward and one back.
 * Linear in the number of lines.
 */
export function linesToLabels(facts: readonly LineFacts[]): Labelled[] {
  const lines = factsToCandidates(facts);
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    rows.push(index === 0 ? firstRow(lines) : nextRow(rows[index - 1] ?? new Map(), lines, index));
  }
  return readBack(rows);
}
