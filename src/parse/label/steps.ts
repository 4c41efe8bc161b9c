import { type Label, PARTS } from "../page/label.ts";
import { DASH_START, PART_NUMBER, SALUTATION } from "../recognise/head-words.ts";
import { type Add, STUB } from "./feature.ts";
import type { Feature } from "./label-weights.ts";
import type { LineOnPage } from "./line-on-page.ts";

function addTextAfterText(before: LineOnPage, line: LineOnPage, add: Add): void {
  if (line.cue === "credit") add("leadInsideText");
  if (line.cue === "names") add("namesInsideText");
  if (line.cue === "date") add("dateInsideText");
  if (line.cue === "vague") add("vagueInsideText");
  const isUnindented = line.pageIndents && !line.line.isIndented;
  if (before.endsSentence || before.glued || before.endsNotice) {
    if (isUnindented) add("unindentedStart");
    if (before.glued) add(before.glued.hasRole ? "textAfterGluedRole" : "textAfterGluedName", before.glued.likelihood);
    return;
  }
  if (line.opensSentence) add("freshStart");
  if (line.pageIndents && line.line.isIndented) add("indentedStart");
  add("textContinues", before.continues);
  add("goesOnSurely", before.goesOn);
  add("goesOnFragment", line.isFragment);
  if (line.startsParagraph || line.cue !== "none") add("brokenOff", 1 - before.goesOn);
  else add("goesOn");
}

function addHeadAfter(from: Label, to: Label, before: LineOnPage, line: LineOnPage, add: Add): void {
  if (to === "bylineOver" && (from === "byline" || before.glued)) add("overAfterSigned");
  if (from === "byline") add("headAfterByline");
  if (from !== "text") return;
  if (before.glued) {
    if (to === "subhead") add("subheadAfterGlued", before.glued.likelihood);
    else add("headAfterGlued");
    return;
  }
  if (to !== "subhead") add("headAfterUnsigned", line.pageSigned);
  if (before.endsNotice) add(to === "subhead" ? "subheadAfterNotice" : "headAfterNotice");
  else if (before.isAmongShort) add(line.isAmongShort || to === "kicker" ? "headInsideVerse" : "headAfterVerse");
  else if (!before.endsSentence) {
    add("headAfterUnfinished");
    add("headGoesOn", before.goesOn);
    add("headContinues", before.continues);
    if (to !== "subhead") add("headAfterLoneHalf", 1 - before.pageOrphans);
    if (before.length < STUB && !before.hasStopInside && !before.startsInside) add("headAfterStub");
  }
}

/** `名单如下:` and `编辑同志:` are short leads, and leads they are; so is the first line of verse. */
function lengthOfLead(before: LineOnPage, { length, hasStopInside, line }: LineOnPage): Feature {
  if (length > 30 || hasStopInside) return "leadLong";
  if (before.isBeforeShort) return "leadVerse";
  return line.folded.endsWith(":") ? "leadColon" : "leadShort";
}

function addLead(before: LineOnPage, line: LineOnPage, add: Add): void {
  if (line.cue === "credit") add("leadCredit");
  if (line.cue === "names") add("leadNames");
  if (line.cue === "date") add("leadDate");
  if (line.cue === "vague") add("leadVague");
  add(lengthOfLead(before, line));
  if (line.startsInside) add("leadStartsInside");
  if (line.startsParagraph) add("leadStartsParagraph");
  if (line.cue === "none" && line.opensSentence) add("leadOpensSentence");
  if (line.pageIndents && line.line.isIndented) add("leadIndented");
  add("leadGoesOn", before.goesOn);
  add("leadContinues", before.continues);
  add("leadFragment", line.isFragment);
  if (SALUTATION.test(line.line.folded)) add("leadSalutation");
}

function addAfterSubhead(before: LineOnPage, line: LineOnPage, add: Add): void {
  add("leadGoesOn", before.goesOn);
  add("subheadContinues", before.continues);
  add("leadFragment", line.isFragment);
  if (line.startsInside) add("leadStartsInside");
  if (line.opensSentence) add("subheadBeforeStart");
  add(line.length > 30 || line.hasStopInside ? "subheadBeforeLong" : "subheadBeforeShort");
}

/** An essay in numbered parts has its first number right under its title. */
function headBehindHead(to: Label, { line }: LineOnPage): Feature {
  if (to !== "subhead") return "headAfterHead";
  return PART_NUMBER.test(line.folded) ? "partAfterHead" : "subheadAfterHead";
}

const HEADS: ReadonlySet<Label> = new Set(["headline", "headline2", "deck", "bylineAbove"]);

/** Adds the signs that speak for or against `to` standing directly behind `from`. */
export function addStep(from: Label, to: Label, before: LineOnPage, line: LineOnPage, add: Add): void {
  if (to === "text") {
    if (HEADS.has(from)) addLead(before, line, add);
    if (from === "text") addTextAfterText(before, line, add);
    if (from === "byline") add("textAfterByline");
    if (from === "section") add("textAfterSection");
    if (from === "subhead") addAfterSubhead(before, line, add);
  }
  if (PARTS.has(to)) {
    if (HEADS.has(from)) add(headBehindHead(to, line));
    addHeadAfter(from, to, before, line, add);
  }
  if (to === "deck" && from === "deck" && DASH_START.test(line.line.folded)) add("dashAfterDeck");
  if (to === "byline" && from === "text" && !before.endsSentence) {
    add("bylineAfterUnfinished");
    add("bylineGoesOn", before.goesOn);
  }
}
