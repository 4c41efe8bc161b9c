import { DAY_NUMBER } from "../../text/chinese-date.ts";
import { readChineseDigits } from "../../text/chinese-number.ts";
import { dayToEdtf, isCalendarDay } from "../../text/edtf.ts";
import { toCommonYear, YEAR_SOURCE } from "../../text/era-year.ts";
import { fold } from "../../text/fold.ts";
import { type Period, toPeriod } from "./period.ts";

/** A day, month or year as far as it is said. */
interface Said {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** `2024年10月3日`, `10月`, `二〇二四年十月`, `民国三十七年`, `10月份`, and what stands at the end of a range: `5日`. */
const WORDS_PATTERN = new RegExp(
  `^(?:(?<year>${YEAR_SOURCE})年)?(?:(?<month>${DAY_NUMBER})月份?)?(?:(?<day>${DAY_NUMBER})[日号])?$`,
  "u",
);
/** `2024-10-03`, `2024/10`, `2024.10.3`, `2024`: a bare number is a year only where papers can have been printed in it. */
const FIGURES_PATTERN = /^(?<year>1[5-9]\d\d|20\d\d)(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/;
/** The end of a range in figures, of which the start says the rest: `2024-10-01..10-15`, `2024-10..12`. */
const END_PATTERN = /^(?:(?<first>\d{1,2})[-/.])?(?<last>\d{1,2})$/;
/** What stands between the ends of a range. */
const BETWEEN_PATTERN = /\.\.|至|到|—{1,2}|―{1,2}|–|~|-/gu;
const OPEN = "..";

/**
 * The time that a text says, as people type it; undefined when it says anything else, or no day of the calendar.
 *
 * `2024-10`, `2024年10月`, `10月` (of every year), `10月3日`, `2024-10-01..2024-10-31`, `2024年10月—11月`, `10月3—5日`, `2024年`, `2023—2025年`, `2024-10..` (from then on),
 * full-width and Chinese figures; white space does not count.
 */
export function textToPeriod(typed: string): Period | undefined {
  const text = fold(typed).replace(/\s/gu, "");
  const point = readSaid(text);
  if (point) return periodOf(point, point);
  if (text.startsWith(OPEN)) return openPeriod(text.slice(OPEN.length), (said) => toPeriod(null, said));
  if (text.endsWith(OPEN)) return openPeriod(text.slice(0, -OPEN.length), (said) => toPeriod(said, null));
  for (const between of text.matchAll(BETWEEN_PATTERN)) {
    const ends = readEnds(text.slice(0, between.index), text.slice(between.index + between[0].length));
    const period = ends && periodOf(...ends);
    if (period) return period;
  }
  return undefined;
}

function openPeriod(text: string, toOpen: (said: string) => Period | null): Period | undefined {
  const said = readSaid(text);
  const edtf = said?.year === undefined ? undefined : saidToEdtf(said);
  return edtf === undefined ? undefined : (toOpen(edtf) ?? undefined);
}

function periodOf(start: Said, end: Said): Period | undefined {
  const [from, to] = [saidToEdtf(start), saidToEdtf(end)];
  return from === undefined || to === undefined ? undefined : (toPeriod(from, to) ?? undefined);
}

/** Of every year where no year is said; undefined for a day without its month, and for what no calendar has. */
function saidToEdtf({ year, month, day }: Said): string | undefined {
  if (month === undefined) return year === undefined || day !== undefined ? undefined : String(year).padStart(4, "0");
  const said = { month, ...(year !== undefined && { year }), ...(day !== undefined && { day }) };
  return isCalendarDay(said) ? dayToEdtf(said) : undefined;
}

function readSaid(text: string): Said | undefined {
  if (text === "") return undefined;
  const { year, month, day } = (FIGURES_PATTERN.exec(text) ?? WORDS_PATTERN.exec(text))?.groups ?? {};
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return {
    ...(year !== undefined && { year: toCommonYear(year) }),
    ...(month !== undefined && { month: readChineseDigits(month) }),
    ...(day !== undefined && { day: readChineseDigits(day) }),
  };
}

/** Both ends of a range, each of which may leave to the other what it does not say: `10月3—5日`, `2024年10月—11月`. */
function readEnds(left: string, right: string): readonly [Said, Said] | undefined {
  const unit = /[年月日号]$/u.exec(right.replace(/份$/u, ""))?.[0] ?? "";
  const start = readSaid(left) ?? readSaid(left + unit);
  const end = start && (readSaid(right) ?? readEndInFigures(start, right));
  if (!start || !end) return undefined;
  const month = end.month ?? (end.day === undefined ? undefined : start.month);
  const year = end.year ?? start.year;
  return [start, { ...end, ...(year !== undefined && { year }), ...(month !== undefined && { month }) }];
}

function readEndInFigures({ month, day }: Said, text: string): Said | undefined {
  const { first, last } = END_PATTERN.exec(text)?.groups ?? {};
  if (last === undefined) return undefined;
  if (day !== undefined) return { ...(first !== undefined && { month: Number(first) }), day: Number(last) };
  return month === undefined || first !== undefined ? undefined : { month: Number(last) };
}
