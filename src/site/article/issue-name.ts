import { memoOfObject } from "../../memo.ts";
import type { Issue, Page } from "../../model/archive.ts";
import type { IssueFacts } from "../../model/source.ts";
import { weekdayOf } from "../../text/edtf.ts";
import { findShared } from "../../text/told-apart.ts";
import { issueAddress } from "../address/urls.ts";
import type { Words } from "../words/words.ts";
import { dayText, edtfToDays, statedDateText } from "./event-date.ts";
import { fileName } from "./file-name.ts";
import { headlineText } from "./headline.ts";
import { issueScan, type ShownScan } from "./shown-scans.ts";

/** What other pages say of an issue. */
export interface IssueRef {
  readonly address: string;
  /** What is printed or given of it. */
  readonly facts: IssueFacts;
  readonly isAmongNewspapers: boolean;
  /** Number of its page (版), where only one of them is held and prints it. */
  readonly pageNumber: number | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly pages: number;
  readonly articles: number;
  /** Day on which its last raw file was added, as EDTF; null where that is not recorded. */
  readonly added: string | null;
  /** Its first headline; null where it has none. */
  readonly headline: string | null;
  /** Name of its first raw file. */
  readonly file: string;
  /** The scan that stands for it; null where it has none. */
  readonly scan: ShownScan | null;
}

/** An issue as other pages name it. */
export const issueRef = memoOfObject((issue: Issue): IssueRef => {
  const { facts, isAmongNewspapers, year, month, firstDate, lastDate } = issue;
  return {
    address: issueAddress(issue),
    facts,
    isAmongNewspapers,
    pageNumber: issue.pages.length === 1 ? (issue.pages[0]?.pageNumber ?? null) : null,
    year,
    month,
    firstDate,
    lastDate,
    pages: issue.pages.length,
    articles: issue.pages.reduce((sum, page) => sum + page.articles.length, 0),
    added: issue.added?.last ?? null,
    headline: firstHeadline(issue),
    file: fileName(issue.pages[0]?.source.path ?? ""),
    scan: issueScan(issue),
  };
});

/** Year and month of an issue, the year in brackets unless the printing date is known: `[2024]年10月`; null when unknown. */
export function issueMonth(issue: Pick<IssueRef, "year" | "month" | "facts">, words: Words): string | null {
  if (issue.year === null) return null;
  const year = issue.facts.date === undefined ? `[${issue.year}]` : String(issue.year);
  return issue.month === null ? words.date.year(year) : words.date.month(year, issue.month);
}

function firstHeadline({ pages }: Issue): string | null {
  for (const { articles } of pages) {
    const headline = articles.find((article) => article.headline.trim() !== "")?.headline;
    if (headline !== undefined) return headlineText(headline);
  }
  return null;
}

/** Names of the issues of one list, each once: those that are named alike are told apart by their files. */
export function issueNames(issues: readonly IssueRef[], words: Words): string[] {
  const names = issues.map((issue) => issueName(issue, words));
  const isShared = findShared(names);
  return names.map((name, i) => (isShared[i] ? words.issue.ofFile(name, issues[i]?.file ?? "") : name));
}

/** When an issue without a printing date reports of: its month, or the range of its days. `[2024]年10月`, `6月20日—9月12日` */
export function issueTime(issue: IssueRef, words: Words): string | null {
  const month = issueMonth(issue, words);
  if (month !== null) return month;
  const [first, last] = [issue.firstDate, issue.lastDate].map((date) => edtfToDays(date)[0]);
  if (!first || !last) return null;
  const [from, to] = [first, last].map((day) => dayText(day, "inferred", words)) as [string, string];
  return from === to ? from : `${from}${words.date.dash}${to}`;
}

/** Characters of a headline that a name has room for. */
const LONGEST_HEADLINE = 24;

function shortHeadline(headline: string): string {
  const marks = [...headline];
  return marks.length <= LONGEST_HEADLINE ? headline : `${marks.slice(0, LONGEST_HEADLINE - 1).join("")}…`;
}

/** Title: what is printed of the issue, the newspaper first. `《青溪报》2024年10月15日 星期二 第42期 第3版` */
export function issueTitle(issue: IssueRef, words: Words): string {
  const name = ownName(issue, words);
  const { newspaper } = issue.facts;
  return newspaper === undefined ? name : words.issue.ofNewspaper(newspaper, name);
}

/** Whether the name of an issue says when its events were and how many articles it has, as that of an issue of no known month does. */
export function countsArticles(issue: IssueRef): boolean {
  return !isNamedByPrint(issue) && issue.year === null && issue.headline !== null && issue.articles > 1;
}

/**
 * Name: `2024年10月15日 星期二 第42期 第3版`, `[2024]年10月《解芳深入古绛镇调研》等5篇`; where the archive holds several newspapers, with
 * its own before it.
 */
export function issueName(issue: IssueRef, words: Words): string {
  return issue.isAmongNewspapers ? issueTitle(issue, words) : ownName(issue, words);
}

function ownName(issue: IssueRef, words: Words): string {
  if (isNamedByPrint(issue)) {
    const { date: printed } = issue.facts;
    const date = printed === undefined ? issueMonth(issue, words) : statedDateText(printed, words);
    const page = issue.pageNumber === null ? null : words.issue.pageNumber(issue.pageNumber);
    return [date, printed === undefined ? null : weekday(printed, words), ...issueNumbers(issue, words), page]
      .filter((part) => part !== null)
      .join(" ");
  }
  const time = issueTime(issue, words) ?? words.date.unknownDate;
  if (issue.headline === null) return words.issue.ofFile(time, issue.file);
  return words.issue.headedBy(time, words.frame.workTitle(shortHeadline(issue.headline)), issue.articles);
}

/** Weekday of a printing date that is a day. */
function weekday(edtf: string, words: Words): string | null {
  const [day] = edtfToDays(edtf);
  if (!day || day.year === null || day.day === null) return null;
  return words.date.fullWeekdays[weekdayOf(day.year, day.month, day.day)] ?? null;
}

/** A printed page as its name is made of it. */
export interface NamedPage {
  /** 1-based; null where it is not printed. */
  readonly pageNumber: number | null;
  /** Name of its raw file. */
  readonly file: string;
  /** Whether another page of its issue has the same number, or none as well. */
  readonly isShared: boolean;
}

/** A page of an issue as it is named. */
export function namedPage(issue: Issue, { pageNumber, source }: Page): NamedPage {
  return { pageNumber, file: fileName(source.path), isShared: sharedPages(issue).has(source.path) };
}

/** Paths of the pages of an issue whose number, or lack of one, another has too. */
const sharedPages = memoOfObject(({ pages }: Issue): ReadonlySet<string> => {
  const isShared = findShared(pages.map(({ pageNumber }) => pageNumber));
  return new Set(pages.filter((_, i) => isShared[i]).map(({ source }) => source.path));
});

/** Name of a printed page within its issue: `第3版`; with its file where another is named alike. */
export function pageName({ pageNumber, file, isShared }: NamedPage, words: Words): string {
  const name = pageNumber === null ? words.issue.unnumberedPage : words.issue.pageNumber(pageNumber);
  return isShared ? words.issue.ofFile(name, file) : name;
}

/** Whether the paper itself says which issue it is. */
export function isNamedByPrint({ facts: { date, issue, totalIssue } }: IssueRef): boolean {
  return date !== undefined || issue !== undefined || totalIssue !== undefined;
}

function issueNumbers({ facts: { issue, totalIssue } }: IssueRef, words: Words): string[] {
  return [
    ...(issue === undefined ? [] : [words.issue.number(issue)]),
    ...(totalIssue === undefined ? [] : [words.issue.totalNumber(totalIssue)]),
  ];
}
