import type { HeldAct } from "../corrections/settle-acts.ts";
import type { BylineAct, DateAct, PlacedAct } from "../model/act.ts";
import type { ParsedArticle } from "../model/article.ts";
import type { PrintedDate, PrintedDay } from "../model/date.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Decision } from "../model/evidence.ts";
import type { LineAccount } from "../model/line.ts";
import { diagnose } from "../model/rules.ts";
import type { FrontMatter } from "../model/source.ts";
import { readIssueNumber } from "../text/issue-number.ts";

/** Articles with the dates and signatures that editors gave them, and what could not be given to any. */
export interface DecidedArticles {
  readonly articles: readonly ParsedArticle[];
  /** The acts with what became of them. */
  readonly placed: readonly PlacedAct[];
  readonly findings: readonly Diagnostic[];
}

/** What of a page the acts are given to. */
interface Decidable {
  readonly path: string;
  readonly articles: readonly ParsedArticle[];
  readonly lines: readonly LineAccount[];
}

/** Gives dates and signatures to the articles that hold the quotes of their acts; of two acts on one article the first holds. */
export function decideArticles(
  page: Decidable,
  held: readonly HeldAct[],
  placed: readonly PlacedAct[],
): DecidedArticles {
  const articles = [...page.articles];
  const findings: Diagnostic[] = [];
  const outcomes = new Map<string, PlacedAct["outcome"]>();
  const given = new Map<string, string>();
  for (const { act, place } of held) {
    if (place && act.act === "move") findings.push(...unmetMove(page, { act, place }));
    if (!place || (act.act !== "date" && act.act !== "byline")) continue;
    const line = place.quote.start.line;
    const index = page.lines[line - 1]?.article ?? -1;
    const article = articles[index];
    const said = JSON.stringify(act.to);
    const before = given.get(`${act.act} ${index}`);
    const at = { line, quote: act.quote?.exact ?? "" };
    if (!article)
      findings.push(diagnose("correction-void", page.path, `${act.act} ${act.id}: its text is in no article`, at));
    else if (before === undefined) {
      given.set(`${act.act} ${index}`, said);
      articles[index] =
        act.act === "date" ? withDate(article, act, page.path, line) : withByline(article, act, page.path, line);
    } else if (before !== said) {
      outcomes.set(act.id, "contradicted");
      const message = `${act.act} ${act.id}: another act gives the article another one`;
      findings.push(diagnose("correction-contradiction", page.path, message, at));
    }
  }
  return {
    articles,
    findings,
    placed: placed.map((each) => {
      const holders = new Set(each.lines.flatMap((line) => page.lines[line - 1]?.article ?? []));
      const outcome = outcomes.get(each.act.id) ?? each.outcome;
      return { ...each, outcome, ...(holders.size > 0 ? { articles: [...holders] } : {}) };
    }),
  };
}

/** A run that did not come to the article of the text behind which it belongs: that text is in none. */
function unmetMove({ path, lines }: Decidable, { act, place }: HeldAct): Diagnostic[] {
  const [from, to] = [place?.quote.start.line ?? 0, place?.to?.end.line];
  const target = to === undefined ? undefined : lines[to - 1];
  if (to === undefined || (target?.article !== null && target?.article === lines[from - 1]?.article)) return [];
  const message = `${act.act} ${act.id}: the text behind which it is to stand is in no article, or it is no text itself`;
  return [diagnose("correction-void", path, message, { line: from })];
}

function editorDecision(rule: string, says: string, by: string, source: string, line: number): Decision {
  return { rule, confidence: 1, lines: [line], evidence: [{ kind: "editor", quote: by, source, line, says }] };
}

function withByline(article: ParsedArticle, { to, by }: BylineAct, path: string, line: number): ParsedArticle {
  const { unsureBylines, ...rest } = article;
  const decisions = article.decisions.filter(({ rule }) => rule !== "byline");
  const says =
    to.length > 0 ? "An editor says who signs the article." : "An editor says that nobody signs the article.";
  return { ...rest, bylines: to, decisions: [...decisions, editorDecision("byline", says, by, path, line)] };
}

function withDate(article: ParsedArticle, { to, by, at }: DateAct, path: string, line: number): ParsedArticle {
  const printedDate = toPrintedDate(to, article.printedDate);
  const decision = editorDecision("dateline", "An editor says the date.", by, path, line);
  const decided = { decidedDate: { date: to, by, at }, decisions: [...article.decisions, decision] };
  return { ...article, ...(to === "" ? { dateAsPrinted: null } : {}), printedDate, ...decided };
}

/** A date of EDTF; a year alone is that of the day that is printed. */
function toPrintedDate(edtf: string, printed: PrintedDate | null): PrintedDate | null {
  if (edtf === "") return null;
  const days = edtf.split("/").map(toDay);
  const [start, end] = days;
  if (start && !("month" in start)) return printed && withYear(printed, start.year);
  if (!start || !("month" in start)) return printed;
  return { start, ...(end && "month" in end ? { end } : {}) };
}

function toDay(text: string): PrintedDay | { readonly year: number } {
  const [year = "", month, day] = text.split("-");
  const known = /^\d{4}$/u.test(year) ? { year: Number(year) } : {};
  if (month === undefined) return { year: Number(year) };
  return { ...known, month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

/** The year is that of the last day; a range that ends in January may begin the year before. */
function withYear({ start, end }: PrintedDate, year: number): PrintedDate {
  if (!end) return { start: { ...start, year } };
  return { start: { ...start, year: start.month > end.month ? year - 1 : year }, end: { ...end, year } };
}

/** Facts of a file that editors gave; of two for one the first holds. */
export function decidedFacts(held: readonly HeldAct[]): FrontMatter {
  const facts: Record<string, string | number> = {};
  for (const { act } of held) {
    if (act.act !== "date" || act.quote !== undefined) continue;
    const of = act.of ?? "date";
    facts[of] ??= of === "date" ? act.to : (of !== "page" && readIssueNumber(act.to)) || Number(act.to);
  }
  return facts as FrontMatter;
}
