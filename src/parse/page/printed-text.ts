import type { Span } from "../../model/article.ts";
import { UNSEEN } from "../../text/characters.ts";

/** Joiners and selectors of variants behind a character: they change how it looks, and nothing reads them. */
const CHANGES = new RegExp(`(?:(?![${UNSEEN}])\\p{Default_Ignorable_Code_Point})+`, "uy");

/** UTF-16 units of what changes the character before `at`. */
function changesLength(raw: string, at: number): number {
  if (at >= raw.length) return 0;
  CHANGES.lastIndex = at;
  return CHANGES.exec(raw)?.[0].length ?? 0;
}

/**
 * Stretches of raw lines as they are printed: joiners and selectors of variants belong to the character they stand behind, though
 * nothing reads them; stretches that only these part are one.
 *
 * @param lineOf the raw line that a stretch is of
 */
export function withChanges(pieces: readonly Span[], lineOf: (piece: Span) => string): Span[] {
  const found: Span[] = [];
  let isChanged = false;
  for (const piece of pieces) {
    const last = found.at(-1);
    const length = changesLength(lineOf(piece), piece.end);
    const end = piece.end + length;
    if (last && isChanged && last.end === piece.start && last.line === piece.line)
      found[found.length - 1] = { ...last, end };
    else found.push(length === 0 ? piece : { ...piece, end });
    isChanged = length > 0;
  }
  return found;
}

/** The text of stretches of one raw line as printed: see {@link withChanges}. */
export function toPrinted(pieces: readonly Span[], raw: string): string {
  return withChanges(pieces, () => raw)
    .map((piece) => raw.slice(piece.start, piece.end))
    .join("");
}
