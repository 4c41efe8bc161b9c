import { asPrinted, foldWidth } from "../../text/fold.ts";
import { type PageLine, slicePieces } from "../page/page-line.ts";

const LETTER_END = /\p{Script=Latin}$/u;
const LETTER_START = /^\p{Script=Latin}/u;
/** `2021-10-03` and `08:15`: words of digits, which a program that cut between them left a blank to tell apart. */
const DIGIT_END = /[\p{Script=Latin}\d]$/u;
const DIGIT_START = /^[\p{Script=Latin}\d]/u;
/** A word of letters that a hyphen divides at the end of its line. */
const DIVIDED_END = /\p{Script=Latin}[-‐‑\u00ad]$/u;
const SMALL_START = /^\p{Ll}/u;

/** What a line of print, or what stands between two, gives to the paragraph. */
type Part = Pick<PageLine, "text" | "printed" | "pieces">;

/** UTF-16 units at the end of a text that decide how it goes on: a letter and a hyphen. */
const TAIL = 4;

/** The end of a raw line, which stands for a space between two words of letters: the stretch just behind its last character. */
function lineEnd({ pieces }: Part, rawLines: readonly string[]): Part | undefined {
  const last = pieces.at(-1);
  if (!last) return undefined;
  const end = rawLines[last.line - 1]?.length ?? 0;
  return { text: " ", printed: " ", pieces: [{ line: last.line, start: end, end: end + 1 }] };
}

/** Whether a blank stands behind the last character of a line, and letters or digits around it. */
function hasBlankBetween({ pieces }: Part, tail: string, next: string, rawLines: readonly string[]): boolean {
  const last = pieces.at(-1);
  if (!last || !DIGIT_END.test(tail) || !DIGIT_START.test(next)) return false;
  return /^\s/u.test(rawLines[last.line - 1]?.slice(last.end) ?? "");
}

function withoutHyphen({ text, printed, pieces }: Part): Part {
  const kept = text.length - 1;
  return { text: text.slice(0, kept), printed: asPrinted(printed, 0, kept), pieces: slicePieces(pieces, 0, kept) };
}

/**
 * One line of text made of lines of print that follow each other. A hyphen that divides a word of letters is left out; the end of
 * a line between two such words is a space. `isCut` says of each line whether it fills its column, so that words are cut
 * anywhere; `rawLines` are those of the file. Takes time in proportion to the text, however many lines it has.
 */
export function joinLines(
  lines: readonly PageLine[],
  isCut: readonly boolean[],
  rawLines: readonly string[],
): PageLine {
  const [first, ...rest] = lines;
  if (!first) throw new Error("no lines to join");
  if (rest.length === 0) return first;
  const parts: Part[] = [first];
  let last: Part = first;
  let tail = first.text.slice(-TAIL);
  for (const [index, next] of rest.entries()) {
    const isDivided = DIVIDED_END.test(tail) && SMALL_START.test(next.text);
    if (isDivided) parts[parts.length - 1] = withoutHyphen(last);
    else if (
      (isCut[index] === false && LETTER_END.test(tail) && LETTER_START.test(next.text)) ||
      hasBlankBetween(last, tail, next.text, rawLines)
    ) {
      const space = lineEnd(last, rawLines);
      if (space) parts.push(space);
    }
    parts.push(next);
    last = next;
    tail = ((isDivided ? tail.slice(0, -1) : tail) + next.text).slice(-TAIL);
  }
  const text = parts.map((part) => part.text).join("");
  return {
    ...first,
    text,
    printed: parts.map((part) => part.printed).join(""),
    pieces: parts.flatMap((part) => part.pieces),
    folded: foldWidth(text),
  };
}
