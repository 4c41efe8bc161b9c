import type { Article, Correction, Paragraph, ParagraphFlag } from "../model/article.ts";
import type { YearBasis } from "../model/date.ts";
import type { Evidence } from "../model/evidence.ts";

/** One article as `parse --format ndjson` prints it; the keys are a public format. */
export interface ArticleRecord {
  readonly id: string;
  /** Path of the raw file as given. */
  readonly source: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** EDTF; `XXXX-04-03` when no year can be inferred, null when no day is printed. */
  readonly date: string | null;
  readonly dateAsPrinted: string | null;
  readonly yearBasis: YearBasis;
  readonly yearEvidence: readonly Pick<Evidence, "quote" | "source" | "line" | "says">[];
  readonly credit: string | null;
  readonly bylines: readonly string[];
  readonly bylineAsPrinted: string | null;
  /** Signatures among its text that are likelier another article's, as printed; absent where there are none. */
  readonly unsureBylines?: readonly string[];
  /** Paragraphs as printed, in true order. */
  readonly body: readonly string[];
  readonly paragraphs: readonly ParagraphRecord[];
  /** What editors corrected in its words; absent where there is nothing. */
  readonly corrections?: readonly Correction[];
  /** Id of its issue. */
  readonly issue: string;
  readonly pageNumber: number | null;
}

/** What a paragraph was made of. */
export interface ParagraphRecord {
  /** Lines of the article's own file, in reading order. */
  readonly lines: readonly number[];
  readonly flags: readonly ParagraphFlag[];
  readonly confidence: number;
  /** Lines of another file, where a jump joined one. */
  readonly continued?: { readonly source: string; readonly lines: readonly number[] };
}

/** The public record of an article. */
export function articleToRecord(article: Article): ArticleRecord {
  return {
    id: article.id,
    source: article.source,
    kicker: article.kicker,
    headline: article.headline,
    deck: article.deck,
    date: article.date,
    dateAsPrinted: article.dateAsPrinted,
    yearBasis: article.yearBasis,
    yearEvidence: article.yearEvidence.map(({ quote, source, line, says }) => ({ quote, source, line, says })),
    credit: article.credit,
    bylines: article.bylines,
    bylineAsPrinted: article.bylineAsPrinted,
    ...(article.unsureBylines === undefined ? {} : { unsureBylines: article.unsureBylines }),
    body: article.paragraphs.map(({ text }) => text),
    paragraphs: article.paragraphs.map(toParagraphRecord),
    ...(article.corrections === undefined ? {} : { corrections: article.corrections }),
    issue: article.issue,
    pageNumber: article.pageNumber,
  };
}

function toParagraphRecord({ spans, flags, confidence }: Paragraph): ParagraphRecord {
  const lines = [...new Set(spans.filter(({ source }) => source === undefined).map(({ line }) => line))];
  const elsewhere = spans.filter(({ source }) => source !== undefined);
  const source = elsewhere[0]?.source;
  if (source === undefined) return { lines, flags, confidence };
  return { lines, flags, confidence, continued: { source, lines: [...new Set(elsewhere.map(({ line }) => line))] } };
}
