import { readFurniture } from "../furniture/find-furniture.ts";
import type { Part } from "../furniture/furniture.ts";
import type { PageLine } from "../page/page-line.ts";
import { readStamp } from "../recognise/stamp.ts";
import { isFull, MOST_SHORT } from "./line-likelihood.ts";
import { GOES_ON, isSigned, type PrintLine } from "./print-line.ts";
import { countWrapped, type PrintedFurniture } from "./wrapped-furniture.ts";

/** Share of a column's lines that are indented, from which indents tell paragraphs. */
const SOME_INDENTED = 0.08;
/** Of lines set in by the blanks of a paragraph, so few are set in by less. */
const FEW_SLIGHT = 0.25;
/** Blanks, in half widths, that set a paragraph's first line in; one alone was left by recognition. */
const INDENT = 2;
/** A half-width character at the edge leaves room for no full one. */
const HALF = 0.5;
/** Lines that go on from which a column's edge can be told, and the share of them that may fall short of it. */
const ENOUGH_LINES = 12;
const FEW = 0.05;

/** `”`, `）。`: closing marks that found no room in the line above. */
const CLOSES = /^[”’」』》)）]+[。!！?？]?$/u;

/** Room that marks take, in characters: `## `, `****`. */
const MARKS = 4;

/** A column of print, with what tells its paragraphs apart. */
export interface Column {
  readonly lines: readonly PrintLine[];
  /** In characters. */
  readonly width: number;
  /** How much shorter than that its full lines are, in characters. */
  readonly slack: number;
  /** Whether a line is set in, or set out from lines that are all set in, as the first line of a paragraph is. */
  readonly isSetApart: (line: PrintLine) => boolean;
  /** Whether each line is furniture, or a line of a piece of it: a running head, a picture, an imprint; not where a sentence runs on through it. */
  readonly furniture: readonly PrintedFurniture[];
  /** Whether first lines of paragraphs are set apart. */
  readonly isIndented: boolean;
  /** Blank lines between most of its lines: none, or one where every line was set apart. */
  readonly usualGap: number;
  /** Whether more of them part paragraphs: somewhere they stand. */
  readonly tellsByGaps: boolean;
}

/**
 * How first lines of paragraphs are set apart: further in than a fifth of the lines are at least; or, where most lines are set in and
 * none further, out from those.
 */
function readIndents(lines: readonly PrintLine[]): Column["isSetApart"] {
  const indents = lines.filter(({ isApart }) => !isApart).map(({ indent }) => indent);
  indents.sort((a, b) => a - b);
  const [margin, most, deepest] = [0.2, 0.5, 0.96].map((share) => indents[Math.floor(indents.length * share)] ?? 0);
  const isHanging =
    (most ?? 0) >= (margin ?? 0) + INDENT && (deepest ?? 0) < (most ?? 0) + INDENT && isMostly(indents, most);
  if (isHanging) return ({ indent }) => indent <= (most ?? 0) - INDENT;
  const least = Math.max((margin ?? 0) + INDENT, leastIndent(indents, margin));
  return ({ indent }) => indent >= least;
}

/**
 * Least blanks that set a first line in, where nearly all such lines have one more than a blank inside a sentence leaves: a program
 * that cuts lines may cut before it.
 */
function leastIndent(indents: readonly number[], margin = 0): number {
  const deep = indents.filter((indent) => indent >= margin + 2 * INDENT);
  const slight = indents.filter((indent) => indent >= margin + INDENT).length - deep.length;
  return slight < deep.length * FEW_SLIGHT ? margin + 2 * INDENT : 0;
}

/** Share of lines that are set in where first lines hang out. */
const MOST_SET_IN = 0.55;

function isMostly(indents: readonly number[], indent = 0): boolean {
  return indents.filter((one) => Math.abs(one - indent) < INDENT).length >= indents.length * MOST_SET_IN;
}

/** Lines that open with a mark which print never sets there, from which a program cut them. */
const FEWEST_CUT = 2;
/** Share of the lines that are full at least, where a program cut them. */
const LEAST_FULL = 0.25;

/**
 * Whether a program cut the lines, all at `width` and whatever stands there: none is longer, many are full, and some open with a mark
 * that print never sets there.
 */
export function areCutByProgram(lines: readonly PrintLine[], width: number): boolean {
  if (lines.some(({ length }) => length > width + HALF)) return false;
  const full = lines.filter(({ length }) => length >= width - HALF);
  const cut = lines.filter(({ line }, at) => GOES_ON.test(line.text) && (lines[at - 1]?.length ?? 0) >= width - HALF);
  return cut.length >= FEWEST_CUT && full.length >= lines.length * LEAST_FULL;
}

/** How ragged the column's edge is: where nearly all lines in mid-sentence reach it, one that does not is a paragraph's last. */
function slackOf(lines: readonly PrintLine[], width: number): number {
  const open = lines.filter(
    (line) => !line.endsSentence && !line.isApart && width - line.length <= MOST_SHORT && !isSigned(line),
  );
  if (areCutByProgram(lines, width)) return HALF;
  if (open.length < ENOUGH_LINES) return MOST_SHORT;
  const isEdge = (slack: number) => open.filter(({ length }) => width - length > slack).length <= open.length * FEW;
  return [HALF, 1, 1.5].find(isEdge) ?? MOST_SHORT;
}

/** Whether a line fills its column in mid-sentence: it is known with its rest alone. */
function isCut(printed: PrintLine, next: PrintLine | undefined, width: number): boolean {
  return next !== undefined && !printed.endsSentence && isFull(printed, undefined, width);
}

/** `2021年3月9日 星期二`, `2021-03-09 08:15`: more than the day that a sentence may hold. */
function isStamp({ folded }: PageLine): boolean {
  return /星期|周|[-/.:]/u.test(folded) && readStamp(folded)?.length === folded.length;
}

function isSureStamp({ line, furniture }: Part): boolean {
  return furniture?.place === "between" && furniture.facts?.date !== undefined && /\d:\d\d/.test(line.folded);
}

function isFurniture(at: number, lines: readonly PrintLine[], width: number): boolean {
  const [before, printed] = [lines[at - 1], lines[at] as PrintLine];
  if (before && CLOSES.test(printed.line.text) && isFull(before, undefined, width)) return false;
  if (isStamp(printed.line)) return true;
  const isOpen = before !== undefined && !before.endsSentence && isFull(before, printed, width);
  const found = readFurniture(printed.line);
  if (isOpen && GOES_ON.test(printed.line.text)) return false;
  // No sentence holds a time of day behind its date: a head that fills its column ends before it.
  if (isOpen && isFull(printed, undefined, width)) return found?.some(isSureStamp) ?? false;
  if (found?.some(({ furniture }) => furniture?.role === "caption") && isCut(printed, lines[at + 1], width))
    return false;
  return found !== undefined;
}

/** How each line of a column stands to furniture. */
function findFurniture(lines: readonly PrintLine[], width: number): PrintedFurniture[] {
  const found: PrintedFurniture[] = [];
  while (found.length < lines.length) {
    const at = found.length;
    const wrapped = countWrapped(at, lines, width);
    if (wrapped > 0) found.push("opens", ...Array.from({ length: wrapped - 1 }, () => "goes-on" as const));
    else found.push(isFurniture(at, lines, width) ? "opens" : "none");
  }
  return found;
}

/** Measures a column of `width` characters. */
export function toColumn(lines: readonly PrintLine[], width: number): Column {
  const isSetApart = readIndents(lines);
  const indented = lines.filter((line) => !line.isApart && isSetApart(line)).length;
  const gaps = lines
    .slice(1)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  const usualGap = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return {
    lines,
    width,
    slack: slackOf(lines, width),
    isSetApart,
    furniture: findFurniture(lines, width),
    isIndented: indented >= Math.max(1, lines.length * SOME_INDENTED),
    usualGap,
    tellsByGaps: gaps.some((gap) => gap > usualGap),
  };
}

/** Whether line `at` of a column fills it, so that its text may go on in the next line. */
export function fillsColumn(at: number, { lines, width, slack, furniture }: Column): boolean {
  const line = lines[at];
  if (line === undefined || line.isApart || furniture[at] !== "none") return false;
  // Whether the marks of a heading or of bold type were counted with their line, only who cut the lines knows.
  const isMarked = line.line.depth > 0 || line.line.pieces.length > 1;
  return isFull(line, lines[at + 1], width, isMarked ? slack + MARKS : slack);
}
