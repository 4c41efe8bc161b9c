import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { isIndented } from "../page/text-to-lines.ts";
import type { Layout, LayoutFinding } from "./layout.ts";

/** How far along a line of the screen `text` reaches. */
type Measure = (text: string) => number;

/** A stretch of a line between gaps, and how far along the line it begins and ends. */
interface Cell {
  readonly line: PageLine;
  readonly at: number;
  readonly end: number;
}

type Row = readonly Cell[];

/** Blanks that part two columns; between words there is one. */
const GAP = /(?:[ \u3000]{2,}|\t+)(?=\S)/gu;
const HAS_GAP = /[ \u3000]{2}|\t/;
/** Columns of print are at least so many characters wide; narrower cells are a table's. */
const NARROWEST = 9;
/** Fewer lines with a gap are headlines. */
const FEWEST = 4;
/** How far apart the lines of a column may begin, and how much their lengths may differ. */
const SLACK = 3;
const SAME_LENGTH = 2;
/** Two full-width blanks before a paragraph. */
const INDENT = 4;
/** Share of the cells that stand where a column begins, where the columns are certain. */
const CERTAIN = 0.9;
/** Share of the lines between the first and the last gap that have one, and of the left cells that fill their column. */
const MOST = 0.6;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026]/gu;

/** Chinese characters twice as wide as others, as screens show them; and all of one width, as some programs count. */
const MEASURES: readonly Measure[] = [(text) => text.length + (text.match(WIDE)?.length ?? 0), (text) => text.length];

/** The cells of a line; `raw` is the whole line of the file. */
function toCells(line: PageLine, raw: string, measure: Measure): Row {
  const starts = [0, ...Array.from(line.text.matchAll(GAP), (gap) => gap.index + gap[0].length)];
  return starts.flatMap((from, index) => {
    const cell = sliceLine(line, from, starts[index + 1] ?? line.text.length);
    if (!cell) return [];
    const at = measure(raw.slice(0, cell.pieces[0]?.start ?? 0));
    return [{ line: cell, at, end: at + measure(cell.text) }];
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A run of lines that stand side by side, and where their second column begins. */
interface Run {
  readonly rows: readonly Row[];
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** Share of its lines that stand in its columns. */
  readonly share: number;
}

/** How a cell stands to the column at `column`: in it, left of it, or neither. */
function sideOf({ at, end }: Cell, column: number): "left" | "right" | undefined {
  if (at >= column - SLACK && at <= column + SLACK + INDENT) return "right";
  return end <= column + SLACK ? "left" : undefined;
}

function isRow(cells: Row, column: number): boolean {
  const sides = cells.map((cell) => sideOf(cell, column));
  return sides.length === 1 ? sides[0] !== undefined : sides.join() === "left,right";
}

/** Whether both cells of a line are as wide as columns of print. */
function isGapped(cells: Row): boolean {
  return cells.length > 1 && cells.slice(0, 2).every(({ line }) => line.text.length >= NARROWEST);
}

/** Whether most left cells are of one length, as lines of a column are and entries of a table are not. */
function fillsColumn(rows: readonly Row[]): boolean {
  const lengths = rows.map((cells) => cells[0]?.line.text.length ?? 0);
  const width = median(lengths);
  return lengths.filter((length) => Math.abs(length - width) <= SAME_LENGTH).length >= lengths.length * MOST;
}

function findRun(rows: readonly Row[]): Run | undefined {
  const gapped = rows.flatMap((cells, index) => (isGapped(cells) ? [index] : []));
  const [from = 0, last = 0] = [gapped[0], gapped.at(-1)];
  if (gapped.length < FEWEST || !fillsColumn(gapped.map((index) => rows[index] ?? []))) return undefined;
  const column = median(gapped.flatMap((index) => rows[index]?.[1]?.at ?? []));
  let to = last + 1;
  // Short last lines of either column stand with a narrow cell beside them, or alone.
  while (to < rows.length && isRow(rows[to] ?? [], column)) to += 1;
  const inside = rows.slice(from, to);
  if (gapped.length < (last + 1 - from) * MOST) return undefined;
  const share = inside.filter((cells) => isRow(cells, column)).length / inside.length;
  return { rows, from, to, column, share };
}

/** A line of the right-hand column, its indent measured from where the column begins. */
function toColumn({ line, at }: Cell, column: number, raw: string): PageLine {
  const start = line.pieces[0]?.start ?? 0;
  const margin = start - Math.max(0, Math.min(at - column, start));
  return { ...line, margin, isIndented: isIndented(raw.slice(margin, start)) };
}

const UNSURE: Omit<LayoutFinding, "line"> = {
  isMended: false,
  message: "columns of print seem to stand side by side in its lines, and where one ends is not certain",
  mend: "save each column by itself, one below the other (pdftotext without -layout does), then add the file again",
};

/**
 * Puts two columns that stand side by side, as `pdftotext -layout` writes them, below each other: first the left one, then
 * the right one. Lines over and under them stay where they are.
 *
 * @param rawLines every line of the file
 */
export function partColumns(lines: readonly PageLine[], rawLines: readonly string[]): Layout {
  if (lines.filter(({ text }) => HAS_GAP.test(text)).length < FEWEST) return { lines, findings: [] };
  const rawOf = ({ number }: PageLine) => rawLines[number - 1] ?? "";
  const runs = MEASURES.flatMap((measure) => findRun(lines.map((line) => toCells(line, rawOf(line), measure))) ?? []);
  const run = runs.reduce<Run | undefined>((best, each) => (best && best.share >= each.share ? best : each), undefined);
  if (!run) return { lines, findings: [] };
  const { rows, from, to, column, share } = run;
  const line = lines[from]?.number ?? 0;
  if (share < CERTAIN) return { lines, findings: [{ ...UNSURE, line }] };
  const cells = rows.slice(from, to).flat();
  const left = cells.filter((cell) => sideOf(cell, column) === "left").map((cell) => cell.line);
  const right = cells.filter((cell) => sideOf(cell, column) !== "left");
  const parted = [...left, ...right.map((cell) => toColumn(cell, column, rawOf(cell.line)))];
  const message = `two columns stand side by side in lines ${line} to ${lines[to - 1]?.number}`;
  return {
    lines: [...lines.slice(0, from), ...parted, ...lines.slice(to)],
    findings: [{ isMended: true, message, line }],
  };
}
