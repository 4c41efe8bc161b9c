import { dayToEdtf, isCalendarDay } from "../../text/edtf.ts";

/** A day with its year and perhaps the time of day, as programs print it. */
export interface Stamp {
  /** UTF-16 units it takes. */
  readonly length: number;
  /** `2021-11-08`. */
  readonly date: string;
  readonly hasTime: boolean;
}

const WEEKDAY = "(?:星期|[周週]|礼拜)[一二三四五六日天]";
const TIME = String.raw`(?:[上下]午|[AP]M)? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?`;
/** `2021-11-08`, `2021/11/8`, `2021.11.08`, `2021年11月8日`, `20211108`. */
const YEAR_FIRST = String.raw`(?<year>(?:1[89]|20)\d\d)(?:(?: ?[-./年] ?)(?<month>\d{1,2})(?: ?[-./月] ?)(?<day>\d{1,2})(?!\d{3}) ?日?|(?<month8>[01]\d)(?<day8>[0-3]\d)(?!\d))`;
/** `星期五, 12月 04, 2020`, `12月 04, 2020`. */
const YEAR_LAST = String.raw`(?<monthBefore>\d{1,2})月 ?(?<dayBefore>\d{1,2}) ?日?, ?(?<yearBehind>(?:1[89]|20)\d\d)`;

/** `22.11.2016`: the day first, as programs of other countries print it. */
const DAY_FIRST = String.raw`(?<dayFirst>\d{1,2})\.(?<monthSecond>\d{1,2})\.(?<yearThird>(?:1[89]|20)\d\d)(?!\d)`;

const STAMP = new RegExp(
  `^[([【]?(?:${WEEKDAY},? ?)?(?:${YEAR_FIRST}|${YEAR_LAST}|${DAY_FIRST})(?:[T, ]{0,2}[(]?${WEEKDAY}[)]?)?(?<time>[T, ]{0,2}${TIME})?[)\\]】]?`,
  "u",
);

/** The stamp that opens `text`, in half-width forms; undefined where it opens with none, or with no day of the calendar. */
export function readStamp(text: string): Stamp | undefined {
  const match = STAMP.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const year = Number(groups["year"] ?? groups["yearBehind"] ?? groups["yearThird"]);
  const month = Number(groups["month"] ?? groups["month8"] ?? groups["monthBefore"] ?? groups["monthSecond"]);
  const day = Number(groups["day"] ?? groups["day8"] ?? groups["dayBefore"] ?? groups["dayFirst"]);
  if (!isCalendarDay({ year, month, day })) return undefined;
  return { length: match[0].length, date: dayToEdtf({ year, month, day }), hasTime: groups["time"] !== undefined };
}
