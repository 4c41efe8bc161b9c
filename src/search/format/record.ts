import type { Article } from "../../model/article.ts";
import { type Time, toTime } from "./time.ts";

/** What the search knows of an article: the text it searches, the words its results show, and its place in time. */
export interface SearchRecord {
  readonly id: string;
  /** Address below the site's root: `articles/2025/k3f9.html`. */
  readonly address: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** Paragraphs of the article; behind them, each with a word that says so, other readings of words that an editor corrected. */
  readonly paragraphs: readonly string[];
  /** EDTF, as in the archive. */
  readonly date: string | null;
  /** The date as a reader reads it, what is inferred in brackets: `[2025]年4月3日`. */
  readonly dateText: string;
  readonly year: number | null;
  readonly time: Time;
  readonly bylines: readonly string[];
  /** Addresses of their pages, in their order. */
  readonly signers: readonly string[];
  /** Names of the persons with a page whom it names beside its signatures; each once. */
  readonly people: readonly string[];
  /** Section (栏目) of the article, else the one printed over its page. */
  readonly section: string | null;
  /** Number of its printed page (版); null when unknown. */
  readonly page: number | null;
  /** Name of its issue, and page where the issue has several, as a reader reads them. */
  readonly issueText: string;
  /** Address of that page. */
  readonly issueAddress: string;
  /** Name of its raw file, where nothing that is printed tells its issue from others; else null. */
  readonly file: string | null;
}

/** What only the site knows of an article. */
export interface RecordPlace
  extends Pick<SearchRecord, "address" | "dateText" | "signers" | "issueText" | "issueAddress" | "file"> {
  /** Month to place an article by that prints no day; null when unknown. */
  readonly month: number | null;
  /** Section printed over its page; null when there is none. */
  readonly pageSection: string | null;
  /** Other readings of its words, each with a word before it that says whose. */
  readonly otherReadings?: readonly string[];
}

/**
 * An article as the search indexes it.
 *
 * @param show How a text of the paper is shown; what it gives must compare like what it was given.
 */
export function articleToSearchRecord(
  article: Article,
  place: RecordPlace,
  show: (text: string) => string,
): SearchRecord {
  const { id, kicker, deck, date, year, bylines, section, pageNumber } = article;
  const { month, pageSection, otherReadings = [], ...shown } = place;
  return {
    id,
    kicker: kicker === null ? null : show(kicker),
    headline: show(article.headline),
    deck: deck === null ? null : show(deck),
    paragraphs: [...article.paragraphs.map(({ text }) => text), ...otherReadings].map(show),
    date,
    year,
    time: toTime(date, year, month),
    bylines,
    people: namedPeople(article),
    section: section ?? pageSection,
    page: pageNumber,
    ...shown,
  };
}

/** Who only signs is found by signatures. */
function namedPeople({ mentions = [] }: Pick<Article, "mentions">): string[] {
  return [...new Set(mentions.filter(({ how }) => how !== "signature").map(({ person }) => person))];
}

/** Characters of the texts of an article that are searched. */
export function countCharacters({ kicker, headline, deck, paragraphs }: SearchedTexts): number {
  return [kicker ?? "", headline, deck ?? "", ...paragraphs].reduce((sum, text) => sum + text.length, 0);
}

/** The texts of an article that are searched. */
type SearchedTexts = Pick<SearchRecord, "kicker" | "headline" | "deck" | "paragraphs">;
