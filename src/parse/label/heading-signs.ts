import {
  COLUMN_NAME,
  DASH_START,
  DECK_PART,
  DECK_WORDS,
  GENRE,
  KICKER_END,
  KICKER_SPEECH,
  KICKER_START,
  SLOGAN,
  TWO_CLAUSES,
} from "../recognise/head-words.ts";
import type { Candidate } from "./candidate.ts";
import { addHead, hasSectionWord, isTitleByWords } from "./head-signs.ts";
import type { Add } from "./sign.ts";

/** Lines of one headline are seldom longer than this together. */
const USUAL_HEAD = 20;

/** Up to here a line may be half of a headline of two clauses: `“退票客服”来电`, `女子险失八万元`. */
const HALF_TITLE = 11;

/** What speaks for and against a line that leads up to the headline under it (引题). */
export function addKicker(line: Candidate, next: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("kickerBase");
  add("kickerOverlap", line.overlapNext);
  if (KICKER_SPEECH.test(line.line.folded)) add("kickerSpeech");
  if (KICKER_END.test(line.line.folded)) add("kickerEnd");
  if (KICKER_START.test(line.line.folded) && !hasSectionWord(line)) add("kickerStart");
  if (SLOGAN.test(line.line.folded)) add("kickerSlogan");
  if (next && line.overlapNext < 0.1 && next.overlapNext > 0.3) add("kickerAlien");
  if (next) add("kickerLength", Math.max(0, next.length + line.length - USUAL_HEAD) / 10);
  if (hasSectionWord(line)) add("kickerSectionWord");
  if (GENRE.test(line.line.folded)) add("kickerGenre");
  if (COLUMN_NAME.test(line.line.folded)) add("kickerIsTitle");
  if (line.end?.open) add("kickerOpen");
  if (line.line.depth === 0 && (next?.line.depth ?? 0) > 0) add("kickerBeforeHash");
  if (line.line.depth > 0 && next?.line.depth === 0) add("kickerLosesHash");
}

/** What speaks for and against a line that adds to the headline over it (副题). */
export function addDeck(line: Candidate, before: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("deckBase");
  add("deckOverlap", line.overlapNext);
  if (line.length < 10) add("deckShort");
  if (before) {
    add("deckLength", Math.max(0, before.length + line.length - USUAL_HEAD) / 10);
    add("deckGoesOn", before.goesOn);
    add("deckCarries", Math.max(0, line.overlapNext - before.overlapNext));
  }
  if (DASH_START.test(line.line.folded)) add("deckDash");
  else if (DECK_WORDS.test(line.line.folded)) add("deckWords");
  if (DECK_PART.test(line.line.folded)) add("deckPart");
  if (line.line.depth === 0 && (before?.line.depth ?? 0) > 0) add("deckAfterHash");
  if (line.line.depth > 0 && before?.line.depth === 0) add("deckGainsHash");
}

/** Whether a title is over by its last words: `秋收(外一首)`, `招聘启事`, a question. */
function isWholeTitle({ line, endsSentence }: Candidate): boolean {
  return endsSentence || isTitleByWords(line.folded);
}

/** What speaks for and against a further line of the headline that `previous` began. */
export function addSecond(line: Candidate, previous: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("secondBase");
  if (!previous) return;
  add("secondGoesOn", previous.goesOn);
  add("secondContinues", previous.continues);
  add("secondSeam", previous.continuesOdds);
  add("secondFirstOverlap", previous.overlapNext);
  if (previous.goesOn === 1 && line.startsInside) add("headStartsInside", -1);
  if (Math.min(previous.length, line.length) < 8) add("secondShortPiece");
  if (previous.length + line.length > 46) add("secondTooLong");
  add("secondLength", Math.max(0, previous.length + line.length - USUAL_HEAD) / 10);
  add("secondUneven", Math.abs(previous.length - line.length) / (previous.length + line.length));
  if (TWO_CLAUSES.test(line.line.folded)) add("secondTwoClauses");
  if (DASH_START.test(line.line.folded)) add("secondDash");
  if (GENRE.test(previous.line.folded)) add("secondAfterGenre");
  if (previous.line.folded.endsWith(":")) add("secondAfterColon");
  if (isWholeTitle(previous)) add("secondAfterWhole");
  if (previous.end?.open) add("secondAfterOpen");
  if (SLOGAN.test(previous.line.folded)) add("secondAfterSlogan");
  if (Math.max(previous.length, line.length) <= HALF_TITLE) add("secondOfHalves");
  if (line.length > HALF_TITLE && previous.goesOn < 0.5) add("secondIsWhole");
  if (line.isBeforeShort || line.isAmongShort) add("secondBeforeShort");
  if (previous.line.depth > 0 && line.line.depth === 0) add("secondLostHash");
  if (previous.line.depth === 0 && line.line.depth > 0) add("secondGainsHash");
}
