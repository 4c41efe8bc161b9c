import { type Label, PARTS } from "../page/label.ts";
import { DASH_START, IN_BRACKETS, PART_NUMBER, SALUTATION } from "../recognise/head-words.ts";
import { type Add, type Feature, STUB } from "./feature.ts";
import type { LineOnPage } from "./line-on-page.ts";

function addTextAfterText(before: LineOnPage, line: LineOnPage, add: Add): void {
  if (line.facts.cue === "credit") add("leadInsideText");
  if (line.facts.cue === "names") add("namesInsideText");
  if (line.facts.cue === "date") add("dateInsideText");
  if (line.facts.cue === "vague") add("vagueInsideText");
  const isUnindented = line.page.indents && !line.facts.line.isIndented;
  if (before.facts.endsSentence || before.facts.glued || before.facts.endsNotice) {
    if (isUnindented) add("unindentedStart");
    if (before.facts.glued)
      add(before.facts.glued.hasRole ? "textAfterGluedRole" : "textAfterGluedName", before.facts.glued.likelihood);
    return;
  }
  if (line.page.indents && line.facts.line.isIndented) add("indentedStart");
  add("textContinues", before.facts.continues);
  add("goesOnSurely", before.facts.goesOn);
  add("goesOnFragment", line.facts.isFragment);
  if (line.facts.startsParagraph || line.facts.cue !== "none") add("brokenOff", 1 - before.facts.goesOn);
}

function addHeadAfter(from: Label, to: Label, before: LineOnPage, line: LineOnPage, add: Add): void {
  if (to === "bylineOver" && (from === "byline" || before.facts.glued)) add("overAfterSigned");
  if (from !== "text") return;
  if (before.facts.glued) {
    if (to === "subhead") add("subheadAfterGlued", before.facts.glued.likelihood);
    else add("headAfterGlued");
    return;
  }
  if (to !== "subhead") add("headAfterUnsigned", line.page.signed);
  if (before.facts.endsNotice) add(to === "subhead" ? "subheadAfterNotice" : "headAfterNotice");
  else if (before.isAmongShort) add(line.isAmongShort || to === "kicker" ? "headInsideVerse" : "headAfterVerse");
  else if (!before.facts.endsSentence) {
    add("headAfterUnfinished");
    add("headGoesOn", before.facts.goesOn);
    add("headContinues", before.facts.continues);
    if (to !== "subhead") add("headAfterLoneHalf", 1 - before.page.orphans);
    if (before.facts.length < STUB && !before.facts.hasStopInside && !before.facts.startsInside) add("headAfterStub");
  }
}

/** `名单如下:` and `编辑同志:` are short leads, and leads they are; so is the first line of verse. */
function lengthOfLead(
  before: LineOnPage,
  { facts: { length, hasStopInside, endsSentence, line } }: LineOnPage,
): Feature {
  if (length > 30 || hasStopInside) return "leadLong";
  if (before.isBeforeShort) return "leadVerse";
  if (line.folded.endsWith(":")) return "leadColon";
  return endsSentence ? "leadShort" : "leadUnended";
}

/** `(2024年9月27日…通过)`: when a body adopted what stands under it, and part of that. */
const ADOPTED = /(?:通过|批准|公布|发布|施行|修[订正]|签署)\)$/u;

function addLead(before: LineOnPage, line: LineOnPage, add: Add): void {
  if (line.facts.cue === "credit") add("leadCredit");
  if (line.facts.cue === "names") add("leadNames");
  if (line.facts.cue === "date") add("leadDate");
  if (line.facts.cue === "vague") add("leadVague");
  add(lengthOfLead(before, line));
  if (line.facts.startsInside) add("leadStartsInside");
  if (line.facts.startsParagraph) add("leadStartsParagraph");
  add("leadGoesOn", before.facts.goesOn);
  add("leadContinues", before.facts.continues);
  add("leadFragment", line.facts.isFragment);
  if (line.facts.endsNotice && IN_BRACKETS.test(line.facts.line.folded) && !ADOPTED.test(line.facts.line.folded))
    add("leadNote");
  if (SALUTATION.test(line.facts.line.folded)) add("leadSalutation");
}

function addAfterSubhead(before: LineOnPage, line: LineOnPage, add: Add): void {
  add("leadGoesOn", before.facts.goesOn);
  add("subheadContinues", before.facts.continues);
  add("leadFragment", line.facts.isFragment);
  if (line.facts.startsInside) add("leadStartsInside");
  if (line.facts.opensSentence) add("subheadBeforeStart");
  if (line.facts.length <= 30 && !line.facts.hasStopInside) add("subheadBeforeShort");
}

/** An essay in numbered parts has its first number right under its title: nothing speaks against that one. */
function addHeadBehindHead(to: Label, { facts: { line } }: LineOnPage, add: Add): void {
  if (to !== "subhead") add("headAfterHead");
  else if (!PART_NUMBER.test(line.folded)) add("subheadAfterHead");
}

const HEADS: ReadonlySet<Label> = new Set(["headline", "headline2", "deck", "bylineAbove"]);

/** Adds the features that speak for or against `to` standing directly behind `from`. */
export function addStep(from: Label, to: Label, before: LineOnPage, line: LineOnPage, add: Add): void {
  if (to === "text") {
    if (HEADS.has(from)) addLead(before, line, add);
    if (from === "text") addTextAfterText(before, line, add);
    if (from === "byline") add("textAfterByline");
    if (from === "section") add("textAfterSection");
    if (from === "subhead") addAfterSubhead(before, line, add);
  }
  if (PARTS.has(to)) {
    if (HEADS.has(from)) addHeadBehindHead(to, line, add);
    addHeadAfter(from, to, before, line, add);
  }
  if (to === "headline2" && from === "headline2") add("secondAfterSecond", 1 - before.facts.goesOn);
  if (to === "deck" && from === "deck" && before.facts.endsOpen) add("deckAfterOpen");
  if (to === "deck" && from === "deck" && DASH_START.test(line.facts.line.folded)) add("dashAfterDeck");
  if (to === "byline" && from === "text" && !before.facts.endsSentence) {
    add("bylineAfterUnfinished");
    add("bylineGoesOn", before.facts.goesOn);
  }
}
