import { type Candidate, factsToCandidates } from "./candidate.ts";
import type { Label } from "./label.ts";
import type { LineFacts } from "./line-facts.ts";
import { addOwn, labelsFor, mayFollow } from "./page-signs.ts";
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
/** Scores that differ by less are equal but for rounding; of two equal ones the label that stands first in an article is taken. */
const TIE = 1e-9;

/** The best reading of the page up to a line that has this label. */
interface Cell {
  readonly label: Label;
  readonly score: number;
  readonly own: number;
  /** Place in the row before of the label that reading has there; -1 on the first line. */
  readonly from: number;
  /** Score of the step from each label of the row before; undefined from one that it may not stand behind. */
  readonly steps: readonly (number | undefined)[];
}

type Row = readonly Cell[];

/** What the rest of the page can add at best to each cell of a row; undefined where nothing can follow. */
type Rest = readonly (number | undefined)[];

/** A label that is the only one for its line needs no weighing. */
function ownScore(label: Label, lines: readonly Candidate[], index: number, isOnly: boolean): number {
  return isOnly ? 0 : weigh((add) => addOwn(label, lines, index, add));
}

function firstRow(lines: readonly Candidate[]): Row {
  const labels = labelsFor(lines, 0);
  return labels.map((label) => {
    const own = ownScore(label, lines, 0, labels.length === 1);
    return { label, score: own, own, from: -1, steps: [] };
  });
}

function nextRow(previous: Row, lines: readonly Candidate[], index: number): Row {
  const [before, line] = [lines[index - 1] as Candidate, lines[index] as Candidate];
  const row: Cell[] = [];
  const labels = labelsFor(lines, index);
  for (const label of labels) {
    const steps = previous.map((cell) =>
      mayFollow(label, cell.label) ? weigh((add) => addStep(cell.label, label, before, line, add)) : undefined,
    );
    let [from, best] = [-1, Number.NEGATIVE_INFINITY];
    for (const [place, step] of steps.entries()) {
      const score = step === undefined ? Number.NEGATIVE_INFINITY : (previous[place] as Cell).score + step;
      if (score > best + TIE) [from, best] = [place, score];
    }
    if (from < 0) continue;
    const own = ownScore(label, lines, index, labels.length === 1);
    row.push({ label, score: best + own, own, from, steps });
  }
  return row;
}

/** The same as `rest`, of `row`, for the row before it. */
function restBefore(row: Row, rest: Rest): Rest {
  const best: (number | undefined)[] = [];
  row.forEach(({ own, steps }, place) => {
    steps.forEach((step, from) => {
      if (step === undefined) return;
      const score = step + own + (rest[place] ?? NEVER);
      if (score > (best[from] ?? Number.NEGATIVE_INFINITY)) best[from] = score;
    });
  });
  return best;
}

/** Place of the label that reads best, with its probability. */
function choose(row: Row, rest: Rest): { place: number; confidence: number } {
  const totals = row.map(({ score }, place) => score + (rest[place] ?? NEVER));
  const best = Math.max(...totals);
  const place = totals.findIndex((total) => total > best - TIE);
  const odds = totals.reduce((sum, total, at) => (at === place ? sum : sum + Math.exp(total - best)), 0);
  return { place, confidence: 1 / (1 + odds) };
}

/** Follows the best reading back from the last line. */
function readBack(rows: readonly Row[]): Labelled[] {
  const labels: Labelled[] = [];
  let rest: Rest = (rows.at(-1) ?? []).map(() => 0);
  let read = -1;
  for (const row of [...rows].reverse()) {
    const { place, confidence } = choose(row, rest);
    if (read < 0) read = place;
    const cell = row[read] as Cell;
    labels.push({ label: cell.label, confidence: read === place ? confidence : 1 - confidence });
    read = cell.from;
    rest = restBefore(row, rest);
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
    rows.push(index === 0 ? firstRow(lines) : nextRow(rows[index - 1] as Row, lines, index));
  }
  return readBack(rows);
}
