import { memoOfObject } from "../../memo.ts";
import type { Issue, Page } from "../../model/archive.ts";
import { issueAddress } from "../address/urls.ts";
import type { Words } from "../words/words.ts";
import { statedDateText } from "./event-date.ts";

/** What other pages say of an issue. */
export interface IssueRef {
  readonly address: string;
  readonly datePublished: string | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly pages: number;
  readonly articles: number;
}

/** An issue as other pages name it. */
export const issueRef = memoOfObject((issue: Issue): IssueRef => {
  const { datePublished, number, totalNumber, year, month, firstDate, lastDate } = issue;
  return {
    address: issueAddress(issue),
    datePublished,
    number,
    totalNumber,
    year,
    month,
    firstDate,
    lastDate,
    pages: issue.pages.length,
    articles: issue.pages.reduce((sum, page) => sum + page.articles.length, 0),
  };
});

/** Year and month of an issue, the year in brackets unless the printing date is known: `[2024]年10月`; null when unknown. */
export function issueMonth(issue: Pick<IssueRef, "year" | "month" | "datePublished">, words: Words): string | null {
  if (issue.year === null) return null;
  const year = issue.datePublished === null ? `[${issue.year}]` : String(issue.year);
  return issue.month === null ? words.date.year(year) : words.date.month(year, issue.month);
}

/** Short name: the printing date where it is known, else year and month. `2024年10月15日`, `[2024]年10月` */
export function issueShortName(issue: IssueRef, words: Words): string {
  if (issue.datePublished !== null) return statedDateText(issue.datePublished, words);
  return issueMonth(issue, words) ?? (issue.pages === 1 ? words.issue.undatedPage : words.issue.undatedIssue);
}

/** Full name: `2024年10月15日 第42期`, `[2024]年10月的一版` */
export function issueName(issue: IssueRef, words: Words): string {
  if (issue.datePublished !== null || issue.number !== null || issue.totalNumber !== null) {
    return [
      issue.datePublished === null ? issueMonth(issue, words) : statedDateText(issue.datePublished, words),
      ...issueNumbers(issue, words),
    ]
      .filter((part) => part !== null)
      .join(" ");
  }
  const month = issueMonth(issue, words);
  if (month === null) return issue.pages === 1 ? words.issue.undatedPage : words.issue.undatedIssue;
  return issue.pages === 1 ? words.issue.onePage(month) : words.issue.manyPages(month);
}

/** Name of a printed page within its issue: `第3版` */
export function pageName(page: Pick<Page, "pageNumber">, words: Words): string {
  return page.pageNumber === null ? words.issue.unnumberedPage : words.issue.pageNumber(page.pageNumber);
}

function issueNumbers(issue: IssueRef, words: Words): string[] {
  return [
    ...(issue.number === null ? [] : [words.issue.number(issue.number)]),
    ...(issue.totalNumber === null ? [] : [words.issue.totalNumber(issue.totalNumber)]),
  ];
}
