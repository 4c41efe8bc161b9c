import { bindActs } from "../../corrections/bind-acts.ts";
import type { Act, PlacedAct, WrittenAct } from "../../model/act.ts";
import type { ParsedArticle } from "../../model/article.ts";
import type { PrintedDay } from "../../model/date.ts";
import type { LineAccount } from "../../model/line.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { OpenDecision } from "../view/open-decision.ts";
import type { ActView, ArticleView, FactsView, LineView, PageView } from "../view/page-view.ts";

/** An article of the site that was built last. */
export interface PublishedArticle {
  readonly address: string;
  /** EDTF; null where no day is printed. */
  readonly date: string | null;
  readonly isYearInferred: boolean;
}

/** What of a page stands outside it. */
export interface BesidePage {
  readonly version: string;
  readonly scans: number;
  /** The article whose text begins on a line, as the site has it; null where none is published. */
  readonly publishedAt: (line: number) => PublishedArticle | null;
  readonly decisions: readonly OpenDecision[];
}

/** A page as the desk shows it; `acts` are those it was parsed with. */
export function toPageView(page: ParsedPage, acts: readonly WrittenAct[], beside: BesidePage): PageView {
  const { source } = page;
  const { mended } = bindActs(acts, source);
  return {
    file: source.path,
    version: beside.version,
    scans: beside.scans,
    facts: toFacts(page),
    lines: page.lines.map((account, index) => toLine(page, account, mended.lines[index] ?? "")),
    articles: page.articles.map((article, place) => toArticle(page, article, place, beside)),
    acts: (page.acts ?? []).map(toAct),
    decisions: beside.decisions,
  };
}

/** Front matter and acts go before what the page prints of itself. */
export function toFacts({ source, masthead }: ParsedPage): FactsView {
  const facts = { ...masthead.facts, ...source.frontMatter };
  const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));
  return {
    date: text(facts.date),
    issue: text(facts.issue),
    totalIssue: text(facts.totalIssue),
    page: text(facts.page),
  };
}

function toLine(page: ParsedPage, account: LineAccount, reads: string): LineView {
  const raw = page.source.lines[account.number - 1] ?? "";
  return {
    number: account.number,
    raw,
    ...(reads === raw ? {} : { reads }),
    role: lineRole(page, account),
    article: account.article,
    paragraph: account.paragraph,
  };
}

/** What a line is, a sub-heading told from other text. */
export function lineRole({ articles }: ParsedPage, { role, article, paragraph }: LineAccount): LineView["role"] {
  if (role !== "body" || article === null || paragraph === null) return role;
  return articles[article]?.paragraphs[paragraph]?.flags.includes("subhead") ? "subhead" : "body";
}

function toArticle(page: ParsedPage, article: ParsedArticle, place: number, { publishedAt }: BesidePage): ArticleView {
  const { kicker, headline, deck, section, bylines, captions, paragraphs } = article;
  const line = page.lines.find((each) => each.article === place)?.number ?? 0;
  const published = publishedAt(paragraphs[0]?.spans[0]?.line ?? 0);
  const own = shownDate(article);
  // The page alone may lack the year, which the archive as a whole has.
  const isSameDay = own !== null && published?.date?.replace(/\d{4}/gu, "XXXX") === own;
  return {
    kicker,
    headline,
    deck,
    section,
    datePrinted: article.dateAsPrinted,
    date: isSameDay ? (published?.date ?? own) : own,
    isYearInferred: isSameDay && (published?.isYearInferred ?? false),
    isDateDecided: article.decidedDate !== undefined,
    bylines,
    paragraphs: paragraphs.map(({ text, flags, spans }) => ({ text, flags, spans })),
    captions,
    line,
    address: published?.address ?? null,
  };
}

/** The day of an article as its page alone tells it, as EDTF; what an editor gave goes before. */
export function shownDate({ decidedDate, printedDate }: ParsedArticle): string | null {
  if (decidedDate) return decidedDate.date;
  if (!printedDate) return null;
  return [printedDate.start, ...(printedDate.end ? [printedDate.end] : [])].map(dayToText).join("/");
}

function dayToText({ year, month, day }: PrintedDay): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return [year ?? "XXXX", two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}

function toAct({ act, outcome, lines }: PlacedAct): ActView {
  return {
    id: act.id,
    act: act.act,
    by: act.by,
    at: act.at,
    why: act.why ?? "",
    outcome,
    lines,
    exact: "quote" in act ? (act.quote?.exact ?? "") : "",
    to: toText(act),
  };
}

/** What an act says, as text. */
export function toText(act: Act): string {
  switch (act.act) {
    case "confirm":
      return act.rule;
    case "move":
      return act.to === "here" ? "here" : act.to.exact;
    case "byline":
      return act.to.join("、");
    default:
      return act.to;
  }
}
