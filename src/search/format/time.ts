import { daysInMonth, isCalendarDay } from "../../text/edtf.ts";

/**
 * When an article's events were, as the index keeps it: EDTF as far as it is known. `2024-10-03`, `2024-03-27/2024-03-28`; `2024-10` where only
 * the month is known, which may be its issue's; `2024`; `XXXX-10-03` without a year; empty when nothing is known.
 *
 * Shared by the build, the browser and the terminal.
 */
export type Time = string;

/**
 * The time of an article: its own day where it prints one, else the month of its issue, or its year.
 *
 * `toTime("2025-03-27/2025-03-28", 2025, 4) === "2025-03-27/2025-03-28"`, `toTime(null, 2024, 10) === "2024-10"`
 */
export function toTime(date: string | null, year: number | null, month: number | null): Time {
  if (year === null) return date?.startsWith("XXXX-") ? date : "";
  if (date?.startsWith(String(year))) return date;
  return month === null ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

/** A day that no month has: what names no day stands after those that do. */
const NO_DAY = "2024-99-99";

/**
 * Sorts times as plain strings, by their first day: a month after its days, a year after its months, no year before everything.
 *
 * `timeToSortKey("2025-03-27/2025-03-28") === "2025-03-27"`, `timeToSortKey("2024-10") === "2024-10-99"`, `timeToSortKey("XXXX-10-03") === ""`
 */
export function timeToSortKey(time: Time): string {
  const first = /^\d{4}(?:-\d\d){0,2}/.exec(time)?.[0];
  return first === undefined ? "" : first.padEnd(NO_DAY.length, "-99");
}

/** First and last day of a time, `[]` when it names none, or one that no calendar has: `2024-10` → `2024-10-01`, `2024-10-31`. */
export function timeToDays(time: Time): readonly [first: string, last: string] | readonly [] {
  const parts = time.split("/");
  const first = partToDays(parts[0] ?? "")?.[0];
  const last = partToDays(parts.at(-1) ?? "")?.[1];
  return first === undefined || last === undefined ? [] : [first, last];
}

/** Whether a time names a month or a year and no day. */
export function isVague(time: Time): boolean {
  return time !== "" && !/-\d\d-\d\d/.test(time);
}

// 2024-10-03, 2024-10, 2024, XXXX-10-03, XXXX-10
const PART_PATTERN = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/;

function partToDays(part: string): readonly [string, string] | undefined {
  const [, year, month, day] = PART_PATTERN.exec(part) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const said = { month: Number(month), ...(year !== "XXXX" && { year: Number(year) }) };
  if (!isCalendarDay({ ...said, ...(day !== undefined && { day: Number(day) }) })) return undefined;
  if (day !== undefined) return [part, part];
  const last = daysInMonth(said.month, said.year);
  return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, "0")}`];
}
