import { OPENERS } from "../page/label.ts";
import type { LabelledLine } from "./block.ts";

/** `据新华社北京5月6日电`, `另据…`: one more source of the same news; `(巴黎廿五日电)`: one of several wires under one headline. */
const FURTHER_SOURCE = /^(?:[(【〔[]|(?:另|又|综合)?据)/u;
/** What credits have beside the place that they are sent from. */
const NO_PLACE = /[()【】〔〕[\]\s\d]|[月日专特航快简短通]|消息|[讯电]|本[报刊台网社]|^\p{Script=Han}{2}社/gu;

/** The article that a line stands in, as far as it is read. */
interface Current {
  /** Its first line of text, where that opens with a credit. */
  lead: LabelledLine | undefined;
  /** Whether a line behind its lead signs it. */
  isSigned: boolean;
}

function placeOf(line: LabelledLine): string {
  return (line.facts.dateline?.credit ?? "").replace(NO_PLACE, "");
}

function namesOf({ facts }: LabelledLine): readonly string[] {
  return facts.dateline?.names ?? [];
}

/** Who signs behind a text, in its last words or on the line under it. */
function signersOf(line: LabelledLine, next: LabelledLine | undefined): readonly string[] {
  return line.facts.glued?.names ?? (next?.label === "byline" ? next.facts.byline?.names : undefined) ?? [];
}

/** Whether a line is a whole text that opens with the credit of its own paper or agency. */
function opensWithCredit({ facts: { cue, endsSentence, glued, line } }: LabelledLine): boolean {
  return (
    (cue === "credit" || cue === "names") && (endsSentence || glued !== undefined) && !FURTHER_SOURCE.test(line.folded)
  );
}

/** Whether a line that opens with a credit tells other news than the article above: from elsewhere, by others, or behind a signature. */
function isOther(line: LabelledLine, next: LabelledLine | undefined, lead: LabelledLine, isSigned: boolean): boolean {
  if (isSigned) return true;
  if (placeOf(line) !== "" && placeOf(line) !== placeOf(lead)) return true;
  const [top, end] = [namesOf(lead), [...namesOf(line), ...signersOf(line, next)]];
  return top.length > 0 && end.length > 0 && !end.some((name) => top.includes(name));
}

/** Whether a line behind a signature opens with the day of its news, as the text above did: reports under no headlines that signatures part. */
function opensWithDay({ facts: { cue, endsSentence } }: LabelledLine, before: LabelledLine | undefined): boolean {
  return cue === "date" && endsSentence && (before === undefined || before.label === "byline");
}

/**
 * The leads of briefs that stand under no headline behind an article: each opens with a credit of its own (`本报西安电记者…报道:`)
 * where the article above opened with one too and is over.
 */
export function findHeadless(lines: readonly LabelledLine[]): LabelledLine[] {
  const found: LabelledLine[] = [];
  let current: Current = { lead: undefined, isSigned: false };
  let isOpen = false;
  const isBare = !lines.some(({ label }) => OPENERS.has(label));
  lines.forEach((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]];
    if (OPENERS.has(line.label)) isOpen = true;
    if (line.label === "byline") current.isSigned = true;
    if (line.label !== "text") return;
    const isLead = opensWithCredit(line) || (isBare && opensWithDay(line, before));
    if (isOpen || at === 0) {
      current = { lead: isLead ? line : undefined, isSigned: false };
      isOpen = false;
    } else if (isLead && current.lead && mayFollow(before) && isOther(line, next, current.lead, current.isSigned)) {
      found.push(line);
      current = { lead: line, isSigned: false };
    }
    current.isSigned ||= line.facts.glued !== undefined;
  });
  return found;
}

/** Whether the text above is over: it ends its sentence, or who wrote it stands there. */
function mayFollow(before: LabelledLine | undefined): boolean {
  return before !== undefined && (before.label === "byline" || before.facts.endsSentence || !!before.facts.glued);
}
