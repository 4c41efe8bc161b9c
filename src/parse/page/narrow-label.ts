import type { PageLine } from "./page-line.ts";
import { keepStretches, type LineStretch } from "./slice-line.ts";

/** `索 引 号:`, `【标  题】`, `记 者:`: a label of two to six characters that was set wide, to fill a column or a table's cell. */
const WIDE_LABEL = /^[【[(]? ?(?:\p{Script=Han} {1,6}){1,5}\p{Script=Han}(?: ?[】\])])?(?:(?= ?[:=|])|(?<=[】\]]))/u;

/** A line without the blanks inside the label that opens it; the line itself where none does. */
export function narrowLabel(line: PageLine): PageLine {
  const label = WIDE_LABEL.exec(line.folded)?.[0];
  if (label === undefined) return line;
  const kept: LineStretch[] = [];
  for (const { 0: word, index } of label.matchAll(/\S+/gu)) kept.push({ from: index, to: index + word.length });
  return keepStretches(line, [...kept, { from: label.length, to: line.text.length }]) ?? line;
}
