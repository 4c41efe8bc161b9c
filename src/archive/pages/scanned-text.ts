import type { Paragraph, ParsedArticle } from "../../model/article.ts";
import { spanLength } from "./article-text.ts";

/** A headline as the file holds it, whatever an editor corrected in it. */
export function scannedHeadline({ headline, corrections = [] }: ParsedArticle): string {
  return corrections
    .filter(({ part, kind }) => part === "headline" && kind !== "erratum")
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0))
    .reduce((text, { start = 0, end = start, was }) => text.slice(0, start) + was + text.slice(end), headline);
}

/**
 * A paragraph as the file holds it, whatever an editor corrected in it.
 *
 * @param lineOf A raw line of the page's file by its number; a paragraph without corrections asks for none.
 */
export function scannedParagraph({ text, spans }: Paragraph, lineOf: (line: number) => string): string {
  if (spans.every(({ reads }) => reads === undefined)) return text;
  let at = 0;
  return spans
    .map((span) => {
      const shown = text.slice(at, at + spanLength(span));
      at += spanLength(span);
      return span.reads === undefined ? shown : lineOf(span.line).slice(span.start, span.end);
    })
    .join("");
}
