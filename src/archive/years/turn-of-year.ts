import { dayOfYear } from "../../text/edtf.ts";

/** Month and day without a year. */
export interface MonthDay {
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

/** How the dates of an issue lie around the turn of the year. */
export interface TurnOfYear {
  /** The latest of the dates: its year is the issue's. Null without dates. */
  readonly latest: MonthDay | null;
  /** Years to add to the year for each date: -1 for late December beside early January, else 0. */
  readonly offsets: readonly number[];
  /** Whether the dates lie together as those of one issue do; else each article's year is a question of its own. */
  readonly isCoherent: boolean;
}

const DAYS_OF_YEAR = 366;

/** An issue reports a few weeks (the seeds a week each), a page of gathered news two months; beyond, dates have no common year. */
const MOST_DAYS = 60;

/** Share of the dates that must lie together: one of four may be misread. */
const LEAST_SHARE = 3 / 4;

/**
 * Orders dates of one issue that have no year. On the round of the year the dates of an issue lie together, so the shortest stretch that
 * holds most of them ends with its latest.
 *
 * @example toTurnOfYear([12月28日, 1月3日]).offsets // [-1, 0]
 */
export function toTurnOfYear(dates: readonly MonthDay[]): TurnOfYear {
  const days = dates.map(({ month, day }) => dayOfYear(month, day)).sort((a, b) => a - b);
  const { end, count } = densestStretch(days);
  const isCoherent = count >= dates.length * LEAST_SHARE;
  const last = isCoherent ? end : (days.at(-1) ?? 0);
  const latest = dates.find(({ month, day }) => dayOfYear(month, day) === last) ?? null;
  return { latest, offsets: dates.map(({ month, day }) => (dayOfYear(month, day) > last ? -1 : 0)), isCoherent };
}

/** The stretch of the round of the year with the most of some sorted days; of equal ones the shortest, then the first. */
function densestStretch(days: readonly number[]): { readonly end: number; readonly count: number } {
  const round = [...days, ...days.map((day) => day + DAYS_OF_YEAR)];
  let best = { end: 0, count: 0, length: 0 };
  let to = 0;
  for (const [from, start] of days.entries()) {
    while (to + 1 < from + days.length && (round[to + 1] ?? 0) <= start + MOST_DAYS) to++;
    const end = round[to] ?? start;
    const found = { end: ((end - 1) % DAYS_OF_YEAR) + 1, count: to - from + 1, length: end - start };
    if (found.count > best.count || (found.count === best.count && found.length < best.length)) best = found;
  }
  return best;
}
