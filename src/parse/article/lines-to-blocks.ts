import type { Jump } from "../../model/article.ts";
import { asPrinted } from "../../text/fold.ts";
import type { LineFacts } from "../label/line-facts.ts";
import { linesToFacts } from "../label/line-facts.ts";
import { linesToLabels } from "../label/lines-to-labels.ts";
import type { Unit } from "../page/draft.ts";
import { LABELS, type Label, OPENERS } from "../page/label.ts";
import { type PageLine, slicePieces } from "../page/page-line.ts";
import { findDateline } from "../recognise/dateline.ts";
import { findInlineJump, readJump } from "../recognise/jump-line.ts";
import type { Block, Blocks, FurnitureLine, LabelledLine } from "./block.ts";
import { pagesByLine, sortLines } from "./sort-lines.ts";

/** All that may stand above the text of an article. */
const HEAD_LABELS: ReadonlySet<Label> = new Set(LABELS.slice(0, LABELS.indexOf("text")));
const BYLINE_LABELS: ReadonlySet<Label> = new Set(["bylineOver", "bylineAbove"]);

interface Draftable {
  head: LabelledLine[];
  units: Unit[];
  captions: PageLine[];
  jumps: Jump[];
  pageNumber: number | undefined;
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
    confidence: line.confidence,
    start,
    end,
  };
}

function emptyBlock(pageNumber: number | undefined): Draftable {
  return { head: [], units: [], captions: [], jumps: [], pageNumber };
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
  return { ...block, head, draft: { headline, signsAtTop: signsAtTop({ head, ...block }), units: block.units } };
}

/** From here up a word or quote stands across two lines of a head, and no space comes between them. */
const ACROSS = 0.7;

/**
 * Lines of a head with one of `labels`, joined by a space where the paper broke them between words, directly where it broke
 * a word; null when there is none. As it is read, or `printed`.
 */
export function headText(
  head: readonly LabelledLine[],
  labels: readonly Label[],
  form: "text" | "printed" = "text",
): string | null {
  const lines = head.filter((line) => labels.includes(line.label)).map((line) => line.facts);
  if (lines.length === 0) return null;
  return lines
    .map(({ line, goesOn }, index) => line[form] + (goesOn >= ACROSS || index === lines.length - 1 ? "" : " "))
    .join("");
}

/** Below this an editor should look at a line that was taken for a headline, or was not. */
const SURE = 0.6;

function isUnsure({ label, confidence }: LabelledLine): boolean {
  return (label === "headline" || label === "text" || label === "subhead") && confidence < SURE;
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

/**
 * The articles of a page as they stand in the file, each with the lines of its head and its text as units; and the lines
 * that are no text. A first block without a head holds text that stands before the first headline.
 */
export function linesToBlocks(lines: readonly PageLine[]): Blocks {
  const sorted = sortLines(lines);
  const facts = linesToFacts(sorted.text);
  const labels = linesToLabels(facts);
  const labelled = new Map<PageLine, LabelledLine>();
  for (const [index, { label, confidence }] of labels.entries()) {
    const fact = facts[index] as LineFacts;
    labelled.set(fact.line, { label, confidence, facts: fact });
  }
  const furniture = new Map(sorted.furniture.map((item) => [item.line, item]));
  const pages = pagesByLine(sorted);
  const blocks: Draftable[] = [emptyBlock(undefined)];
  let seam = false;
  let pageNumber: number | undefined;
  for (const line of lines) {
    let block = blocks.at(-1) as Draftable;
    seam ||= line.afterSeam;
    pageNumber = pages.get(line.number) ?? pageNumber;
    const item = furniture.get(line);
    const text = labelled.get(line);
    if (item) addFurniture(block, item);
    if (!text) continue;
    if (block.head.length + block.units.length === 0) block.pageNumber = pageNumber;
    if (HEAD_LABELS.has(text.label)) {
      if (opensBlock(block, text.label)) {
        block = emptyBlock(pageNumber);
        blocks.push(block);
      }
      block.head.push(text);
    } else block.units.push(toUnit(text, seam, block.jumps));
    seam = false;
  }
  if (new Set(pages.values()).size < 2) for (const block of blocks) block.pageNumber = undefined;
  const filled = blocks.filter((block, index) => index > 0 || block.head.length > 0 || block.units.length > 0);
  const unsure = [...labelled.values()].filter(isUnsure);
  return { blocks: filled.map(toBlock), furniture: sorted.furniture, unsure, runningHeads: sorted.runningHeads };
}
