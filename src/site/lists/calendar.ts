import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import { daysInMonth, weekdayOf } from "../../text/edtf.ts";
import { type ArticleRef, articleRefs } from "../article/article-ref.ts";
import { type CalendarDay, edtfToDays } from "../article/event-date.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";

/** An article on a day; `continued` when the day is one of several. */
export interface DayEntry {
  readonly article: ArticleRef;
  readonly continued: boolean;
}

/** What the calendar knows of a month: how much it holds, and of which days. */
export interface MonthRecord {
  readonly year: number;
  readonly month: number;
  /** Printed pages of issues of this month. */
  pages: number;
  /** Articles that are listed under it, each once. */
  articles: number;
  readonly issues: IssueRef[];
  /** Entries by day of the month; 0 for articles that print no day. */
  readonly days: Map<number, DayEntry[]>;
}

/** What the calendar knows of a year: its months, and what of it has none. */
export interface YearRecord {
  readonly year: number;
  /** By month, 1..12; months without anything are absent. */
  readonly months: Map<number, MonthRecord>;
  /** Articles listed under the year whose month is unknown. */
  readonly undated: DayEntry[];
  /** Printed pages of issues of this year. */
  pages: number;
  /** Articles that are listed under it, each once. */
  articles: number;
  /** Whether the year is printed or catalogued anywhere; else it is shown in brackets. */
  stated: boolean;
}

/** The whole archive by event date, and its issues by month. */
export interface Calendar {
  /** From the oldest year to the newest; years without anything are absent. */
  readonly years: ReadonlyMap<number, YearRecord>;
  /** Articles of unknown year: those with month and day in their order, then those without any date. */
  readonly unknown: readonly ArticleRef[];
  /** Articles by day of the year, `04-03`, newest year first. */
  readonly daysOfYear: ReadonlyMap<string, readonly ArticleRef[]>;
  readonly unknownIssues: readonly IssueRef[];
}

/** The calendar of an archive, made once for all kinds of pages that show it. */
export const archiveCalendar = memoOfObject(makeCalendar);

/** Every day of a range, at most {@link MOST_DAYS}; of longer ones the first and the last. Days of unknown year stand alone. */
export function daysOfRange(edtf: string | null): CalendarDay[] {
  const [first, last] = edtfToDays(edtf);
  if (!first) return [];
  if (!last) return [first];
  const days = [first];
  for (let day = first; days.length < MOST_DAYS && !sameDay(day, last); ) {
    day = dayAfter(day);
    days.push(day);
  }
  return sameDay(days.at(-1) ?? first, last) ? days : [first, last];
}

const MOST_DAYS = 10;

/** Days of the week, which begins on Monday, that stand before the first of a month. */
export function daysBeforeFirst(year: number, month: number): number {
  return (weekdayOf(year, month, 1) + 6) % 7;
}

function makeCalendar(archive: Archive): Calendar {
  const years = new Map<number, YearRecord>();
  const unknown: { readonly article: ArticleRef; readonly key: string }[] = [];
  const daysOfYear = new Map<string, ArticleRef[]>();
  const unknownIssues: IssueRef[] = [];
  for (const issue of archive.issues) {
    const ref = issueRef(issue);
    if (issue.year === null) unknownIssues.push(ref);
    else addIssue(yearOf(years, issue.year), ref);
  }
  for (const ref of articleRefs(archive)) {
    const days = daysOfRange(ref.date.edtf);
    for (const day of days) addDayOfYear(daysOfYear, day, ref);
    if (days[0] ? days[0].year === null : ref.date.year === null)
      unknown.push({ article: ref, key: ref.date.edtf ?? "~" });
    else addArticle(years, days, ref);
  }
  return {
    years: new Map([...years].sort(([a], [b]) => a - b)),
    unknown: unknown.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ article }) => article),
    daysOfYear: new Map(
      [...daysOfYear].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, refs]) => [day, refs.reverse()]),
    ),
    unknownIssues,
  };
}

function addIssue(year: YearRecord, ref: IssueRef): void {
  year.pages += ref.pages;
  year.stated ||= ref.facts.date !== undefined;
  if (ref.month === null) return;
  const month = monthOf(year, ref.month);
  month.pages += ref.pages;
  month.issues.push(ref);
}

function addArticle(years: Map<number, YearRecord>, days: readonly CalendarDay[], ref: ArticleRef): void {
  const counted = new Set<YearRecord | MonthRecord>();
  for (const { year, month, day } of days) {
    if (year === null) continue;
    const record = yearOf(years, year);
    record.stated ||= ref.date.basis === "stated";
    const ofMonth = monthOf(record, month);
    addEntry(ofMonth, day ?? 0, { article: ref, continued: days.length > 1 });
    counted.add(record).add(ofMonth);
  }
  if (days.length === 0 && ref.date.year !== null) {
    const record = yearOf(years, ref.date.year);
    const entry = { article: ref, continued: false };
    counted.add(record);
    if (ref.date.month === null) record.undated.push(entry);
    else {
      const ofMonth = monthOf(record, ref.date.month);
      addEntry(ofMonth, 0, entry);
      counted.add(ofMonth);
    }
  }
  for (const record of counted) record.articles++;
}

function addEntry(month: MonthRecord, day: number, entry: DayEntry): void {
  const entries = month.days.get(day);
  if (entries) entries.push(entry);
  else month.days.set(day, [entry]);
}

function addDayOfYear(days: Map<string, ArticleRef[]>, { month, day }: CalendarDay, ref: ArticleRef): void {
  if (day === null) return;
  const key = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const refs = days.get(key);
  if (refs) refs.push(ref);
  else days.set(key, [ref]);
}

function yearOf(years: Map<number, YearRecord>, year: number): YearRecord {
  let record = years.get(year);
  if (!record) {
    record = { year, months: new Map(), undated: [], pages: 0, articles: 0, stated: false };
    years.set(year, record);
  }
  return record;
}

function monthOf(year: YearRecord, month: number): MonthRecord {
  let record = year.months.get(month);
  if (!record) {
    record = { year: year.year, month, pages: 0, articles: 0, issues: [], days: new Map() };
    year.months.set(month, record);
  }
  return record;
}

function dayAfter({ year, month, day }: CalendarDay): CalendarDay {
  if (day === null || day < daysInMonth(month, year ?? undefined)) return { year, month, day: (day ?? 0) + 1 };
  if (month < 12) return { year, month: month + 1, day: 1 };
  return { year: year === null ? null : year + 1, month: 1, day: 1 };
}

function sameDay(a: CalendarDay, b: CalendarDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
