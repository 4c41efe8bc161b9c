import type { Words } from "../words/words.ts";
import { type Citation, citedNewspaper } from "./citation.ts";

/** More than three authors are cut to three and 等. */
const MOST_AUTHORS = 3;

/**
 * A citation after GB/T 7714—2015, newspaper form: `作者. 题名[N]. 报名, 出版日期(版次).`, then the source file.
 * What is supplied stands in brackets; without an author the title comes first.
 *
 * @example "张倩倩. 解芳深入古绛镇调研[N]. [绛县县报], [2024-10](版次不详). 据…, 003.txt, 第27—35行."
 */
export function citationToGbt7714(citation: Citation, siteName: string, words: Words): string {
  const authors =
    citation.authors.slice(0, MOST_AUTHORS).join(", ") + (citation.authors.length > MOST_AUTHORS ? ", 等" : "");
  const page = citation.pageNumber === null ? words.citation.unknownPage : String(citation.pageNumber);
  return [
    authors === "" ? "" : `${authors}. `,
    `${citation.title}[N]. `,
    `${citedNewspaper(citation)}, ${dateText(citation, words)}(${page}). `,
    words.citation.from(siteName, citation.file, words.frame.lines(citation.lines)),
  ].join("");
}

function dateText({ published, estimated }: Citation, words: Words): string {
  return published ?? (estimated === null ? words.citation.unknownDate : `[${estimated}]`);
}
