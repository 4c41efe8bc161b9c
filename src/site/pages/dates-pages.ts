import type { Archive } from "../../model/archive.ts";
import { dayToEdtf } from "../../text/edtf.ts";
import { ADDRESSES, dayAnchor, monthAddress, yearAddress } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import type { IssueRef } from "../article/issue-name.ts";
import { archiveCalendar, type Calendar, type DayEntry, type MonthRecord, type YearRecord } from "../lists/calendar.ts";
import {
  articleBeginning,
  type Beginning,
  linkParts,
  listParts,
  NO_PARTS,
  orderedPart,
  type PartLinks,
} from "../lists/list-parts.ts";
import { type CoverYear, coverYears } from "./home-page.ts";
import type { PageKind, PageModel } from "./page-model.ts";
import { type UndatedSummary, undatedSummary } from "./undated-pages.ts";

/** Everything 按日期 shows: every year, held or not. */
export interface DatesData {
  readonly cover: readonly CoverYear[];
  readonly years: readonly YearSummary[];
  readonly coverage: { readonly years: number; readonly months: number; readonly days: number };
  /** Null where every year is known. */
  readonly unknown: UndatedSummary | null;
}

/** A year in the list of years; no months when nothing of it is known. */
export interface YearSummary {
  readonly year: number;
  readonly address: string | null;
  readonly stated: boolean;
  readonly pages: number;
  readonly articles: number;
  readonly months: readonly {
    readonly month: number;
    readonly address: string;
    readonly pages: number;
    readonly articles: number;
  }[];
}

/** A day of a calendar sheet and where its articles are listed. */
export interface SheetDay {
  readonly day: number;
  readonly articles: number;
  readonly address: string;
}

/** Everything the page of a year shows. */
export interface YearData {
  readonly year: number;
  readonly stated: boolean;
  readonly pages: number;
  readonly articles: number;
  readonly months: readonly {
    readonly month: number;
    readonly address: string;
    readonly days: readonly SheetDay[];
    readonly issues: readonly IssueRef[];
    readonly pages: number;
    readonly articles: number;
  }[];
  readonly undated: readonly ArticleRef[];
  readonly previous: YearLink | null;
  readonly next: YearLink | null;
}

interface YearLink {
  readonly year: number;
  readonly stated: boolean;
  readonly address: string;
}

/** Everything the page of a month shows; long months are cut into parts, in the order of their days. */
export interface MonthData {
  readonly year: number;
  readonly month: number;
  readonly stated: boolean;
  readonly sheet: readonly SheetDay[];
  readonly issues: readonly IssueRef[];
  /** Days in their order; day 0, last, holds what prints no day. */
  readonly days: readonly { readonly day: number; readonly first: boolean; readonly entries: readonly DayEntry[] }[];
  readonly links: PartLinks;
  readonly previous: MonthLink | null;
  readonly next: MonthLink | null;
}

interface MonthLink {
  readonly year: number;
  readonly month: number;
  readonly stated: boolean;
  readonly address: string;
}

/** 按日期: the calendar of holdings, year by year. */
export const datesPage: PageKind<DatesData> = {
  name: "dates",
  scope: "archive",
  way: "dates",
  mapped: () => [ADDRESSES.dates],
  *models(archive) {
    const calendar = archiveCalendar(archive);
    yield { address: ADDRESSES.dates, data: datesData(calendar) };
  },
};

/** One page a year that holds anything. */
export const yearPages: PageKind<YearData> = {
  name: "year",
  scope: "archive",
  mapped: (archive) => [...archiveCalendar(archive).years.values()].map(({ year }) => yearAddress(year)),
  *models(archive) {
    const years = [...archiveCalendar(archive).years.values()];
    for (const [i, record] of years.entries()) {
      const months = [...record.months.values()].sort((a, b) => a.month - b.month);
      yield {
        address: yearAddress(record.year),
        data: {
          year: record.year,
          stated: record.stated,
          pages: record.pages,
          articles: record.articles,
          months: months.map((month) => ({
            month: month.month,
            address: monthAddress(month.year, month.month),
            days: sheetDays(month),
            issues: month.issues,
            pages: month.pages,
            articles: month.articles,
          })),
          undated: record.undated.map(({ article }) => article),
          previous: yearLink(years[i - 1]),
          next: yearLink(years[i + 1]),
        },
      };
    }
  },
};

/** One page a month that holds anything, or several where it holds very much. */
export const monthPages: PageKind<MonthData> = {
  name: "month",
  scope: "archive",
  models: monthModels,
  mapped: (archive) =>
    [...archiveCalendar(archive).years.values()].flatMap(({ year, months }) =>
      [...months.values()].map(({ month }) => monthAddress(year, month)),
    ),
};

function datesData(calendar: Calendar): DatesData {
  const cover = coverYears(calendar);
  const years = cover.map(({ year }) => yearSummary(year, calendar.years.get(year))).reverse();
  const known = [...calendar.years.values()];
  const months = known.flatMap((record) => [...record.months.values()]);
  return {
    cover,
    years,
    coverage: {
      years: known.length,
      months: months.length,
      days: months.reduce((sum, { days }) => sum + days.size - (days.has(0) ? 1 : 0), 0),
    },
    unknown: undatedSummary(calendar),
  };
}

function yearSummary(year: number, record: YearRecord | undefined): YearSummary {
  if (!record) return { year, address: null, stated: true, pages: 0, articles: 0, months: [] };
  const months = [...record.months.values()].sort((a, b) => a.month - b.month);
  return {
    year,
    address: yearAddress(year),
    stated: record.stated,
    pages: record.pages,
    articles: record.articles,
    months: months.map((month) => ({
      month: month.month,
      address: monthAddress(year, month.month),
      pages: month.pages,
      articles: month.articles,
    })),
  };
}

function* monthModels(archive: Archive): Iterable<PageModel<MonthData>> {
  const years = [...archiveCalendar(archive).years.values()];
  const months = years.flatMap((record) =>
    [...record.months.values()].sort((a, b) => a.month - b.month).map((month) => ({ month, stated: record.stated })),
  );
  for (const [i, { month, stated }] of months.entries()) {
    const address = monthAddress(month.year, month.month);
    const parts = listParts(flatEntries(month));
    const links = linkParts(
      parts.map((part, n) => ({ address: orderedPart(address, n), begins: dayBeginning(month, part[0]) })),
    );
    let lastDay = -1;
    for (const [n, part] of parts.entries()) {
      const days = groupByDay(part, lastDay);
      lastDay = days.at(-1)?.day ?? lastDay;
      yield {
        address: orderedPart(address, n),
        data: {
          year: month.year,
          month: month.month,
          stated,
          sheet: sheetDays(month),
          issues: month.issues,
          days,
          links: links[n] ?? NO_PARTS,
          previous: monthLink(months[i - 1]),
          next: monthLink(months[i + 1]),
        },
      };
    }
  }
}

interface FlatEntry {
  readonly day: number;
  readonly entry: DayEntry;
}

/** All entries of a month in the order of its days; those without a day last. */
function flatEntries(month: MonthRecord): FlatEntry[] {
  const days = [...month.days.keys()].sort((a, b) => (a || 99) - (b || 99));
  return days.flatMap((day) => (month.days.get(day) ?? []).map((entry) => ({ day, entry })));
}

/** What a part of a month begins with: a day, or articles that print none. */
function dayBeginning({ year, month }: MonthRecord, first: FlatEntry | undefined): Beginning | null {
  if (!first || first.day === 0) return articleBeginning(first?.entry.article);
  const edtf = dayToEdtf({ year, month, day: first.day });
  return { date: { ...first.entry.article.date, edtf } };
}

function groupByDay(entries: readonly FlatEntry[], dayBefore: number): MonthData["days"] {
  const days: { day: number; first: boolean; entries: DayEntry[] }[] = [];
  for (const { day, entry } of entries) {
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, first: day !== dayBefore, entries: [entry] });
  }
  return days;
}

/** The days of a month that have articles, each with the part of the month's list it begins on. */
function sheetDays(month: MonthRecord): SheetDay[] {
  const address = monthAddress(month.year, month.month);
  const days: SheetDay[] = [];
  for (const [n, part] of listParts(flatEntries(month)).entries()) {
    for (const { day } of part) {
      if (day === 0 || days.some((known) => known.day === day)) continue;
      const anchor = dayAnchor(month.year, month.month, day);
      days.push({ day, articles: month.days.get(day)?.length ?? 0, address: `${orderedPart(address, n)}#${anchor}` });
    }
  }
  return days;
}

function yearLink(record: YearRecord | undefined): YearLink | null {
  return record ? { year: record.year, stated: record.stated, address: yearAddress(record.year) } : null;
}

function monthLink(known: { readonly month: MonthRecord; readonly stated: boolean } | undefined): MonthLink | null {
  if (!known) return null;
  const { year, month } = known.month;
  return { year, month, stated: known.stated, address: monthAddress(year, month) };
}
