import {
  BOX_HEAD,
  BRACKETED,
  COLON_INSIDE,
  COLUMN_END,
  COLUMN_NAME,
  DASH_START,
  GENRE,
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
import {
  addHead,
  CLAUSE,
  hasSectionWord,
  isNoticeTitle,
  isTitleByWords,
  isTitleOfBody,
  SHORTEST_HEAD,
  USUAL_HEAD,
} from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Up to here a line may be half of a headline of two clauses: `“退票客服”来电`, `女子险失八万元`. */
const HALF_TITLE = 11;

/** What speaks for and against any line of a headline (主题). */
const addTitle = sharedFeatures((line: LineOnPage, add) => {
  const { folded } = line.facts.line;
  if (DASH_START.test(folded)) add("titleDash");
  if (hasSectionWord(line) || BRACKETED.test(folded)) add("headSectionWord");
  if (NUMBER_START.test(folded)) add("headNumbered");
  if (SPEECH_START.test(folded)) add("headSpeech");
  add("headOverlap", line.overlapNext);
  if (!line.isBeforeCue) add("headWithoutCue", line.page.cues);
  if (QUOTE_END.test(folded)) add("headEndsWithQuote");
  if (QUESTION.test(folded)) add("titleAsks");
  if (COLUMN_NAME.test(folded) && !BOX_HEAD.test(folded)) add("titleColumnName");
  if (COLUMN_END.test(folded) && !line.facts.byline && !hasSectionWord(line) && !LITERARY_TITLE.test(folded))
    add("titleColumnEnd");
  if (folded.includes(",") && !COLON_INSIDE.test(folded)) add("headComma");
  add("headOverlapBefore", line.overlapBefore);
  if (line.isAmongShort && !line.isBeforeShort) add("headAmongShort");
  if (line.facts.length < 8) add("headShort");
  if (isNoticeTitle(folded)) add("titleNotice");
  if (LITERARY_TITLE.test(folded)) add("titleLiterary");
  if (line.isBeforeShort && !line.facts.endsOpen) add(line.isAmongShort ? "titleAmongShort" : "titleBeforeShort");
});

/** What speaks for and against the first line of a headline (主题). */
export function addHeadline(line: LineOnPage, add: Add): void {
  addHead(line, add);
  addTitle(line, add);
}

/** Whether a title is over by its last words: `秋收(外一首)`, `招聘启事`, a question. */
function isWholeTitle({ facts: { line, endsSentence } }: LineOnPage): boolean {
  return endsSentence || isTitleByWords(line.folded);
}

/** A line shares nothing with the lead up to here, and much from there on. */
const ALIEN = 0.1;
const NATIVE = 0.3;

/** Opens with words rather than with a mark or a figure. */
const OPENS_WITH_WORDS = /^\p{Script=Han}{5}/u;

/** Whether a line over `line` is whole and says nothing of the news, as the names of columns and kickers do. */
function leadsUp(over: LineOnPage, line: LineOnPage): boolean {
  if (over.overlapNext > ALIEN || line.overlapNext < NATIVE || over.facts.goesOn > 0) return false;
  const { line: text, endsOpen, end } = over.facts;
  return OPENS_WITH_WORDS.test(text.folded) && line.facts.length >= 8 && !endsOpen && !end?.open;
}

function addSecond(line: LineOnPage, previous: LineOnPage | undefined, add: Add): void {
  addHead(line, add);
  add("secondBase");
  if (!previous) return;
  add("secondGoesOn", previous.facts.goesOn);
  add("secondContinues", previous.facts.continues);
  add("secondSeam", previous.facts.continuesOdds);
  add("secondFirstOverlap", previous.overlapNext);
  if (previous.facts.goesOn === 1 && line.facts.startsInside) add("headStartsInside", -1);
  if (Math.min(previous.facts.length, line.facts.length) < 8) add("secondShortPiece");
  if (previous.facts.length + line.facts.length > 46) add("secondTooLong");
  add("secondLength", Math.max(0, previous.facts.length + line.facts.length - USUAL_HEAD) / 10);
  add(
    "secondUneven",
    Math.abs(previous.facts.length - line.facts.length) / (previous.facts.length + line.facts.length),
  );
  if (TWO_CLAUSES.test(line.facts.line.folded)) add("secondTwoClauses");
  if (DASH_START.test(line.facts.line.folded)) add("secondDash");
  if (isTitleOfBody(previous, line)) add("secondAfterBody");
  else if (Math.min(previous.facts.length, line.facts.length) >= CLAUSE && previous.facts.goesOn < 0.5)
    add("secondAfterClause");
  if (GENRE.test(previous.facts.line.folded)) add("secondAfterGenre");
  if (previous.facts.line.folded.endsWith(":")) add("secondAfterColon");
  if (isWholeTitle(previous)) add("secondAfterWhole");
  if (previous.facts.length < SHORTEST_HEAD) add("secondAfterStub");
  if (leadsUp(previous, line)) add("secondAfterAlien");
  if (QUOTED_CLAUSES.test(previous.facts.line.folded)) add("secondAfterQuote");
  if (previous.facts.end?.open) add("secondAfterOpen");
  if (SLOGAN.test(previous.facts.line.folded)) add("secondAfterSlogan");
  if (line.facts.length > HALF_TITLE && previous.facts.goesOn < 0.5) add("secondIsWhole");
  if (line.isBeforeShort || line.isAmongShort) add("secondBeforeShort");
  if (previous.facts.line.depth > 0 && line.facts.line.depth === 0) add("secondLostHash");
  if (previous.facts.line.depth === 0 && line.facts.line.depth > 0) add("secondGainsHash");
}

/** What speaks for and against a further line of the headline that `previous` began. */
export function addSecondHeadline(line: LineOnPage, previous: LineOnPage | undefined, add: Add): void {
  addSecond(line, previous, add);
  addTitle(line, add);
}
