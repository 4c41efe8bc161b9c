import type { Labelled } from "../page/label.ts";
import { LONGEST_SHORT } from "./candidate.ts";
import type { LineFacts } from "./line-facts.ts";

/** Below this probability a line that may open an article is weighed anew. */
const SURE = 0.95;

/** Whether line `index` stands where an article may begin, and its look leaves room for doubt. */
function isDoubtful(index: number, facts: readonly LineFacts[], labels: readonly Labelled[]): boolean {
  const [before, item, line] = [labels[index - 1], labels[index], facts[index]];
  if (!before || !item || !line || item.confidence > SURE) return false;
  if (before.label !== "text" && before.label !== "byline") return false;
  const cue = facts[index + 1]?.cue ?? "none";
  if (cue !== "none" && cue !== "vague") return false;
  return line.partLength <= LONGEST_SHORT && !(line.hasStopInside && line.endsSentence);
}

/** The lines that may open an article or not, as far as looks tell. */
export function findDoubtfulLines(facts: readonly LineFacts[], labels: readonly Labelled[]): ReadonlySet<number> {
  return new Set(labels.flatMap((_, index) => (isDoubtful(index, facts, labels) ? [index] : [])));
}
