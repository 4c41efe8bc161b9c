import type { PageLine } from "../page/page-line.ts";
import type { Layout } from "./layout.ts";
import { dropLineNumbers } from "./line-numbers.ts";
import { dropQuoteMarks } from "./quote-marks.ts";
import { partColumns } from "./side-by-side.ts";
import { closeSpacedText } from "./spaced-text.ts";

/**
 * Undoes what programs do to the lines of a page when they write them to a file: marks of quoting and numbers before the lines, a blank between
 * all characters, columns side by side. Raw lines keep their numbers, and each character its place.
 */
export function mendLayout(lines: readonly PageLine[], rawLines: readonly string[]): Layout {
  const steps = [
    dropQuoteMarks,
    (rest: readonly PageLine[]) => dropLineNumbers(rest, rawLines),
    closeSpacedText,
    (rest: readonly PageLine[]) => partColumns(rest, rawLines),
  ];
  return steps.reduce<Layout>(
    (before, step) => {
      const { lines: after, findings } = step(before.lines);
      return { lines: after, findings: [...before.findings, ...findings] };
    },
    { lines, findings: [] },
  );
}
