import { removeSpaces } from "../../text/characters.ts";
import {
  BRACKETED,
  COLON_INSIDE,
  COLUMN_END,
  COLUMN_NAME,
  DANGLING_END,
  DASH_START,
  HEADLINE_WORDS,
  LITERARY_TITLE,
  NOTICE_TITLE,
  NUMBER_START,
  POST_END,
  QUESTION,
  QUOTE_END,
  SECTION_PATTERN,
  SPEECH_START,
  TIME_CLAUSE,
  TWO_CLAUSES,
} from "../recognise/head-words.ts";
import type { Candidate } from "./candidate.ts";
import { type Add, oncePerLine, sharedSigns } from "./sign.ts";

const SHORTEST_HEAD = 4;

/** Heads are seldom longer. */
export const LONGEST_HEAD = 38;

/** No title is longer; on a line of many megabytes the patterns would run out of room. */
const LONGEST_TITLE = 120;

/** Whether a line is made like the label of a section; `图片由宋雨桐提供` names someone and is none. */
export const hasSectionWord = oncePerLine(
  ({ line, byline }: Candidate) => !byline?.hasRole && SECTION_PATTERN.test(line.folded),
);

/** How likely a line is a bare name. */
export function nameOdds(line: Candidate): number {
  return line.byline && !line.byline.hasRole ? line.byline.likelihood : 0;
}

/** `讣 告`, `招 聘 启 事`: every character apart, as the titles of notices are set. */
const SET_WIDE = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){1,5}$/u;

function isNoticeTitle(folded: string): boolean {
  return NOTICE_TITLE.test(SET_WIDE.test(folded) ? removeSpaces(folded) : folded);
}

/** Whether words say that it is a title: of a notice, of verse. */
export function isTitleByWords(folded: string): boolean {
  if (folded.length > LONGEST_TITLE) return false;
  return LITERARY_TITLE.test(folded) || isNoticeTitle(folded);
}

/** What speaks for and against any line that stands above the text. */
export const addHead = sharedSigns((line: Candidate, add) => {
  const { folded, depth, isBold } = line.line;
  add("headBase");
  if (depth > 0) add("headHash");
  else add("headUnmarked", line.pageMarks);
  if (isBold) add("headBold");
  if (TWO_CLAUSES.test(folded)) add("headSpace");
  if (line.length < SHORTEST_HEAD && !line.isBeforeShort) add("headTooShort");
  if (line.partLength > LONGEST_HEAD) add("headTooLong", line.partLength - LONGEST_HEAD);
  if (line.hasStopInside) add("headStopInside");
  if (line.startsInside || !/\p{Script=Han}/u.test(folded)) add("headStartsInside");
  if (line.startsParagraph) add("headStartsParagraph");
  if (line.opensSentence) add("headOpensSentence");
  if (TIME_CLAUSE.test(folded)) add("headTimeClause");
  if (line.cue === "credit" || line.cue === "names") add("headCredit");
  if (line.cue === "date" || line.cue === "vague") add("headDate");
  if (line.byline?.hasRole) add("headRole");
  add("headName", nameOdds(line));
  if (line.pageIndents && line.line.isIndented) add("headIndent");
  if (DANGLING_END.test(folded)) add("headDangles");
  if (POST_END.test(folded)) add("headEndsWithPost");
  add("headBrokenOff", line.brokenOff);
  if (line.repeatsCut) add("headRepeatsCut");
  addEnd(folded, line, add);
});

function addEnd(folded: string, line: Candidate, add: Add): void {
  if (/[。;]["”’]?$/.test(folded)) add("headEndsWithStop");
  else if (line.endsSentence) add("headEndsWithMark");
  else if (/:$/.test(folded)) add("headColonEnd");
  else if (line.endsOpen && !/——$/.test(folded)) add("headOpenEnd");
}

/** What speaks for and against any line of a title. */
export const addTitle = sharedSigns((line: Candidate, add) => {
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
  if (COLUMN_END.test(folded) && !line.byline && !LITERARY_TITLE.test(folded)) add("titleColumnEnd");
  if (folded.includes(",") && !COLON_INSIDE.test(folded)) add("headComma");
  add("headOverlapBefore", line.overlapBefore);
  if (line.isAmongShort && !line.isBeforeShort) add("headAmongShort");
  if (line.length < 8) add("headShort");
  if (isNoticeTitle(folded)) add("titleNotice");
  if (LITERARY_TITLE.test(folded)) add("titleLiterary");
  if (line.isBeforeShort && !line.endsOpen) add(line.isAmongShort ? "titleAmongShort" : "titleBeforeShort");
});
