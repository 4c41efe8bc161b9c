import { type PageLine, slicePieces } from "./page-line.ts";

/**
 * The stretch of a line between two offsets of its text, white space at its ends taken off; undefined where nothing else
 * stands there.
 */
export function sliceLine(line: PageLine, from: number, to: number = line.text.length): PageLine | undefined {
  const cut = line.text.slice(from, to);
  const text = cut.trim();
  if (text === "") return undefined;
  const start = from + cut.length - cut.trimStart().length;
  return {
    ...line,
    text,
    folded: line.folded.slice(start, start + text.length),
    pieces: slicePieces(line.pieces, start, start + text.length),
  };
}
