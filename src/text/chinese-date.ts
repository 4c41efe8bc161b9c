import type { PrintedDate, PrintedDay } from "../model/date.ts";
import { foldWidth } from "./fold.ts";

/** A date or a word for one, as it stands at the start of a text. */
export interface DateText {
  /** UTF-16 units it takes. */
  readonly length: number;
  /** As printed: `3月27日至28日`, `近日`. */
  readonly text: string;
  /** Null for words that name no day: 近日, 昨日. */
  readonly date: PrintedDate | null;
}

const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十〇]{1,3})`;
const YEAR = String.raw`(?:(?<year>\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?)?`;
const TO = " ?(?:至|到|-|—{1,2}|――|~|～|—|–|、) ?";

/** `4月3日`, `3月27日至28日`, `3月27日—4月2日`, `2024年12月30日至2025年1月2日`, `4月2日、3日`, `11月2—4日`. */
const DAY_PATTERN = new RegExp(
  `^${YEAR}(?<month>${NUMBER}) ?月 ?(?<day>${NUMBER}) ?(?<mark>日|号)?` +
    `(?:${TO}(?:(?<endYear>\\d{4}) ?年 ?)?(?:(?<endMonth>${NUMBER}) ?月 ?)?(?<endDay>${NUMBER}) ?日)?`,
);

/** `近日`, `日前`, `昨日`, `本月5日`, `上月28日`: words that name a day only beside the printing date, or none. */
const VAGUE_PATTERN =
  /^(?:近日来?|日前|近期|近来|连日来|连日|前不久|不久前|昨日|昨天|昨晚|[昨今]\(\d{1,2}日?\)日?|今日|今天|今晨|前天|前日|(?:本月|上月)(?:\d{1,2}日(?:至\d{1,2}日)?|[上中下]旬))/;

const DIGITS = "〇一二三四五六七八九";

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes("十"))
    return Number([...text.replace(/[○零]/g, "〇")].map((mark) => DIGITS.indexOf(mark)).join(""));
  const [tens = "", units = ""] = text.split("十");
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (units === "" ? 0 : DIGITS.indexOf(units));
}

/** Days of each month, February in a leap year. */
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toDay(year: string | undefined, month: string, day: string): PrintedDay | undefined {
  const printed = { month: toNumber(month), day: toNumber(day) };
  if (!(printed.day >= 1 && printed.day <= (MONTH_LENGTHS[printed.month - 1] ?? 0))) return undefined;
  return year === undefined ? printed : { year: toNumber(year), ...printed };
}

function toDate(groups: Record<string, string | undefined>): PrintedDate | undefined {
  const { year, month = "", day = "", mark, endYear, endMonth, endDay } = groups;
  const start = toDay(year, month, day);
  if (!start || (mark === undefined && endDay === undefined)) return undefined;
  if (endDay === undefined) return { start };
  const end = toDay(endYear ?? year, endMonth ?? month, endDay);
  return end ? { start, end } : undefined;
}

/**
 * The date that opens `text`, a single day or a range; half- and full-width digits, Chinese numerals.
 * Undefined where `text` opens with none, or with one that no calendar has (`13月40日`).
 *
 * @example findDate("3月27日至28日,县委书记解芳带队")?.text // "3月27日至28日"
 */
export function findDate(text: string): DateText | undefined {
  const folded = foldWidth(text.slice(0, 40));
  const match = DAY_PATTERN.exec(folded);
  const date = match?.groups && toDate(match.groups);
  const length = match?.[0].length ?? 0;
  return date ? { length, text: text.slice(0, length), date } : undefined;
}

/** A word at the start of `text` that stands where a date would: `近日`, `昨日`, `本月5日`; its `date` is null. */
export function findVagueDate(text: string): DateText | undefined {
  const match = VAGUE_PATTERN.exec(foldWidth(text.slice(0, 16)));
  return match ? { length: match[0].length, text: text.slice(0, match[0].length), date: null } : undefined;
}
