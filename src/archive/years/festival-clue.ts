import { dayNumber } from "../../text/edtf.ts";
import { FESTIVAL_NAMES, type Festival, festivalDay } from "../../text/lunar-calendar.ts";
import type { MonthDay } from "./turn-of-year.ts";
import { FIRST_YEAR, LAST_YEAR } from "./weigh-years.ts";
import type { YearWeights } from "./year-clue.ts";

/** Words that tie a day of the common calendar to a festival of the Chinese one, which moves from year to year. */
export interface FestivalMention {
  readonly index: number;
  readonly length: number;
  readonly weights: YearWeights;
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const NAMES = FESTIVAL_NAMES.join("|");

/** `10月11日是重阳节`, `9月17日(农历八月十五),中秋节`; not `9月10日,中秋节来临之际`. */
const EXACT_PATTERN = new RegExp(
  "(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:是|为|适逢|正值|恰逢|正是|我国|中国|农历|传统|的|一年一度|佳节|节日|[正一二三四五六七八九十冬腊]{1,2}月|初|廿|[一二三四五六七八九十]|[,、()“ ]){1,24}?" +
    `(?<festival>${NAMES})(?:佳节|节)?(?![\\p{Script=Han}、])`,
  "gu",
);
/** `重阳节来临之际`, `春节前夕`, `中秋、国庆双节将至`. */
const NEAR_PATTERN = new RegExp(
  `(?<festival>${NAMES})(?:佳节|节)?(?:[、和]?国庆(?:佳节|节)?)?(?:[两双]节)?(?:即将)?(?:来临|到来|将至|临近|将近|前夕|之际)`,
  "gu",
);

/** Days from such words to the festival: it is close, and it is not over. */
const DAYS_AHEAD = 21;
const DAYS_AHEAD_OF_SPRING = 35;
/** Years in which the festival falls on another day: the words were misread. */
const OTHER_YEARS = 0.03;

/** Festivals in a text in half-width forms; `day` is the article's own, beside which those that are near are read. */
export function findFestivals(text: string, day: MonthDay | null): FestivalMention[] {
  const exact = [...text.matchAll(EXACT_PATTERN)].map((match) => {
    const { month, day: dayOfMonth, festival } = match.groups ?? {};
    const printed = { month: Number(month), day: Number(dayOfMonth) };
    const matches = (year: number) => {
      const at = festivalDay(festival as Festival, year);
      return at.month === printed.month && at.day === printed.day;
    };
    return toMention(match, festival as Festival, matches, "fell on this day");
  });
  if (!day) return exact;
  const near = [...text.matchAll(NEAR_PATTERN)].map((match) => {
    const festival = match.groups?.["festival"] as Festival;
    const reach = festival === "春节" ? DAYS_AHEAD_OF_SPRING : DAYS_AHEAD;
    return toMention(
      match,
      festival,
      (year) => isAhead(festival, year, day, reach),
      "came soon after the article's day",
    );
  });
  return [...exact, ...near];
}

function toMention(
  match: RegExpExecArray,
  festival: Festival,
  matches: (year: number) => boolean,
  how: string,
): FestivalMention {
  const years: Record<number, number> = {};
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (matches(year)) years[year] = 1;
  }
  return {
    index: match.index,
    length: match[0].length,
    weights: { years, others: OTHER_YEARS },
    says: `in such years ${festival} ${how}`,
    values: { festival },
  };
}

/** Whether a festival comes within so many days of a day of a year: in that year, or early in the next; a day's slack for the eve. */
function isAhead(festival: Festival, year: number, { month, day }: MonthDay, days: number): boolean {
  return [year, year + 1].some((festivalYear) => {
    const at = festivalDay(festival, festivalYear);
    const ahead = dayNumber(festivalYear, at.month, at.day) - dayNumber(year, month, day);
    return ahead >= -1 && ahead <= days;
  });
}
