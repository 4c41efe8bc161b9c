import type { Hint, Labelled } from "../page/label.ts";
import { QUESTION } from "../recognise/head-words.ts";
import type { WordIndex } from "../words/word-index.ts";
import { findReferenceOdds } from "./back-reference.ts";
import { findSignatureOdds } from "./byline.ts";
import { type Cell, IMPOSSIBLE, linesToRows, type Row, TIE, weighHints, weighOpeners } from "./label-rows.ts";
import type { LineFacts } from "./line-facts.ts";
import { factsToLinesOnPage, LONGEST_SHORT } from "./line-on-page.ts";
import { findSubjectOdds } from "./subject.ts";

/** A label that no reading of the rest of the page can follow. */
const NEVER = -1e6;

/** What the rest of the page can add at best to each cell of a row; {@link NEVER} where nothing can follow. */
type Rest = readonly number[];

/** What `row` and all behind it can add at best to each cell of the row before; `rest` is what can be added behind `row`. */
function restBefore(row: Row, rest: Rest): Rest {
  const best = new Array<number>(row[0]?.steps.length ?? 0).fill(IMPOSSIBLE);
  for (let place = 0; place < row.length; place += 1) {
    const { own, steps } = row[place] as Cell;
    for (let from = 0; from < steps.length; from += 1)
      best[from] = Math.max(best[from] as number, (steps[from] as number) + own + (rest[place] as number));
  }
  for (let from = 0; from < best.length; from += 1) if (best[from] === IMPOSSIBLE) best[from] = NEVER;
  return best;
}

/** The only label that there is to choose. */
const NO_CHOICE = { place: 0, confidence: 1 };

/** Place of the label that reads best, with its probability. */
function choose(row: Row, rest: Rest): { place: number; confidence: number } {
  if (row.length === 1) return NO_CHOICE;
  const total = (place: number) => (row[place] as Cell).score + (rest[place] as number);
  let best = IMPOSSIBLE;
  for (let at = 0; at < row.length; at += 1) best = Math.max(best, total(at));
  let place = 0;
  while (place < row.length - 1 && total(place) <= best - TIE) place += 1;
  let odds = 0;
  for (let at = 0; at < row.length; at += 1) if (at !== place) odds += Math.exp(total(at) - best);
  return { place, confidence: 1 / (1 + odds) };
}

/** Follows the best reading back from the last line. */
function readBack(rows: readonly Row[]): Labelled[] {
  const labels: Labelled[] = [];
  let rest: Rest = (rows.at(-1) ?? []).map(() => 0);
  let read = -1;
  for (let line = rows.length - 1; line >= 0; line -= 1) {
    const row = rows[line] as Row;
    const { place, confidence } = choose(row, rest);
    if (read < 0) read = place;
    const cell = row[read] as Cell;
    labels.push({ label: cell.label, confidence: read === place ? confidence : 1 - confidence });
    read = cell.from;
    rest = restBefore(row, rest);
  }
  return labels.reverse();
}

/** Below this probability a line that may open an article is weighed anew: many a sub-heading looks like a headline nearly surely. */
const SURE = 0.995;

/** Whether line `index` stands where an article may begin, and its look leaves room for doubt. */
function isDoubtful(index: number, facts: readonly LineFacts[], labels: readonly Labelled[]): boolean {
  const [before, item, line] = [labels[index - 1], labels[index], facts[index]];
  if (!before || !item || !line || item.confidence > SURE) return false;
  if (before.label !== "text" && before.label !== "byline") return false;
  // A headline may ask, or exclaim; it ends with no other stop.
  if (item.label === "text" && line.endsSentence && !QUESTION.test(line.line.folded)) return false;
  const cue = facts[index + 1]?.cue ?? "none";
  if (cue !== "none" && cue !== "vague") return false;
  return line.partLength <= LONGEST_SHORT && !(line.hasStopInside && line.endsSentence);
}

/** The lines that may open an article or not, as far as looks tell. */
function findDoubtfulLines(facts: readonly LineFacts[], labels: readonly Labelled[]): ReadonlySet<number> {
  return new Set(labels.flatMap((_, index) => (isDoubtful(index, facts, labels) ? [index] : [])));
}

/**
 * The label of every line: the sequence that scores best for the page as a whole, found in one pass forward and one back; where
 * looks leave a doubt, once more with what the texts are about and who signs them. Linear in the text.
 *
 * @param index the words of the page
 * @param hints what is known of each line beside its look
 */
export function linesToLabels(
  facts: readonly LineFacts[],
  index: WordIndex,
  hints: readonly (Hint | undefined)[] = [],
): Labelled[] {
  const rows = weighHints(linesToRows(factsToLinesOnPage(facts, index), hints), hints);
  const labels = readBack(rows);
  const doubtful = findDoubtfulLines(facts, labels);
  if (doubtful.size === 0) return labels;
  const bySignature = findSignatureOdds(facts, labels, doubtful);
  const byReference = findReferenceOdds(facts, labels, doubtful);
  const odds = findSubjectOdds(facts, labels, doubtful, index).map(
    (bySubject, at) => bySubject + (bySignature[at] as number) + (byReference[at] as number),
  );
  return readBack(weighOpeners(rows, odds));
}
