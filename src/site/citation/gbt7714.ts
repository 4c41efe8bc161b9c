import type { Words } from "../words/words.ts";
import { type Citation, citedNewspaper } from "./citation.ts";

/** More than three authors are cut to three and 等. */
const MOST_AUTHORS = 3;

/** What a citation says beside the article itself. */
export interface Gbt7714Options {
  readonly siteName: string;
  /** In the edition of 2025 all marks are full-width but the point and the square brackets. */
  readonly edition: 2015 | 2025;
  /** Day on which the article was read at its address, as it is to be shown: `[2026-03-09]`; nothing where it is not known. */
  readonly accessed?: string;
}

/**
 * A citation after GB/T 7714, newspaper form: `作者. 题名[N]. 报名，出版日期（版次）.`, then the address, where the site has one, and the
 * source file. What is supplied stands in brackets; without an author the title comes first. Of what is read at an address
 * the day of access stands behind the page, where it is known.
 *
 * @example "张倩倩. 解芳深入古绛镇调研[N]. [绛县县报]，[2024-10]（版次不详）. 据…，003.txt，第27—35行."
 */
export function citationToGbt7714(
  citation: Citation,
  { siteName, edition, accessed = "" }: Gbt7714Options,
  words: Words,
): string {
  const [comma, open, close] = edition === 2015 ? [", ", "(", ")"] : ["，", "（", "）"];
  const { authors, pageNumber, url } = citation;
  const named = authors.slice(0, MOST_AUTHORS).join(comma) + (authors.length > MOST_AUTHORS ? `${comma}等` : "");
  const page = pageNumber === null ? words.citation.unknownPage : String(pageNumber);
  const from = [words.citation.from(siteName), citation.file, words.frame.lines(citation.lines)].join(comma);
  return [
    ...(named === "" ? [] : [named]),
    `${citation.title}[${url === null ? "N" : "N/OL"}]`,
    `${citedNewspaper(citation)}${comma}${dateText(citation, words)}${open}${page}${close}${url === null ? "" : accessed}`,
    ...(url === null ? [] : [url]),
    `${from}.`,
  ].join(". ");
}

function dateText({ published, estimated }: Citation, words: Words): string {
  return published ?? (estimated === null ? words.citation.unknownDate : `[${estimated}]`);
}
