import type { LineFacts } from "./line-facts.ts";

/** A line with what only its page can say of it. */
export interface Candidate extends LineFacts {
  /** Share of the line's character pairs that stand in the text that follows; 0..1. */
  readonly overlapNext: number;
  /** The same for the text that precedes it. */
  readonly overlapBefore: number;
  /** Share of the page's marked headings among the lines that could be headings; 0 where hardly any is marked. */
  readonly pageMarks: number;
  /** Share of the page's lines that look like headlines and stand over a lead with a credit or a day. */
  readonly pageCues: number;
  /** Whether the next line opens like a lead. */
  readonly isBeforeCue: boolean;
  /** Whether it stands among lines as short and unfinished as itself: verse, a list, a form. */
  readonly isAmongShort: boolean;
  /** Whether the names also sign elsewhere on the page. */
  readonly isKnownSigner: boolean;
  /** Whether the page indents its paragraphs. */
  readonly pageIndents: boolean;
}

/** Characters of the following text that a headline's words are looked for in. */
const LEAD_REACH = 220;
/** A line up to here may be a line of a head. */
export const LONGEST_SHORT = 60;
/** Short lines among seven that make verse or a list of them. */
const FEW_STUBS = 5;
const SPACES = /[\s“”"《》,、·]/g;

/** Marks of the pairs of one text, by a hash of 16 bits; all zero between two uses. */
const PAIRS = new Uint8Array(1 << 16);

function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e35) ^ text.charCodeAt(at + 1)) & (PAIRS.length - 1);
}

function pairShare(text: string, other: string): number {
  const plain = text.replace(SPACES, "");
  if (plain.length < 4) return 0;
  for (let at = 0; at + 1 < other.length; at += 1) PAIRS[pairAt(other, at)] = 1;
  let found = 0;
  for (let at = 0; at + 1 < plain.length; at += 1) found += PAIRS[pairAt(plain, at)] ?? 0;
  for (let at = 0; at + 1 < other.length; at += 1) PAIRS[pairAt(other, at)] = 0;
  return found / (plain.length - 1);
}

/** The first text behind line `index` that is long enough to be a lead, looking past decks and signatures. */
function findLead(facts: readonly LineFacts[], index: number): string {
  for (let next = index + 1; next < Math.min(facts.length, index + 4); next += 1) {
    const line = facts[next];
    if (line && (line.length > LONGEST_SHORT || line.hasStopInside || line.endsSentence || line.cue !== "none"))
      return line.line.folded.slice(0, LEAD_REACH);
  }
  return facts[index + 1]?.line.folded.slice(0, LEAD_REACH) ?? "";
}

/** The last characters that stand before line `index`. */
function textBefore(facts: readonly LineFacts[], index: number): string {
  let text = "";
  for (let at = index - 1; at >= 0 && text.length < LEAD_REACH; at -= 1) {
    text = (facts[at]?.line.folded.slice(-LEAD_REACH) ?? "") + text;
  }
  return text.slice(-LEAD_REACH);
}

function isStub(line: LineFacts): boolean {
  return line.length < 20 && !line.endsSentence && line.line.depth === 0 && line.cue === "none";
}

function countStubs(facts: readonly LineFacts[], index: number): number {
  return facts.slice(Math.max(0, index - 3), index + 4).filter(isStub).length;
}

function isCue(line: LineFacts | undefined): boolean {
  return line !== undefined && line.cue !== "none" && line.cue !== "vague";
}

/** Of the places where a short line stands before a longer one that opens an article, how many open with a cue. */
function shareOfCues(facts: readonly LineFacts[]): number {
  const credits = facts.filter((line) => line.cue === "credit").length;
  const cues = facts.filter(isCue).length;
  const marked = facts.filter((line) => line.line.depth > 0).length;
  const articles = Math.max(cues, marked, 1);
  return credits < 2 ? 0 : cues / articles;
}

/** Share of the marked headings among lines that stand like headings: short, unfinished, before a longer line. */
function shareOfMarks(facts: readonly LineFacts[]): number {
  const marked = facts.filter((line) => line.line.depth > 0).length;
  const credits = facts.filter((line) => line.cue === "credit").length;
  return marked < 2 ? 0 : Math.min(1, marked / Math.max(marked, credits));
}

function countSigners(facts: readonly LineFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { byline, glued, dateline } of facts) {
    for (const name of [byline?.names ?? [], glued?.names ?? [], dateline?.names ?? []].flat()) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every line with what the page around it adds, in order. */
export function factsToCandidates(facts: readonly LineFacts[]): Candidate[] {
  const signers = countSigners(facts);
  const long = facts.filter((line) => line.length > LONGEST_SHORT);
  const pageIndents = long.filter((line) => line.line.isIndented).length > long.length / 2;
  const pageMarks = shareOfMarks(facts);
  const pageCues = shareOfCues(facts);
  return facts.map((line, index) => ({
    ...line,
    pageIndents,
    isKnownSigner: line.byline?.names.some((name) => (signers.get(name) ?? 0) > 1) ?? false,
    overlapNext: line.length <= LONGEST_SHORT ? pairShare(line.line.folded, findLead(facts, index)) : 0,
    overlapBefore: line.length <= LONGEST_SHORT ? pairShare(line.line.folded, textBefore(facts, index)) : 0,
    isAmongShort: isStub(line) && countStubs(facts, index) >= FEW_STUBS,
    pageMarks,
    pageCues,
    isBeforeCue: isCue(facts[index + 1]),
  }));
}
