import { memoOfObject } from "../../memo.ts";
import { ADDRESSES } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { edtfToDays } from "../article/event-date.ts";
import type { IssueRef } from "../article/issue-name.ts";
import { archiveCalendar, type Calendar } from "../lists/calendar.ts";
import {
  articleBeginning,
  type Beginning,
  issueBeginning,
  linkParts,
  NO_PARTS,
  orderedPart,
  type PartLinks,
  stableParts,
} from "../lists/list-parts.ts";
import type { PageKind } from "./page-model.ts";

/** A month of no known year and where its articles begin. */
export interface UndatedMonth {
  /** 1..12; null for articles that print no day at all. */
  readonly month: number | null;
  readonly address: string;
  readonly articles: number;
}

/** What is held of no known year. */
export interface UndatedSummary {
  readonly pages: number;
  readonly articles: number;
  readonly months: readonly UndatedMonth[];
}

/** Everything the page of issues and articles without a year shows: all issues, then articles by the month of their first day. */
export interface UndatedData {
  readonly issues: readonly IssueRef[];
  readonly months: readonly {
    readonly month: number | null;
    /** Whether its articles begin here. */
    readonly first: boolean;
    readonly articles: readonly ArticleRef[];
  }[];
  /** All months, those of other parts too. */
  readonly allMonths: readonly UndatedMonth[];
  readonly links: PartLinks;
}

/** Articles and issues whose year is unknown; none when there are none. */
export const undatedPages: PageKind<UndatedData> = {
  name: "undated",
  scope: "archive",
  *models(archive) {
    const calendar = archiveCalendar(archive);
    const parts = undatedParts(calendar);
    const links = linkParts(
      parts.map((part, i) => ({ address: orderedPart(ADDRESSES.undated, i), begins: undatedBeginning(part[0]) })),
    );
    const allMonths = undatedSummary(calendar)?.months ?? [];
    let lastMonth: number | null | undefined;
    for (const [i, part] of parts.entries()) {
      const months = groupByMonth(part, lastMonth);
      lastMonth = months.at(-1)?.month ?? lastMonth;
      yield {
        address: orderedPart(ADDRESSES.undated, i),
        data: {
          issues: part.flatMap((entry) => ("issue" in entry ? [entry.issue] : [])),
          months,
          allMonths,
          links: links[i] ?? NO_PARTS,
        },
      };
    }
  },
};

type UndatedEntry = { readonly issue: IssueRef } | { readonly article: ArticleRef };

/** Issues of no known year, then articles of none; no part where there are neither. */
function undatedParts({ unknown, unknownIssues }: Calendar): UndatedEntry[][] {
  const entries = [...unknownIssues.map((issue) => ({ issue })), ...unknown.map((article) => ({ article }))];
  return entries.length === 0 ? [] : stableParts<UndatedEntry>(entries, entryKey);
}

function entryKey(entry: UndatedEntry): string {
  return "issue" in entry ? entry.issue.address : entry.article.address;
}

function undatedBeginning(first: UndatedEntry | undefined): Beginning | null {
  if (!first) return null;
  return "issue" in first ? issueBeginning(first.issue) : articleBeginning(first.article);
}

/** Month of an article's first day; null where it prints none. */
function monthOf({ date }: ArticleRef): number | null {
  return edtfToDays(date.edtf)[0]?.month ?? null;
}

function groupByMonth(entries: readonly UndatedEntry[], before: number | null | undefined): UndatedData["months"] {
  const months: { month: number | null; first: boolean; articles: ArticleRef[] }[] = [];
  for (const { article } of entries.filter((entry) => "article" in entry)) {
    const month = monthOf(article);
    const last = months.at(-1);
    if (last?.month === month) last.articles.push(article);
    else months.push({ month, first: month !== before, articles: [article] });
  }
  return months;
}

/** What is held of no known year; null where every year is known. */
export const undatedSummary = memoOfObject((calendar: Calendar): UndatedSummary | null => {
  const { unknown, unknownIssues } = calendar;
  if (unknown.length + unknownIssues.length === 0) return null;
  const months = new Map<number | null, UndatedMonth>();
  for (const [i, part] of undatedParts(calendar).entries()) {
    for (const { month, articles } of groupByMonth(part, undefined)) {
      const address = `${orderedPart(ADDRESSES.undated, i)}#${undatedAnchor(month)}`;
      const known = months.get(month);
      months.set(month, {
        month,
        address: known?.address ?? address,
        articles: articles.length + (known?.articles ?? 0),
      });
    }
  }
  return {
    pages: unknownIssues.reduce((sum, issue) => sum + issue.pages, 0),
    articles: unknown.length,
    months: [...months.values()],
  };
});

/** Anchor of a month in the list of what has no year: `m3`; `m0` for what prints no day. */
export function undatedAnchor(month: number | null): string {
  return `m${month ?? 0}`;
}
