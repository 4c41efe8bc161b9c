import type { Evidence } from "../../model/evidence.ts";
import { weekdayOf } from "../../text/edtf.ts";

/** Months since the year 0, to compare dates of which only year and month are known: 2024-10 is 24298. */
export type MonthIndex = number;

/** The month index of a month, 1..12, of a year. */
export function monthIndex(year: number, month: number): MonthIndex {
  return year * 12 + month;
}

/** How likely each year is, given that the words stand in an article of that year. */
export type YearWeights =
  /** Some years by name, all others alike. */
  | { readonly years: Readonly<Record<number, number>>; readonly others: number }
  /** Months between which such words are written; after `to` they go out of use. */
  | { readonly from: MonthIndex; readonly to: MonthIndex }
  /** A weekday printed with a day of the year. */
  | { readonly month: number; readonly day: number; readonly weekday: number };

/** Words of an article that speak for some years and against others. */
export interface YearClue extends Evidence {
  /** Index of the article in its page; null for words outside the articles. */
  readonly article: number | null;
  readonly weights: YearWeights;
  /** Clues of one signature say the same thing again and count for less each time. */
  readonly signature: string;
  /** Whether the words alone can contradict a date that was given. */
  readonly isStrong: boolean;
}

/** What happened later cannot be written about, but for a misreading. */
const TOO_EARLY = Math.log(0.0005);
/** Words of a campaign or a plenum that the next one has replaced: rare at once, and rarer with each half year. */
const OUT_OF_USE = Math.log(0.1);
const MONTHS_TO_FADE = 8;
/** A weekday that does not fit: a misread character. */
const WRONG_WEEKDAY = Math.log(0.02);
/** Nothing is taken as less likely than this: a misread character can make any clue wrong. */
const LEAST = Math.log(0.0002);

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * Log-likelihood of a clue's words in an article of the given year and month (1..12, null where it is not known): 0 at best,
 * -8.5 at worst.
 */
export function clueLogLikelihood({ weights }: YearClue, year: number, month: number | null): number {
  if ("years" in weights) return Math.max(LEAST, Math.log(weights.years[year] ?? weights.others));
  if ("weekday" in weights) {
    return weekdayOf(year, weights.month, weights.day) === weights.weekday ? 0 : WRONG_WEEKDAY;
  }
  if (month !== null) return inUse(weights, monthIndex(year, month));
  if (monthIndex(year, 1) >= weights.from && monthIndex(year, 12) <= weights.to) return 0;
  const mean = MONTHS.reduce((sum, m) => sum + Math.exp(inUse(weights, monthIndex(year, m))), 0) / MONTHS.length;
  return Math.max(LEAST, Math.log(mean));
}

/** How likely words are in a month, by the months of their use. */
function inUse({ from, to }: { readonly from: MonthIndex; readonly to: MonthIndex }, at: MonthIndex): number {
  if (at < from) return TOO_EARLY;
  return at <= to ? 0 : Math.max(LEAST, OUT_OF_USE - (at - to) / MONTHS_TO_FADE);
}
