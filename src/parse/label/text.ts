import { PROSE_MARK } from "../page/line-marks.ts";
import { DASH_START, EXCLAIMS, NOTICE_LINE, NUMBER_START, QUESTION, TWO_HALVES } from "../recognise/head-words.ts";
import { type Add, STUB } from "./feature.ts";
import { hasSectionWord, isTitleByWords, LONGEST_HEAD, nameOdds } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** Whether a line is one of a notice: `联系人:…`, the unit or the day under it. */
function isNotice({ line, endsNotice, byline }: LineOnPage): boolean {
  if (byline?.hasRole) return false;
  return endsNotice || NOTICE_LINE.test(line.folded.replace(NUMBER_START, ""));
}

/** What speaks for and against a line of text. */
export function addText(line: LineOnPage, add: Add): void {
  add("textLong", Math.min(line.partLength, 90) / 45);
  if (line.length < 8 && line.endsSentence) add("textTiny");
  if (line.hasStopInside) add("textStopInside");
  if (line.endsSentence || line.glued) add("textEnds");
  else if (line.partLength < STUB && !line.endsOpen)
    add(line.line.folded.includes(",") ? "textUnfinishedClause" : "textUnfinished");
  if (!line.endsSentence && !PROSE_MARK.test(line.line.folded))
    add("textMarkless", Math.max(0, line.length - STUB) / 10);
  if (line.length < STUB && line.cue === "none" && TWO_HALVES.test(line.line.folded)) add("textTwoHalves");
  if (line.endsOpen) add("textOpenEnd");
  if (line.startsInside) add("textStartsInside");
  if (line.startsParagraph) add("textStartsParagraph");
  if (line.line.depth > 0) add("textHash");
  if (line.line.isBold) add("textBold");
  if (line.byline?.hasRole) add("textRole");
  add("textName", nameOdds(line));
  if (QUESTION.test(line.line.folded) || EXCLAIMS.test(line.line.folded)) add("textAsks");
  if (isTitleByWords(line.line.folded)) add("textTitle");
  if (isNotice(line)) add("textNotice");
  if (line.isAmongShort) add("textAmongShort");
  add("textOverlapBefore", line.length < LONGEST_HEAD ? line.overlapBefore : 0);
  if (hasSectionWord(line)) add("textSectionWord");
  if (DASH_START.test(line.line.folded)) add("textDash");
}
