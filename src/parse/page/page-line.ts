/** A stretch of a raw line, in UTF-16 offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A non-blank line of a page, its markup taken off. */
export interface PageLine {
  /** 1-based line of the file. */
  readonly number: number;
  /** The line without heading marks, bold marks and the spaces around it; otherwise as printed. */
  readonly text: string;
  /** {@link text} in half-width forms, offset for offset. */
  readonly folded: string;
  /** Where `text` stands in the raw line: joined, these stretches give it. */
  readonly pieces: readonly Piece[];
  /** Number of `#` before it. */
  readonly depth: number;
  /** Whether all of it stands in bold marks. */
  readonly isBold: boolean;
  /** Whether it is indented, as paragraphs of some papers are. */
  readonly isIndented: boolean;
  /** Whether three or more blank lines stand before it: a seam between column crops. */
  readonly afterSeam: boolean;
}

/** The raw stretches that `text.slice(from, to)` of a line was made of. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = piece.start + Math.max(0, from - offset);
    const end = piece.start + Math.min(piece.end - piece.start, to - offset);
    if (start < end) found.push({ start, end });
    offset += piece.end - piece.start;
  }
  return found;
}
