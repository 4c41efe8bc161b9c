import { memoOfObject } from "../../memo.ts";
import type { Words } from "../words/words.ts";
import { type Citation, citedNewspaper } from "./citation.ts";
import type { CitationFormat } from "./citation-format.ts";
import { MEDIA_TYPES } from "./media-types.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A citation as a biblatex entry; an estimated date ends in `?`, as EDTF and biblatex write it. */
export const citationToBibtex = memoOfObject((citation: Citation, words: Words): string => {
  const fields: (readonly [string, string | null])[] = [
    [
      "author",
      citation.authors.length === 0 ? null : citation.authors.map((name) => `{${escaped(name)}}`).join(" and "),
    ],
    ["title", `{${escaped(citation.title)}}`],
    ["journaltitle", escaped(citedNewspaper(citation))],
    ["entrysubtype", "newspaper"],
    ["date", citation.published ?? (citation.estimated === null ? null : `${citation.estimated}?`)],
    ["number", numberText(citation)],
    ["pages", citation.pageNumber === null ? null : String(citation.pageNumber)],
    ["note", escaped(noteText(citation, words))],
    ["url", citation.url],
    ["langid", "chinese"],
  ];
  const lines = fields.flatMap(([key, value]) => (value === null ? [] : [`  ${key} = {${value}}`]));
  return `@article{${citation.key},\n${lines.join(",\n")}\n}`;
});

/** BibTeX, as biblatex reads it. */
export const bibtexFormat: CitationFormat = {
  name: () => "BibTeX",
  write: (citation, { words }) => citationToBibtex(citation, words),
  file: {
    ending: "bib",
    mediaType: MEDIA_TYPES.bib,
    join: (citations) => citations.map((citation) => `${citation}\n`).join("\n"),
  },
};

/** What every format says in a note: the estimate, the source file and its lines. */
export function noteText(citation: Citation, words: Words): string {
  const place = words.citation.place(citation.file, words.frame.lines(citation.lines));
  if (citation.published !== null) return place;
  return `${citation.estimated === null ? words.citation.dateNote : words.citation.yearNote}${words.frame.semicolon}${place}`;
}

/** Number within the year, else the number counted from the first issue. */
export function numberText({ issueNumber, totalNumber }: Citation): string | null {
  const number = issueNumber ?? totalNumber;
  return number === null ? null : String(number);
}

function escaped(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
