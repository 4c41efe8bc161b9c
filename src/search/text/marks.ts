import { canonWithOffsets } from "./canon.ts";

/**
 * Where terms stand in a text as printed. Shared by the browser (results and articles) and the terminal.
 */

/** A stretch of the original text, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of every term, in order; places that overlap or touch inside one character are one.
 *
 * `findMarks("县委书记解芳", ["解芳"]) → [{ start: 4, end: 6 }]`
 */
export function findMarks(original: string, terms: readonly string[]): Mark[] {
  const { text, starts, ends } = canonWithOffsets(original);
  const found: Mark[] = [];
  for (const term of terms) {
    if (term === "") continue;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  return joinOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function joinOverlaps(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && mark.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}
