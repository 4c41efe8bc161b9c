import { isVague, type Time, timeToDays } from "../format/time.ts";

/**
 * A stretch of time that is asked for, both ends within it, as EDTF days, months or years; one end may be open. `XXXX` in
 * both is every year: `XXXX-10`, `XXXX-12-30` to `XXXX-01-02`. Shared by the browser and the terminal.
 */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** What stands in both ends of a period of every year. */
const EVERY_YEAR = "XXXX-";

/** A period of these ends; null when neither can be read, when one is of every year and the other is not, or when it ends before it begins. */
export function toPeriod(from: string | null, to: string | null): Period | null {
  const [start, end] = [from, to].map((text) => (text !== null && timeToDays(text).length > 0 ? text : null));
  if (start == null && end == null) return null;
  const repeats = [start, end].map((text) => text?.startsWith(EVERY_YEAR) === true);
  if (repeats[0] !== repeats[1]) return null;
  const [first, last] = [startOf(start ?? null), endOf(end ?? null)];
  return repeats[0] || first <= last ? { from: start ?? null, to: end ?? null } : null;
}

/**
 * Whether an article of this time belongs to a period: one of known days when any of them lies within, one of which only the month or the year is known
 * when all of that does. What has no year belongs to periods of every year alone.
 */
export function isInPeriod(time: Time, { from, to }: Period): boolean {
  const days = timeToDays(time);
  if (days.length === 0) return false;
  const [first, last] = days;
  const [start, end] = [startOf(from), endOf(to)];
  if (!start.startsWith(EVERY_YEAR)) {
    if (first.startsWith(EVERY_YEAR)) return false;
    return isVague(time) ? start <= first && last <= end : first <= end && start <= last;
  }
  const year = { start: dayOf(start), end: dayOf(end) };
  if (isVague(time)) return time.length > "2024".length && holds(year, dayOf(first)) && holds(year, dayOf(last));
  return holds(year, dayOf(first)) || holds({ start: dayOf(first), end: dayOf(last) }, year.start);
}

/** A stretch of days without their year, `10-03`; one that ends before it begins goes over the turn of the year. */
interface DaysOfYear {
  readonly start: string;
  readonly end: string;
}

function holds({ start, end }: DaysOfYear, day: string): boolean {
  return start <= end ? start <= day && day <= end : start <= day || day <= end;
}

function dayOf(day: string): string {
  return day.slice(EVERY_YEAR.length);
}

function startOf(from: string | null): string {
  return (from === null ? undefined : timeToDays(from)[0]) ?? "0000-01-01";
}

function endOf(to: string | null): string {
  return (to === null ? undefined : timeToDays(to)[1]) ?? "9999-12-31";
}

/** The year that all of a period lies in; null when it lies in none alone. */
export function yearOfPeriod({ from, to }: Period): number | null {
  const [start, end] = [from?.slice(0, 4), to?.slice(0, 4)];
  return start !== undefined && start === end && /^\d{4}$/.test(start) ? Number(start) : null;
}
