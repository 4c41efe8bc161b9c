import type { ActHint, Quote } from "../model/act.ts";
import { type KeyText, linesOfRange, type Range, sliceRange, toKey } from "./key-text.ts";

/** Characters of surroundings on each side of a quote, as the W3C's selectors have. */
const SURROUNDINGS = 32;

/** A stretch of a page as a quote that finds it again, whatever lines are put before it. */
export function quoteOf(page: KeyText, range: Range): Quote {
  const { start, end } = range;
  const first = page.range(0, Math.min(1, page.text.length)).start;
  const last = { line: page.lines.length, at: page.lines.at(-1)?.length ?? 0 };
  const prefix = sliceRange(page, { start: first, end: start }).slice(-SURROUNDINGS);
  const suffix = sliceRange(page, { start: end, end: last }).slice(0, SURROUNDINGS);
  return {
    exact: sliceRange(page, range),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
  };
}

/** Where a stretch of a page stands now: what an act keeps of it beside its quote. */
export function hintOf(page: KeyText, range: Range): ActHint {
  const exact = toKey(sliceRange(page, range));
  const copies = exact === "" ? 1 : countOf(page.text, exact);
  const line = linesOfRange(page, range)[0] ?? range.start.line;
  return { file: page.path, line, ...(copies > 1 ? { copies } : {}) };
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
