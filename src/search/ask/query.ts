import { canon } from "../text/canon.ts";

/**
 * What a reader typed, read. Shared by the browser and the terminal.
 *
 * - `解芳 浙江`: articles that hold both.
 * - `"解芳 浙江"`: articles that hold this run; white space inside does not count, as nowhere in the search.
 * - `疫情 -巡察`: articles that hold the first and not the second.
 * - Everything else is text, punctuation and Chinese quotation marks “” included, for papers print them. A `"` or `-`
 *   that does not open a term is text; so is a `"` that nothing closes, and a `-` when no term without one is left.
 * - `"解芳"` alone is read twice, see {@link Query.asPrinted}.
 * - Full-width signs are read like half-width ones.
 */
export interface Query {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  /**
   * The whole as a run with its quotation marks, where they keep no space together: the reader may have copied them
   * from a paper that prints straight ones. It goes before if any article holds it.
   */
  readonly asPrinted?: Term;
}

/** A run of characters to be found. */
export interface Term {
  /** As typed, without its marks. */
  readonly shown: string;
  /** As the search compares it; never empty. */
  readonly text: string;
}

/** Characters of a query that are read; what comes after is left out. */
export const LONGEST_QUERY = 500;

/** Full-width and small forms of the two marks. */
const WIDE_MINUS_PATTERN = /[\uFF0D\uFE63]/gu;
const WIDE_QUOTE_PATTERN = /\uFF02/gu;
/** `-"浙江 考察"`, `"…"`, `-词`, `词`: a closing mark counts where a space or the end follows. */
const TERM_PATTERN = /(?<minus>-?)"(?<phrase>[^"]*)"(?=\s|$)|(?<word>\S+)/gu;

/** A run in quotation marks that would be a phrase without them. */
const NEEDLESS_QUOTES_PATTERN = /^"[^"\s]+"$/u;

/** Reads a query; an empty one has no terms. Equal terms are one. */
export function textToQuery(typed: string): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const text = Array.from(readMarks(typed)).slice(0, LONGEST_QUERY).join("");
  for (const { groups = {} } of text.matchAll(TERM_PATTERN)) {
    const { minus, phrase, word = "" } = groups;
    if (phrase !== undefined) addTerm(minus ? excluded : terms, phrase);
    else if (/^-[^-]/u.test(word)) addTerm(excluded, word.slice(1));
    else addTerm(terms, word);
  }
  const [asPrinted] = NEEDLESS_QUOTES_PATTERN.test(text.trim()) ? textToTerm(text.trim()) : [];
  if (terms.length > 0) return { terms, excluded, ...(asPrinted && { asPrinted }) };
  return { terms: textToTerm(text.trim()), excluded: [] };
}

/** Only the marks: normalised as a whole, a text can get spaces that nobody typed (`´` is one with an accent). */
function readMarks(typed: string): string {
  return typed.replace(WIDE_MINUS_PATTERN, "-").replace(WIDE_QUOTE_PATTERN, '"');
}

function addTerm(list: Term[], shown: string): void {
  for (const term of textToTerm(shown)) if (!list.some(({ text }) => text === term.text)) list.push(term);
}

function textToTerm(shown: string): Term[] {
  const text = canon(shown);
  return text === "" ? [] : [{ shown: shown.trim(), text }];
}
