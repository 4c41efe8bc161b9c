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
const TIME = String.raw`(?:(?:北京|当地|香港|台北|格林尼治标准)时间 ?)?(?:[上下]午|[AP]M)? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?`;
/** `2021-11-08`, `2021/11/8`, `2021.11.08`, `2021年11月8日`, `20211108`. */
const YEAR_FIRST = String.raw`(?<year>(?:1[89]|20)\d\d)(?:(?: ?[-./年] ?)(?<month>\d{1,2})(?: ?[-./月] ?)(?<day>\d{1,2})(?!\d{3}) ?日?|(?<month8>[01]\d)(?<day8>[0-3]\d)(?!\d))`;
/** `星期五, 12月 04, 2020`, `12月 04, 2020`. */
const YEAR_LAST = String.raw`(?<monthBefore>\d{1,2})月 ?(?<dayBefore>\d{1,2}) ?日?, ?(?<yearBehind>(?:1[89]|20)\d\d)`;

/** `22.11.2016`: the day first, as programs of other countries print it. */
const DAY_FIRST = String.raw`(?<dayFirst>\d{1,2})\.(?<monthSecond>\d{1,2})\.(?<yearThird>(?:1[89]|20)\d\d)(?!\d)`;

/** `115年2月9日`: by the year of the Republic. */
const YEAR_OF_REPUBLIC = String.raw`(?:(?:中华)?民国 ?)?(?<yearOfRepublic>[6-9]\d|1[0-4]\d) ?年 ?(?<monthOfRepublic>\d{1,2}) ?月 ?(?<dayOfRepublic>\d{1,2}) ?日`;
const MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December";
/** `Wednesday, March 4, 2009`. */
const IN_ENGLISH = String.raw`(?:[A-Z][a-z]{2,5}day, )?(?<monthName>${MONTH_NAMES}) (?<dayInEnglish>\d{1,2}), (?<yearInEnglish>(?:1[89]|20)\d\d)`;
/** `周四, 30 九月 2010`: as programs made elsewhere print it in Chinese. */
const HAN_MONTHS = "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月";
const MONTH_IN_HAN = String.raw`(?<dayBeforeHan>\d{1,2}) (?<monthInHan>${HAN_MONTHS}) (?<yearBehindHan>(?:1[89]|20)\d\d)`;
/** Years of the Republic begin with 1912. */
const BEFORE_REPUBLIC = 1911;

const STAMP = new RegExp(
  `^[([【]?(?:${WEEKDAY},? ?)?(?<timeBefore>${TIME}(?: |(?=(?:19|20)\\d\\d[-/.])))?(?:${YEAR_FIRST}|${YEAR_LAST}|${DAY_FIRST}|${YEAR_OF_REPUBLIC}|${IN_ENGLISH}|${MONTH_IN_HAN})(?:[T, ]{0,2}[(]?${WEEKDAY}[)]?| 星期(?=$))?(?<time>[T, ]{0,2}${TIME})?(?: ?(?:HKT|GMT|CST)(?:\\+\\d{1,2})?)?[)\\]】]?`,
  "u",
);

/** With what every stamp opens; asked first, as most lines are text. */
const OPENS = /^[\d ([【星周週礼上下中民A-Z]/;

/** The stamp that opens `text`, in half-width forms; undefined where it opens with none, or with no day of the calendar. */
export function readStamp(text: string): Stamp | undefined {
  const match = OPENS.test(text) ? STAMP.exec(text) : null;
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const year = Number(
    groups["year"] ??
      groups["yearBehind"] ??
      groups["yearThird"] ??
      groups["yearInEnglish"] ??
      groups["yearBehindHan"] ??
      Number(groups["yearOfRepublic"]) + BEFORE_REPUBLIC,
  );
  const named =
    MONTH_NAMES.split("|").indexOf(groups["monthName"] ?? "") + 1 ||
    HAN_MONTHS.split("|").indexOf(groups["monthInHan"] ?? "") + 1;
  const month =
    named ||
    Number(
      groups["month"] ??
        groups["month8"] ??
        groups["monthBefore"] ??
        groups["monthSecond"] ??
        groups["monthOfRepublic"],
    );
  const day = Number(
    groups["day"] ??
      groups["day8"] ??
      groups["dayBefore"] ??
      groups["dayFirst"] ??
      groups["dayOfRepublic"] ??
      groups["dayInEnglish"] ??
      groups["dayBeforeHan"],
  );
  if (!isCalendarDay({ year, month, day })) return undefined;
  const hasTime = (groups["time"] ?? groups["timeBefore"]) !== undefined;
  return { length: match[0].length, date: dayToEdtf({ year, month, day }), hasTime };
}
