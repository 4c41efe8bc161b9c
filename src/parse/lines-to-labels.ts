import { addLabel, addStep, type Candidate, type Label, weigh } from "./label-score.ts";
import { WEIGHTS } from "./label-weights.ts";
import type { LineFacts } from "./line-facts.ts";

export const LABELS: readonly Label[] = [
  "section",
  "kicker",
  "headline",
  "headline2",
  "deck",
  "bylineAbove",
  "text",
  "subhead",
  "byline",
];

/** Labels that may stand before each label; a page may open with those of {@link FIRST}. */
export const BEFORE: Readonly<Record<Label, readonly Label[]>> = {
  section: ["text", "byline", "section", "headline"],
  kicker: ["text", "byline", "section"],
  headline: ["text", "byline", "section", "kicker", "headline", "headline2", "deck"],
  headline2: ["headline", "headline2"],
  deck: ["headline", "headline2", "deck"],
  bylineAbove: ["headline", "headline2", "deck"],
  text: ["headline", "headline2", "deck", "bylineAbove", "text", "subhead", "byline", "section"],
  subhead: ["text", "bylineAbove", "headline"],
  byline: ["text", "byline"],
};
export const FIRST: ReadonlySet<Label> = new Set(["section", "kicker", "headline", "text"]);

/** Characters of the following text that a headline's words are looked for in. */
const LEAD_REACH = 220;
const LONGEST_SHORT = 60;
/** A marked heading may be longer: headline and deck on one line. */
const LONGEST_MARKED = 120;
/** Short lines among seven that make verse or a list of them. */
const FEW_STUBS = 5;
const SPACES = /[\s“”"《》,、·]/g;

/** A line's label with how much better the page scores with it than with the best other one, as a probability. */
export interface Labelled {
  readonly label: Label;
  /** 0..1 */
  readonly confidence: number;
}

function pairShare(text: string, other: string): number {
  const plain = text.replace(SPACES, "");
  if (plain.length < 4) return 0;
  let found = 0;
  for (let at = 0; at + 1 < plain.length; at += 1) if (other.includes(plain.slice(at, at + 2))) found += 1;
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

const TEXT_ONLY: readonly Label[] = ["text"];
const WITHOUT_NAMES: readonly Label[] = LABELS.filter((label) => label !== "byline" && label !== "bylineAbove");

/** Labels worth weighing for a line: a long one is text, and no signature is without names. */
function labelsFor(line: Candidate): readonly Label[] {
  const isMarked = line.line.depth > 0 && line.length <= LONGEST_MARKED;
  if (!isMarked && (line.length > LONGEST_SHORT || (line.hasStopInside && line.endsSentence))) return TEXT_ONLY;
  return line.byline ? LABELS : WITHOUT_NAMES;
}

interface Cell {
  score: number;
  from: Label | undefined;
}

type Row = Map<Label, Cell>;

function firstRow(lines: readonly Candidate[]): Row {
  const row: Row = new Map();
  const [line, next] = lines;
  if (!line) return row;
  for (const label of labelsFor(line).filter((one) => FIRST.has(one))) {
    const score = weigh((add) => addLabel(label, line, undefined, next, add));
    row.set(label, { score: label === "text" ? score + WEIGHTS.noHead : score, from: undefined });
  }
  return row;
}

function nextRow(previous: Row, lines: readonly Candidate[], index: number): Row {
  const row: Row = new Map();
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before || !line) return row;
  for (const label of labelsFor(line)) {
    let best: Cell | undefined;
    for (const from of BEFORE[label]) {
      const cell = previous.get(from);
      if (!cell) continue;
      const score = cell.score + weigh((add) => addStep(from, label, before, line, add));
      if (!best || score > best.score) best = { score, from };
    }
    if (best)
      row.set(label, { ...best, score: best.score + weigh((add) => addLabel(label, line, before, after, add)) });
  }
  return row;
}

function bestEnd(row: Row): Label {
  let best: Label = "text";
  let top = Number.NEGATIVE_INFINITY;
  for (const [label, { score }] of row) {
    const total = label === "text" || label === "byline" ? score : score + WEIGHTS.endsWithHead;
    if (total > top) [best, top] = [label, total];
  }
  return best;
}

function rowConfidence(row: Row, label: Label): number {
  const chosen = row.get(label)?.score ?? 0;
  let others = 0;
  for (const [other, { score }] of row) if (other !== label) others += Math.exp(Math.min(30, score - chosen));
  return 1 / (1 + others);
}

/**
 * The label of every line: the sequence that scores best for the page as a whole, found in one pass forward and one back.
 * Linear in the number of lines.
 */
export function linesToLabels(facts: readonly LineFacts[]): Labelled[] {
  const lines = factsToCandidates(facts);
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    rows.push(index === 0 ? firstRow(lines) : nextRow(rows[index - 1] ?? new Map(), lines, index));
  }
  const labels: Labelled[] = [];
  let label: Label | undefined = bestEnd(rows.at(-1) ?? new Map());
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row: Row = rows[index] ?? new Map();
    const chosen: Label = label ?? "text";
    labels.push({ label: chosen, confidence: rowConfidence(row, chosen) });
    label = row.get(chosen)?.from;
  }
  return labels.reverse();
}
