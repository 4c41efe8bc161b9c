import type { Jump } from "../../model/article.ts";
import { asPrinted } from "../../text/fold.ts";
import { linesToFacts } from "../label/line-facts.ts";
import { linesToLabels } from "../label/lines-to-labels.ts";
import type { Unit } from "../page/draft.ts";
import { LABELS, type Label, type Labelled, OPENERS } from "../page/label.ts";
import { isBrief } from "../page/list-item.ts";
import { type PageLine, slicePieces } from "../page/page-line.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import { findDateline } from "../recognise/dateline.ts";
import { findInlineJump, readJump } from "../recognise/jump-line.ts";
import { WordIndex } from "../words/word-index.ts";
import type { Block, Blocks, FurnitureLine, LabelledLine } from "./block.ts";
import { findHeadless } from "./find-headless.ts";
import { headText } from "./head-text.ts";
import { pagesByLine, type SortedLines, sortLines } from "./sort-lines.ts";

/** All that may stand above the text of an article. */
const HEAD_LABELS: ReadonlySet<Label> = new Set(LABELS.slice(0, LABELS.indexOf("text")));
const BYLINE_LABELS: ReadonlySet<Label> = new Set(["bylineOver", "bylineAbove"]);

interface Draftable {
  head: LabelledLine[];
  units: Unit[];
  captions: PageLine[];
  jumps: Jump[];
  pageNumber: number | undefined;
  section: string | undefined;
  publishedOn: string | undefined;
}

function toUnit(line: LabelledLine, afterSeam: boolean, jumps: Jump[]): Unit {
  const page = line.facts.line;
  const inline = findInlineJump(page.text, page.number);
  if (inline) jumps.push(inline.jump);
  const [from, to] = inline ? [inline.start, inline.end] : [0, page.text.length];
  const kind = line.label === "byline" ? "byline" : line.label === "subhead" ? "subhead" : "text";
  const { start, end } = inline ? {} : line.facts;
  return {
    kind,
    text: page.text.slice(from, to),
    printed: asPrinted(page.printed, from, to),
    line: page.number,
    pieces: slicePieces(page.pieces, from, to),
    afterSeam,
    opensParagraph: page.isIndented,
    confidence: line.confidence,
    start,
    end,
  };
}

/** What furniture said of the text behind it. */
interface Standing {
  pageNumber: number | undefined;
  section: string | undefined;
  publishedOn: string | undefined;
  /** Day of the issue, or of the record, under whose head the articles stand. */
  issueOn: string | undefined;
}

/** What stands over the next article; a section and a stamp stand over one alone. */
function takeStanding(standing: Standing): Omit<Standing, "issueOn"> {
  const { issueOn, ...taken } = standing;
  taken.publishedOn ??= issueOn;
  Object.assign(standing, { section: undefined, publishedOn: undefined });
  return taken;
}

function emptyBlock(standing: Standing): Draftable {
  return { head: [], units: [], captions: [], jumps: [], ...takeStanding(standing) };
}

/** Whether reporters are named above the text or in the dateline of the first line of text. */
function signsAtTop({ head, units }: Draftable): boolean {
  const lead = units.find((unit) => unit.kind === "text");
  return head.some((line) => BYLINE_LABELS.has(line.label)) || (findDateline(lead?.text ?? "")?.names.length ?? 0) > 0;
}

/** A head without a headline is led by its kicker; so a marked heading that stands over nothing is an article's too. */
function withHeadline(head: LabelledLine[]): LabelledLine[] {
  const hasHeadline = head.some(({ label }) => label === "headline");
  return hasHeadline ? head : head.map((line) => (line.label === "kicker" ? { ...line, label: "headline" } : line));
}

function toBlock({ head: lines, ...block }: Draftable): Block {
  const head = withHeadline(lines);
  const headline = headText(head, ["headline", "headline2"]) ?? "";
  const pieces = head.flatMap(({ facts }) => facts.line.pieces);
  const top = signsAtTop({ head, ...block });
  return { ...block, head, draft: { headline, head: pieces, signsAtTop: top, units: block.units } };
}

/** Below this an editor should look at a line that was taken for a headline, or was not. */
const SURE = 0.6;

function isUnsure({ label, confidence }: LabelledLine): boolean {
  return (label === "headline" || label === "text" || label === "subhead") && confidence < SURE;
}

/** A longer line within a text is nothing else. */
const LONGEST_DOUBTFUL = 60;

/** How likely the most doubtful of the short lines within the texts is something else, 0..1. */
function doubtOf(lines: readonly LabelledLine[]): number {
  return lines.reduce((most, { label, confidence, facts }) => {
    const isInside = (label === "text" || label === "subhead") && facts.partLength <= LONGEST_DOUBTFUL;
    return isInside ? Math.max(most, 1 - confidence) : most;
  }, 0);
}

/** Whether a head line opens a new article, or goes on with the head before it. */
function opensBlock(block: Draftable, label: Label): boolean {
  if (block.units.length > 0) return true;
  const hasHeadline = block.head.some((line) => line.label === "headline");
  return hasHeadline && OPENERS.has(label);
}

/** Gives furniture that belongs to an article (captions, jumps) to the article it stands in or under. */
function addFurniture(block: Draftable, { line, furniture }: FurnitureLine): void {
  if (furniture.role === "caption") block.captions.push(line);
  const jump = furniture.rule === "jump" ? readJump(line.text, line.number) : undefined;
  if (jump) block.jumps.push(jump);
}

/** Gives the section that a database names to the article under whose headline it stands, or to the one behind it. */
function addSection(block: Draftable, standing: Standing, { facts, place }: FurnitureLine["furniture"]): void {
  if (place === undefined) block.section ??= facts?.section;
  else standing.section = facts?.section ?? standing.section;
}

/** Gives the day of a stamp to the article whose head or text it stands under, or to the one behind it. */
function addDay(block: Draftable, standing: Standing, day: string, { place, rule }: FurnitureLine["furniture"]): void {
  if (rule !== "web-line") {
    standing.issueOn = day;
    return;
  }
  const isOwn = place === "under" || (block.head.length > 0 && block.units.length === 0);
  if (isOwn) block.publishedOn ??= day;
  else standing.publishedOn = day;
}

/** Fewer datelines on a page without headlines are one article's. */
const FEWEST_WIRES = 2;

/** `——县医院…`: a brief of a list of briefs. */
const DASHES = /^[—–―]{2}/u;

/**
 * The leads of a bulletin: a page of wires and reports without any headline, where each article opens with who reports it.
 * None on any other page.
 */
function findWires(lines: Iterable<LabelledLine>): ReadonlySet<LabelledLine> {
  const wires = new Set<LabelledLine>();
  for (const line of lines) {
    if (line.label !== "text" && line.label !== "byline") return new Set();
    const { cue, endsSentence } = line.facts;
    const opens = cue === "credit" || cue === "names" || DASHES.test(line.facts.line.text);
    if (line.label === "text" && endsSentence && opens) wires.add(line);
  }
  return wires.size < FEWEST_WIRES ? new Set() : wires;
}

/** Briefs behind marks, several in a row at the top of a page or under the name of their column: an article each. */
function findBriefs(lines: readonly LabelledLine[]): LabelledLine[] {
  const briefs: LabelledLine[] = [];
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    for (end = start; lines[end]?.label === "text" && isBrief(lines[end]?.facts.line.folded ?? ""); ) end += 1;
    const mayOpen = (lines[start - 1]?.label ?? "section") === "section";
    if (mayOpen && end - start >= FEWEST_WIRES) briefs.push(...lines.slice(start, end));
  }
  return briefs;
}

/** Adds a line to the block it belongs to, a new one where it opens an article. */
function addText(blocks: Draftable[], text: LabelledLine, isWire: boolean, standing: Standing, seam: boolean): void {
  const last = blocks.at(-1) as Draftable;
  const isHead = HEAD_LABELS.has(text.label);
  const isEmpty = last.head.length + last.units.length === 0;
  if (isEmpty) Object.assign(last, takeStanding(standing));
  else if (isHead ? opensBlock(last, text.label) : isWire && last.units.length > 0) blocks.push(emptyBlock(standing));
  const block = blocks.at(-1) as Draftable;
  if (isHead) block.head.push(text);
  else block.units.push(toUnit(text, seam, block.jumps));
}

/** Lines of text with their labels, by the line. */
function labelLines({ text, hints }: SortedLines, index: WordIndex): Map<PageLine, LabelledLine> {
  const facts = linesToFacts(text, index);
  const labels = linesToLabels(facts, index, hints);
  return new Map(facts.map((fact, at) => [fact.line, { ...(labels[at] as Labelled), facts: fact }]));
}

/**
 * The articles of a page as they stand in the file, each with the lines of its head and its text as units; and the lines
 * that are no text. A first block without a head holds text that stands before the first headline. The words of its text are
 * added to `index`. What editors say of its lines holds: `pinned`.
 */
export function linesToBlocks(
  lines: readonly PageLine[],
  index = new WordIndex(),
  pinned: PinIndex = NOTHING_PINNED,
): Blocks {
  const sorted = sortLines(lines, pinned);
  const labelled = labelLines(sorted, index);
  const all = [...labelled.values()];
  const wires = new Set([...findWires(all), ...findBriefs(all), ...findHeadless(all)]);
  const pages = pagesByLine(sorted);
  const standing: Standing = { pageNumber: undefined, section: undefined, publishedOn: undefined, issueOn: undefined };
  const blocks: Draftable[] = [emptyBlock(standing)];
  let seam = false;
  for (const { line, furniture } of sorted.parts) {
    seam ||= line.afterSeam;
    const text = furniture ? undefined : labelled.get(line);
    if (text) addText(blocks, text, wires.has(text), standing, seam);
    if (text) seam = false;
    if (!furniture) continue;
    standing.pageNumber = pages.get(line.number) ?? standing.pageNumber;
    if (furniture.rule === "database-label") addSection(blocks.at(-1) as Draftable, standing, furniture);
    const day = sorted.days.get(line.number);
    if (day !== undefined) addDay(blocks.at(-1) as Draftable, standing, day, furniture);
    addFurniture(blocks.at(-1) as Draftable, { line, furniture });
  }
  if (new Set(pages.values()).size < 2) for (const block of blocks) block.pageNumber = undefined;
  const filled = blocks.filter((block, index) => index > 0 || block.head.length > 0 || block.units.length > 0);
  if (sorted.isSaved)
    for (const block of filled) block.units = block.units.map((unit) => ({ ...unit, opensParagraph: true }));
  const unsure = all.filter(isUnsure);
  return {
    blocks: filled.map(toBlock),
    furniture: sorted.furniture,
    unsure,
    doubt: doubtOf(all),
    runningHeads: sorted.runningHeads,
  };
}
