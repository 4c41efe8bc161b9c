import type { Span } from "../../model/article.ts";
import { asPrinted, foldWidth } from "../../text/fold.ts";
import { type PageLine, slicePieces } from "../page/page-line.ts";

const LETTER_END = /\p{Script=Latin}$/u;
const LETTER_START = /^\p{Script=Latin}/u;
/** A word of letters that a hyphen divides at the end of its line. */
const DIVIDED_END = /\p{Script=Latin}[-‐‑\u00ad]$/u;
const SMALL_START = /^\p{Ll}/u;

/** What a line of print adds to the paragraph it goes on with. */
interface Joined {
  readonly text: string;
  readonly printed: string;
  readonly pieces: readonly Span[];
}

/** The end of a raw line, which stands for a space between two words of letters: the stretch just behind its last character. */
function lineEnd(last: Span, raw: string): Span {
  return { line: last.line, start: raw.length, end: raw.length + 1 };
}

/** Joins one more line of print; `isCut` says that the line before it is as wide as its column, so that words are cut anywhere. */
function join(before: Joined, next: PageLine, isCut: boolean, rawLines: readonly string[]): Joined {
  const { text, printed, pieces } = before;
  if (DIVIDED_END.test(text) && SMALL_START.test(next.text)) {
    const kept = text.length - 1;
    return {
      text: text.slice(0, kept) + next.text,
      printed: asPrinted(printed, 0, kept) + next.printed,
      pieces: [...slicePieces(pieces, 0, kept), ...next.pieces],
    };
  }
  const last = pieces.at(-1);
  if (!isCut && last && LETTER_END.test(text) && LETTER_START.test(next.text)) {
    const end = lineEnd(last, rawLines[last.line - 1] ?? "");
    return {
      text: `${text} ${next.text}`,
      printed: `${printed} ${next.printed}`,
      pieces: [...pieces, end, ...next.pieces],
    };
  }
  return { text: text + next.text, printed: printed + next.printed, pieces: [...pieces, ...next.pieces] };
}

/**
 * One line of text made of lines of print that follow each other. A hyphen that divides a word of letters is left out; the end of
 * a line between two such words is a space. `isCut` says of each line whether it fills its column, `rawLines` are those of the file.
 */
export function joinLines(
  lines: readonly PageLine[],
  isCut: readonly boolean[],
  rawLines: readonly string[],
): PageLine {
  const [first, ...rest] = lines;
  if (!first) throw new Error("no lines to join");
  if (rest.length === 0) return first;
  const joined = rest.reduce<Joined>(
    (before, next, index) => join(before, next, isCut[index] ?? true, rawLines),
    first,
  );
  return { ...first, ...joined, folded: foldWidth(joined.text) };
}
