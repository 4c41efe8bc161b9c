import type { LineReading, PageReading } from "../../model/page.ts";
import type { SourceText } from "../../model/source.ts";
import type { PageLine } from "../page/page-line.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import { areCutByProgram, toColumn } from "./column.ts";
import { type Columns, findColumns } from "./find-columns.ts";
import { joinLines } from "./join-lines.ts";
import { readOldPauses, readOldStops } from "./old-pauses.ts";
import { findParagraphStarts } from "./paragraph-starts.ts";
import { type PrintLine, toCountedLines, toPrintLines } from "./print-line.ts";

/** The text of a page by paragraphs and heads. */
export interface ReadLines {
  readonly lines: readonly PageLine[];
  readonly reading: Pick<PageReading, "lines" | "widths">;
}

interface Reading extends Columns {
  readonly printed: readonly PrintLine[];
}

function readMeasured(printed: readonly PrintLine[]): Reading {
  return { printed, ...findColumns(printed) };
}

/** Reads the columns by either measure and keeps the likelier one; of Chinese characters alone they are one. */
function readColumns(lines: readonly PageLine[], source: SourceText): Reading {
  const printed = toPrintLines(lines, source);
  const [byWidth, byCount] = [readMeasured(printed), readMeasured(toCountedLines(printed))];
  return withAllLines(byCount.score > byWidth.score ? byCount : byWidth);
}

/** A program that cuts lines cuts all of a file: its lists, verse and heads stand in the column, too. */
function withAllLines(reading: Reading): Reading {
  const [width, ...others] = new Set(reading.widths.filter((each) => each > 0));
  const isOne = width !== undefined && others.length === 0 && areCutByProgram(reading.printed, width);
  return isOne ? { ...reading, widths: reading.widths.map(() => width) } : reading;
}

/** From here up, of all lines that are text, a page is a page of print and not a mixed one. */
const NEARLY_ALL = 0.8;

function toReading(widths: readonly number[]): LineReading {
  const share = widths.filter((width) => width > 0).length / Math.max(1, widths.length);
  if (share === 0) return "paragraphs";
  return share >= NEARLY_ALL ? "print" : "mixed";
}

/**
 * Joins the lines of a page that are lines of print, as recognition and copying give them, into paragraphs and heads; lines that are
 * these already stay as they are. Every raw line keeps its number in the pieces of what it went into. Nothing is moved. What
 * editors decided holds: `pinned`.
 */
export function printToParagraphs(
  found: readonly PageLine[],
  source: SourceText,
  pinned: PinIndex = NOTHING_PINNED,
): ReadLines {
  const lines = readOldPauses(found);
  const { printed, widths } = readColumns(lines, source);
  const joined: PageLine[] = [];
  for (let from = 0; from < lines.length; ) {
    const width = widths[from] ?? 0;
    let to = from + 1;
    while (to < lines.length && widths[to] === width) to += 1;
    if (width === 0) joined.push(...lines.slice(from, to));
    else joined.push(...joinColumn(printed.slice(from, to), width, source.lines, pinned));
    from = to;
  }
  return {
    lines: readOldStops(joined),
    reading: { lines: toReading(widths), widths: [...new Set(widths.filter((width) => width > 0))] },
  };
}

function joinColumn(
  column: readonly PrintLine[],
  width: number,
  rawLines: readonly string[],
  pinned: PinIndex,
): PageLine[] {
  const found = findParagraphStarts(toColumn(column, width));
  const starts = column.map(({ line }, at) => {
    const before = column[at - 1]?.line;
    const isOne = before && pinned.isOneParagraph(before.pieces, line.pieces);
    return isOne === undefined ? found[at] : !isOne;
  });
  const joined: PageLine[] = [];
  for (let from = 0; from < column.length; ) {
    let to = from + 1;
    while (to < column.length && !starts[to]) to += 1;
    const part = column.slice(from, to);
    joined.push(
      joinLines(
        part.map(({ line }) => line),
        part.map(({ length }) => length >= width),
        rawLines,
      ),
    );
    from = to;
  }
  return joined;
}
