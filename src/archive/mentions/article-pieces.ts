import type { ParsedArticle, Span } from "../../model/article.ts";
import type { Mention, MentionPart, QuotedWords } from "../../model/people.ts";
import { fold } from "../../text/fold.ts";
import { spanAt } from "../pages/article-text.ts";

/** A headline part or a paragraph of an article. */
export interface ArticlePiece {
  /** In half-width forms and plain characters; every offset is one of {@link printed}. */
  readonly text: string;
  readonly printed: string;
  readonly part: MentionPart;
  /** 0-based; null for a headline part. */
  readonly paragraph: number | null;
  readonly spans: readonly Span[];
}

/** Headline parts and paragraphs of an article, in reading order. */
export function piecesOf({ kicker, headline, deck, paragraphs }: ParsedArticle): ArticlePiece[] {
  const heads = Object.entries({ kicker, headline, deck }) as [MentionPart, string | null][];
  return [
    ...heads.flatMap(([part, printed]) =>
      printed ? [{ text: fold(printed), printed, part, paragraph: null, spans: [] }] : [],
    ),
    ...paragraphs.map(({ text, spans }, paragraph) => {
      return { text: fold(text), printed: text, part: "body" as const, paragraph, spans };
    }),
  ];
}

/** Most characters that a quote has before what it is about, and behind. */
const MOST_BEFORE = 30;
const MOST_BEHIND = 14;
const STOP = "。;!?";
const SOFT_STOP = ",。;:!?";

/** The words around a stretch of a piece, from the beginning of its sentence to the end of its clause, cut where they are long. */
export function quoteAround(
  piece: ArticlePiece,
  start: number,
  end: number,
  path: string,
  headLine: number,
): QuotedWords {
  const { text, printed, spans } = piece;
  let from = start;
  while (from > 0 && start - from < MOST_BEFORE && !STOP.includes(text.charAt(from - 1))) from--;
  if (start - from === MOST_BEFORE) from = wholeFrom(text, from, start);
  let to = end;
  while (to < text.length && to - end < MOST_BEHIND && !SOFT_STOP.includes(text.charAt(to))) to++;
  const span = piece.paragraph === null ? undefined : spanAt(spans, start);
  return { quote: printed.slice(from, to).trim(), source: span?.source ?? path, line: span?.line ?? headLine };
}

/** A quote that is cut begins behind the rest of a clause, where little is left of it: not `日,县长`, but `县长`. */
function wholeFrom(text: string, from: number, start: number): number {
  for (let at = from; at < from + MOST_LEFT && at < start; at++) if (SOFT_STOP.includes(text.charAt(at))) return at + 1;
  return from;
}
const MOST_LEFT = 8;

/** The words around a mention, and the raw line that holds the name. The article must have its text. */
export function quoteMention(
  article: Pick<ParsedArticle, "kicker" | "headline" | "deck" | "paragraphs" | "bylineAsPrinted">,
  { part, paragraph, start, end }: Mention,
  { source, headLine }: { readonly source: string; readonly headLine: number },
): QuotedWords {
  if (part === "byline") return { quote: article.bylineAsPrinted ?? "", source, line: lastLine(article) };
  const printed =
    paragraph === undefined ? (article[part ?? "headline"] ?? "") : (article.paragraphs[paragraph]?.text ?? "");
  const spans = paragraph === undefined ? [] : (article.paragraphs[paragraph]?.spans ?? []);
  const piece: ArticlePiece = {
    text: fold(printed),
    printed,
    part: part ?? "body",
    paragraph: paragraph ?? null,
    spans,
  };
  return quoteAround(piece, start, end, source, headLine);
}

function lastLine({ paragraphs }: Pick<ParsedArticle, "paragraphs">): number {
  return paragraphs.at(-1)?.spans.at(-1)?.line ?? 0;
}

/** An article with where it stands. */
export interface PlacedArticle {
  readonly article: ParsedArticle;
  readonly path: string;
  /** 1-based line of its headline; 0 where it has none. */
  readonly headLine: number;
}

/** An article in pieces, made once for all that is read of it. */
export interface PlacedPieces extends PlacedArticle {
  readonly pieces: readonly ArticlePiece[];
}

/** An article in pieces. */
export function toPieces(placed: PlacedArticle): PlacedPieces {
  return { ...placed, pieces: piecesOf(placed.article) };
}
