import { findNameLists } from "../recognise/name-list.ts";
import type { LineFacts } from "./line-facts.ts";
import { findParallels } from "./parallel.ts";

/** A line with what only its page can say of it. */
export interface LineOnPage extends LineFacts {
  /** Share of the line's character pairs that stand in the text that follows; 0..1. */
  readonly overlapNext: number;
  /** Share of the line's character pairs that stand in the text that precedes it; 0..1. */
  readonly overlapBefore: number;
  /** Share of the page's places for a headline that are marked with `#`; 0..1. */
  readonly pageMarks: number;
  /** Share of the page's places for a headline that stand over a credit or day; 0..1. */
  readonly pageCues: number;
  /** Share of the page's places for a headline that stand under a signature; 0..1. */
  readonly pageSigned: number;
  /** How likely some line of the page goes on with a sentence that broke off elsewhere, 0..1. */
  readonly pageOrphans: number;
  /** Whether the next line opens like a lead. */
  readonly isBeforeCue: boolean;
  /** Whether the lines that follow are short and unfinished: verse, a list, a form. */
  readonly isBeforeShort: boolean;
  /** Whether it stands among lines as short and unfinished as itself, and under one: verse, a list, a form; not their title. */
  readonly isAmongShort: boolean;
  /** How much it is worded like another short line near it, 0..1. */
  readonly isParallel: number;
  /** Whether its names stand in a list and sign nothing. */
  readonly isListed: boolean;
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
/** Short lines behind a line that make verse or a list of them. */
const FEW_BEHIND = 3;
const LIKELY_NAMES = 0.5;
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
    if (line && (line.partLength > LONGEST_SHORT || line.hasStopInside || line.endsSentence || line.cue !== "none"))
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

/** Whether a line is likely names and nothing else. */
function isSignature({ byline }: LineFacts): boolean {
  return byline !== undefined && (byline.hasRole || byline.likelihood > LIKELY_NAMES);
}

function isStub(line: LineFacts): boolean {
  return (
    line.length < 20 &&
    !line.glued &&
    !isSignature(line) &&
    !line.endsSentence &&
    line.line.depth === 0 &&
    line.cue === "none"
  );
}

function isCue(line: LineFacts | undefined): boolean {
  return line !== undefined && line.cue !== "none" && line.cue !== "vague";
}

/** Whether a headline could stand at `index`: short, unfinished, behind an ended text and over a longer one. */
function isPlaceOfHead(facts: readonly LineFacts[], index: number): boolean {
  const [before, line, next] = [facts[index - 1], facts[index], facts[index + 1]];
  if (!line || !next || line.partLength > LONGEST_SHORT || line.endsSentence || line.hasStopInside || line.byline)
    return false;
  if (next.length < SHORTEST_LEAD || next.startsInside || line.cue === "credit") return false;
  return !before || before.endsSentence || before.byline !== undefined || before.glued !== undefined;
}

/** Fewer than these of a kind say nothing of the page. */
const FEWEST = 2;
const SHORTEST_LEAD = 30;
/** Shorter ones are signatures, items of lists and the like. */
const SHORTEST_ORPHAN = 12;

function isSigned(line: LineFacts | undefined): boolean {
  return line !== undefined && (line.byline !== undefined || line.glued !== undefined);
}

/** Shares of the page's places of headlines; 0 where hardly any is of the kind. */
function sharesOfPlaces(facts: readonly LineFacts[]): Pick<LineOnPage, "pageMarks" | "pageCues" | "pageSigned"> {
  const places = facts.flatMap((_, index) => (isPlaceOfHead(facts, index) ? [index] : []));
  const share = (isOf: (index: number) => boolean) => {
    const count = places.filter(isOf).length;
    return count < FEWEST ? 0 : count / places.length;
  };
  return {
    pageMarks: share((index) => (facts[index]?.line.depth ?? 0) > 0),
    pageCues: share((index) => isCue(facts[index + 1])),
    pageSigned: share((index) => isSigned(facts[index - 1])),
  };
}

/** The likeliest of the lines that begin in mid-sentence behind an ended one. */
function oddsOfOrphans(facts: readonly LineFacts[]): number {
  return facts.reduce((most, line, index) => {
    const isOver = facts[index - 1]?.endsSentence ?? false;
    return isOver && line.length >= SHORTEST_ORPHAN ? Math.max(most, line.startsInside ? 1 : line.isFragment) : most;
  }, 0);
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
export function factsToLinesOnPage(facts: readonly LineFacts[]): LineOnPage[] {
  const signers = countSigners(facts);
  const listed = findNameLists(facts);
  const long = facts.filter((line) => line.partLength > LONGEST_SHORT);
  const pageIndents = long.filter((line) => line.line.isIndented).length > long.length / 2;
  const shares = sharesOfPlaces(facts);
  const pageOrphans = oddsOfOrphans(facts);
  const parallels = findParallels(facts);
  const stubs = facts.map(isStub);
  const countStubs = (from: number, to: number) => stubs.slice(Math.max(0, from), to).filter(Boolean).length;
  // Every field by its name: to spread a line costs as much time as all else that is asked of it here.
  return facts.map((line, index) => ({
    line: line.line,
    length: line.length,
    partLength: line.partLength,
    cue: line.cue,
    dateline: line.dateline,
    byline: line.byline,
    glued: line.glued,
    endsSentence: line.endsSentence,
    endsOpen: line.endsOpen,
    hasStopInside: line.hasStopInside,
    startsInside: line.startsInside,
    startsParagraph: line.startsParagraph,
    opensSentence: line.opensSentence,
    endsNotice: line.endsNotice,
    start: line.start,
    end: line.end,
    isFragment: line.isFragment,
    goesOn: line.goesOn,
    repeatsCut: line.repeatsCut,
    continues: line.continues,
    continuesOdds: line.continuesOdds,
    brokenOff: line.brokenOff,
    pageMarks: shares.pageMarks,
    pageCues: shares.pageCues,
    pageSigned: shares.pageSigned,
    pageIndents,
    pageOrphans,
    isParallel: parallels[index] as number,
    isListed: listed.has(line),
    isKnownSigner: line.byline?.names.some((name) => (signers.get(name) ?? 0) > 1) ?? false,
    overlapNext: line.partLength <= LONGEST_SHORT ? pairShare(line.line.folded, findLead(facts, index)) : 0,
    overlapBefore: line.partLength <= LONGEST_SHORT ? pairShare(line.line.folded, textBefore(facts, index)) : 0,
    isAmongShort:
      (stubs[index] ?? false) && (stubs[index - 1] ?? false) && countStubs(index - 3, index + 4) >= FEW_STUBS,
    isBeforeShort: countStubs(index + 1, index + 1 + FEW_BEHIND) === FEW_BEHIND,
    isBeforeCue: isCue(facts[index + 1]),
  }));
}
