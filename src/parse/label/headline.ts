import {
  BRACKETED,
  COLON_INSIDE,
  COLUMN_END,
  COLUMN_NAME,
  DASH_START,
  GENRE,
  HEADLINE_WORDS,
  LITERARY_TITLE,
  NUMBER_START,
  QUESTION,
  QUOTE_END,
  QUOTED_CLAUSES,
  SLOGAN,
  SPEECH_START,
  TWO_CLAUSES,
} from "../recognise/head-words.ts";
import { type Add, sharedFeatures } from "./feature.ts";
import { addHead, hasSectionWord, isNoticeTitle, isTitleByWords, USUAL_HEAD } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Up to here a line may be half of a headline of two clauses: `“退票客服”来电`, `女子险失八万元`. */
const HALF_TITLE = 11;

/** What speaks for and against any line of a headline (主题). */
const addTitle = sharedFeatures((line: LineOnPage, add) => {
  const { folded } = line.line;
  if (DASH_START.test(folded)) add("titleDash");
  if (hasSectionWord(line) || BRACKETED.test(folded)) add("headSectionWord");
  if (NUMBER_START.test(folded)) add("headNumbered");
  if (SPEECH_START.test(folded)) add("headSpeech");
  if (HEADLINE_WORDS.test(folded)) add("headWords");
  add("headOverlap", line.overlapNext);
  if (!line.isBeforeCue) add("headWithoutCue", line.pageCues);
  if (COLON_INSIDE.test(folded)) add("headColonInside");
  if (QUOTE_END.test(folded)) add("headEndsWithQuote");
  if (QUESTION.test(folded)) add("titleAsks");
  if (COLUMN_NAME.test(folded)) add("titleColumnName");
  if (COLUMN_END.test(folded) && !line.byline && !hasSectionWord(line) && !LITERARY_TITLE.test(folded))
    add("titleColumnEnd");
  if (folded.includes(",") && !COLON_INSIDE.test(folded)) add("headComma");
  add("headOverlapBefore", line.overlapBefore);
  if (line.isAmongShort && !line.isBeforeShort) add("headAmongShort");
  if (line.length < 8) add("headShort");
  if (isNoticeTitle(folded)) add("titleNotice");
  if (LITERARY_TITLE.test(folded)) add("titleLiterary");
  if (line.isBeforeShort && !line.endsOpen) add(line.isAmongShort ? "titleAmongShort" : "titleBeforeShort");
});

/** What speaks for and against the first line of a headline (主题). */
export function addHeadline(line: LineOnPage, add: Add): void {
  addHead(line, add);
  addTitle(line, add);
}

/** Whether a title is over by its last words: `秋收(外一首)`, `招聘启事`, a question. */
function isWholeTitle({ line, endsSentence }: LineOnPage): boolean {
  return endsSentence || isTitleByWords(line.folded);
}

/** A line shares nothing with the lead up to here, and much from there on. */
const ALIEN = 0.1;
const NATIVE = 0.3;

/** Whether a line over `line` is whole and says nothing of the news, as the names of columns and kickers do. */
function leadsUp(over: LineOnPage, line: LineOnPage): boolean {
  if (over.overlapNext > ALIEN || line.overlapNext < NATIVE || over.goesOn > 0) return false;
  return /^\p{Script=Han}{5}/u.test(over.line.folded) && line.length >= 8 && !over.endsOpen && !over.end?.open;
}

function addSecond(line: LineOnPage, previous: LineOnPage | undefined, add: Add): void {
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
  if (leadsUp(previous, line)) add("secondAfterAlien");
  if (QUOTED_CLAUSES.test(previous.line.folded)) add("secondAfterQuote");
  if (previous.end?.open) add("secondAfterOpen");
  if (SLOGAN.test(previous.line.folded)) add("secondAfterSlogan");
  if (Math.max(previous.length, line.length) <= HALF_TITLE) add("secondOfHalves");
  if (line.length > HALF_TITLE && previous.goesOn < 0.5) add("secondIsWhole");
  if (line.isBeforeShort || line.isAmongShort) add("secondBeforeShort");
  if (previous.line.depth > 0 && line.line.depth === 0) add("secondLostHash");
  if (previous.line.depth === 0 && line.line.depth > 0) add("secondGainsHash");
}

/** What speaks for and against a further line of the headline that `previous` began. */
export function addSecondHeadline(line: LineOnPage, previous: LineOnPage | undefined, add: Add): void {
  addSecond(line, previous, add);
  addTitle(line, add);
}
