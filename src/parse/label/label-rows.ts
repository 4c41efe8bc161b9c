import { type Hint, type Label, OPENERS } from "../page/label.ts";
import { allowedLabels, mayFollow } from "./allowed-labels.ts";
import { Scale } from "./feature.ts";
import { addOwn } from "./label-features.ts";
import type { LineOnPage } from "./line-on-page.ts";
import { addStep } from "./steps.ts";

/** Scores that differ by less are equal but for rounding; of two equal ones the label that stands first in an article is taken. */
export const TIE = 1e-9;

/** Score of what no reading of a page has. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** What a label of a line counts: by itself, and behind each label of the line before. */
interface Weighed {
  readonly label: Label;
  readonly own: number;
  /** Score of the step from each label of the row before; {@link IMPOSSIBLE} from one that it may not stand behind. */
  readonly steps: readonly number[];
}

/** The best reading of the page up to a line that has this label. */
export interface Cell extends Weighed {
  readonly score: number;
  /** Place in the row before of the label that reading has there; -1 on the first line. */
  readonly from: number;
}

/** Every label that a line may have. */
export type Row = readonly Cell[];

/** One for all: a line has dozens of labels and steps to be weighed. */
const SCALE = new Scale();

function weighOwn(label: Label, lines: readonly LineOnPage[], index: number): number {
  addOwn(label, lines, index, SCALE.add);
  return SCALE.take();
}

function weighStep(from: Label, to: Label, before: LineOnPage, line: LineOnPage): number {
  if (!mayFollow(to, from)) return IMPOSSIBLE;
  addStep(from, to, before, line, SCALE.add);
  return SCALE.take();
}

/** Scores of the steps to a label from each label of the row before; undefined where it may stand behind none. */
function weighSteps(previous: Row, to: Label, before: LineOnPage, line: LineOnPage): number[] | undefined {
  const steps: number[] = [];
  let isPossible = false;
  for (let place = 0; place < previous.length; place += 1) {
    const step = weighStep((previous[place] as Cell).label, to, before, line);
    steps.push(step);
    isPossible ||= step !== IMPOSSIBLE;
  }
  return isPossible ? steps : undefined;
}

function firstRow(lines: readonly LineOnPage[], only?: readonly Label[]): Row {
  const labels = allowedLabels(lines, 0, only);
  return labels.map((label) => {
    const own = labels.length === 1 ? 0 : weighOwn(label, lines, 0);
    return { label, score: own, own, from: -1, steps: [] };
  });
}

/** The best reading up to a label behind the row `previous`. */
function readBehind(previous: Row, { label, own, steps }: Weighed): Cell {
  let from = -1;
  let best = IMPOSSIBLE;
  for (let place = 0; place < steps.length; place += 1) {
    const score = (previous[place] as Cell).score + (steps[place] as number);
    if (score <= best + TIE) continue;
    from = place;
    best = score;
  }
  return { label, score: best + own, own, from, steps };
}

/** Score of a step that no article has: taken only where what editors say leaves no other. */
const OUT_OF_ORDER = -20;

/** The row where no label of a line may follow any of the line before: what an editor says counts more than the order of parts. */
function rowOutOfOrder(previous: Row, labels: readonly Label[]): Row {
  return labels.map((label) => readBehind(previous, { label, own: 0, steps: previous.map(() => OUT_OF_ORDER) }));
}

function nextRow(previous: Row, lines: readonly LineOnPage[], index: number, only?: readonly Label[]): Row {
  const [before, line] = [lines[index - 1] as LineOnPage, lines[index] as LineOnPage];
  const labels = allowedLabels(lines, index, only);
  // What is the only choice needs no weighing.
  if (labels.length === 1 && previous.length === 1 && labels[0] === "text" && previous[0]?.label === "text")
    return [readBehind(previous, { label: "text", own: 0, steps: [0] })];
  const row: Cell[] = [];
  for (const label of labels) {
    const steps = weighSteps(previous, label, before, line);
    if (!steps) continue;
    const own = labels.length === 1 ? 0 : weighOwn(label, lines, index);
    row.push(readBehind(previous, { label, own, steps }));
  }
  return row.length > 0 ? row : rowOutOfOrder(previous, labels);
}

/**
 * Weighs every label of every line, by itself and behind each label of the line before; `hints` may leave a line few labels. Linear
 * in the number of lines.
 */
export function linesToRows(lines: readonly LineOnPage[], hints: readonly (Hint | undefined)[] = []): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const only = hints[index]?.only;
    rows.push(index === 0 ? firstRow(lines, only) : nextRow(rows[index - 1] as Row, lines, index, only));
  }
  return rows;
}

const ENDS: ReadonlySet<Label> = new Set(["text", "byline"]);

/** Reads `rows` anew behind the first `count`, which stay: line n opens an article by `odds[n]` likelier than it looks. */
function readAnew(rows: readonly Row[], count: number, odds: readonly number[]): Row[] {
  const weighed = rows.slice(0, count);
  for (let index = count; index < rows.length; index += 1) {
    const [row, previous] = [rows[index] as Row, weighed[index - 1] as Row];
    weighed.push(row.map((cell) => readBehind(previous, withOdds(cell, previous, odds[index] ?? 0))));
  }
  return weighed;
}

/**
 * Reads `rows` anew where line n is likelier to open an article than it looks, by `odds[n]` in log-odds; 0 for a line that
 * nothing more is known of.
 */
export function weighOpeners(rows: readonly Row[], odds: readonly number[]): Row[] {
  const first = odds.findIndex((each) => each !== 0);
  return readAnew(rows, first < 0 ? rows.length : Math.max(1, first), odds);
}

function withOdds(cell: Cell, previous: Row, odds: number): Weighed {
  if (odds === 0 || !OPENERS.has(cell.label)) return cell;
  const steps = previous.map(({ label }, from) => {
    const step = cell.steps[from] as number;
    return ENDS.has(label) ? step + odds : step;
  });
  return { ...cell, steps };
}

/** Log-odds of what a label printed before a line says that it is. */
const TOLD = 12;

/** Rows of cells in which what is known of lines beside their looks counts as well: `hints[n]` of line n. */
export function weighHints(rows: readonly Row[], hints: readonly (Hint | undefined)[]): Row[] {
  if (hints.every((hint) => hint === undefined)) return [...rows];
  const told = rows.map((row, index) =>
    row.map((cell) => {
      const odds = cell.label === hints[index]?.label ? TOLD : 0;
      return { ...cell, own: cell.own + odds, score: cell.score + odds };
    }),
  );
  return readAnew(
    told,
    1,
    hints.map((hint) => hint?.opens ?? 0),
  );
}
