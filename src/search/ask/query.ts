import { canon } from "../text/canon.ts";
import type { Period } from "./period.ts";
import { textToPeriod } from "./text-to-period.ts";

/**
 * What a reader typed, read. Shared by the browser and the terminal.
 *
 * - `解芳 浙江`: articles that hold both.
 * - `"解芳 浙江"`: articles that hold this run; white space inside does not count, as nowhere in the search.
 * - `疫情 -巡察`: articles that hold the first and not the second.
 * - Everything else is text, punctuation and Chinese quotation marks “” included, for papers print them. A `"` or `-`
 *   that does not open a term is text; so is a `"` that nothing closes, and a `-` when no term without one is left.
 * - `"解芳"` alone is read twice, see {@link Query.asPrinted}; so is what says a time: `解芳 2024年10月`, see {@link Query.asTime}.
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
  /** The query with one of its terms read as a time; it is asked where no article holds that term as text. */
  readonly asTime?: TimeReading;
}

/** A query of which one term, or several side by side, say a time. */
export interface TimeReading {
  readonly period: Period;
  /** The time as typed: `2024年 10月`. */
  readonly shown: string;
  /** What else was typed. */
  readonly rest: string;
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

/**
 * Reads a query; an empty one has no terms. Equal terms are one.
 *
 * @param isNarrowed Whether a time narrows it besides: then it may have excluded terms alone.
 */
export function textToQuery(typed: string, isNarrowed = false): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const text = Array.from(readMarks(typed)).slice(0, LONGEST_QUERY).join("");
  const parts = [...text.matchAll(TERM_PATTERN)];
  for (const { groups = {} } of parts) {
    const { minus, phrase, word = "" } = groups;
    if (phrase !== undefined) addTerm(minus ? excluded : terms, phrase);
    else if (/^-[^-]/u.test(word)) addTerm(excluded, word.slice(1));
    else addTerm(terms, word);
  }
  if (terms.length === 0 && !(isNarrowed && excluded.length > 0))
    return { terms: textToTerm(text.trim()), excluded: [] };
  const [asPrinted] = NEEDLESS_QUOTES_PATTERN.test(text.trim()) ? textToTerm(text.trim()) : [];
  const asTime = readTime(parts);
  return { terms, excluded, ...(asPrinted && { asPrinted }), ...(asTime && { asTime }) };
}

/** Words of a time at most: `2024年10月3日 至 2024年10月5日` with spaces between all its parts. */
const WORDS_OF_TIME = 7;

/** The longest run of words that says a time, if there is only one: of two times nobody knows which is meant. */
function readTime(parts: readonly RegExpExecArray[]): TimeReading | undefined {
  const texts = parts.map(([text]) => text);
  const isWord = parts.map(({ groups }) => groups?.["word"] !== undefined);
  const found: TimeReading[] = [];
  for (let start = 0; start < texts.length; start++) {
    for (let end = Math.min(texts.length, start + WORDS_OF_TIME); end > start; end--) {
      const shown = texts.slice(start, end).join(" ");
      const period = isWord.slice(start, end).includes(false) ? undefined : textToPeriod(shown);
      if (!period) continue;
      found.push({ period, shown, rest: [...texts.slice(0, start), ...texts.slice(end)].join(" ") });
      start = end - 1;
      break;
    }
  }
  return found.length === 1 ? found[0] : undefined;
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
