import type { Paragraph } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Decision } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import { asPrinted } from "../../text/fold.ts";
import { printWords } from "../../text/printed-name.ts";
import type { OrderedDraft, OrderedParagraph, Unit } from "../page/draft.ts";
import { opensItem } from "../page/list-item.ts";
import { dropLast } from "../page/paragraph-spans.ts";
import { type Dateline, isClosingDateline, type Stretch } from "../recognise/dateline.ts";
import { findGluedByline, type GluedByline, isSure, readSignature } from "../recognise/signature.ts";
import type { Block } from "./block.ts";
import {
  findLead,
  isByline,
  type PageContext,
  type PrintedWords,
  quote,
  type ReadParagraph,
} from "./read-paragraph.ts";

/** Who signs an article: names as they are read and as they are printed, each with the decision it rests on. */
export interface Names {
  /** As they are read. */
  read: string[];
  names: string[];
  printed: string[];
  /** Signatures that are likelier another article's. */
  unsure: string[];
  decisions: Decision[];
}

function addNames(names: Names, found: readonly string[], words: PrintedWords, decision: Decision): void {
  const printed = printWords(found, words.text, words.printed);
  for (const [index, name] of found.entries()) {
    if (names.read.includes(name)) continue;
    names.read.push(name);
    names.names.push(printed[index] ?? name);
  }
  names.printed.push(words.printed);
  names.decisions.push(decision);
}

function addDatelineNames(
  names: Names,
  dateline: Dateline | undefined,
  first: ReadParagraph,
  context: PageContext,
): void {
  if (!dateline || dateline.namesAt.length === 0) return;
  const line = first.spans[0]?.line ?? 0;
  const join = (slice: (at: Stretch) => string) => dateline.namesAt.map(slice).join(" ");
  const words = {
    text: join(({ start, end }) => first.text.slice(start, end)),
    printed: join(({ start, end }) => asPrinted(first.printed, start, end)),
  };
  const evidence = quote(context, line, words.printed, "dateline", "The names stand in the dateline.");
  addNames(names, dateline.names, words, { rule: "byline", confidence: 0.98, lines: [line], evidence });
}

function addOwnLine(names: Names, words: PrintedWords, line: number, confidence: number, context: PageContext): void {
  const evidence = quote(context, line, words.printed, "own-line", "The names stand on a line of their own.");
  const found = readSignature(words.text)?.names ?? [];
  addNames(names, found, words, { rule: "byline", confidence, lines: [line], evidence });
}

function addGlued(names: Names, glued: GluedByline, paragraph: ReadParagraph, context: PageContext): void {
  const line = paragraph.spans.at(-1)?.line ?? 0;
  const start = paragraph.text.lastIndexOf(glued.printed);
  const words = { text: glued.printed, printed: asPrinted(paragraph.printed, start, start + glued.printed.length) };
  const evidence = quote(context, line, words.printed, "glued", "The names stand behind the last sentence.");
  addNames(names, glued.names, words, { rule: "byline", confidence: glued.confidence, lines: [line], evidence });
}

/** From here up signed items are a list of briefs, and each signature stays with its item. */
const FEWEST_BRIEFS = 2;

/** The signature glued to a paragraph, beside those who sign elsewhere on the page. */
export function findGlued(paragraph: Paragraph, { signers }: PageContext): GluedByline | undefined {
  return findGluedByline(paragraph.text, new Set([...signers].filter(([, n]) => n > 1).map(([name]) => name)));
}

/** Names those who sign items of a list of briefs; whether it is one. */
function addBriefs(paragraphs: readonly ReadParagraph[], names: Names, context: PageContext): boolean {
  const signed = paragraphs.flatMap((paragraph) => {
    const glued = opensItem(paragraph.text) ? findGlued(paragraph, context) : undefined;
    return glued && isSure(glued) ? [{ glued, paragraph }] : [];
  });
  if (signed.length < FEWEST_BRIEFS) return false;
  for (const { glued, paragraph } of signed) addGlued(names, glued, paragraph, context);
  return true;
}

/**
 * Cuts the byline off the last paragraph; an unsure one is reported and left, and so is one of others than those who sign
 * `elsewhere` in the article already.
 */
function cutGlued(
  paragraphs: ReadParagraph[],
  names: Names,
  elsewhere: string | undefined,
  context: PageContext,
): Diagnostic[] {
  const last = paragraphs.at(-1);
  if (!last || last.flags.includes("subhead") || addBriefs(paragraphs, names, context)) return [];
  const line = last.spans.at(-1)?.line ?? 0;
  const glued = findGlued(last, context);
  // What an editor says is text all through ends in no signature; a dateline that closes the text stays in it.
  if (!glued || isClosingDateline(glued.printed) || context.pinned?.labelOf(last.spans.slice(-1)) === "body") return [];
  const start = last.text.lastIndexOf(glued.printed);
  const printed = asPrinted(last.printed, start, start + glued.printed.length);
  if (!isSure(glued)) {
    return [diagnose("byline-unsure", context.source, `${printed} may be a byline`, { line, quote: printed })];
  }
  if (elsewhere !== undefined && isForeign(glued.printed, names)) {
    return [foreignByline({ printed, line }, elsewhere, context)];
  }
  const text = last.text.slice(0, last.text.length - glued.length).trimEnd();
  const spans = dropLast(last.spans, last.text.length - text.length);
  paragraphs[paragraphs.length - 1] = { ...last, text, printed: asPrinted(last.printed, 0, text.length), spans };
  addGlued(names, glued, last, context);
  return [];
}

/** `摄`, `图`, `编辑`: who photographed or edited is named behind an article that names its reporters at the top. */
const OTHER_ROLE = /[摄图]|编辑|责编|校对|审核|核稿/;

/** Whether a byline names others than those who sign at the top: it is likely another article's. */
function isForeign(text: string, { read }: Names): boolean {
  const found = readSignature(text)?.names ?? [];
  return !OTHER_ROLE.test(text) && found.length > 0 && !found.some((name) => read.includes(name));
}

/** Paragraphs of names, those left out that stand behind text behind other names: an article is signed once. */
function splitBylines(ordered: OrderedDraft): { own: OrderedParagraph[]; later: OrderedParagraph[] } {
  const split = { own: [] as OrderedParagraph[], later: [] as OrderedParagraph[] };
  let isOver = false;
  for (const paragraph of ordered.paragraphs) {
    if (isByline(paragraph)) split[isOver ? "later" : "own"].push(paragraph);
    else isOver = split.own.length > 0;
  }
  return split;
}

function foreignByline(
  { printed, line }: Pick<Unit, "printed" | "line">,
  where: string,
  { source }: PageContext,
): Diagnostic {
  const message = `${printed} signs ${where}`;
  return diagnose("byline-unsure", source, message, {
    line,
    quote: printed,
    mend: "shown under the text, not counted as its byline; check the scan",
  });
}

const AT_TOP = "under an article whose reporters are named at its top";
const SIGNED = "behind text that follows the article's own signature";

/**
 * Those who sign an article, from its dateline, its head, its last text and its own lines, and what is unsure of them. A byline
 * glued to the last of `paragraphs` is cut off it.
 */
export function collectNames(
  block: Block,
  ordered: OrderedDraft,
  paragraphs: ReadParagraph[],
  dateline: Dateline | undefined,
  context: PageContext,
) {
  const names: Names = { read: [], names: [], printed: [], unsure: [], decisions: [] };
  const first = findLead(paragraphs);
  if (first) addDatelineNames(names, dateline, first, context);
  for (const { label, facts, confidence } of block.head) {
    if (label === "bylineAbove" || label === "bylineOver")
      addOwnLine(names, facts.line, facts.line.number, confidence, context);
  }
  const signsAtTop = names.names.length > 0;
  const { own, later } = splitBylines(ordered);
  const isSigned = own.length > 0 && !ordered.paragraphs.slice(-1).every(isByline);
  const elsewhere = isSigned ? SIGNED : signsAtTop ? AT_TOP : undefined;
  const diagnostics = cutGlued(paragraphs, names, elsewhere, context);
  const addForeign = (unit: Unit, where: string) => {
    names.unsure.push(unit.printed);
    diagnostics.push(foreignByline(unit, where, context));
  };
  for (const paragraph of own) {
    for (const unit of paragraph.units) {
      if (signsAtTop && isForeign(unit.text, names)) addForeign(unit, AT_TOP);
      else addOwnLine(names, unit, unit.line, paragraph.confidence, context);
    }
  }
  for (const unit of later.flatMap(({ units }) => units)) addForeign(unit, SIGNED);
  return { names, diagnostics };
}
