import {
  COLUMN_NAME,
  EXCLAIMS,
  GENRE,
  KICKER_END,
  KICKER_SPEECH,
  KICKER_START,
  QUOTED_CLAUSES,
  SLOGAN,
} from "../recognise/head-words.ts";
import type { Add } from "./feature.ts";
import { addHead, hasSectionWord, isClauses, isMuchLonger, isTitleOfBody, SHORTEST_HEAD, USUAL_HEAD } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

const DASH_END = /——$/u;
/** A shorter first line may be the subject of the second: `湖东渔民` over `连夜赶修渔船`. */
const SHORTEST_CLAUSE = 8;

/** What speaks for and against a line that leads up to the headline under it (引题). */
export function addKicker(line: LineOnPage, next: LineOnPage | undefined, add: Add): void {
  addHead(line, add);
  add("kickerBase");
  add("kickerOverlap", line.overlapNext);
  if (KICKER_SPEECH.test(line.facts.line.folded)) add("kickerSpeech");
  if (KICKER_END.test(line.facts.line.folded)) add("kickerEnd");
  if (KICKER_START.test(line.facts.line.folded) && !hasSectionWord(line)) add("kickerStart");
  if (SLOGAN.test(line.facts.line.folded)) add("kickerSlogan");
  if (isClauses(line)) add("kickerClauses", (1 - line.facts.continues) * (1 - line.facts.brokenOff));
  if (QUOTED_CLAUSES.test(line.facts.line.folded)) add("kickerQuote");
  if (EXCLAIMS.test(line.facts.line.folded)) add("kickerExclaims");
  if (next && line.overlapNext < 0.1 && next.overlapNext > 0.3) add("kickerAlien");
  if (line.placeInThree === 0) {
    add("kickerOfThree", 1 - line.facts.goesOn);
    if (line.facts.length >= SHORTEST_CLAUSE) add("kickerOfThreeOverlap", line.overlapNext);
  }
  if (DASH_END.test(line.facts.line.folded) && next && !next.facts.endsSentence) add("kickerDashEnd");
  if (next && isTitleOfBody(line, next)) add("kickerOfBody");
  if (next && isMuchLonger(line, next)) add("kickerBeforeLonger");
  if (next) add("kickerLength", Math.max(0, next.facts.length + line.facts.length - USUAL_HEAD) / 10);
  if (hasSectionWord(line)) add("kickerSectionWord");
  if (GENRE.test(line.facts.line.folded)) add("kickerGenre");
  if (COLUMN_NAME.test(line.facts.line.folded)) add("kickerIsTitle");
  if (line.facts.end?.open) add("kickerOpen");
  if (line.facts.length < SHORTEST_HEAD) add("kickerTooShort");
  if (line.facts.line.depth === 0 && (next?.facts.line.depth ?? 0) > 0) add("kickerBeforeHash");
  if (line.facts.line.depth > 0 && next?.facts.line.depth === 0) add("kickerLosesHash");
}
