import type { PrintedDate, PrintedDay } from "../model/date.ts";
import { readChineseDigits } from "./chinese-number.ts";
import { toCommonYear, YEAR_SOURCE } from "./era-year.ts";
import { foldWidth } from "./fold.ts";

/** A date or a word for one, as it stands at the start of a text. */
export interface DateText {
  /** UTF-16 units it takes. */
  readonly length: number;
  /** As printed: `3月27日至28日`, `近日`. */
  readonly text: string;
  /** Null for words that name no day by themselves: 近日, 昨日, 29日. */
  readonly date: PrintedDate | null;
}

/**
 * A month or a day of one, in digits, in what OCR makes of them (`1O月l8日`, `1 0 月 2 1 日`) or in Chinese numerals, the first month
 * as `元` (`元月6日`), for use inside a pattern.
 */
export const DAY_NUMBER = String.raw`(?:[\dOoIl](?: ?[\dOoIl])?|[一二三四五六七八九十廿卅〇○]{1,3}|元(?= ?月))`;
const YEAR = `(?:(?<year>${YEAR_SOURCE}) ?年 ?)?`;
const TO = " ?(?:至|到|-|—{1,2}|――|~|～|—|–|、) ?";

/** `4月3日`, `3月27日至28日`, `3月27日—4月2日`, `2024年12月30日至2025年1月2日`, `4月2日、3日`, `11月2—4日`. */
const DAY_PATTERN = new RegExp(
  `^${YEAR}(?<month>${DAY_NUMBER}) ?月 ?(?<day>${DAY_NUMBER}) ?(?<mark>日|号)?` +
    `(?:${TO}(?:(?<endYear>\\d{4}) ?年 ?)?(?:(?<endMonth>${DAY_NUMBER}) ?月 ?)?(?<endDay>${DAY_NUMBER}) ?日)?`,
);

/** Days of each month, February in a leap year. */
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that {@link DAY_NUMBER} finds; NaN for what is none. */
export function readDayNumber(text: string): number {
  if (text === "元") return 1;
  return readChineseDigits(text.replaceAll(" ", "").replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
}

function toDay(year: string | undefined, month: string, day: string): PrintedDay | undefined {
  const printed = { month: readDayNumber(month), day: readDayNumber(day) };
  if (!(printed.day >= 1 && printed.day <= (MONTH_LENGTHS[printed.month - 1] ?? 0))) return undefined;
  return year === undefined ? printed : { year: toCommonYear(year), ...printed };
}

function toDate(groups: Record<string, string | undefined>): PrintedDate | undefined {
  const { year, month = "", day = "", mark, endYear, endMonth, endDay } = groups;
  const start = toDay(year, month, day);
  if (!start || (mark === undefined && endDay === undefined)) return undefined;
  if (endDay === undefined) return { start };
  const end = toDay(endYear ?? year, endMonth ?? month, endDay);
  return end ? { start, end } : undefined;
}

/** Characters of the longest date. */
const LONGEST = 40;

/**
 * The date that opens `text`, a single day or a range; half- and full-width digits, Chinese numerals, years of the common era and
 * of the Republic. Undefined where `text` opens with none, or with one that no calendar has (`13月40日`).
 *
 * @example findDate("3月27日至28日,县委书记解芳带队")?.text // "3月27日至28日"
 */
export function findDate(text: string): DateText | undefined {
  const folded = foldWidth(text.slice(0, LONGEST));
  const match = DAY_PATTERN.exec(folded);
  const date = match?.groups && toDate(match.groups);
  const length = match?.[0].length ?? 0;
  return date ? { length, text: text.slice(0, length), date } : undefined;
}
