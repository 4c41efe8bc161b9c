import type { Article } from "../../model/article.ts";

/** What the search knows of an article: the text it searches, the words its results show, and its place in time. */
export interface SearchRecord {
  readonly id: string;
  /** Address below the site's root: `articles/2025/k3f9.html`. */
  readonly address: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  readonly paragraphs: readonly string[];
  /** EDTF, as in the archive. */
  readonly date: string | null;
  /** The date as a reader reads it, what is inferred in brackets: `[2025]年4月3日`. */
  readonly dateText: string;
  readonly year: number | null;
  /** Sorts records by time as plain strings; empty when nothing is known. */
  readonly sortKey: string;
  readonly bylines: readonly string[];
  readonly section: string | null;
  /** Its issue as a reader reads it, and that page's address. */
  readonly issueText: string;
  readonly issueAddress: string;
}

/** What only the site knows of an article. */
export interface RecordPlace extends Pick<SearchRecord, "address" | "dateText" | "issueText" | "issueAddress"> {
  /** Month to place an article by that prints no day; null when unknown. */
  readonly month: number | null;
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
  const { id, kicker, deck, date, year, bylines, section } = article;
  const { month, ...shown } = place;
  return {
    id,
    kicker: kicker === null ? null : show(kicker),
    headline: show(article.headline),
    deck: deck === null ? null : show(deck),
    paragraphs: article.paragraphs.map(({ text }) => show(text)),
    date,
    year,
    sortKey: sortKeyOf(date, year, month),
    bylines,
    section,
    ...shown,
  };
}

/**
 * The first day of an exact date; the end of the issue's month, or of the year, where no day is known; before
 * everything where no year is.
 *
 * `sortKeyOf("2025-03-27/2025-03-28", 2025, 4) === "2025-03-27"`, `sortKeyOf(null, 2024, 10) === "2024-10-99"`
 */
export function sortKeyOf(date: string | null, year: number | null, month: number | null): string {
  if (year === null) return "";
  const day = /^\d{4}(-\d{2}){0,2}/.exec(date ?? "")?.[0];
  if (day?.startsWith(String(year))) return day.padEnd("2024-10-99".length, "-99");
  return `${year}-${String(month ?? 99).padStart(2, "0")}-99`;
}

/** Characters of the texts of an article that are searched. */
export function countCharacters({ kicker, headline, deck, paragraphs }: SearchedTexts): number {
  return [kicker ?? "", headline, deck ?? "", ...paragraphs].reduce((sum, text) => sum + text.length, 0);
}

/** The texts of an article that are searched. */
type SearchedTexts = Pick<SearchRecord, "kicker" | "headline" | "deck" | "paragraphs">;
