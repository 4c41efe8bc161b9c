import type { PrintedDate, PrintedDay } from "../model/date.ts";
import { numeralsToDigits } from "./chinese-number.ts";

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1..12; of February without a year 29. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2 && year !== undefined) return isLeapYear(year) ? 29 : 28;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the day stands in the calendar: 2月30日 does not, 2月29日 does in a leap year or where no year is known. */
export function isCalendarDay({ year, month, day }: PrintedDay): boolean {
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(month, year)));
}

/** Day of the year, 1..366, counted in a leap year so that a day keeps its number: 3月1日 is always 61. */
export function dayOfYear(month: number, day: number): number {
  let days = day;
  for (let m = 1; m < month; m++) days += daysInMonth(m);
  return days;
}

/** Days since 1 January 1970, negative before it. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Weekdays as printed, Sunday first: 星期日. */
export const WEEKDAYS = "日一二三四五六";

/** Weekday of a day: 0 Sunday … 6 Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (((dayNumber(year, month, day) + 4) % 7) + 7) % 7;
}

/** The day so many days later or, below zero, earlier. */
export function addDays(day: Required<PrintedDay>, days: number): Required<PrintedDay> {
  const date = new Date((dayNumber(day.year, day.month, day.day) + days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as EDTF: `2025-04-03`, `2025-04` without a day, `XXXX-04-03` without a year. */
export function dayToEdtf({ year, month, day }: PrintedDay): string {
  const parts = [year === undefined ? "XXXX" : pad(year, 4), pad(month, 2)];
  if (day !== undefined) parts.push(pad(day, 2));
  return parts.join("-");
}

/** A date as EDTF: `2025-03-27/2025-03-28` for 3月27日至28日 of 2025; a range that ends where it begins is a day. */
export function dateToEdtf({ start, end }: PrintedDate): string {
  const [from, to] = [start, end ?? start].map((day) => dayToEdtf(day)) as [string, string];
  return from === to ? from : `${from}/${to}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** A printing date: year, and month and day where they are known. */
export interface KnownDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** `2024-10-15`, `2024.10.5`, `2024/10/15`, `2024年10月15日`, `2024-10`, `2024年`. */
const WRITTEN_DATE =
  /^(?<year>\d{4})(?:(?:-|\/|\.|年)(?:(?<month>\d{1,2})(?:(?:-|\/|\.|月)(?:(?<day>\d{1,2})日?)?)?)?)?$/u;

/** Reads a date as people write it, in digits or numerals (`二〇二四年三月五日`); undefined when it is none, or no day of the calendar. */
export function findKnownDate(text: string): KnownDate | undefined {
  const groups = WRITTEN_DATE.exec(numeralsToDigits(text.trim()))?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [groups["year"], groups["month"], groups["day"]].map((part) => part && Number(part));
  if (!year) return undefined;
  if (month === undefined || month === "") return { year };
  if (day === undefined || day === "") return isCalendarDay({ year, month }) ? { year, month } : undefined;
  return isCalendarDay({ year, month, day }) ? { year, month, day } : undefined;
}

/** A known date as EDTF: `2024`, `2024-10`, `2024-10-15`. */
export function knownDateToEdtf({ year, month, day }: KnownDate): string {
  if (month === undefined) return pad(year, 4);
  return dayToEdtf(day === undefined ? { year, month } : { year, month, day });
}
