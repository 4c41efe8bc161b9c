import type { Span } from "../../model/article.ts";
import type { Unit } from "./draft.ts";
import { type PageLine, slicePieces } from "./page-line.ts";

/** The raw stretches of a unit, the bold marks inside it left out: joined, they give its text. */
export function unitToSpans(unit: Unit, line: PageLine): Span[] {
  return line.pieces
    .map(({ start, end }) => ({
      line: unit.line,
      start: Math.max(start, unit.span.start),
      end: Math.min(end, unit.span.end),
    }))
    .filter((span) => span.start < span.end);
}

/** `spans` without the last `count` UTF-16 units of what they hold. */
export function dropLast(spans: readonly Span[], count: number): Span[] {
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const kept: Span[] = [];
  let offset = 0;
  for (const span of spans) {
    const [piece] = slicePieces([span], 0, length - count - offset);
    if (piece) kept.push({ ...span, ...piece });
    offset += span.end - span.start;
  }
  return kept;
}
