import type { ParsedPage } from "../../model/page.ts";
import { endsSentence } from "../../text/sentence.ts";

/** The end of a paragraph that breaks off in mid-sentence. */
export interface OpenEnd {
  /** Line that it ends on, 1-based. */
  readonly line: number;
  /** Place of its article on the page. */
  readonly article: number;
  readonly headline: string;
  /** Its last words. */
  readonly quote: string;
}

const QUOTE_LENGTH = 16;

/** Ends of paragraphs, of this article or any, that break off in mid-sentence, those nearest to a line first. */
export function findOpenEnds({ articles }: ParsedPage, near: number): OpenEnd[] {
  return articles
    .flatMap(({ paragraphs, headline }, article) =>
      paragraphs.flatMap(({ text, spans, flags }): OpenEnd[] => {
        const line = spans.at(-1)?.line;
        if (line === undefined || flags.includes("subhead") || endsSentence(text)) return [];
        return [{ line, article, headline, quote: text.slice(-QUOTE_LENGTH) }];
      }),
    )
    .sort((a, b) => Math.abs(a.line - near) - Math.abs(b.line - near));
}

/** The last line of the text of each article, those nearest to a line first. */
export function findEnds({ articles }: ParsedPage, near: number): OpenEnd[] {
  return articles
    .flatMap(({ paragraphs, headline }, article): OpenEnd[] => {
      const last = paragraphs.at(-1);
      const line = last?.spans.at(-1)?.line;
      return last && line !== undefined ? [{ line, article, headline, quote: last.text.slice(-QUOTE_LENGTH) }] : [];
    })
    .sort((a, b) => Math.abs(a.line - near) - Math.abs(b.line - near));
}
