import { removeSpaces } from "../../text/characters.ts";
import {
  ABOUT_START,
  BODY_END,
  DANGLING_END,
  LITERARY_TITLE,
  NOTICE_TITLE,
  NUMBERED_COLUMN,
  POST_END,
  SECTION_PATTERN,
  TIME_CLAUSE,
  TWO_CLAUSES,
} from "../recognise/head-words.ts";
import { type Add, oncePerLine, sharedFeatures } from "./feature.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Characters of a line above a text: shorter ones are hardly any. */
export const SHORTEST_HEAD = 4;
/** From here up a line may be a headline by itself. */
const SHORT_TITLE = 9;

/** Characters of a line above a text: headlines, kickers and decks are seldom longer. */
export const LONGEST_HEAD = 38;

/** Lines of one headline are seldom longer than this together. */
export const USUAL_HEAD = 20;

/** No title is longer; on a line of many megabytes the patterns would run out of room. */
const LONGEST_TITLE = 120;

/** Whether a line is made like the label of a section; `图片由宋雨桐提供` names someone and is none. */
export const hasSectionWord = oncePerLine(
  ({ facts: { line, byline } }: LineOnPage) =>
    !byline?.hasRole && (SECTION_PATTERN.test(line.folded) || NUMBERED_COLUMN.test(line.folded)),
);

/** How likely a line is a bare name; a body may stand under its own notice. */
export function nameOdds({ facts: { byline } }: LineOnPage): number {
  return byline && !byline.hasRole && !byline.isGroup ? byline.likelihood : 0;
}

/** A clause on each side of a comma, as kickers and decks have them. */
const CLAUSES = /^[^,;:。]{3,20},[^,;:。]{4,24}(?:,[^,;:。]{4,24})?$/u;

/** Whether a line is whole clauses with a comma between them, and no lead with its time or place. */
export function isClauses(line: LineOnPage): boolean {
  const { folded } = line.facts.line;
  if (
    line.facts.cue !== "none" ||
    line.facts.endsSentence ||
    line.facts.opensSentence ||
    line.facts.startsInside ||
    line.facts.startsParagraph
  )
    return false;
  return CLAUSES.test(folded) && !TIME_CLAUSE.test(folded) && !DANGLING_END.test(folded);
}

/** A clause with its verb is hardly shorter. */
export const CLAUSE = 11;

/** Whether `over` names who decrees or speaks and `line` about what: a title on two lines. */
export function isTitleOfBody(over: LineOnPage, line: LineOnPage): boolean {
  return BODY_END.test(over.facts.line.folded) && ABOUT_START.test(line.facts.line.folded);
}

/** So much longer than the line over it, a line explains that line. */
const LONGER = 1.25;
const SHORTEST_LONGER = 18;

/** Whether `line` is so much longer than the short line `over` it that it explains that. */
export function isMuchLonger(over: LineOnPage, line: LineOnPage): boolean {
  const [short, long] = [over.facts.length, line.facts.length];
  return short >= SHORT_TITLE && long >= SHORTEST_LONGER && long >= short * LONGER;
}

/** `讣 告`, `招 聘 启 事`: every character apart, as the titles of notices are set. */
const SET_WIDE = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){1,5}$/u;

/** Whether words say that it is the title of a notice, as in `招聘启事`. */
export function isNoticeTitle(folded: string): boolean {
  return NOTICE_TITLE.test(SET_WIDE.test(folded) ? removeSpaces(folded) : folded);
}

/** Whether words say that it is a title: of a notice, of verse. */
export function isTitleByWords(folded: string): boolean {
  if (folded.length > LONGEST_TITLE) return false;
  return LITERARY_TITLE.test(folded) || isNoticeTitle(folded);
}

const HAN_CHARACTER = /\p{Script=Han}/u;
/** Ends of a line, as they speak against its being a head. */
const STOP_END = /[。;]["”’]?$/;
const COLON_END = /:$/;
const DASH_END = /——$/u;

/** What speaks for and against any line that stands above the text. */
export const addHead = sharedFeatures((line: LineOnPage, add) => {
  const { folded, depth, isBold } = line.facts.line;
  add("headBase");
  if (depth > 0) add("headHash");
  else add("headUnmarked", line.page.marks);
  if (isBold) add("headBold");
  if (TWO_CLAUSES.test(folded)) add("headSpace");
  if (line.facts.length < SHORTEST_HEAD && !line.isBeforeShort) add("headTooShort");
  if (line.facts.partLength > LONGEST_HEAD) add("headTooLong", line.facts.partLength - LONGEST_HEAD);
  if (line.facts.hasStopInside) add("headStopInside");
  if (line.facts.startsInside || !HAN_CHARACTER.test(folded)) add("headStartsInside");
  if (line.facts.startsParagraph) add("headStartsParagraph");
  if (line.facts.opensSentence) add("headOpensSentence");
  if (TIME_CLAUSE.test(folded)) add("headTimeClause");
  if (line.facts.cue === "credit" || line.facts.cue === "names") add("headCredit");
  if (line.facts.cue === "date" || line.facts.cue === "vague") add("headDate");
  if (line.facts.byline?.hasRole) add("headRole");
  add("headName", nameOdds(line));
  if (line.page.indents && line.facts.line.isIndented) add("headIndent");
  if (DANGLING_END.test(folded)) add("headDangles");
  if (POST_END.test(folded)) add("headEndsWithPost");
  add("headBrokenOff", line.facts.brokenOff);
  if (line.facts.repeatsCut) add("headRepeatsCut");
  addEnd(folded, line, add);
});

function addEnd(folded: string, line: LineOnPage, add: Add): void {
  if (STOP_END.test(folded)) add("headEndsWithStop");
  else if (line.facts.endsSentence) add("headEndsWithMark");
  else if (COLON_END.test(folded)) add("headColonEnd");
  else if (line.facts.endsOpen && !DASH_END.test(folded)) add("headOpenEnd");
}
