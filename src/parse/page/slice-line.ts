import { type PageLine, slicePieces } from "./page-line.ts";

/** A stretch of a line's text, in UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The line made of some stretches of another's text, in order; undefined where they hold nothing but white space. */
export function keepStretches(line: PageLine, stretches: readonly Stretch[]): PageLine | undefined {
  const whole = stretches.map(({ from, to }) => line.text.slice(from, to)).join("");
  const text = whole.trim();
  if (text === "") return undefined;
  const start = whole.length - whole.trimStart().length;
  const folded = stretches.map(({ from, to }) => line.folded.slice(from, to)).join("");
  const pieces = stretches.flatMap(({ from, to }) => slicePieces(line.pieces, from, to));
  return {
    ...line,
    text,
    folded: folded.slice(start, start + text.length),
    pieces: slicePieces(pieces, start, start + text.length),
  };
}

/**
 * The stretch of a line between two offsets of its text, white space at its ends taken off; undefined where nothing else
 * stands there.
 */
export function sliceLine(line: PageLine, from: number, to: number = line.text.length): PageLine | undefined {
  return keepStretches(line, [{ from, to }]);
}
