import type { Page } from "../../model/archive.ts";
import { linesByArticle } from "./article-lines.ts";
import { articlesBetween } from "./collation.ts";

/** A stretch of a source file that belongs to one article, in characters from the file's start. */
export interface LaneSegment {
  readonly start: number;
  readonly length: number;
  readonly kind: "in-place" | "moved" | "repeat";
}

/** Where an article lies in its source file. */
export interface Lane {
  /** Characters of the whole file. */
  readonly total: number;
  readonly segments: readonly LaneSegment[];
}

/**
 * The lane of the article at `place` of a page: its lines as stretches, what stands beyond another article's text as
 * moved. `starts` are the page's {@link lineStarts}.
 */
export function articleLane(page: Page, place: number, starts = lineStarts(page)): Lane {
  const segments: LaneSegment[] = [];
  let last: number | null = null;
  let moved = false;
  for (const { number, repeats } of linesByArticle(page).get(place) ?? []) {
    if (last !== null && repeats === undefined) moved ||= articlesBetween(page, place, last, number).length > 0;
    const kind = repeats !== undefined ? "repeat" : moved ? "moved" : "in-place";
    addSegment(segments, starts[number - 1] ?? 0, (page.source.lines[number - 1] ?? "").length, kind);
    if (repeats === undefined) last = number;
  }
  return { total: starts.at(-1) ?? 0, segments };
}

/** Neighbouring lines of one kind become one stretch; the blank lines between them are too thin to show. */
function addSegment(segments: LaneSegment[], start: number, length: number, kind: LaneSegment["kind"]): void {
  const last = segments.at(-1);
  if (last && last.kind === kind && start - (last.start + last.length) <= THIN) {
    segments[segments.length - 1] = { ...last, length: start + length - last.start };
  } else segments.push({ start, length, kind });
}

const THIN = 8;

/** Start of every line in characters, and after them the length of the file. */
export function lineStarts(page: Page): number[] {
  const starts = [0];
  for (const line of page.source.lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return starts;
}
