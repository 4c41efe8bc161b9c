import { isCellRow } from "../page/cell-row.ts";
import { BEFORE, FIRST, LABELS, type Label } from "../page/label.ts";
import { BOXED } from "../recognise/head-words.ts";
import { type LineOnPage, LONGEST_SHORT } from "./line-on-page.ts";

/** A marked heading may be longer than others: headline and deck on one line. */
const LONGEST_MARKED = 120;

/** A text under its reporters is at least so long. */
const SHORTEST_LEAD = 30;

const TEXT_ONLY: readonly Label[] = ["text"];
const WITHOUT_NAMES: readonly Label[] = LABELS.filter((label) => !label.startsWith("byline"));
/** Without its box a signature over a headline cannot be told from that of the article before. */
const WITHOUT_OVER: readonly Label[] = LABELS.filter((label) => label !== "bylineOver");

/** Labels worth weighing for a line: a long one is text, so is one of a list of names or a row of cells, and no signature is without names. */
function labelsOfLine(line: LineOnPage): readonly Label[] {
  const isMarked = line.facts.line.depth > 0 && line.facts.length <= LONGEST_MARKED;
  if (!isMarked && (line.facts.partLength > LONGEST_SHORT || (line.facts.hasStopInside && line.facts.endsSentence)))
    return TEXT_ONLY;
  // 记者\t张三\t李四: reporters may be set with tabs too.
  if (line.isListed || (isCellRow(line.facts.line.text) && !isReporters(line))) return TEXT_ONLY;
  if (!line.facts.byline) return WITHOUT_NAMES;
  return BOXED.test(line.facts.line.folded) ? LABELS : WITHOUT_OVER;
}

function isReporters(line: LineOnPage | undefined): boolean {
  return line?.facts.byline?.hasRole === true;
}

/**
 * Labels worth weighing for line `index` of a page: those of `only`, where an editor says what it is; reporters open a page only
 * over a text that has no headline.
 */
export function allowedLabels(lines: readonly LineOnPage[], index: number, only?: readonly Label[]): readonly Label[] {
  if (only) return only;
  const labels = labelsOfLine(lines[index] as LineOnPage);
  if (index > 0) return labels;
  const opensWithReporters = isReporters(lines[0]) && (lines[1]?.facts.length ?? 0) >= SHORTEST_LEAD;
  return labels.filter((label) => FIRST.has(label) && (label !== "bylineAbove" || opensWithReporters));
}

/** Whether `label` may stand behind a line of label `from`. */
export function mayFollow(label: Label, from: Label): boolean {
  return BEFORE[label].includes(from);
}
