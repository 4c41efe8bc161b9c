import { dayOfYear } from "../text/edtf.ts";

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
}

const DAYS_OF_YEAR = 366;

/** A gap in the round of the year below this leaves no way to tell where the issue begins: no turn is assumed. */
const LEAST_GAP_DAYS = 120;

/**
 * Orders dates of one issue that have no year. An issue reports a few weeks, so on the round of the year its dates lie together: the
 * longest stretch without a date lies outside the issue, and the date before that stretch is its latest.
 *
 * @example toTurnOfYear([12月28日, 1月3日]).offsets // [-1, 0]
 */
export function toTurnOfYear(dates: readonly MonthDay[]): TurnOfYear {
  const days = [...new Set(dates.map(({ month, day }) => dayOfYear(month, day)))].sort((a, b) => a - b);
  const last = latestDay(days);
  const latest = dates.find(({ month, day }) => dayOfYear(month, day) === last) ?? null;
  return { latest, offsets: dates.map(({ month, day }) => (dayOfYear(month, day) > last ? -1 : 0)) };
}

/** The day before the longest gap, going round; days are sorted. */
function latestDay(days: readonly number[]): number {
  const first = days[0] ?? 0;
  const end = days.at(-1) ?? 0;
  let [latest, longest] = [end, first + DAYS_OF_YEAR - end];
  for (const [i, day] of days.slice(0, -1).entries()) {
    const gap = (days[i + 1] ?? day) - day;
    if (gap > longest && gap >= LEAST_GAP_DAYS) [latest, longest] = [day, gap];
  }
  return latest;
}
