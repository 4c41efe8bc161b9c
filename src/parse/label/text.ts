import { PROSE_MARK } from "../page/line-marks.ts";
import { DASH_START, EXCLAIMS, NOTICE_LINE, NUMBER_START, QUESTION, TWO_HALVES } from "../recognise/head-words.ts";
import { type Add, STUB } from "./feature.ts";
import { hasSectionWord, isTitleByWords, LONGEST_HEAD, nameOdds } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Whether a line is one of a notice: `联系人:…`, the unit or the day under it. */
function isNotice({ facts: { line, endsNotice, byline } }: LineOnPage): boolean {
  if (byline?.hasRole) return false;
  return endsNotice || NOTICE_LINE.test(line.folded.replace(NUMBER_START, ""));
}

/** What speaks for and against a line of text. */
export function addText(line: LineOnPage, add: Add): void {
  if (line.facts.length < 8 && line.facts.endsSentence) add("textTiny");
  if (line.facts.hasStopInside) add("textStopInside");
  if (line.facts.endsSentence || line.facts.glued) add("textEnds");
  else if (line.facts.partLength < STUB && !line.facts.endsOpen && !line.facts.line.folded.includes(","))
    add("textUnfinished");
  if (!line.facts.endsSentence && !PROSE_MARK.test(line.facts.line.folded))
    add("textMarkless", Math.max(0, line.facts.length - STUB) / 10);
  if (line.facts.length < STUB && line.facts.cue === "none" && TWO_HALVES.test(line.facts.line.folded))
    add("textTwoHalves");
  if (line.facts.endsOpen) add("textOpenEnd");
  if (line.facts.startsInside) add("textStartsInside");
  if (line.facts.startsParagraph) add("textStartsParagraph");
  if (line.facts.line.depth > 0) add("textHash");
  if (line.facts.line.isBold) add("textBold");
  if (line.facts.byline?.hasRole) add("textRole");
  add("textName", nameOdds(line));
  if (QUESTION.test(line.facts.line.folded) || EXCLAIMS.test(line.facts.line.folded)) add("textAsks");
  if (isTitleByWords(line.facts.line.folded)) add("textTitle");
  if (isNotice(line)) add("textNotice");
  if (line.isAmongShort) add("textAmongShort");
  add("textOverlapBefore", line.facts.length < LONGEST_HEAD ? line.overlapBefore : 0);
  if (hasSectionWord(line)) add("textSectionWord");
  if (DASH_START.test(line.facts.line.folded)) add("textDash");
}
