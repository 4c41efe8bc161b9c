import type { ParsedArticle } from "../../model/article.ts";
import type { PrintedDay } from "../../model/date.ts";
import type { ParsedPage } from "../../model/page.ts";
import { isCalendarDay, isLeapYear, WEEKDAYS } from "../../text/edtf.ts";
import { findMeetings } from "../mentions/find-meetings.ts";
import type { PagePeople } from "../mentions/page-people.ts";
import { readPagePeople } from "../mentions/read-page.ts";
import { type TextPiece, toTextPieces } from "../pages/article-text.ts";
import { statedDateClues } from "./dateline-year.ts";
import { type EventMention, findEvents } from "./event-clue.ts";
import { findFestivals } from "./festival-clue.ts";
import { findHolderSightings, type HolderSighting } from "./holders.ts";
import { findNumberedDays } from "./numbered-days.ts";
import { findStatedYears, type YearRelation } from "./stated-year.ts";
import { type MonthDay, toTurnOfYear } from "./turn-of-year.ts";
import { FIRST_YEAR, LAST_YEAR } from "./weigh-years.ts";
import type { YearClue, YearWeights } from "./year-clue.ts";

/** A numbered meeting that an article reports or announces, as a rung of its ladder. */
export interface Rung {
  readonly series: string;
  readonly number: number;
  /** Index of the article in its page. */
  readonly article: number;
  readonly quote: string;
  readonly source: string;
  readonly line: number;
}

/** Month and day of an event; where it lasted several days, those of its last day. */
export interface EventMonthDay extends MonthDay {
  /** The first day of an event that lasts: it can be reported from then on. */
  readonly begin?: MonthDay;
}

/** Everything a page says about its years: a summary that depends on the page alone. */
export interface PageClues {
  /** When each article's event was, as printed; null where no day is. */
  readonly days: readonly (EventMonthDay | null)[];
  readonly clues: readonly YearClue[];
  readonly rungs: readonly Rung[];
  /** Who is named in posts that one person has; absent where nobody is. */
  readonly holders?: readonly HolderSighting[];
}

/** Gathers what a page says about its years. Linear in its text. */
export function pageToClues(page: ParsedPage, people: PagePeople = readPagePeople(page)): PageClues {
  const holders = findHolderSightings(people);
  const days = page.articles.map(printedDay);
  const { latest } = toTurnOfYear(days.filter((day) => day !== null));
  const found = page.articles.map((article, index) => {
    const month = days[index]?.month ?? latest?.month ?? null;
    const pieces = toTextPieces(page, article, index);
    return {
      clues: [
        ...statedDateClues(page, article, index, days),
        ...leapDayClues(page, article, index, days[index] ?? null),
        ...pieces.flatMap((piece) => withoutOwnDate(pieceClues(piece, index, month, days[index] ?? null), article)),
      ],
      rungs: pieces.flatMap((piece) => pieceRungs(piece, index)),
    };
  });
  const clues = found.flatMap((part) => part.clues);
  return {
    days,
    clues: withLatestMeetingOnly(clues),
    rungs: found.flatMap(({ rungs }) => rungs),
    ...(holders.length > 0 && { holders }),
  };
}

/** Last day of the article's printed date, which stands nearest to the printing; null without a day in the calendar. */
function printedDay({ printedDate }: ParsedArticle): EventMonthDay | null {
  const { start, end } = printedDate ?? {};
  const day = toMonthDay(end ?? start);
  const begin = end && toMonthDay(start);
  return day && begin ? { ...day, begin } : day;
}

function toMonthDay(printed: PrintedDay | undefined): MonthDay | null {
  if (printed?.day === undefined || !isCalendarDay(printed)) return null;
  return { month: printed.month, day: printed.day };
}

/** A 29 February speaks for leap years: 2月29日. */
function leapDayClues(page: ParsedPage, article: ParsedArticle, index: number, day: MonthDay | null): YearClue[] {
  if (day?.month !== 2 || day.day !== 29) return [];
  return [
    {
      kind: "leap-day",
      quote: article.dateAsPrinted ?? "",
      source: page.source.path,
      line: article.paragraphs[0]?.spans[0]?.line ?? 0,
      says: "only leap years have this day",
      article: index,
      weights: LEAP_YEARS,
      signature: "leap-day",
      isStrong: true,
    },
  ];
}

const LEAP_YEARS: YearWeights = {
  years: Object.fromEntries(
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
      .filter(isLeapYear)
      .map((year) => [year, 1]),
  ),
  others: 0.02,
};

/** Words after a year or an event that make the quote readable. */
const QUOTE_LENGTH = 22;
const QUOTE_END = /[,。;:!?、]/;

function quoteAt(piece: TextPiece, index: number, length: number): string {
  const after = piece.text.slice(index + length, index + Math.max(length, QUOTE_LENGTH));
  const end = after.search(QUOTE_END);
  return piece.printed.slice(index, index + length + (end === -1 ? after.length : end));
}

/** A clue of an event keeps the order of its meeting until the page's latest is known. */
type PieceClue = YearClue & { readonly meeting?: number };

/** Leaves the date that the article itself has out of what its text says beside it. */
function withoutOwnDate(clues: readonly PieceClue[], { printedDate }: ParsedArticle): readonly PieceClue[] {
  const year = printedDate?.end?.year ?? printedDate?.start.year;
  if (year === undefined) return clues;
  return clues.filter(({ values }) => values?.["relation"] !== "same-day" || values["year"] !== year);
}

function pieceClues(piece: TextPiece, article: number, month: number | null, day: MonthDay | null): PieceClue[] {
  const events = findEvents(piece.text).map((mention) => eventClue(piece, article, mention));
  const weekdays = findWeekdays(piece, article);
  const festivals = findFestivals(piece.text, day).map(({ index, length, ...mention }) => ({
    kind: "festival",
    quote: piece.printed.slice(index, index + length),
    ...piece.place(index),
    ...mention,
    article,
    signature: `festival ${mention.values["festival"]}`,
    isStrong: false,
  }));
  const years = findStatedYears(piece.text, month, day).map(({ year, index, relation, weights }) => ({
    kind: "stated-year",
    quote: quoteAt(piece, index, 5),
    ...piece.place(index),
    says: YEAR_SAYS[relation](year),
    values: { year, relation },
    article,
    weights,
    signature: `${relation} ${year}`,
    isStrong: STRONG_RELATIONS.has(relation),
  }));
  const numbered = findNumberedDays(piece.text).map(({ index, length, ...mention }) => ({
    kind: "numbered-day",
    quote: piece.printed.slice(index, index + length),
    ...piece.place(index),
    ...mention,
    article,
    signature: `numbered ${mention.values["year"]}`,
    isStrong: true,
  }));
  return [...years, ...events, ...numbered, ...weekdays, ...festivals];
}

/** Relations that alone can contradict a given date. */
const STRONG_RELATIONS: ReadonlySet<YearRelation> = new Set<YearRelation>(["same", "same-day", "audited", "relative"]);

const YEAR_SAYS: Readonly<Record<YearRelation, (year: number) => string>> = {
  "same-day": (year) => `a day of ${year} near the article's own`,
  same: (year) => `under way in ${year}`,
  review: (year) => `${year} is looked back upon`,
  plan: (year) => `${year} is planned`,
  season: (year) => `a season of ${year} is at hand`,
  audited: (year) => `the accounts of ${year} are audited in ${year + 1}`,
  relative: (year) => `${year} is counted from the year of writing`,
  since: (year) => `not long before ${year}, or later`,
  mention: (year) => `mentions ${year}`,
};

function eventClue(piece: TextPiece, article: number, mention: EventMention): PieceClue {
  const { index, length, kind, says, values, weights, meeting } = mention;
  const quote = piece.printed.slice(index, index + length);
  const signature = meeting === undefined ? `${kind} ${JSON.stringify(weights)}` : "meeting";
  const base = { kind, quote, ...piece.place(index), says, values, article, weights, signature, isStrong: true };
  return meeting === undefined ? base : { ...base, meeting };
}

/** `4月3日(星期四)`, `10月15日 星期二`. */
const WEEKDAY_PATTERN =
  /(?<month>\d{1,2})月(?<day>\d{1,2})日 ?[(,]? ?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![期年])/g;

function findWeekdays(piece: TextPiece, article: number): YearClue[] {
  return [...piece.text.matchAll(WEEKDAY_PATTERN)].flatMap((match) => {
    const { month, day, weekday = "" } = match.groups ?? {};
    const date = { month: Number(month), day: Number(day) };
    if (!isCalendarDay(date)) return [];
    return [
      {
        kind: "weekday",
        quote: piece.printed.slice(match.index, match.index + match[0].length),
        ...piece.place(match.index),
        says: "the day fell on this weekday",
        article,
        weights: { ...date, weekday: Math.max(0, WEEKDAYS.indexOf(weekday)) },
        signature: `weekday ${match[0]}`,
        isStrong: true,
      },
    ];
  });
}

function pieceRungs(piece: TextPiece, article: number): Rung[] {
  return findMeetings(piece.text).map(({ series, number, index, length }) => ({
    series,
    number,
    article,
    quote: piece.printed.slice(index, index + length),
    ...piece.place(index),
  }));
}

/** Leaves out every congress and plenum but the latest that a page studies: that one dates it, the earlier ones are history. */
function withLatestMeetingOnly(clues: readonly PieceClue[]): YearClue[] {
  const latest = Math.max(-1, ...clues.map(({ meeting = -1 }) => meeting));
  return clues.filter(({ meeting = latest }) => meeting === latest).map(({ meeting: _, ...clue }) => clue);
}
