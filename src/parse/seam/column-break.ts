import type { Decision } from "../../model/evidence.ts";
import type { Unit } from "../page/draft.ts";
import type { Seams } from "./seams.ts";

/** Characters quoted on each side of a seam. */
const QUOTE_LENGTH = 12;

/** A sentence that a column end cut, and what tells so. */
export interface ColumnBreak {
  readonly decision: Decision;
  /** Characters at the start of the second half that repeat the end of the first. */
  readonly overlap: number;
}

/** What tells column breaks of an article whose text stands in order. */
export interface ColumnBreakNotes {
  /** Path of the file. */
  readonly source: string;
  readonly seams: Seams;
  /** Units that stand behind another one than in the file. */
  readonly met: ReadonlySet<Unit>;
}

/** Log odds that a cut sentence and what was brought to its end gain from the move itself. */
const MET = 3;

/**
 * Finds out whether a column end cut a sentence between `before` and `after`, which follow each other in reading order.
 *
 * @example …实地查看村容村貌及相 | 关农业产业项目开展情况,… → …实地查看村容村貌及相关农业产业项目开展情况,…
 */
export function findColumnBreak(before: Unit, after: Unit, notes: ColumnBreakNotes): ColumnBreak | undefined {
  const { seams, source, met } = notes;
  const score = seams.join(before, after) + (met.has(after) ? MET : 0);
  if (score <= 0) return undefined;
  const overlap = seams.overlap(before, after);
  const [left, right] = [before.printed.slice(-QUOTE_LENGTH), after.printed.slice(0, QUOTE_LENGTH)];
  const evidence = [
    { kind: "cut-sentence", quote: left, source, line: before.line, says: "The line ends in mid-sentence." },
    {
      kind: overlap > 0 ? "overlap" : "sentence-goes-on",
      quote: right,
      source,
      line: after.line,
      says: overlap > 0 ? "The line opens with the last words of the other." : "The line goes on with the sentence.",
    },
  ];
  const confidence = 1 / (1 + Math.exp(-score));
  return { decision: { rule: "column-break", confidence, lines: [before.line, after.line], evidence }, overlap };
}
