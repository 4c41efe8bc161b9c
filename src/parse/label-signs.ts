import type { Candidate } from "./candidate.ts";
import {
  BRACKETED,
  COLON_INSIDE,
  COLUMN_NAME,
  DANGLING_END,
  DASH_START,
  DECK_WORDS,
  GENRE,
  HEADLINE_WORDS,
  KICKER_END,
  KICKER_SPEECH,
  KICKER_START,
  LITERARY_TITLE,
  NOTICE_LINE,
  NOTICE_TITLE,
  NUMBER_START,
  PART_NUMBER,
  POST_END,
  QUESTION,
  QUOTE_END,
  SECTION_PATTERN,
  SLOGAN,
  SPEECH_START,
  TWO_CLAUSES,
} from "./head-words.ts";
import type { Label } from "./label.ts";
import { type Add, oncePerLine, STUB, sharedSigns } from "./sign.ts";

const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 38;
/** Lines of one headline are seldom longer than this together. */
const USUAL_HEAD = 20;
/** Up to here a line may be half of a headline of two clauses: `“退票客服”来电`, `女子险失八万元`. */
const HALF_TITLE = 11;

const hasSectionWord = oncePerLine(({ line }: Candidate) => SECTION_PATTERN.test(line.folded));

function nameOdds(line: Candidate): number {
  return line.byline && !line.byline.hasRole ? line.byline.likelihood : 0;
}

/** No title is longer; on a line of many megabytes the patterns would run out of room. */
const LONGEST_TITLE = 120;

/** Whether words say that it is a title: of a notice, of verse. */
function isTitleByWords(folded: string): boolean {
  if (folded.length > LONGEST_TITLE) return false;
  return LITERARY_TITLE.test(folded) || NOTICE_TITLE.test(folded);
}

function addText(line: Candidate, add: Add): void {
  add("textLong", Math.min(line.length, 90) / 45);
  if (line.length < 8 && line.endsSentence) add("textTiny");
  if (line.hasStopInside) add("textStopInside");
  if (line.endsSentence || line.glued) add("textEnds");
  else if (line.length < STUB && !line.endsOpen)
    add(line.line.folded.includes(",") ? "textUnfinishedClause" : "textUnfinished");
  if (line.endsOpen) add("textOpenEnd");
  if (line.startsInside) add("textStartsInside");
  if (line.startsParagraph) add("textStartsParagraph");
  if (line.line.depth > 0) add("textHash");
  if (line.line.isBold) add("textBold");
  if (line.byline?.hasRole) add("textRole");
  add("textName", nameOdds(line));
  if (QUESTION.test(line.line.folded)) add("textAsks");
  if (isTitleByWords(line.line.folded)) add("textTitle");
  if (NOTICE_LINE.test(line.line.folded) || line.endsNotice) add("textNotice");
  if (line.isAmongShort) add("textAmongShort");
  add("textOverlapBefore", line.length < LONGEST_HEAD ? line.overlapBefore : 0);
  if (hasSectionWord(line)) add("textSectionWord");
  if (DASH_START.test(line.line.folded)) add("textDash");
}

/** What speaks for and against any line that stands above the text. */
const addHead = sharedSigns((line: Candidate, add) => {
  const { folded, depth, isBold } = line.line;
  add("headBase");
  if (depth > 0) add("headHash");
  else add("headUnmarked", line.pageMarks);
  if (isBold) add("headBold");
  if (TWO_CLAUSES.test(folded)) add("headSpace");
  if (line.length < SHORTEST_HEAD && !line.isBeforeShort) add("headTooShort");
  if (line.length > LONGEST_HEAD) add("headTooLong", line.length - LONGEST_HEAD);
  if (line.hasStopInside) add("headStopInside");
  if (line.startsInside) add("headStartsInside");
  if (line.startsParagraph) add("headStartsParagraph");
  if (line.opensSentence) add("headOpensSentence");
  if (line.cue === "credit" || line.cue === "names") add("headCredit");
  if (line.cue === "date" || line.cue === "vague") add("headDate");
  if (line.byline?.hasRole) add("headRole");
  add("headName", nameOdds(line));
  if (line.pageIndents && line.line.isIndented) add("headIndent");
  if (DANGLING_END.test(folded)) add("headDangles");
  if (POST_END.test(folded)) add("headEndsWithPost");
  addEnd(folded, line, add);
});

function addEnd(folded: string, line: Candidate, add: Add): void {
  if (/[。;]["”’]?$/.test(folded)) add("headEndsWithStop");
  else if (line.endsSentence) add("headEndsWithMark");
  else if (/:$/.test(folded)) add("headColonEnd");
  else if (line.endsOpen && !/——$/.test(folded)) add("headOpenEnd");
}

/** What speaks for and against any line of a title. */
const addTitle = sharedSigns((line: Candidate, add) => {
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
  if (folded.includes(",") && !COLON_INSIDE.test(folded)) add("headComma");
  add("headOverlapBefore", line.overlapBefore);
  if (line.isAmongShort && !line.isBeforeShort) add("headAmongShort");
  if (line.length < 8) add("headShort");
  if (NOTICE_TITLE.test(folded)) add("titleNotice");
  if (LITERARY_TITLE.test(folded)) add("titleLiterary");
  if (line.isBeforeShort && !line.endsOpen) add("titleBeforeShort");
});

function addSection(line: Candidate, add: Add): void {
  const { folded, depth } = line.line;
  add("sectionBase");
  if (hasSectionWord(line)) add("sectionWord");
  if (BRACKETED.test(folded)) add("sectionBracket");
  if (line.length > 12) add("sectionTooLong");
  if (depth > 0) add("sectionHash");
}

function addSubhead(line: Candidate, add: Add): void {
  const { folded, depth, isBold } = line.line;
  addHead(line, add);
  add("subheadBase");
  if (NUMBER_START.test(folded)) add("subheadNumber");
  if (PART_NUMBER.test(folded)) add("subheadPartNumber");
  if (isBold) add("subheadBold");
  if (depth > 0) add("headHash", -1);
  if (depth > 0) add("subheadHash");
  if (line.length <= 14) add("subheadShort");
  if (line.isBeforeCue) add("subheadBeforeCue");
  add("subheadOverlap", line.overlapNext);
  if (folded.includes(",")) add("subheadComma");
  if (line.opensSentence) add("subheadOpensSentence");
  add("subheadMarkedPage", depth > 0 ? 0 : line.pageMarks);
}

function addByline(line: Candidate, add: Add): void {
  if (!line.byline) add("bylineNone");
  else if (line.byline.hasRole) add("bylineRole");
  else add("bylineName", line.byline.likelihood);
  if (line.isKnownSigner) add("bylineKnown");
  if (hasSectionWord(line)) add("bylineSectionWord");
}

function addKicker(line: Candidate, next: Candidate | undefined, add: Add): void {
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
  if (line.line.depth === 0 && (next?.line.depth ?? 0) > 0) add("kickerBeforeHash");
  if (line.line.depth > 0 && next?.line.depth === 0) add("kickerLosesHash");
}

function addDeck(line: Candidate, before: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("deckBase");
  add("deckOverlap", line.overlapNext);
  if (line.length < 10) add("deckShort");
  if (before) add("deckLength", Math.max(0, before.length + line.length - USUAL_HEAD) / 10);
  if (DASH_START.test(line.line.folded)) add("deckDash");
  else if (DECK_WORDS.test(line.line.folded)) add("deckWords");
  if (line.line.depth === 0 && (before?.line.depth ?? 0) > 0) add("deckAfterHash");
  if (line.line.depth > 0 && before?.line.depth === 0) add("deckGainsHash");
}

/** Whether a title is over by its last words: `秋收(外一首)`, `招聘启事`, a question. */
function isWholeTitle({ line, endsSentence }: Candidate): boolean {
  return endsSentence || isTitleByWords(line.folded);
}

function addSecond(line: Candidate, previous: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("secondBase");
  if (!previous) return;
  add("secondGoesOn", previous.goesOn);
  add("secondFirstOverlap", previous.overlapNext);
  if (previous.goesOn === 1 && line.startsInside) add("headStartsInside", -1);
  if (Math.min(previous.length, line.length) < 8) add("secondShortPiece");
  if (previous.length + line.length > 46) add("secondTooLong");
  add("secondLength", Math.max(0, previous.length + line.length - USUAL_HEAD) / 10);
  if (TWO_CLAUSES.test(line.line.folded)) add("secondTwoClauses");
  if (DASH_START.test(line.line.folded)) add("secondDash");
  if (GENRE.test(previous.line.folded)) add("secondAfterGenre");
  if (previous.line.folded.endsWith(":")) add("secondAfterColon");
  if (isWholeTitle(previous)) add("secondAfterWhole");
  if (SLOGAN.test(previous.line.folded)) add("secondAfterSlogan");
  if (Math.max(previous.length, line.length) <= HALF_TITLE) add("secondOfHalves");
  if (line.length > HALF_TITLE && previous.goesOn < 0.5) add("secondIsWhole");
  if (line.isBeforeShort || line.isAmongShort) add("secondBeforeShort");
  if (previous.line.depth > 0 && line.line.depth === 0) add("secondLostHash");
  if (previous.line.depth === 0 && line.line.depth > 0) add("secondGainsHash");
}

/** Signs of one label for a line that stands between `before` and `after`. */
type LabelSigns = (line: Candidate, before: Candidate | undefined, after: Candidate | undefined, add: Add) => void;

const LABEL_SIGNS: Readonly<Record<Label, LabelSigns>> = {
  text: (line, _before, _after, add) => addText(line, add),
  headline: (line, _before, _after, add) => {
    addHead(line, add);
    addTitle(line, add);
  },
  headline2: (line, before, _after, add) => {
    addSecond(line, before, add);
    addTitle(line, add);
  },
  kicker: (line, _before, after, add) => addKicker(line, after, add),
  deck: (line, before, _after, add) => addDeck(line, before, add),
  section: (line, _before, _after, add) => addSection(line, add),
  subhead: (line, _before, _after, add) => addSubhead(line, add),
  bylineAbove: (line, _before, _after, add) => {
    add("bylineAboveBase");
    addByline(line, add);
  },
  byline: (line, _before, _after, add) => addByline(line, add),
};

/** Adds the signs that speak for or against `label` for the line itself; `before` and `after` stand beside it. */
export function addLabel(
  label: Label,
  line: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
  add: Add,
): void {
  LABEL_SIGNS[label](line, before, after, add);
}
