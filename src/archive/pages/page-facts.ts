import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Masthead, ParsedPage } from "../../model/page.ts";
import { diagnose } from "../../model/rules.ts";
import type { FrontMatter, IssueNumber, SourceText } from "../../model/source.ts";
import {
  dayNumber,
  daysInMonth,
  findKnownDate,
  type KnownDate,
  knownDateToEdtf,
  WEEKDAYS,
  weekdayOf,
} from "../../text/edtf.ts";
import { fold } from "../../text/fold.ts";
import { firstNumber } from "../../text/issue-number.ts";

/** What is known of a page before its articles are read, and where it stands. */
export interface PageFacts {
  /** Front matter over what the page prints about itself. */
  readonly facts: FrontMatter;
  /** Printing date, if it has at least a year. */
  readonly published: KnownDate | null;
  /** Quotes the printing date; null without one. */
  readonly publishedEvidence: Evidence | null;
  /** Front matter that disagrees with the running head. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts front matter over running heads; where they disagree the front matter holds and the page is reported. */
export function pageToFacts(page: ParsedPage): PageFacts {
  const { source, masthead, lines } = page;
  const facts = { ...masthead.facts, ...source.frontMatter };
  const published = facts.date ? (findKnownDate(facts.date) ?? null) : null;
  const given = source.frontMatter;
  const isGiven = given.date !== undefined;
  const isDecided = (key: keyof FrontMatter) => source.decided?.includes(key) ?? false;
  const line = isDecided("date") ? 0 : isGiven ? frontMatterLine(source.lines, "date") : (masthead.lines.date ?? 0);
  const evidence: Evidence = {
    kind: isDecided("date") ? "editor" : isGiven ? "front-matter" : "running-head",
    // Readers are shown words of the paper or the editor's, not how the editor's are written down.
    quote: isGiven ? (given.date ?? "") : (source.lines[line - 1] ?? "").trim().slice(0, 60),
    source: source.path,
    line,
    says: `printed on ${facts.date}`,
    values: { date: facts.date ?? "" },
  };
  const keys = Object.keys(masthead.facts) as (keyof FrontMatter)[];
  const diagnostics = keys
    .filter((key) => given[key] !== undefined && !isDecided(key) && !agree(key, given[key], masthead.facts[key]))
    .map((key) =>
      diagnose(
        key === "date" ? "date-contradiction" : "issue-contradiction",
        source.path,
        `front matter says ${key} ${given[key]}, the page prints ${masthead.facts[key]}`,
        {
          line: masthead.lines[key] ?? 0,
          quote: (source.lines[(masthead.lines[key] ?? 0) - 1] ?? "").trim(),
          zhHans: `著录的${FACT_NAMES[key]}是 ${given[key]}，版面所印是 ${masthead.facts[key]}`,
        },
      ),
    );
  return {
    facts,
    published,
    publishedEvidence: published ? evidence : null,
    diagnostics: [
      ...diagnostics,
      ...(isGiven && published && !isDecided("date") ? laterNews(page, published) : []),
      ...weekdayFindings(source, masthead),
      ...secondDateFindings(source, masthead, lines),
    ],
  };
}

/** What front matter states, as Chinese editors call it. */
const FACT_NAMES: Readonly<Record<keyof FrontMatter, string>> = {
  newspaper: "报名",
  date: "见报日期",
  issue: "期号",
  totalIssue: "总期号",
  page: "版次",
  section: "栏目",
  editor: "责编",
  source: "来源",
  note: "附记",
};

/** Days that a dateline may lie ahead of the printing: an announcement. */
const DAYS_AHEAD = 31;

/** The first dateline whose year is printed and whose day comes after the date that was given: no paper reports what is to come. */
function laterNews({ source, articles }: ParsedPage, { year, month = 12, day }: KnownDate): Diagnostic[] {
  const latest = dayNumber(year, month, day ?? daysInMonth(month, year)) + DAYS_AHEAD;
  const later = articles.find(({ printedDate }) => {
    const { year: printed, month: m = 1, day: d = 1 } = printedDate?.start ?? {};
    return printed !== undefined && dayNumber(printed, m, d) > latest;
  });
  if (!later) return [];
  const line = later.paragraphs[0]?.spans[0]?.line ?? 0;
  const quote = later.dateAsPrinted ?? "";
  const message = `front matter says date ${source.frontMatter.date}, but the page reports ${quote}`;
  const zhHans = `著录的见报日期是 ${source.frontMatter.date}，版上却记着 ${quote} 的事`;
  return [diagnose("date-contradiction", source.path, message, { line, quote, zhHans })];
}

/** `2024年10月15日 星期二`. */
const WEEKDAY_PATTERN = /(?:星期|周)(?<weekday>[一二三四五六日天])/u;

/** A printed weekday that is not that of the printed date: one of the two was misread. */
function weekdayFindings(source: SourceText, { facts, lines }: Masthead): Diagnostic[] {
  const date = facts.date ? findKnownDate(facts.date) : undefined;
  const line = lines.date ?? 0;
  const quote = (source.lines[line - 1] ?? "").trim();
  const weekday = WEEKDAY_PATTERN.exec(quote)?.groups?.["weekday"];
  if (date?.month === undefined || date.day === undefined || weekday === undefined) return [];
  const actual = WEEKDAYS.charAt(weekdayOf(date.year, date.month, date.day));
  if (actual === weekday.replace("天", "日")) return [];
  const message = `${facts.date} was 星期${actual}, the page prints ${WEEKDAY_PATTERN.exec(quote)?.[0]}`;
  return [diagnose("weekday-contradiction", source.path, message, { line, quote })];
}

const PRINTED_DATE = /\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})/u;

/** Running heads of one file that print different days: the file holds more than one issue, or a digit was misread. */
function secondDateFindings(source: SourceText, masthead: Masthead, lines: ParsedPage["lines"]): Diagnostic[] {
  const first = masthead.facts.date;
  if (first === undefined) return [];
  return lines.flatMap(({ number, role, reason }) => {
    if (role !== "furniture" || reason !== "running head") return [];
    const quote = fold(source.lines[number - 1] ?? "").trim();
    const date = findKnownDate(PRINTED_DATE.exec(quote.replaceAll(" ", ""))?.[0] ?? "");
    if (!date || knownDateToEdtf(date) === first) return [];
    const message = `this running head prints ${knownDateToEdtf(date)}, the first one ${first}`;
    return [diagnose("issue-contradiction", source.path, message, { line: number, quote })];
  });
}

/** Whether two values of a fact can both be true: `2024` and `2024-10-15` can, and a joint issue and its first number. */
function agree(key: keyof FrontMatter, given: string | number | undefined, printed: typeof given): boolean {
  if (given === printed || given === undefined || printed === undefined) return given === printed;
  if (key === "issue" || key === "totalIssue")
    return firstNumber(given as IssueNumber) === firstNumber(printed as IssueNumber);
  const [a, b] = [String(given), String(printed)];
  return typeof given === "string" && (a.startsWith(b) || b.startsWith(a));
}

function frontMatterLine(lines: readonly string[], key: string): number {
  return lines.findIndex((line) => line.includes(key)) + 1;
}
