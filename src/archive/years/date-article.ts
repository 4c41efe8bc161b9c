import type { ParsedArticle } from "../../model/article.ts";
import type { PrintedDate, PrintedDay, YearBasis } from "../../model/date.ts";
import { addDays, dateToEdtf, dayNumber, daysInMonth, isCalendarDay, type KnownDate } from "../../text/edtf.ts";
import { dropUnseen, fold } from "../../text/fold.ts";
import { readNearDay } from "../../text/near-day.ts";

/** The date of an article's event, with its year as far as it is known. */
export interface DatedEvent {
  /** EDTF; null when no day is printed. */
  readonly date: string | null;
  readonly year: number | null;
  readonly basis: YearBasis;
}

/** A day at the start of a lead, as printed: `本报讯 2月30日,`. */
const LEADING_DAY = /^.{0,12}?(?<![\d年])(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/u;

/**
 * The words of a date that is no day of the calendar: 2月30日, or 2月29日 of a year without it. Undefined for any other. `year` is the
 * one the date was given.
 */
export function findImpossibleDate(article: ParsedArticle, year: number | null): string | undefined {
  const { printedDate, dateAsPrinted, paragraphs } = article;
  if (printedDate) {
    const days = [printedDate.start, printedDate.end].filter((day) => day !== undefined);
    const isPossible = days.every((day) => isCalendarDay(year === null ? day : { year, ...day }));
    return isPossible ? undefined : (dateAsPrinted ?? undefined);
  }
  const match =
    dateAsPrinted === null ? LEADING_DAY.exec(fold(dropUnseen(paragraphs[0]?.text.slice(0, 30) ?? ""))) : null;
  const { month, day } = match?.groups ?? {};
  return match && !isCalendarDay({ month: Number(month), day: Number(day) }) ? `${month}月${day}日` : undefined;
}

/** What an article's date is read beside. */
export interface DateContext {
  /** Printing date of its page. */
  readonly published: KnownDate | null;
  /** Year of the issue's latest event, and how it is known. */
  readonly issueYear: number | null;
  readonly issueBasis: YearBasis;
  /** Years to add to the issue's for this article. */
  readonly offset: number;
}

/** The year that an editor gives an article; of a range that of its last day; null where none does. */
export function decidedYear({ decidedDate }: ParsedArticle): number | null {
  const year = Number(/^\d{4}/u.exec(decidedDate?.date.split("/").at(-1) ?? "")?.[0]);
  return Number.isNaN(year) ? null : year;
}

/** Days that an event may lie ahead of the printing of its report: an announcement. */
const DAYS_AHEAD = 31;

/** The event date of an article: the year printed with it, else by the printing date, else the issue's. */
export function dateArticle(article: ParsedArticle, context: DateContext): DatedEvent {
  const dated = dateByContext(article, context);
  // A day that its year does not have is no date; it is reported, and the words stay as printed.
  return dated.date !== null && findImpossibleDate(article, dated.year) ? { ...dated, date: null } : dated;
}

function dateByContext(article: ParsedArticle, context: DateContext): DatedEvent {
  const { published, issueYear, issueBasis, offset } = context;
  const decided = decidedYear(article);
  if (decided !== null && !article.printedDate) return { date: null, year: decided, basis: "stated" };
  const printed = article.printedDate ?? relativeDate(article.dateAsPrinted, published);
  if (!printed) {
    // News without a day is of the time of its printing; what other articles of the issue report may be older.
    const year = published?.year ?? issueYear;
    return { date: null, year, basis: year === null ? "unknown" : published ? "stated" : issueBasis };
  }
  const last = printed.end ?? printed.start;
  if (last.year !== undefined || printed.start.year !== undefined) return dated(printed, lastYear(printed), "stated");
  if (published?.month !== undefined) return dated(printed, nearestYear(last, published), "stated");
  if (issueYear === null) return { date: dateToEdtf(printed), year: null, basis: "unknown" };
  return dated(printed, issueYear + offset, issueBasis);
}

/** A printed date with the year of its last day; a range that ends in January may begin the year before. */
function dated({ start, end }: PrintedDate, year: number, basis: YearBasis): DatedEvent {
  if (!end) return { date: dateToEdtf({ start: { ...start, year } }), year, basis };
  const startYear = start.year ?? (start.month > end.month ? year - 1 : year);
  return { date: dateToEdtf({ start: { ...start, year: startYear }, end: { ...end, year } }), year, basis };
}

function lastYear({ start, end }: PrintedDate): number {
  if (!end) return start.year as number;
  return end.year ?? (start.year as number) + (start.month > end.month ? 1 : 0);
}

/** Year of the latest such day that is not much later than the printing. */
export function nearestYear({ month, day = 15 }: PrintedDay, published: KnownDate): number {
  const { year, month: printedMonth = 12 } = published;
  const printed = dayNumber(year, printedMonth, published.day ?? daysInMonth(printedMonth, year));
  const candidates = [year + 1, year, year - 1];
  return candidates.find((candidate) => dayNumber(candidate, month, day) <= printed + DAYS_AHEAD) ?? year;
}

/**
 * Words that name a day beside a known printing date: 昨日, 本月5日, 29日. Null for 近日 and the like, and where the printing day is
 * not known.
 */
export function relativeDate(words: string | null, published: KnownDate | null): PrintedDate | null {
  if (words === null || published?.month === undefined || published.day === undefined) return null;
  const near = readNearDay(words);
  if (!near) return null;
  const printed = { year: published.year, month: published.month, day: published.day };
  if ("back" in near) return { start: addDays(printed, -near.back) };
  const first = dayOfMonth(near.day, printed, near.monthsBack ?? (near.day > printed.day ? 1 : 0));
  const end = near.end === undefined ? undefined : { ...first, day: near.end };
  if (!isCalendarDay(first) || (end && !isCalendarDay(end))) return null;
  return end ? { start: first, end } : { start: first };
}

/** A day of the month that lies so many before the printed one; of one without that day (`31日`), nothing that a calendar has. */
function dayOfMonth(day: number, printed: Required<PrintedDay>, monthsBack: number): Required<PrintedDay> {
  const { year, month } = monthsBack === 0 ? printed : addDays({ ...printed, day: 1 }, -1);
  return { year, month, day };
}
