import { BRACKETED, NUMBER_START, PART_NUMBER, QUOTE_END, SERIES_START } from "../recognise/head-words.ts";
import type { Candidate } from "./candidate.ts";
import { addHead, hasSectionWord } from "./head-signs.ts";
import type { Add } from "./sign.ts";

/** What speaks for and against the label of a section (栏目). */
export function addSection(line: Candidate, add: Add): void {
  const { folded, depth } = line.line;
  add("sectionBase");
  if (hasSectionWord(line)) add("sectionWord");
  if (BRACKETED.test(folded)) add("sectionBracket");
  if (line.length > 12) add("sectionTooLong");
  if (depth > 0) add("sectionHash");
}

/** What speaks for and against a heading between two paragraphs (插题). */
export function addSubhead(line: Candidate, add: Add): void {
  const { folded, depth, isBold } = line.line;
  addHead(line, add);
  add("subheadBase");
  if (NUMBER_START.test(folded)) add("subheadNumber");
  if (PART_NUMBER.test(folded)) add("subheadPartNumber");
  if (hasSectionWord(line) || BRACKETED.test(folded)) add("subheadSectionWord");
  if (isBold) add("subheadBold");
  if (depth > 0) add("headHash", -1);
  if (depth > 0) add("subheadHash");
  if (SERIES_START.test(folded)) add("subheadSeries");
  if (line.length <= 14) add("subheadShort");
  else if (line.length <= 24) add("subheadMiddling");
  if (line.startsParagraph) add("subheadStartsParagraph");
  if (QUOTE_END.test(folded)) add("subheadEndsWithQuote");
  add("subheadParallel", line.isParallel);
  if (line.isBeforeCue) add("subheadBeforeCue");
  if (line.isBeforeShort && !PART_NUMBER.test(folded)) add("subheadBeforeVerse");
  add("subheadOverlap", line.overlapNext);
  if (folded.includes(",")) add("subheadComma");
  if (line.opensSentence) add("subheadOpensSentence");
  add("subheadMarkedPage", depth > 0 ? 0 : line.pageMarks);
}

/** What speaks for and against a signature on a line of its own. */
export function addByline(line: Candidate, add: Add): void {
  if (!line.byline) add("bylineNone");
  else if (line.byline.hasRole) add("bylineRole");
  else add("bylineName", line.byline.likelihood);
  if (line.isKnownSigner) add("bylineKnown");
  if (hasSectionWord(line)) add("bylineSectionWord");
}
