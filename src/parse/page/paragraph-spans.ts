import type { Span } from "../../model/article.ts";
import { slicePieces } from "./page-line.ts";

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
