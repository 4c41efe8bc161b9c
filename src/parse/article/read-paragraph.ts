import type { Paragraph, Span } from "../../model/article.ts";
import type { Decision } from "../../model/evidence.ts";
import type { OrderedParagraph } from "../page/draft.ts";
import type { PinIndex } from "../page/pin-index.ts";
import { withChanges } from "../page/printed-text.ts";

/** What every article of a page is finished with. */
export interface PageContext {
  readonly source: string;
  /** Names that sign on the page, with how often. */
  readonly signers: ReadonlyMap<string, number>;
  /** What editors decided about the page; absent where nobody decided anything. */
  readonly pinned?: PinIndex;
  /** The raw line that a stretch is of. */
  readonly lineOf: (span: Span) => string;
  /** Year of the page, where it prints one or its front matter tells it. */
  readonly year: number | undefined;
}

/** PrintedWords as they are read, and as they are printed. */
export interface PrintedWords {
  readonly text: string;
  readonly printed: string;
}

/** A paragraph whose {@link Paragraph.text} is as it is read. */
export type ReadParagraph = Paragraph & PrintedWords;

/** A paragraph of joined units. */
export function toParagraph(ordered: OrderedParagraph): ReadParagraph {
  return {
    text: ordered.units.map((unit) => unit.text).join(""),
    printed: ordered.units.map((unit) => unit.printed).join(""),
    spans: ordered.units.flatMap((unit) => unit.pieces),
    flags: ordered.flags,
    confidence: ordered.confidence,
    decisions: ordered.decisions,
    ...(ordered.repeats.length > 0 ? { repeats: ordered.repeats } : {}),
  };
}

/** The paragraph as it is printed. */
export function printParagraph({ printed, ...paragraph }: ReadParagraph, { lineOf }: PageContext): Paragraph {
  return { ...paragraph, text: printed, spans: withChanges(paragraph.spans, lineOf) };
}

/** Whether a paragraph is names on a line of their own. */
export function isByline(paragraph: OrderedParagraph): boolean {
  return paragraph.units[0]?.kind === "byline";
}

/** `编者按:`, `【编者的话】`: the paper speaks of the article over its lead. */
const EDITORS_NOTE = /^[【[(]?(?:编者按|编者的话|编后|按语|引言|导读|内容提要|核心提示)[】\])]?[:：】\])]/u;

/** The paragraph that the article begins with, behind sub-headings and a note of the editors. */
export function findLead(paragraphs: readonly ReadParagraph[]): ReadParagraph | undefined {
  const told = paragraphs.filter((paragraph) => !paragraph.flags.includes("subhead"));
  return told.find(({ text }) => !EDITORS_NOTE.test(text)) ?? told[0];
}

/** Evidence of one quote in the file. */
export function quote(
  context: PageContext,
  line: number,
  words: string,
  kind: string,
  says: string,
): Decision["evidence"] {
  return [{ kind, quote: words, source: context.source, line, says }];
}
