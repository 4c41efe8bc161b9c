import type { Paragraph, ParsedArticle, Span } from "../../model/article.ts";
import type { ParsedPage } from "../../model/page.ts";
import { fold } from "../../text/fold.ts";

/** A piece of an article's text in half-width forms, and how to find the raw line of a place in it. */
export interface TextPiece {
  readonly text: string;
  /** What is printed for {@link text}: each UTF-16 offset of one is that of the other. */
  readonly printed: string;
  /** File and 1-based line of an offset. */
  readonly place: (index: number) => { readonly source: string; readonly line: number };
}

/** Headline parts and paragraphs of an article, in reading order. */
export function toTextPieces(page: ParsedPage, article: ParsedArticle, index: number): TextPiece[] {
  const heads = (["kicker", "headline", "deck"] as const).flatMap((role) => {
    const printed = article[role];
    if (!printed) return [];
    const findLine = () => page.lines.find((line) => line.article === index && line.role === role)?.number ?? 0;
    return [{ text: fold(printed), printed, place: () => ({ source: page.source.path, line: findLine() }) }];
  });
  return [...heads, ...article.paragraphs.map((paragraph) => paragraphPiece(page.source.path, paragraph))];
}

function paragraphPiece(path: string, { text, spans }: Paragraph): TextPiece {
  return {
    text: fold(text),
    printed: text,
    place(index) {
      const span = spanAt(spans, index);
      return { source: span?.source ?? path, line: span?.line ?? 0 };
    },
  };
}

/** UTF-16 units of text that a span gives. */
export function spanLength({ start, end, reads }: Span): number {
  return reads?.length ?? end - start;
}

/** The span that a character of a paragraph's text came from. */
export function spanAt(spans: readonly Span[], index: number): Span | undefined {
  let end = 0;
  for (const span of spans) {
    end += spanLength(span);
    if (index < end) return span;
  }
  return spans.at(-1);
}
