import { memoOfObject } from "../../memo.ts";
import type { Words } from "../words/words.ts";
import { noteText, numberText } from "./bibtex.ts";
import { type Citation, citedNewspaper } from "./citation.ts";
import type { CitationFormat } from "./citation-format.ts";
import { MEDIA_TYPES } from "./media-types.ts";

/** A citation in RIS, type NEWS, lines ended by CR LF as the format asks. */
export const citationToRis = memoOfObject((citation: Citation, words: Words): string => {
  const date = citation.published ?? citation.estimated;
  const fields: (readonly [string, string | null])[] = [
    ["TY", "NEWS"],
    ["ID", citation.key],
    ...citation.authors.map((name) => ["AU", name] as const),
    ["TI", citation.title],
    ["T2", citedNewspaper(citation)],
    ["PY", date === null ? null : date.slice(0, 4)],
    ["DA", date === null ? null : risDate(date)],
    ["IS", numberText(citation)],
    ["SP", citation.pageNumber === null ? null : String(citation.pageNumber)],
    ["N1", noteText(citation, words)],
    ["LA", "zh"],
    ["UR", citation.url],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
});

/** RIS, which every reference manager reads. */
export const risFormat: CitationFormat = {
  name: () => "RIS",
  write: (citation, { words }) => citationToRis(citation, words),
  file: {
    ending: "ris",
    mediaType: MEDIA_TYPES.ris,
    join: (citations) => citations.join("\r\n"),
  },
};

/** `2024-10-15` → `2024/10/15/`, `2024-10` → `2024/10//`, `2024` → `2024///` */
function risDate(edtf: string): string {
  const [year = "", month = "", day = ""] = edtf.split("/")[0]?.split("-") ?? [];
  return `${year}/${month}/${day}/`;
}

function oneLine(value: string): string {
  return value.replace(/\s+/gu, " ");
}
