import { memoOfObject } from "../../memo.ts";
import type { Issue, Page } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { Settings } from "../../model/settings.ts";
import type { IssueNumber } from "../../model/source.ts";
import { fileName } from "../article/file-name.ts";
import { headlineText } from "../article/headline.ts";

/** What a citation of an article can say; null where nothing says it, never an invention. */
export interface Citation {
  /** Key in BibTeX and id in CSL-JSON. */
  readonly key: string;
  readonly authors: readonly string[];
  readonly title: string;
  readonly newspaper: string;
  /** Whether the newspaper's name is the archive's own description, to be bracketed. */
  readonly newspaperSupplied: boolean;
  /** Printing date as EDTF, where printed or catalogued. */
  readonly published: string | null;
  /** Year, or year and month, that the printing date is estimated at: the event's. */
  readonly estimated: string | null;
  readonly issueNumber: IssueNumber | null;
  readonly totalNumber: IssueNumber | null;
  readonly pageNumber: number | null;
  /** Name of the source file and the lines the article was made of. */
  readonly file: string;
  readonly lines: string;
  /** Absolute address, where the site has one. */
  readonly url: string | null;
}

/** What is known for citing an article of a page. `lines` are its raw lines, as ranges. */
export const articleCitation = memoOfObject(makeCitation);

function makeCitation(
  article: Article,
  page: Page,
  issue: Issue,
  lines: string,
  address: string,
  settings: Settings,
): Citation {
  const { facts } = issue;
  return {
    key: article.id,
    authors: article.bylines,
    title:
      headlineText(article.headline) +
      (article.deck === null ? "" : `——${headlineText(article.deck).replace(/^—+/u, "")}`),
    newspaper: facts.newspaper ?? settings.newspaper,
    newspaperSupplied: facts.newspaper === undefined && settings.newspaperIsDescriptive,
    published: facts.date ?? null,
    estimated: facts.date === undefined ? estimatedDate(article, issue) : null,
    issueNumber: facts.issue ?? null,
    totalNumber: facts.totalIssue ?? null,
    pageNumber: article.pageNumber ?? page.pageNumber,
    file: fileName(page.source.path),
    lines,
    url: settings.baseUrl === null ? null : settings.baseUrl + address,
  };
}

/** Name of the newspaper as a citation gives it, bracketed where it was supplied. */
export function citedNewspaper({ newspaper, newspaperSupplied }: Citation): string {
  return newspaperSupplied ? `[${newspaper}]` : newspaper;
}

function estimatedDate(article: Article, issue: Issue): string | null {
  const year = issue.year ?? article.year;
  if (year === null) return null;
  return issue.month === null || issue.year === null ? String(year) : `${year}-${String(issue.month).padStart(2, "0")}`;
}
