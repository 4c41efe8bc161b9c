import { memoOfObject } from "../../memo.ts";
import type { Words } from "../words/words.ts";
import { noteText, numberText } from "./bibtex.ts";
import { type Citation, citedNewspaper } from "./citation.ts";
import type { CitationFormat } from "./citation-format.ts";
import { MEDIA_TYPES } from "./media-types.ts";

/** A citation as CSL-JSON, type article-newspaper; an estimated date is `circa`. */
export const citationToCsl = memoOfObject((citation: Citation, words: Words): Record<string, unknown> => {
  const date = citation.published ?? citation.estimated;
  const number = numberText(citation);
  return {
    id: citation.key,
    type: "article-newspaper",
    title: citation.title,
    ...(citation.authors.length === 0 ? {} : { author: citation.authors.map((name) => ({ literal: name })) }),
    "container-title": citedNewspaper(citation),
    ...(date === null ? {} : { issued: issued(date, citation.published === null) }),
    ...(number === null ? {} : { issue: number }),
    ...(citation.pageNumber === null ? {} : { page: String(citation.pageNumber) }),
    note: noteText(citation, words),
    language: "zh",
    ...(citation.url === null ? {} : { URL: citation.url }),
  };
});

/** CSL-JSON, a list of one item. */
export const cslFormat: CitationFormat = {
  name: () => "CSL-JSON",
  write: (citation, { words }) => JSON.stringify([citationToCsl(citation, words)]),
  file: { ending: "json", mediaType: MEDIA_TYPES.json },
};

function issued(edtf: string, estimated: boolean): Record<string, unknown> {
  const parts = edtf.split("/").map((date) => date.split("-").map(Number));
  return { "date-parts": parts, ...(estimated ? { circa: true } : {}) };
}
