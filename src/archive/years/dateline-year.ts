import type { ParsedArticle } from "../../model/article.ts";
import type { ParsedPage } from "../../model/page.ts";
import { dayOfYear } from "../../text/edtf.ts";
import { decidedYear } from "./date-article.ts";
import type { MonthDay } from "./turn-of-year.ts";
import { LAST_YEAR } from "./weigh-years.ts";
import type { YearClue, YearWeights } from "./year-clue.ts";

/** Days from another article's in which a whole date that opens a sentence is news; one of history falls where it likes. */
const NEWS_DAYS = 20;

/**
 * Whether a whole date that opens a text without any credit may be one of history: other articles of the page print their days,
 * and none lies near it.
 */
function mayBeHistory({ credit }: ParsedArticle, index: number, days: readonly (MonthDay | null)[]): boolean {
  const own = days[index];
  const others = days.filter((day, at) => day !== null && at !== index);
  if (credit !== null || !own || others.length === 0) return false;
  return others.every((day) => day && daysApart(day, own) > NEWS_DAYS);
}

/** Days between two of the calendar, the turn of the year not in the way. */
function daysApart(a: MonthDay, b: MonthDay): number {
  const apart = Math.abs(dayOfYear(a.month, a.day) - dayOfYear(b.month, b.day));
  return Math.min(apart, LONGEST_YEAR - apart);
}

const LONGEST_YEAR = 366;

/** The year of a whole date that may be of history: of then, or of any year since. */
function sinceThen(year: number): YearWeights {
  const after = Array.from({ length: LAST_YEAR - year }, (_, i) => [year + i + 1, 0.05]);
  return { years: { ...Object.fromEntries(after), [year]: 0.5 }, others: 0.0005 };
}

/**
 * The year in the article's own dateline: 2024年12月30日. One without a credit speaks softly where `days`, those of all articles of
 * the page, lie elsewhere.
 */
export function statedDateClues(
  page: ParsedPage,
  article: ParsedArticle,
  index: number,
  days: readonly (MonthDay | null)[],
): YearClue[] {
  const line = article.paragraphs[0]?.spans[0]?.line ?? 0;
  const decided = decidedYear(article);
  if (article.decidedDate && decided !== null) return [editorClue(article.decidedDate, decided, page, line, index)];
  const year = article.printedDate?.end?.year ?? article.printedDate?.start.year;
  if (year === undefined) return [];
  const isHistory = mayBeHistory(article, index, days);
  return [
    {
      kind: "dateline-year",
      quote: article.dateAsPrinted ?? "",
      source: page.source.path,
      line,
      says: `the dateline prints the year ${year}`,
      values: { year },
      article: index,
      weights: isHistory ? sinceThen(year) : { years: { [year]: 1 }, others: 0.0005 },
      signature: `dateline ${year}`,
      isStrong: !isHistory,
    },
  ];
}

/** An editor says of which year the article is: above all that words say. */
function editorClue(
  { date, by }: NonNullable<ParsedArticle["decidedDate"]>,
  year: number,
  page: ParsedPage,
  line: number,
  article: number,
): YearClue {
  return {
    kind: "editor",
    quote: by,
    source: page.source.path,
    line,
    says: `an editor gives the date as ${date}`,
    values: { date, year },
    article,
    weights: { years: { [year]: 1 }, others: 0 },
    signature: `editor ${year}`,
    isStrong: true,
  };
}
