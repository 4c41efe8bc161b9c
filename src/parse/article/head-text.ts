import type { Span } from "../../model/article.ts";
import type { Label } from "../page/label.ts";
import { withChanges } from "../page/printed-text.ts";
import type { LabelledLine } from "./block.ts";

/** From here up a word or quote stands across two lines of a head, and no space comes between them. */
const ACROSS = 0.7;

/**
 * Lines of a head with one of `labels`, joined by a space where the paper broke them between words, directly where it broke
 * a word; null when there is none. As it is read, or `printed`.
 */
export function headText(
  head: readonly LabelledLine[],
  labels: readonly Label[],
  form: "text" | "printed" = "text",
): string | null {
  const lines = partedLines(head, labels);
  if (lines.length === 0) return null;
  return lines.map(({ line, end }) => line[form] + end).join("");
}

/** The raw stretches that such lines are made of as printed; the space between two of them is one without a line. */
export function headSpans(
  head: readonly LabelledLine[],
  labels: readonly Label[],
  lineOf: (span: Span) => string,
): Span[] {
  return partedLines(head, labels).flatMap(({ line, end }) => {
    const space: Span[] = end === "" ? [] : [{ line: 0, start: 0, end: end.length, reads: end }];
    return [...withChanges(line.pieces, lineOf), ...space];
  });
}

/** Lines of a head with one of `labels`, each with what stands between it and the next. */
function partedLines(head: readonly LabelledLine[], labels: readonly Label[]) {
  const lines = head.filter((line) => labels.includes(line.label)).map((line) => line.facts);
  return lines.map(({ line, goesOn }, index) => {
    return { line, end: goesOn >= ACROSS || index === lines.length - 1 ? "" : " " };
  });
}
