import type { Archive, Issue } from "../../model/archive.ts";
import type { YearBasis } from "../../model/date.ts";
import { ADDRESSES, articleAddress, monthAddress } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import { articleRefs } from "../article/article-ref.ts";
import { type CalendarDay, edtfToDays } from "../article/event-date.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";
import { type AddedDay, byAddition, lastAdditions } from "../lists/additions.ts";
import { archiveCalendar, type Calendar } from "../lists/calendar.ts";
import { type Front, issueFront } from "./front.ts";
import type { PageKind, PageModel } from "./page-model.ts";
import { issueCharacters } from "./printed-page.ts";
import { type UndatedSummary, undatedSummary } from "./undated-pages.ts";

/** Other issues shown in full on the front page. */
const OTHER_ISSUES = 4;
const HEADLINES_PER_ISSUE = 8;

/** A year of the calendar of holdings: what each month holds, null where nothing is known. */
export interface CoverYear {
  readonly year: number;
  readonly stated: boolean;
  readonly months: readonly ({ readonly address: string; readonly pages: number; readonly articles: number } | null)[];
  readonly pages: number;
}

/** Everything the front page of the site shows. */
export interface HomeData {
  /** Null for an empty archive. */
  readonly newest: {
    readonly issue: IssueRef;
    /** What it is the newest by; of issues without any date that were never recorded nothing is. */
    readonly by: "date" | "addition" | "none";
    readonly characters: number;
    readonly front: Front;
  } | null;
  readonly cover: readonly CoverYear[];
  /** What is held of no known year; null where every year is known. */
  readonly unknown: UndatedSummary | null;
  readonly others: readonly {
    readonly issue: IssueRef;
    readonly headlines: readonly { readonly address: string; readonly headline: string }[];
  }[];
  /** What was added last, the last day first. */
  readonly added: readonly AddedDay[];
  readonly totals: Totals;
  /** Months of its first and last event of known year. */
  readonly span: { readonly first: SpanMonth; readonly last: SpanMonth } | null;
}

/** A month, and whether its year is printed or catalogued anywhere. */
interface SpanMonth extends CalendarDay {
  readonly basis: YearBasis;
}

/** Figures of the whole archive. */
export interface Totals {
  readonly pages: number;
  readonly articles: number;
  readonly days: number;
  readonly names: number;
  readonly unsigned: number;
}

/** The front page of the site: the newest issue, what is held, where to begin. */
export const homePage: PageKind<HomeData> = {
  name: "home",
  scope: "archive",
  models,
  mapped: () => [ADDRESSES.home],
};

function* models(archive: Archive): Iterable<PageModel<HomeData>> {
  const calendar = archiveCalendar(archive);
  const [newest, ...others] = newestFirst(archive);
  yield {
    address: ADDRESSES.home,
    data: {
      newest: newest
        ? {
            issue: issueRef(newest),
            by: newest.year !== null ? "date" : newest.added ? "addition" : "none",
            characters: issueCharacters(newest),
            front: issueFront(newest),
          }
        : null,
      cover: coverYears(calendar),
      unknown: undatedSummary(calendar),
      others: others.slice(0, OTHER_ISSUES).map(otherIssue),
      added: lastAdditions(archive),
      totals: archiveTotals(archive, calendar),
      span: archiveSpan(archive, calendar),
    },
  };
}

/** From the issue of the newest date; where no year is known at all, from the one that was added last. */
function newestFirst({ issues }: Archive): Issue[] {
  return issues.at(-1)?.year === null ? byAddition(issues) : issues.toReversed();
}

/** Every year from the first to the last, the empty ones too. */
export function coverYears(calendar: Calendar): CoverYear[] {
  const known = [...calendar.years.keys()];
  const rows: CoverYear[] = [];
  for (let year = known[0] ?? 0; year <= (known.at(-1) ?? -1); year++) {
    const record = calendar.years.get(year);
    rows.push({
      year,
      stated: record?.stated ?? true,
      months: Array.from({ length: 12 }, (_, i) => {
        const month = record?.months.get(i + 1);
        if (!month || month.pages === 0) return null;
        return { address: monthAddress(year, i + 1), pages: month.pages, articles: month.articles };
      }),
      pages: record?.pages ?? 0,
    });
  }
  return rows;
}

/** Figures of the whole archive. */
export function archiveTotals(archive: Archive, calendar: Calendar): Totals {
  const signatures = articleRefs(archive).map(({ bylines, signers = bylines }) => signers);
  let days = 0;
  for (const { months } of calendar.years.values()) {
    for (const month of months.values()) days += month.days.size - (month.days.has(0) ? 1 : 0);
  }
  return {
    pages: archive.issues.reduce((sum, issue) => sum + issueRef(issue).pages, 0),
    articles: signatures.length,
    days,
    names: new Set(signatures.flat()).size,
    unsigned: signatures.filter(({ length }) => length === 0).length,
  };
}

function otherIssue(issue: Issue) {
  const headlines = [];
  for (const { article } of articlesOfIssue(issue)) {
    if (headlines.length === HEADLINES_PER_ISSUE) break;
    headlines.push({ address: articleAddress(article), headline: article.headline });
  }
  return { issue: issueRef(issue), headlines };
}

/** First and last event of the archive, as months. */
function archiveSpan(archive: Archive, { years }: Calendar): HomeData["span"] {
  const dates = archive.issues.flatMap((issue) => [issue.firstDate, issue.lastDate]).filter((date) => date !== null);
  const sorted = dates.filter((date) => /^\d/.test(date)).sort();
  const [first] = edtfToDays(sorted[0] ?? null);
  const last = edtfToDays(sorted.at(-1) ?? null).at(-1);
  const month = (day: CalendarDay): SpanMonth => {
    return { ...day, day: null, basis: years.get(day.year ?? 0)?.stated ? "stated" : "inferred" };
  };
  return first && last ? { first: month(first), last: month(last) } : null;
}
