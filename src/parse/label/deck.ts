import { DASH_START, DECK_PART, DECK_WORDS, IN_BRACKETS } from "../recognise/head-words.ts";
import type { Add } from "./feature.ts";
import { addHead, isClauses, isMuchLonger } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Whether a line is one sentence directly over a lead that names its agency: it sums the news up. */
function isSummary({ facts, nextCue }: LineOnPage): boolean {
  return nextCue === "credit" && facts.cue === "none" && facts.endsSentence;
}

/** What speaks for and against a line that adds to the headline over it (副题). */
export function addDeck(line: LineOnPage, before: LineOnPage | undefined, add: Add): void {
  addHead(line, add);
  add("deckBase");
  add("deckOverlap", line.overlapNext);
  if (line.facts.length < 10) add("deckShort");
  if (before) {
    if (isMuchLonger(before, line)) add("deckLonger", 1 - before.facts.continues);
    add("deckGoesOn", before.facts.goesOn);
    add("deckContinues", line.facts.continues);
    add("deckCarries", Math.max(0, line.overlapNext - before.overlapNext));
  }
  if (DASH_START.test(line.facts.line.folded)) add("deckDash");
  else if (DECK_WORDS.test(line.facts.line.folded)) add("deckWords");
  if (IN_BRACKETS.test(line.facts.line.folded) && !line.facts.byline) add("deckInBrackets");
  if (line.placeInThree === 2) add("deckOfThree");
  if (isSummary(line)) add("deckBeforeCredit");
  if (DECK_PART.test(line.facts.line.folded)) add("deckPart");
  if (isClauses(line)) add("deckClauses", 1 - line.facts.continues);
  if (line.facts.line.depth === 0 && (before?.facts.line.depth ?? 0) > 0) add("deckAfterHash");
  if (line.facts.line.depth > 0 && before?.facts.line.depth === 0) add("deckGainsHash");
}
