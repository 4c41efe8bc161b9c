import type { PrintedDate } from "../model/date.ts";
import { DAY_NUMBER, type DateText, findDate, readDayNumber } from "./chinese-date.ts";
import { dropUnseen, fold } from "./fold.ts";

/** A day that is named from the day of printing on. */
export type NearDay =
  /** So many days before it: 昨日. */
  | { readonly back: number }
  /** A day, or some, of a month that lies so many before its own; undefined where no month is named: 29日. */
  | { readonly monthsBack: number | undefined; readonly day: number; readonly end: number | undefined };

const BACK: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 };
const TIME_OF_DAY = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里)";

/** `昨日`, `今晨`, and a bare `昨` or `今于` as papers of Hong Kong have it. */
const WORD =
  "(?<word>今|昨|前)(?:(?<=[今昨])[晨早晚夜]|(?<=前)晚|[天日]|(?<=昨)(?![一二三四五六七八九十]{1,3}月)|(?<=今)(?=$|[于在]\\p{Script=Han}{2}))";
/** `今天(4月17日)`, `昨(22)日`, `昨日下午(二十二日)`. */
const BRACKETS = `(?<told>今|昨|前)(?:[天日晨早晚夜])?${TIME_OF_DAY}?\\((?:(?<inside>\\d{1,2}月\\d{1,2}日)|(?<number>${DAY_NUMBER})日?)\\)日?`;
/** `本月5日`, `上月廿日`, and as papers before 1949 have it `去月五日`, `去八日`, `本初五日`. */
const OF_MONTH = `(?:本月|(?<last>上月|上个月|去月|客月)|(?<near>去|本)(?=初?${DAY_NUMBER}日))(?:份|初)?(?:(?<from>${DAY_NUMBER})日(?:(?:至|到|-|—) ?(?<to>${DAY_NUMBER})日)?|[上中下]旬)`;
const ALONE = `(?<first>${DAY_NUMBER})(?:日?(?:至|到|-|—|、) ?(?<until>${DAY_NUMBER}))?日`;
const VAGUE = "近日来?|日前|近期|近来|连日来|连日|前不久|不久前";

const PATTERN = new RegExp(`^(?:${BRACKETS}|${OF_MONTH}|${WORD}|${VAGUE})`, "u");
const ALONE_PATTERN = new RegExp(`^${ALONE}`, "u");
const LONGEST = 24;

function toDateText(text: string, match: RegExpExecArray | null): DateText | undefined {
  if (!match) return undefined;
  const inside = match.groups?.["inside"];
  const date: PrintedDate | null = inside === undefined ? null : (findDate(inside)?.date ?? null);
  return { length: match[0].length, text: text.slice(0, match[0].length), date };
}

/**
 * A word at the start of `text` that stands where a date would: `近日`, `昨日`, `本月5日`, `昨(22)日`; its `date` is null, but for
 * one that tells the whole day, `今天(4月17日)`. `text` is as it is read.
 */
export function findNearDay(text: string): DateText | undefined {
  return toDateText(text, PATTERN.exec(fold(text.slice(0, LONGEST))));
}

/** A day without its month at the start of `text`: `29日`, `二十二日`; it may as well be a number of days. */
export function findDayAlone(text: string): DateText | undefined {
  const match = ALONE_PATTERN.exec(fold(text.slice(0, LONGEST)));
  const day = readDayNumber(match?.groups?.["first"] ?? "");
  return day >= 1 && day <= 31 ? toDateText(text, match) : undefined;
}

/** Which day words as {@link findNearDay} and {@link findDayAlone} find them name; undefined for 近日 and the like. */
export function readNearDay(words: string): NearDay | undefined {
  const text = fold(dropUnseen(words)).trim();
  const groups = (PATTERN.exec(text) ?? ALONE_PATTERN.exec(text))?.groups;
  if (!groups) return undefined;
  const { word, number, last, near, from, to, first, until } = groups;
  if (word !== undefined) return { back: BACK[word] ?? 0 };
  const day = number ?? from ?? first;
  if (day === undefined) return undefined;
  const end = to ?? until;
  return {
    monthsBack: last !== undefined ? 1 : from !== undefined && near === undefined ? 0 : undefined,
    day: readDayNumber(day),
    end: end === undefined ? undefined : readDayNumber(end),
  };
}
