import { findNameLists } from "../recognise/name-list.ts";
import { findSharedPairs } from "../words/shared-pairs.ts";
import type { WordIndex } from "../words/word-index.ts";
import { type Cue, findRows, type LineFacts } from "./line-facts.ts";
import { findParallels } from "./parallel.ts";

/** What the lines of a page have in common. */
export interface PageHabits {
  /** Share of the page's places for a headline that are marked with `#`; 0..1. */
  readonly marks: number;
  /** Share of the page's places for a headline that stand over a credit or day; 0..1. */
  readonly cues: number;
  /** Share of the page's places for a headline that stand under a signature; 0..1. */
  readonly signed: number;
  /** How likely some line of the page goes on with a sentence that broke off elsewhere, 0..1. */
  readonly orphans: number;
  /** Whether the page indents its paragraphs. */
  readonly indents: boolean;
  /** Fewest `#` before a line of the page; 0 where none has any. */
  readonly topDepth: number;
}

/** A line, its page, and what only the page can say of the line. */
export interface LineOnPage {
  readonly facts: LineFacts;
  readonly page: PageHabits;
  /** Share of the line's pairs of Chinese characters that stand in the text that follows; 0..1. */
  readonly overlapNext: number;
  /** Share of the line's pairs of Chinese characters that stand in the text that precedes it; 0..1. */
  readonly overlapBefore: number;
  /** Its place, 0 to 2, among three short unfinished lines in a row that stand over a text; undefined elsewhere. */
  readonly placeInThree: number | undefined;
  /** How the next line opens. */
  readonly nextCue: Cue;
  /** Whether the next line opens like a lead. */
  readonly isBeforeCue: boolean;
  /** Whether the lines that follow are short and unfinished: verse, a list, a form. */
  readonly isBeforeShort: boolean;
  /** Whether it stands among lines as short and unfinished as itself, and under one: verse, a list, a form; not their title. */
  readonly isAmongShort: boolean;
  /** How much it is worded like another short line near it, 0..1. */
  readonly isParallel: number;
  /** Whether it is a row of a list: names that sign nothing, wares and prices, stops and times. */
  readonly isListed: boolean;
  /** Whether the names also sign elsewhere on the page. */
  readonly isKnownSigner: boolean;
}

/** A line up to here may be a line of a head. */
export const LONGEST_SHORT = 60;
/** Short lines among seven that make verse or a list of them. */
const FEW_STUBS = 5;
/** Short lines behind a line that make verse or a list of them. */
const FEW_BEHIND = 3;
const LIKELY_NAMES = 0.5;

/** Index of the first text behind line `at` that is long enough to be a lead, looking past decks and signatures. */
function findLead(facts: readonly LineFacts[], at: number): number {
  for (let next = at + 1; next < Math.min(facts.length, at + 4); next += 1) {
    const line = facts[next];
    if (line && (line.partLength > LONGEST_SHORT || line.hasStopInside || line.endsSentence || line.cue !== "none"))
      return next;
  }
  return at + 1;
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
function sharesOfPlaces(facts: readonly LineFacts[]): Pick<PageHabits, "marks" | "cues" | "signed"> {
  const places = facts.flatMap((_, index) => (isPlaceOfHead(facts, index) ? [index] : []));
  const share = (isOf: (index: number) => boolean) => {
    const count = places.filter(isOf).length;
    return count < FEWEST ? 0 : count / places.length;
  };
  return {
    marks: share((index) => (facts[index]?.line.depth ?? 0) > 0),
    cues: share((index) => isCue(facts[index + 1])),
    signed: share((index) => isSigned(facts[index - 1])),
  };
}

/** The likeliest of the lines that begin in mid-sentence behind an ended one. */
function oddsOfOrphans(facts: readonly LineFacts[]): number {
  return facts.reduce((most, line, index) => {
    const isOver = facts[index - 1]?.endsSentence ?? false;
    return isOver && line.length >= SHORTEST_ORPHAN ? Math.max(most, line.startsInside ? 1 : line.isFragment) : most;
  }, 0);
}

/** How often each name signs, as far as lines alone tell: on a line, behind a last sentence, in a dateline. */
function countNames(facts: readonly LineFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { byline, glued, dateline } of facts) {
    for (const name of [byline?.names ?? [], glued?.names ?? [], dateline?.names ?? []].flat()) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function readPage(facts: readonly LineFacts[]): PageHabits {
  const long = facts.filter((line) => line.partLength > LONGEST_SHORT);
  return {
    ...sharesOfPlaces(facts),
    orphans: oddsOfOrphans(facts),
    indents: long.filter(({ line }) => line.isIndented).length > long.length / 2,
    topDepth: facts.reduce((top, { line: { depth } }) => (depth > 0 && (top === 0 || depth < top) ? depth : top), 0),
  };
}

/** Whether a line may be one of a head by its look alone; one that is a sentence only over `next`, a lead with its agency. */
function isHeadLike(line: LineFacts | undefined, next: LineFacts | undefined): boolean {
  if (!line || line.partLength > LONGEST_SHORT || line.hasStopInside || line.glued) return false;
  if (line.endsSentence && next?.cue !== "credit") return false;
  return line.cue === "none" && !isSignature(line);
}

const THREE = 3;

/** For each line its place among exactly three that may be a head, over a lead and behind an ended text. */
function findThrees(facts: readonly LineFacts[]): (number | undefined)[] {
  const places: (number | undefined)[] = facts.map(() => undefined);
  for (let start = 0; start < facts.length; start += 1) {
    if (!isHeadLike(facts[start], facts[start + 1])) continue;
    let end = start;
    while (isHeadLike(facts[end], facts[end + 1])) end += 1;
    const [before, lead] = [facts[start - 1], facts[end]];
    const isBehindText = !before || before.endsSentence || before.glued !== undefined || isSignature(before);
    const isOverText = lead !== undefined && (lead.length > SHORTEST_LEAD || lead.cue !== "none");
    // A third line of clauses adds to a headline of two.
    const isPlain = !facts[end - 1]?.line.folded.includes(",");
    if (end - start === THREE && isBehindText && isOverText && isPlain)
      for (let at = start; at < end; at += 1) places[at] = at - start;
    start = end - 1;
  }
  return places;
}

/** Every line with what the page around it adds, in order; `index` holds the words of the page. */
export function factsToLinesOnPage(facts: readonly LineFacts[], index: WordIndex): LineOnPage[] {
  const page = readPage(facts);
  const signers = countNames(facts);
  const listed = findNameLists(facts);
  const rows = findRows(facts.map(({ line }) => line.text));
  const parallels = findParallels(facts);
  const shared = findSharedPairs(
    facts.map(({ line }) => line.text),
    index,
  );
  const threes = findThrees(facts);
  const stubs = facts.map(isStub);
  const countStubs = (from: number, to: number) => stubs.slice(Math.max(0, from), to).filter(Boolean).length;
  return facts.map((line, at) => ({
    facts: line,
    page,
    overlapNext: line.partLength <= LONGEST_SHORT ? shared.withStartOf(at, findLead(facts, at)) : 0,
    overlapBefore: line.partLength <= LONGEST_SHORT ? shared.withTextBefore(at) : 0,
    isParallel: parallels[at] as number,
    isListed: listed.has(line) || rows.has(at),
    isKnownSigner: line.byline?.names.some((name) => (signers.get(name) ?? 0) > 1) ?? false,
    isAmongShort: (stubs[at] ?? false) && (stubs[at - 1] ?? false) && countStubs(at - 3, at + 4) >= FEW_STUBS,
    isBeforeShort: countStubs(at + 1, at + 1 + FEW_BEHIND) === FEW_BEHIND,
    placeInThree: threes[at],
    nextCue: facts[at + 1]?.cue ?? "none",
    isBeforeCue: isCue(facts[at + 1]),
  }));
}
