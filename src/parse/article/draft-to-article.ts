import type { ParsedArticle } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Decision } from "../../model/evidence.ts";
import { asPrinted, dropUnseen } from "../../text/fold.ts";
import type { OrderedDraft } from "../page/draft.ts";
import type { Label } from "../page/label.ts";
import {
  type ClosingDateline,
  type Dateline,
  findClosingDateline,
  findDateline,
  type Stretch,
} from "../recognise/dateline.ts";
import { findNewsDay, isNewsBefore } from "../recognise/news-day.ts";
import { isSure } from "../recognise/signature.ts";
import type { Block, LabelledLine } from "./block.ts";
import { collectNames, findGlued } from "./collect-names.ts";
import { headText } from "./head-text.ts";
import { lookAlikeFindings } from "./look-alike-findings.ts";
import {
  findLead,
  isByline,
  type PageContext,
  type PrintedWords,
  printParagraph,
  quote,
  type ReadParagraph,
  toParagraph,
} from "./read-paragraph.ts";

/** An article, and what an editor should look at in it. */
export interface FinishedArticle {
  readonly article: ParsedArticle;
  /** The paragraph of the article that each ordered one became; null where all of it was a signature. */
  readonly places: readonly (number | null)[];
  readonly diagnostics: readonly Diagnostic[];
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
    const evidence = quote(context, facts.line.number, facts.line.printed, rule, "The line stands over the article.");
    return [{ rule, confidence, lines: [facts.line.number], evidence }];
  });
}

/** The day of the news, with where it stands: in the dateline, or later in the lead. */
function dayDecision(words: string | null, isInDateline: boolean, line: number, context: PageContext): Decision[] {
  if (words === null) return [];
  const says = isInDateline ? "The words stand where the article begins." : "The lead gives its news this day.";
  const evidence = quote(context, line, words, "dateline", says);
  return [{ rule: "dateline", confidence: isInDateline ? 0.98 : 0.9, lines: [line], evidence }];
}

/** The dateline of the first paragraph; a signature that is all of it is none, though it reads like one. */
function ownDateline(first: ReadParagraph | undefined, context: PageContext): Dateline | undefined {
  if (!first) return undefined;
  const glued = findGlued(first, context);
  return glued && isSure(glued) && glued.length >= first.text.length ? undefined : findDateline(first.text);
}

/** What closes an article in place of a dateline, on a line of its own or behind its last words. */
interface Closing {
  readonly date: ClosingDateline["date"];
  readonly dateAsPrinted: string;
  readonly credit: string | null;
  readonly line: number;
}

function toClosing({ text, printed }: PrintedWords, line: number): Closing | undefined {
  const found = findClosingDateline(text);
  if (!found?.date || !found.dateAt) return undefined;
  const print = (at: Stretch) => dropUnseen(asPrinted(printed, found.start + at.start, found.start + at.end));
  return {
    date: found.date,
    dateAsPrinted: print(found.dateAt),
    credit: found.creditAt && print(found.creditAt),
    line,
  };
}

/** The dateline that closes an article; one that opens it goes before. */
function findClosing(ordered: OrderedDraft, last: ReadParagraph | undefined): Closing | undefined {
  const own = ordered.paragraphs.filter(isByline).flatMap(({ units }) => units);
  const found = own.flatMap((unit) => toClosing(unit, unit.line) ?? []).at(-1);
  return found ?? (last && toClosing(last, last.spans.at(-1)?.line ?? 0));
}

/** Where each ordered paragraph stands among those that are kept. */
function placesOf(ordered: OrderedDraft, kept: readonly boolean[]): (number | null)[] {
  let [text, place] = [0, 0];
  return ordered.paragraphs.map((paragraph) => (isByline(paragraph) || !kept[text++] ? null : place++));
}

/** Finishes one article: its head, its date, its byline, its paragraphs in true order. */
export function draftToArticle(block: Block, ordered: OrderedDraft, context: PageContext): FinishedArticle {
  const paragraphs = ordered.paragraphs.filter((paragraph) => !isByline(paragraph)).map(toParagraph);
  const first = findLead(paragraphs);
  const dateline = ownDateline(first, context);
  const day = first && findNewsDay(first.text, dateline, context.year);
  const print = (at: Stretch | null | undefined) => (first && at ? asPrinted(first.printed, at.start, at.end) : null);
  const closing = dateline?.credit ? undefined : findClosing(ordered, paragraphs.at(-1));
  const isClosed = closing !== undefined && !(day && isNewsBefore(day, closing.date));
  const dateAsPrinted = isClosed ? closing.dateAsPrinted : print(day);
  const { names, diagnostics } = collectNames(block, ordered, paragraphs, dateline, context);
  const decisions = [
    ...headDecisions(block.head, context),
    ...dayDecision(
      dateAsPrinted,
      isClosed || day?.start === dateline?.dateAt?.start,
      isClosed ? closing.line : (first?.spans[0]?.line ?? 0),
      context,
    ),
    ...names.decisions,
  ];
  const kept = paragraphs.map((paragraph) => paragraph.text !== "");
  const article: ParsedArticle = {
    ...headOf(block),
    credit: print(dateline?.creditAt) ?? closing?.credit ?? null,
    dateAsPrinted: dateAsPrinted === null ? null : dropUnseen(dateAsPrinted),
    printedDate: (isClosed ? closing.date : day?.date) ?? null,
    bylines: names.names,
    bylineAsPrinted: names.printed.length > 0 ? dropUnseen(names.printed.join(" ")) : null,
    ...(names.unsure.length === 0 ? {} : { unsureBylines: names.unsure }),
    paragraphs: paragraphs.filter((_, index) => kept[index]).map((paragraph) => printParagraph(paragraph, context)),
    captions: block.captions.map((line) => line.printed),
    decisions: [...decisions, ...ordered.decisions],
  };
  const evidence = decisions.flatMap((decision) => decision.evidence);
  return {
    article,
    places: placesOf(ordered, kept),
    diagnostics: [...diagnostics, ...lookAlikeFindings(evidence, context.source)],
  };
}

function headOf({ head, jumps, pageNumber, publishedOn, section }: Block) {
  const headlineLines = head.filter(({ label }) => label === "headline" || label === "headline2");
  return {
    ...(pageNumber === undefined ? {} : { pageNumber }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(jumps.length === 0 ? {} : { jumps }),
    kicker: headText(head, ["kicker"], "printed"),
    headline: headText(head, ["headline", "headline2"], "printed") ?? "",
    deck: headText(head, ["deck"], "printed"),
    ...(headlineLines.length > 1 ? { headlineLines: headlineLines.map((line) => line.facts.line.printed) } : {}),
    section: headText(head, ["section"], "printed") ?? section ?? null,
  };
}
