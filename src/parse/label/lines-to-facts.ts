import { type LineStart, readLineStart } from "../page/line-start.ts";
import type { PageLine } from "../page/page-line.ts";
import { readPairs } from "../words/page-pairs.ts";
import { findBrokenOff } from "./broken-off.ts";
import { type LineFacts, lineToFacts } from "./line-facts.ts";

/** The facts of every line, in order; `lines` holds text lines alone, furniture left out. */
export function linesToFacts(lines: readonly PageLine[]): LineFacts[] {
  const starts = lines.map(({ text }) => readLineStart(text));
  const stands = readPairs(lines.map(({ text }) => text));
  const facts = lines.map((line, index) =>
    lineToFacts(line, starts[index] as LineStart, lines[index + 1], starts[index + 1], stands),
  );
  const brokenOff = findBrokenOff(facts, stands);
  return facts.map((fact, index) => Object.assign(fact, { brokenOff: brokenOff[index] ?? 0 }));
}
