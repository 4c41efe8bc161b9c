import type { Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { endsSentence } from "../../text/sentence.ts";
import { articlesOfIssue, type Placed } from "../article/archive-index.ts";
import { type ArticleRef, articleRef, characterCount } from "../article/article-ref.ts";
import { fitsVertically } from "../article/headline.ts";

/** An article on the front, with as much of its text as its place holds. */
export interface FrontArticle {
  readonly article: ArticleRef;
  /** 1-based place in its page. */
  readonly place: number;
  readonly credit: string | null;
  readonly kicker: string | null;
  readonly text: readonly string[];
  readonly vertical: boolean;
}

/** The front: the heaviest articles in the order of their weight, and the rest in page order. */
export interface Front {
  readonly articles: readonly FrontArticle[];
  readonly rest: readonly ArticleRef[];
  /** Number of all the rest, of which the first are listed. */
  readonly restCount: number;
}

/** Articles of the rest that the front lists; its issue has them all. */
const MOST_REST = 60;
/** Places on the front. */
const SLOTS = 6;
/** What stands later on a page weighs less, as editors place by weight. */
const WEIGHT_BY_PLACE = 0.9;

// Measured at 1440 px: characters of a line in a narrow column and in the two columns of a wide one.
const NARROW = 17;
const WIDE = 2 * NARROW;
/** Lines of text in a place; the heads of wide places take about as many lines more. */
const LEAD_LINES = 40;
const SHORT_LINES = 6;
const LONGEST_SHORT = 22;
const LEAD_HEAD = 4;
const SECOND_HEAD = 2;

/**
 * Sets an issue as a front page. Weight is length, less for each place down the page; the lead is given in full,
 * and the texts of the others are cut at sentence ends so that both halves of the page come out about even.
 */
export function issueFront(issue: Issue): Front {
  const placed = [...articlesOfIssue(issue)];
  const byWeight = placed
    .map((each, order) => ({ each, order, weight: characterCount(each.article) * WEIGHT_BY_PLACE ** order }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, SLOTS);
  const chosen = byWeight.map(({ each }) => each);
  const budgets = lineBudgets(chosen.map(({ article }) => article));
  const rest = placed.filter((each) => !chosen.includes(each));
  const vertical = chosen.findIndex(({ article }, i) => i >= 2 && fitsVertically(article.headline));
  return {
    articles: chosen.map((each, i) =>
      frontArticle(each, budgets[i] ?? SHORT_LINES, i < 2 ? WIDE : NARROW, i === vertical),
    ),
    rest: rest.slice(0, MOST_REST).map(({ article }) => articleRef(article, issue)),
    restCount: rest.length,
  };
}

/** Lines of text each place gets: lead and second stand side by side, third and fourth below the second, the others below the lead. */
function lineBudgets(articles: readonly Article[]): number[] {
  const lead = Math.min(LEAD_LINES, linesOf(articles[0], WIDE));
  const second = Math.min(lead, linesOf(articles[1], WIDE));
  const difference = articles.length < 2 ? 0 : lead + LEAD_HEAD - second - SECOND_HEAD;
  const belowSecond = Math.min(LONGEST_SHORT, SHORT_LINES + Math.max(0, difference));
  return [lead, second, belowSecond, belowSecond, SHORT_LINES, SHORT_LINES];
}

function linesOf(article: Article | undefined, width: number): number {
  return (article?.paragraphs ?? []).reduce((sum, { text }) => sum + linesOfText(text, width), 0);
}

function linesOfText(text: string, width: number): number {
  return Math.ceil((text.length + 2) / width);
}

function frontArticle(
  { article, place, issue }: Placed,
  lines: number,
  width: number,
  vertical: boolean,
): FrontArticle {
  return {
    article: articleRef(article, issue),
    place: place + 1,
    credit: article.credit,
    kicker: article.kicker,
    text: excerpt(article, lines, width),
    vertical,
  };
}

/** Paragraphs that fill so many lines; the last is cut at a sentence end, and the first is never left out. */
function excerpt(article: Article, lines: number, width: number): string[] {
  const texts: string[] = [];
  let left = lines;
  for (const { text, flags } of article.paragraphs) {
    if (flags.includes("subhead")) continue;
    const needed = linesOfText(text, width);
    if (needed <= left) texts.push(text);
    else {
      const cut = sentencesWithin(text, left * width);
      if (cut !== "") texts.push(cut);
      else if (texts.length === 0) texts.push(text.slice(0, Math.max(1, left) * width));
      break;
    }
    left -= needed;
    if (left < 2) break;
  }
  return texts;
}

/** As many whole sentences from the start as fit into a length; none when the first does not. */
function sentencesWithin(text: string, length: number): string {
  for (let end = Math.min(length, text.length); end > 0; end--) {
    if ("。！？!?".includes(text[end - 1] ?? " ") && endsSentence(text.slice(0, end))) return text.slice(0, end);
  }
  return "";
}
