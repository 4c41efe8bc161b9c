import type { Span } from "../../model/article.ts";
import type { MarkupKind } from "../markup/find-markup.ts";

/**
 * A line of text of a page, its markup taken off: one raw line that is not blank, or the lines of print that make one
 * paragraph or headline.
 */
export interface PageLine {
  /** 1-based line of the file; the first one of several. */
  readonly number: number;
  /** The text without heading marks, bold marks and the spaces around it; otherwise as printed. */
  readonly printed: string;
  /** {@link printed} as it is read, by `toReading`: what is decided is decided on this, what is shown is what is printed. */
  readonly text: string;
  /** {@link text} in half-width forms, offset for offset. */
  readonly folded: string;
  /** Where {@link text} stands in the file: joined, these stretches give it, character for character. */
  readonly pieces: readonly Span[];
  /** What its markup says that it is, where that is no text. */
  readonly markup?: MarkupKind;
  /** Number of `#` before it. */
  readonly depth: number;
  /** Whether all of it stands in bold marks. */
  readonly isBold: boolean;
  /**
   * Where its column begins in its raw line, in UTF-16 units, where that is not at the start: behind a number that counts the
   * lines, behind a column to its left.
   */
  readonly margin?: number;
  /** Whether it is indented, as paragraphs of some papers are. */
  readonly isIndented: boolean;
  /** Whether three or more blank lines stand before it: a seam between column crops. */
  readonly afterSeam: boolean;
}

/** The raw stretches that `text.slice(from, to)` was made of, where `pieces` are those of `text`. */
export function slicePieces(pieces: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = piece.start + Math.max(0, from - offset);
    const end = piece.start + Math.min(piece.end - piece.start, to - offset);
    if (start < end) found.push({ ...piece, start, end });
    offset += piece.end - piece.start;
  }
  return found;
}

/** 1-based lines of the file that a text was made of, each once, in its order: its `first` one, and those of its pieces. */
export function linesOf(first: number, pieces: readonly Span[]): number[] {
  return [...new Set([first, ...pieces.map(({ line }) => line)])];
}
