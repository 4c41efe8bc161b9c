import type { Page } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { dayNumber } from "../../text/edtf.ts";
import { findImpossibleDate } from "../years/date-article.ts";
import { findYearContradiction } from "../years/explain-year.ts";
import type { YearFinding } from "../years/issue-years.ts";
import type { PageGroup } from "./group-pages.ts";

/** What an editor should look at in the dates of an issue: contradictions, unknown years, days that cannot be or hardly are. */
export function dateFindings(pages: readonly Page[], group: PageGroup, finding: YearFinding): Diagnostic[] {
  const stated = group.pages.some(({ published }) => published !== null) ? finding.year : null;
  const contradiction = stated === null ? undefined : findYearContradiction(finding, stated);
  const unknown = pages.flatMap(({ articles, source }) => {
    const first = articles.find(({ date, year }) => date !== null && year === null);
    if (!first) return [];
    const count = articles.filter(({ date, year }) => date !== null && year === null).length;
    const dates = count === 1 ? "this date" : `this date and ${count - 1} more`;
    const line = first.paragraphs[0]?.spans[0]?.line ?? 0;
    const place = { line, quote: first.dateAsPrinted ?? "" };
    const { left } = finding;
    if (left.length < 2) return [diagnose("year-unknown", source.path, `nothing says the year of ${dates}`, place)];
    const years = [...left].sort();
    const message = `the year of ${dates} is ${years.slice(0, -1).join(", ")} or ${years.at(-1)}: nothing decides between them`;
    const zhHans = `年份可能是 ${years.join("、")} 年，无从推定是哪一年`;
    return [diagnose("year-unknown", source.path, message, { ...place, zhHans, values: { years: left.join(" ") } })];
  });
  return [
    ...(contradiction ? [contradiction] : []),
    ...unknown,
    ...pages.flatMap(impossibleDates),
    ...pages.flatMap((page) => distantDates(page, finding)),
  ];
}

function impossibleDates({ articles, source }: Page): Diagnostic[] {
  return articles.flatMap((article) => {
    const quote = findImpossibleDate(article, article.year);
    if (quote === undefined) return [];
    const line = article.paragraphs[0]?.spans[0]?.line ?? 0;
    const year = article.year === null ? "" : ` of ${article.year}`;
    return [diagnose("date-impossible", source.path, `${quote} is no day${year}`, { line, quote })];
  });
}

/** Days between an event and the latest one of its issue from which a misread month is likelier than late news. */
const DISTANT_DAYS = 100;

function distantDates({ articles, source }: Page, { year, latest }: YearFinding): Diagnostic[] {
  if (year === null || !latest) return [];
  const issueDay = dayNumber(year, latest.month, latest.day);
  return articles.flatMap(({ date, dateAsPrinted, paragraphs }) => {
    const [eventYear = 0, month = 0, day = 0] = (date?.split("/").at(-1) ?? "").split("-").map(Number);
    const distance = issueDay - dayNumber(eventYear, month, day);
    if (day === 0 || distance < DISTANT_DAYS) return [];
    const message = `${date} lies ${distance} days before the latest event of its issue`;
    const line = paragraphs[0]?.spans[0]?.line ?? 0;
    return [diagnose("date-distant", source.path, message, { line, quote: dateAsPrinted ?? "" })];
  });
}
