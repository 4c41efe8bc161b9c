import type { Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { YearBasis } from "../../model/date.ts";
import type { Words } from "../words/words.ts";

/** What is known of when the things an article reports happened. */
export interface EventDate {
  /** EDTF, as {@link Article.date}; null where no day is printed. */
  readonly edtf: string | null;
  readonly asPrinted: string | null;
  readonly basis: YearBasis;
  /** Year and month to list it under where no day is printed; null when unknown. */
  readonly year: number | null;
  readonly month: number | null;
}

/** A day or a month of the calendar; the year is null where none could be inferred. */
export interface CalendarDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** The event date of an article of an issue. Without a printed day the issue's own year and month stand in. */
export function eventDate(article: Article, issue: Issue): EventDate {
  return {
    edtf: article.date,
    asPrinted: article.dateAsPrinted,
    basis: article.yearBasis,
    year: article.year,
    month: article.date === null && article.year === issue.year ? issue.month : null,
  };
}

// 2025-04-03, XXXX-04-03, 2025-04, 2025
const EDTF_DAY = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d|XX))?[?~%]?$/;

/** Days that an EDTF date names: the day itself, or the first and last of a range; none when it cannot be read. */
export function edtfToDays(edtf: string | null): CalendarDay[] {
  if (edtf === null) return [];
  return edtf.split("/").flatMap((part) => {
    const match = EDTF_DAY.exec(part);
    if (match?.[2] === undefined) return [];
    return [
      {
        year: match[1] === "XXXX" ? null : Number(match[1]),
        month: Number(match[2]),
        day: match[3] === undefined || match[3] === "XX" ? null : Number(match[3]),
      },
    ];
  });
}

/**
 * A date in words, its year in brackets where the paper does not print it:
 * `2025-04-03`, inferred → `[2025]年4月3日`; no day, `近日` → `[2024年10月]“近日”`.
 */
export function eventDateText(date: EventDate, words: Words): string {
  const [first, last] = edtfToDays(date.edtf);
  if (!first) return undatedText(date, words);
  const firstText = dayText(first, date.basis, words);
  if (!last) return firstText;
  if (last.year !== first.year) return words.date.toDate(firstText, dayText(last, date.basis, words));
  if (last.day === null) return words.date.toDate(firstText, words.date.month(null, last.month));
  return words.date.toDay(firstText, last.month === first.month ? null : last.month, last.day);
}

/** A day or month of known or bracketed year: `[2025]年4月3日`. */
export function dayText(day: CalendarDay, basis: YearBasis, words: Words): string {
  const year = day.year === null ? null : basis === "stated" ? String(day.year) : `[${day.year}]`;
  return day.day === null ? words.date.month(year, day.month) : words.date.day(year, day.month, day.day);
}

/** An EDTF date of which every part is printed or catalogued: `2024-10-15` → `2024年10月15日`, `2024` → `2024年`. */
export function statedDateText(edtf: string, words: Words): string {
  const [day] = edtfToDays(edtf);
  if (day) return dayText(day, "stated", words);
  return /^\d{4}$/.test(edtf) ? words.date.year(edtf) : edtf;
}

function undatedText(date: EventDate, words: Words): string {
  const printed = date.asPrinted === null ? "" : words.frame.quote(date.asPrinted);
  if (date.year === null) return printed === "" ? words.date.unknownDate : printed;
  const year = String(date.year);
  return `[${date.month === null ? words.date.year(year) : words.date.month(year, date.month)}]${printed}`;
}
