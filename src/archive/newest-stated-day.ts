import type { KnownDate } from "../text/edtf.ts";
import { dayNumber, daysInMonth } from "../text/edtf.ts";
import type { Additions } from "./additions.ts";
import type { KnownPage } from "./issues/page-summary.ts";
import { LAST_YEAR } from "./years/weigh-years.ts";
import { monthIndex, type YearClue } from "./years/year-clue.ts";

/**
 * The newest day that an archive states anywhere: a printing date, a day of the record of additions, the last day of a year that an article says
 * it was written in or after. Days since 1970; null where nothing states one. Of a file that no record names it is the last day it can be of:
 * the clock is not asked, so that a build is the same on any day.
 */
export function newestStatedDay(pages: readonly KnownPage[], additions: Additions): number | null {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { published, clues } of pages) {
    if (published) newest = Math.max(newest, lastDayOf(published));
    for (const clue of clues.clues) newest = Math.max(newest, statedBy(clue));
  }
  for (const { added } of additions.values()) newest = Math.max(newest, Date.parse(added) / 86_400_000);
  return Number.isFinite(newest) ? newest : null;
}

/** Share of the likelihood from which words are taken to state their year. */
const STATED = 0.85;

function statedBy({ isStrong, weights }: YearClue): number {
  if (!isStrong) return Number.NEGATIVE_INFINITY;
  if ("from" in weights) {
    const isOpen = weights.to >= monthIndex(LAST_YEAR, 1);
    return lastDayOf({ year: Math.floor(((isOpen ? weights.from : weights.to) - 1) / 12) });
  }
  if (!("years" in weights)) return Number.NEGATIVE_INFINITY;
  const years = Object.entries(weights.years).filter(([, weight]) => weight >= STATED);
  return years.length === 1 ? lastDayOf({ year: Number(years[0]?.[0]) }) : Number.NEGATIVE_INFINITY;
}

function lastDayOf({ year, month = 12, day }: KnownDate): number {
  return dayNumber(year, month, day ?? daysInMonth(month, year));
}
