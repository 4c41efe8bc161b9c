import type { Words } from "../words/words.ts";
import { type Citation, citedNewspaper } from "./citation.ts";
import type { CitationContext, CitationFormat } from "./citation-format.ts";

/** More than three authors are cut to three and 等. */
const MOST_AUTHORS = 3;

/**
 * A citation after GB/T 7714, newspaper form: `作者. 题名[N]. 报名，出版日期（版次）.`, then the address, where the site has one, and the
 * source file. What is supplied stands in brackets; without an author the title comes first. Of what is read at an address
 * the day of access stands behind the page, where it is known. In the edition of 2025 all marks are full-width but the point and the
 * square brackets.
 *
 * @example "张倩倩. 解芳深入古绛镇调研[N]. [绛县县报]，[2024-10]（版次不详）. 据…，003.txt，第27—35行."
 */
export function citationToGbt7714(citation: Citation, { settings, words, accessed = "" }: CitationContext): string {
  const [comma, open, close] = settings.gbt7714 === 2015 ? [", ", "(", ")"] : ["，", "（", "）"];
  const { authors, pageNumber, url } = citation;
  const named = authors.slice(0, MOST_AUTHORS).join(comma) + (authors.length > MOST_AUTHORS ? `${comma}等` : "");
  const page = pageNumber === null ? words.citation.unknownPage : String(pageNumber);
  const from = [
    words.citation.from(words.frame.siteName(settings.newspaper)),
    citation.file,
    words.frame.lines(citation.lines),
  ].join(comma);
  return [
    ...(named === "" ? [] : [named]),
    `${citation.title}[${url === null ? "N" : "N/OL"}]`,
    `${citedNewspaper(citation)}${comma}${dateText(citation, words)}${open}${page}${close}${url === null ? "" : accessed}`,
    ...(url === null ? [] : [url]),
    `${from}.`,
  ].join(". ");
}

/** GB/T 7714 in the edition of the settings; it is copied into a list of references, no program reads it. */
export const gbt7714Format: CitationFormat = {
  name: ({ gbt7714 }) => `GB/T 7714—${gbt7714}`,
  write: citationToGbt7714,
};

function dateText({ published, estimated }: Citation, words: Words): string {
  return published ?? (estimated === null ? words.citation.unknownDate : `[${estimated}]`);
}
