import type { Paragraph, ParsedArticle } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Decision } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import type { OrderedDraft, OrderedParagraph, Unit } from "../page/draft.ts";
import type { Label } from "../page/label.ts";
import { opensItem } from "../page/list-item.ts";
import { dropLast } from "../page/paragraph-spans.ts";
import { type Dateline, findDateline } from "../recognise/dateline.ts";
import { findGluedByline, type GluedByline, isSure, readSignature } from "../recognise/signature.ts";
import type { Block, LabelledLine } from "./block.ts";
import { headText } from "./lines-to-blocks.ts";

/** What every article of a page is finished with. */
export interface PageContext {
  readonly source: string;
  /** Names that sign on the page, with how often. */
  readonly signers: ReadonlyMap<string, number>;
}

/** An article, and what an editor should look at in it. */
export interface FinishedArticle {
  readonly article: ParsedArticle;
  /** The paragraph of the article that each ordered one became; null where all of it was a signature. */
  readonly places: readonly (number | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Names {
  names: string[];
  printed: string[];
  /** Signatures that are likelier another article's. */
  unsure: string[];
  decisions: Decision[];
}

function toParagraph(ordered: OrderedParagraph): Paragraph {
  return {
    text: ordered.units.map((unit) => unit.text).join(""),
    spans: ordered.units.flatMap((unit) => unit.pieces),
    flags: ordered.flags,
    confidence: ordered.confidence,
    decisions: ordered.decisions,
    ...(ordered.repeats.length > 0 ? { repeats: ordered.repeats } : {}),
  };
}

function isByline(paragraph: OrderedParagraph): boolean {
  return paragraph.units[0]?.kind === "byline";
}

function addNames(names: Names, found: readonly string[], printed: string, decision: Decision): void {
  for (const name of found) if (!names.names.includes(name)) names.names.push(name);
  names.printed.push(printed);
  names.decisions.push(decision);
}

function quote(context: PageContext, line: number, words: string, kind: string, says: string): Decision["evidence"] {
  return [{ kind, quote: words, source: context.source, line, says }];
}

function addDatelineNames(names: Names, dateline: Dateline | undefined, line: number, context: PageContext): void {
  if (!dateline?.namesAsPrinted) return;
  const evidence = quote(context, line, dateline.namesAsPrinted, "dateline", "The names stand in the dateline.");
  const decision = { rule: "byline", confidence: 0.98, lines: [line], evidence };
  addNames(names, dateline.names, dateline.namesAsPrinted, decision);
}

function addOwnLine(names: Names, text: string, line: number, confidence: number, context: PageContext): void {
  const evidence = quote(context, line, text, "own-line", "The names stand on a line of their own.");
  addNames(names, readSignature(text)?.names ?? [], text, { rule: "byline", confidence, lines: [line], evidence });
}

function addGlued(names: Names, glued: GluedByline, line: number, context: PageContext): void {
  const evidence = quote(context, line, glued.printed, "glued", "The names stand behind the last sentence.");
  addNames(names, glued.names, glued.printed, {
    rule: "byline",
    confidence: glued.confidence,
    lines: [line],
    evidence,
  });
}

function headDecisions(head: readonly LabelledLine[], context: PageContext): Decision[] {
  const rules: Partial<Record<Label, string>> = {
    headline: "headline",
    headline2: "headline",
    kicker: "kicker",
    deck: "deck",
  };
  return head.flatMap(({ label, facts, confidence }) => {
    const rule = rules[label];
    if (rule === undefined) return [];
    const evidence = quote(context, facts.line.number, facts.line.text, rule, "The line stands over the article.");
    return [{ rule, confidence, lines: [facts.line.number], evidence }];
  });
}

function datelineDecision(dateline: Dateline | undefined, line: number, context: PageContext): Decision[] {
  if (!dateline?.dateText) return [];
  const evidence = quote(context, line, dateline.dateText, "dateline", "The words stand where the article begins.");
  return [{ rule: "dateline", confidence: dateline.credit === null ? 0.9 : 0.99, lines: [line], evidence }];
}

/** From here up signed items are a list of briefs, and each signature stays with its item. */
const FEWEST_BRIEFS = 2;

function findGlued(paragraph: Paragraph, { signers }: PageContext): GluedByline | undefined {
  return findGluedByline(paragraph.text, new Set([...signers].filter(([, n]) => n > 1).map(([name]) => name)));
}

/** Names those who sign items of a list of briefs; whether it is one. */
function addBriefs(paragraphs: readonly Paragraph[], names: Names, context: PageContext): boolean {
  const signed = paragraphs.flatMap((paragraph) => {
    const glued = opensItem(paragraph.text) ? findGlued(paragraph, context) : undefined;
    return glued && isSure(glued) ? [{ glued, line: paragraph.spans.at(-1)?.line ?? 0 }] : [];
  });
  if (signed.length < FEWEST_BRIEFS) return false;
  for (const { glued, line } of signed) addGlued(names, glued, line, context);
  return true;
}

/**
 * Cuts the byline off the last paragraph; an unsure one is reported and left, and so is one of others than those who sign
 * `elsewhere` in the article already.
 */
function cutGlued(
  paragraphs: Paragraph[],
  names: Names,
  elsewhere: string | undefined,
  context: PageContext,
): Diagnostic[] {
  const last = paragraphs.at(-1);
  if (!last || last.flags.includes("subhead") || addBriefs(paragraphs, names, context)) return [];
  const line = last.spans.at(-1)?.line ?? 0;
  const glued = findGlued(last, context);
  if (!glued) return [];
  if (!isSure(glued)) {
    const message = `${glued.printed} may be a byline`;
    return [diagnose("byline-unsure", context.source, message, { line, quote: glued.printed })];
  }
  if (elsewhere !== undefined && isForeign(glued.printed, names)) {
    return [foreignByline({ text: glued.printed, line }, elsewhere, context)];
  }
  const text = last.text.slice(0, last.text.length - glued.length).trimEnd();
  paragraphs[paragraphs.length - 1] = { ...last, text, spans: dropLast(last.spans, last.text.length - text.length) };
  addGlued(names, glued, line, context);
  return [];
}

/** `摄`, `图`: who photographed is named behind an article that names its reporters at the top. */
const PHOTO_ROLE = /[摄图]/;

/** Whether a byline names others than those who sign at the top: it is likely another article's. */
function isForeign(text: string, { names }: Names): boolean {
  const found = readSignature(text)?.names ?? [];
  return !PHOTO_ROLE.test(text) && found.length > 0 && !found.some((name) => names.includes(name));
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
  { text, line }: Pick<Unit, "text" | "line">,
  where: string,
  { source }: PageContext,
): Diagnostic {
  const message = `${text} signs ${where}`;
  return diagnose("byline-unsure", source, message, {
    line,
    quote: text,
    mend: "shown under the text, not counted as its byline; check the scan",
  });
}

const AT_TOP = "under an article whose reporters are named at its top";
const SIGNED = "behind text that follows the article's own signature";

function collectNames(
  block: Block,
  ordered: OrderedDraft,
  paragraphs: Paragraph[],
  dateline: Dateline | undefined,
  context: PageContext,
) {
  const names: Names = { names: [], printed: [], unsure: [], decisions: [] };
  addDatelineNames(names, dateline, paragraphs[0]?.spans[0]?.line ?? 0, context);
  for (const { label, facts, confidence } of block.head) {
    if (label === "bylineAbove" || label === "bylineOver")
      addOwnLine(names, facts.line.text, facts.line.number, confidence, context);
  }
  const signsAtTop = names.names.length > 0;
  const { own, later } = splitBylines(ordered);
  const isSigned = own.length > 0 && !ordered.paragraphs.slice(-1).every(isByline);
  const elsewhere = isSigned ? SIGNED : signsAtTop ? AT_TOP : undefined;
  const diagnostics = cutGlued(paragraphs, names, elsewhere, context);
  const addForeign = (unit: Unit, where: string) => {
    names.unsure.push(unit.text);
    diagnostics.push(foreignByline(unit, where, context));
  };
  for (const paragraph of own) {
    for (const unit of paragraph.units) {
      if (signsAtTop && isForeign(unit.text, names)) addForeign(unit, AT_TOP);
      else addOwnLine(names, unit.text, unit.line, paragraph.confidence, context);
    }
  }
  for (const unit of later.flatMap(({ units }) => units)) addForeign(unit, SIGNED);
  return { names, diagnostics };
}

/** The dateline of the first paragraph; a signature that is all of it is none, though it reads like one. */
function ownDateline(first: Paragraph | undefined, context: PageContext): Dateline | undefined {
  if (!first) return undefined;
  const glued = findGlued(first, context);
  return glued && isSure(glued) && glued.length >= first.text.length ? undefined : findDateline(first.text);
}

/** Where each ordered paragraph stands among those that are kept. */
function placesOf(ordered: OrderedDraft, kept: readonly boolean[]): (number | null)[] {
  let [text, place] = [0, 0];
  return ordered.paragraphs.map((paragraph) => (isByline(paragraph) || !kept[text++] ? null : place++));
}

/** Finishes one article: its head, its date, its byline, its paragraphs in true order. */
export function draftToArticle(block: Block, ordered: OrderedDraft, context: PageContext): FinishedArticle {
  const paragraphs = ordered.paragraphs.filter((paragraph) => !isByline(paragraph)).map(toParagraph);
  const first = paragraphs.find((paragraph) => !paragraph.flags.includes("subhead"));
  const dateline = ownDateline(first, context);
  const { names, diagnostics } = collectNames(block, ordered, paragraphs, dateline, context);
  const kept = paragraphs.map((paragraph) => paragraph.text !== "");
  const article: ParsedArticle = {
    ...headOf(block),
    credit: dateline?.credit ?? null,
    dateAsPrinted: dateline?.dateText ?? null,
    printedDate: dateline?.date ?? null,
    bylines: names.names,
    bylineAsPrinted: names.printed.length > 0 ? names.printed.join(" ") : null,
    ...(names.unsure.length === 0 ? {} : { unsureBylines: names.unsure }),
    paragraphs: paragraphs.filter((_, index) => kept[index]),
    captions: block.captions.map((line) => line.text),
    decisions: [
      ...headDecisions(block.head, context),
      ...datelineDecision(dateline, first?.spans[0]?.line ?? 0, context),
      ...names.decisions,
      ...ordered.decisions,
    ],
  };
  return { article, places: placesOf(ordered, kept), diagnostics };
}

function headOf({ head, draft, jumps, pageNumber, publishedOn, section }: Block) {
  const headlineLines = head.filter(({ label }) => label === "headline" || label === "headline2");
  return {
    ...(pageNumber === undefined ? {} : { pageNumber }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(jumps.length === 0 ? {} : { jumps }),
    kicker: headText(head, ["kicker"]),
    headline: draft.headline,
    deck: headText(head, ["deck"]),
    ...(headlineLines.length > 1 ? { headlineLines: headlineLines.map((line) => line.facts.line.text) } : {}),
    section: headText(head, ["section"]) ?? section ?? null,
  };
}
