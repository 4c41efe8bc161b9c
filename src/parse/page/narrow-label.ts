import type { PageLine } from "./page-line.ts";
import { keepStretches, type LineStretch, sliceLine } from "./slice-line.ts";

/** `索 引 号:`, `【标  题】`, `记 者:`: a label of two to six characters that was set wide, to fill a column or a table's cell. */
const WIDE_LABEL = /^[【[(]? ?(?:\p{Script=Han} {1,6}){1,5}\p{Script=Han}(?: ?[】\])])?(?:(?= ?[:=|])|(?<=[】\]]))/u;

/** `*作者:张三*`: a field that is set off as a whole. */
const SET_OFF = /^(?<mark>[*_])(?=(?:\p{Script=Han} {0,6}){2,6}:).*\k<mark>$/u;

/** A field as a line of its own, without the blanks inside its label and the marks that set it off; any other line as it is. */
export function narrowLabel(line: PageLine): PageLine {
  const inside = SET_OFF.test(line.folded) ? sliceLine(line, 1, line.text.length - 1) : undefined;
  if (inside) return narrowLabel(inside);
  const label = WIDE_LABEL.exec(line.folded)?.[0];
  if (label === undefined) return line;
  const kept: LineStretch[] = [];
  for (const { 0: word, index } of label.matchAll(/\S+/gu)) kept.push({ from: index, to: index + word.length });
  return keepStretches(line, [...kept, { from: label.length, to: line.text.length }]) ?? line;
}
