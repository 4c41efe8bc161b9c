import { asPrinted } from "../../text/fold.ts";
import { type PageLine, slicePieces } from "./page-line.ts";

/** A stretch of a line's text, in UTF-16 offsets. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of `text` without the white space at both ends of what they hold. */
function trimStretches(text: string, stretches: readonly LineStretch[]): LineStretch[] {
  const whole = stretches.map(({ from, to }) => text.slice(from, to)).join("");
  const start = whole.length - whole.trimStart().length;
  const end = whole.trimEnd().length;
  let offset = 0;
  return stretches.flatMap(({ from, to }) => {
    const cut = { from: from + Math.max(0, start - offset), to: Math.min(to, from + end - offset) };
    offset += to - from;
    return cut.from < cut.to ? [cut] : [];
  });
}

/** The line made of some stretches of another's text, in order; undefined where they hold nothing but white space. */
export function keepStretches(line: PageLine, stretches: readonly LineStretch[]): PageLine | undefined {
  const kept = trimStretches(line.text, stretches);
  if (kept.length === 0) return undefined;
  const join = (slice: (from: number, to: number) => string) => kept.map(({ from, to }) => slice(from, to)).join("");
  return {
    ...line,
    printed: join((from, to) => asPrinted(line.printed, from, to)),
    text: join((from, to) => line.text.slice(from, to)),
    folded: join((from, to) => line.folded.slice(from, to)),
    pieces: kept.flatMap(({ from, to }) => slicePieces(line.pieces, from, to)),
  };
}

/**
 * The stretch of a line between two offsets of its text, white space at its ends taken off; undefined where nothing else
 * stands there.
 */
export function sliceLine(line: PageLine, from: number, to: number = line.text.length): PageLine | undefined {
  return keepStretches(line, [{ from, to }]);
}
