import { type Candidate, factsToCandidates, LONGEST_SHORT } from "./candidate.ts";
import { BEFORE, FIRST, LABELS, type Label } from "./label.ts";
import { addLabel } from "./label-signs.ts";
import { WEIGHTS } from "./label-weights.ts";
import type { LineFacts } from "./line-facts.ts";
import { weigh } from "./sign.ts";
import { addStep } from "./step-signs.ts";

/** A line's label, with how much better the page reads with it than with the best other one, as a probability. */
export interface Labelled {
  readonly label: Label;
  /** 0..1 */
  readonly confidence: number;
}

/** A marked heading may be longer than others: headline and deck on one line. */
const LONGEST_MARKED = 120;
/** A label that no reading of the rest of the page can follow. */
const NEVER = -1e6;

const TEXT_ONLY: readonly Label[] = ["text"];
const WITHOUT_NAMES: readonly Label[] = LABELS.filter((label) => label !== "byline" && label !== "bylineAbove");

/** Labels worth weighing for a line: a long one is text, and no signature is without names. */
function labelsFor(line: Candidate): readonly Label[] {
  const isMarked = line.line.depth > 0 && line.length <= LONGEST_MARKED;
  if (!isMarked && (line.length > LONGEST_SHORT || (line.hasStopInside && line.endsSentence))) return TEXT_ONLY;
  return line.byline ? LABELS : WITHOUT_NAMES;
}

/** The best reading of the page up to a line that has this label. */
interface Cell {
  readonly score: number;
  readonly own: number;
  readonly from: Label | undefined;
  /** Score of the step from each label before. */
  readonly steps: ReadonlyMap<Label, number>;
}

type Row = ReadonlyMap<Label, Cell>;

function firstRow(lines: readonly Candidate[]): Row {
  const row = new Map<Label, Cell>();
  const [line, next] = lines;
  if (!line) return row;
  for (const label of labelsFor(line).filter((one) => FIRST.has(one))) {
    const signs = weigh((add) => addLabel(label, line, undefined, next, add));
    const own = label === "text" ? signs + WEIGHTS.noHead : signs;
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
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before || !line) return row;
  for (const label of labelsFor(line)) {
    const steps = new Map<Label, number>();
    for (const from of BEFORE[label]) {
      if (previous.has(from))
        steps.set(
          from,
          weigh((add) => addStep(from, label, before, line, add)),
        );
    }
    const own = weigh((add) => addLabel(label, line, before, after, add));
    const cell = nextCell(own, steps, previous);
    if (cell) row.set(label, cell);
  }
  return row;
}

/** What each label of the last line still costs: a page seldom ends with a headline. */
function endScores(row: Row): Map<Label, number> {
  return new Map(
    [...row.keys()].map((label) => [label, label === "text" || label === "byline" ? 0 : WEIGHTS.endsWithHead]),
  );
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
  let rest: ReadonlyMap<Label, number> = endScores(rows.at(-1) ?? new Map());
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
