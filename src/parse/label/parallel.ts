import { NUMBER_START, SERIES_START, SPEAKS } from "../recognise/head-words.ts";
import type { LineFacts } from "./line-facts.ts";

/** Sub-headings are seldom longer. */
const LONGEST = 40;
/** Places before a line that it is compared with. */
const REACH = 4;
/** Characters in common that say all; of two lines that have nothing to do with each other one character in a hundred is the same. */
const MOST = 4;

/** Whether a sub-heading could stand at `index`: short, without a stop, behind an ended text and before one that starts. */
function isPlace(facts: readonly LineFacts[], index: number): boolean {
  const [before, line, next] = [facts[index - 1], facts[index], facts[index + 1]];
  if (!before || !line || !next || line.length > LONGEST || line.endsSentence || line.endsOpen) return false;
  if (line.hasStopInside || line.startsInside || line.cue !== "none" || line.byline?.hasRole) return false;
  if (SPEAKS.test(line.line.folded)) return false;
  return line.goesOn < 1 && !next.startsInside;
}

/** Equal characters in the same place, counted from the start in the first half and from the end in the second. */
function countAlike(a: string, b: string): number {
  const half = Math.floor(Math.min(a.length, b.length) / 2);
  let count = 0;
  for (let at = 0; at < half; at += 1) {
    if (a.charAt(at) === b.charAt(at)) count += 1;
    if (a.charAt(a.length - 1 - at) === b.charAt(b.length - 1 - at)) count += 1;
  }
  return count;
}

function isNumbered(text: string): boolean {
  return NUMBER_START.test(text) || SERIES_START.test(text);
}

function likeness({ line: { folded: a } }: LineFacts, { line: { folded: b } }: LineFacts): number {
  if (isNumbered(a) && isNumbered(b)) return 1;
  return Math.min(MOST, countAlike(a, b)) / MOST;
}

/**
 * For each line how much it is worded like another short line near it, 0..1: the sub-headings of an article are
 * (`变“输血”为“造血”`, `变“单干”为“合作”`), the halves of cut sentences are not. Linear in the number of lines.
 */
export function findParallels(facts: readonly LineFacts[]): number[] {
  const found = facts.map(() => 0);
  let places: number[] = [];
  facts.forEach((line, index) => {
    if (line.cue === "credit" || line.cue === "date") places = [];
    if (!isPlace(facts, index)) return;
    for (const place of places.slice(-REACH)) {
      const alike = likeness(facts[place] as LineFacts, line);
      found[place] = Math.max(found[place] as number, alike);
      found[index] = Math.max(found[index] as number, alike);
    }
    places.push(index);
  });
  return found;
}
