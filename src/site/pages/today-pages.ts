import { dayToEdtf } from "../../text/edtf.ts";
import { ADDRESSES, dayOfYearAddress } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { archiveCalendar } from "../lists/calendar.ts";
import { articleBeginning, articleKey, newestPartFirst, type PartLinks } from "../lists/list-parts.ts";
import type { PageKind } from "./page-model.ts";

/** A day of the year that has articles. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly articles: number;
  readonly address: string;
}

/** A day of the year with the newest of its articles, few enough for all days to stand on one page. */
export interface DayWithHeadlines extends DayOfYear {
  readonly newest: readonly Pick<ArticleRef, "address" | "headline">[];
}

/** Headlines of a day that stand on the page of all days. */
const MOST_HEADLINES = 2;

/** Everything 史上今日 shows: a calendar of all years together, and what each day has. */
export interface TodayData {
  readonly days: readonly DayWithHeadlines[];
}

/** Everything the page of one day of the year shows, newest year first. */
export interface DayOfYearData {
  readonly month: number;
  readonly day: number;
  /** Articles in all parts, on the newest part alone. */
  readonly count: number | null;
  readonly articles: readonly ArticleRef[];
  readonly links: PartLinks;
  readonly previous: DayOfYear | null;
  readonly next: DayOfYear | null;
}

/** 史上今日: every day of the year that has articles. */
export const todayPage: PageKind<TodayData> = {
  name: "today",
  scope: "archive",
  way: "today",
  mapped: () => [ADDRESSES.today],
  *models(archive) {
    const byDay = archiveCalendar(archive).daysOfYear;
    const refs = [...byDay.values()];
    const days = daysOfYear(byDay).map((day, i) => ({ ...day, newest: newestOf(refs[i] ?? [], day) }));
    yield { address: ADDRESSES.today, data: { days } };
  },
};

/** One page a day of the year that has articles; the oldest articles are part 1, the newest have the day's own address. */
export const dayOfYearPages: PageKind<DayOfYearData> = {
  name: "day-of-year",
  scope: "archive",
  *models(archive) {
    const byDay = archiveCalendar(archive).daysOfYear;
    const days = daysOfYear(byDay);
    for (const [i, { month, day, address }] of days.entries()) {
      const refs = [...byDay.values()][i] ?? [];
      const parts = newestPartFirst(refs.toReversed(), address, articleKey, articleBeginning);
      for (const { address: at, items: articles, links } of parts) {
        yield {
          address: at,
          data: {
            month,
            day,
            count: links.part === 1 ? refs.length : null,
            articles,
            links,
            previous: days[i - 1] ?? null,
            next: days[i + 1] ?? null,
          },
        };
      }
    }
  },
};

/** The newest of a day: what begins on it before what goes on from days before, or one long event would stand at every day. */
function newestOf(refs: readonly ArticleRef[], { month, day }: DayOfYear): DayWithHeadlines["newest"] {
  const ofDay = dayToEdtf({ month, day }).slice("XXXX".length);
  const [begun, goesOn] = [true, false].map((is) =>
    refs.filter(({ date }) => (date.edtf?.slice("XXXX".length, "XXXX-01-01".length) === ofDay) === is),
  ) as [ArticleRef[], ArticleRef[]];
  return [...begun, ...goesOn].slice(0, MOST_HEADLINES).map(({ address, headline }) => ({ address, headline }));
}

function daysOfYear(byDay: ReadonlyMap<string, readonly ArticleRef[]>): DayOfYear[] {
  return [...byDay].map(([key, refs]) => {
    const month = Number(key.slice(0, 2));
    const day = Number(key.slice(3));
    return { month, day, articles: refs.length, address: dayOfYearAddress(month, day) };
  });
}
