import { stanzaLines } from "../../content/stanza-lines.ts";
import type { Issue, Page } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { endsSentence } from "../../text/sentence.ts";
import { articlesOfIssue, type Placed } from "../article/archive-index.ts";
import { type ArticleRef, articleRef, characterCount } from "../article/article-ref.ts";
import { collate } from "../article/collation.ts";
import { fitsVertically } from "../article/headline.ts";
import { countRepairs, type RepairCounts } from "../article/repairs.ts";

/** Places of the front, heaviest first, and `r` for every further article. */
export type Slot = "a" | "b" | "c" | "d" | "e" | "f" | "r";

/** A paragraph on the front. */
export interface Passage {
  readonly text: string;
  /** Characters of it that the article's place holds; what follows is shown where all is read on end. */
  readonly cut: number;
  /** Offsets into the text before which something is missing. */
  readonly missing: readonly number[];
  readonly isSubhead: boolean;
  /** Whether it goes on with the stanza of the passage before it. */
  readonly isVerse: boolean;
}

/** An article on the front, with as much of its text as its place holds, or all of it. */
export interface FrontArticle {
  readonly id: string;
  readonly article: ArticleRef;
  readonly slot: Slot;
  /** 1-based place in its page. */
  readonly place: number;
  readonly credit: string | null;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly text: readonly Passage[];
  /** Whether the text is there to its end. */
  readonly isWhole: boolean;
  readonly repairs: RepairCounts;
  readonly vertical: boolean;
}

/** A front: articles set as a newspaper sets them, and the rest by name. */
export interface Front {
  readonly articles: readonly FrontArticle[];
  readonly rest: readonly ArticleRef[];
  /** Number of all the rest, of which the first are listed. */
  readonly restCount: number;
}

/** Articles of the rest that a front lists; a page's record has them all. */
const MOST_REST = 60;
/** Articles of a printed page that are set; a paper prints fewer. */
const MOST_SET = 24;
/** What stands later on a page weighs less, as editors place by weight. */
const WEIGHT_BY_PLACE = 0.9;

// Measured at 1440 px: characters of a line in a narrow column and in the two columns of a wide one.
const NARROW = 17;
const WIDE = 2 * NARROW;
const THIRD = 24;
/** So many articles all stand in wide places. */
const WIDE_FOUR = 4;
/** Lines of text in a place; the heads of wide places take about as many lines more. */
const LEAD_LINES = 40;
const SHORT_LINES = 6;
const LONGEST_SHORT = 22;
const LEAD_HEAD = 4;
const SECOND_HEAD = 2;
const FURTHER_LINES = 4;
/** A text that is no more than so much longer than its place is not worth a cut: in lines, and as a share of the place. */
const SPARE_LINES = 3;
const SPARE_SHARE = 0.25;

/** Where an article stands on a front, and what its place holds. */
interface Setting {
  readonly slot: Slot;
  readonly lines: number;
  readonly width: number;
  readonly vertical: boolean;
}

/** What the markup of an article costs a page that sets it, as characters of text. */
const COST_OF_ARTICLE = 400;
/** Sets the heaviest articles of an issue as a front page, the heaviest first, each cut to its place. */
export function issueFront(issue: Issue): Front {
  const placed = [...articlesOfIssue(issue)];
  const settings = settingsOf(placed);
  const articles = [...settings].flatMap(([each, setting]) =>
    setting.slot === "r" ? [] : [cutToPlace(frontArticle(each, setting))],
  );
  const rest = placed.filter((each) => (settings.get(each)?.slot ?? "r") === "r");
  return { articles, rest: rest.slice(0, MOST_REST).map(toRef), restCount: rest.length };
}

/** What fronts that stand on one page of the site may still take: characters of text, and articles that are only named. */
export interface Room {
  characters: number;
  names: number;
}

/**
 * Sets a printed page of an issue as a front, in page order. Articles have their whole text as long as there is room for it;
 * what comes after is cut to its place, then only named. The room is less by what was taken.
 */
export function pageFront(issue: Issue, page: Page, room: Room): Front {
  const placed = page.articles.map((article, place) => ({ article, place, page, issue }));
  const most = Math.min(MOST_SET, Math.max(0, Math.ceil(room.characters / COST_OF_ARTICLE)));
  const set = placed.slice(0, most);
  const settings = settingsOf(set);
  const articles = set.flatMap((each) => {
    const setting = settings.get(each);
    if (!setting) return [];
    const whole = frontArticle(each, setting);
    const shown = room.characters >= costOf(whole) ? whole : cutToPlace(whole);
    room.characters -= costOf(shown);
    return [shown];
  });
  const rest = placed.slice(most);
  const named = rest.slice(0, Math.min(MOST_REST, room.names));
  room.names -= named.length;
  return { articles, rest: named.map(toRef), restCount: rest.length };
}

function toRef({ article, issue }: Placed): ArticleRef {
  return articleRef(article, issue);
}

function costOf({ text }: FrontArticle): number {
  return text.reduce((sum, passage) => sum + passage.text.length, COST_OF_ARTICLE);
}

/**
 * Where each article stands, the heaviest first. Weight is length, less for each place down the page; the lead is given in
 * full, and the texts of the others are cut so that both halves of the page come out about even.
 */
function settingsOf(placed: readonly Placed[]): Map<Placed, Setting> {
  const byWeight = placed
    .map((each, order) => ({ each, order, weight: characterCount(each.article) * WEIGHT_BY_PLACE ** order }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ each }) => each);
  const chosen = byWeight.slice(0, SLOTS.length);
  const budgets = lineBudgets(chosen.map(({ article }) => article));
  const vertical = chosen.findIndex(({ article }, i) => i >= 2 && fitsVertically(article.headline));
  return new Map(
    byWeight.map((each, i) => {
      const slot = SLOTS[i] ?? "r";
      const width = i < 2 || chosen.length === WIDE_FOUR ? WIDE : slot === "r" ? THIRD : NARROW;
      return [each, { slot, lines: budgets[i] ?? FURTHER_LINES, width, vertical: i === vertical }];
    }),
  );
}

const SLOTS: readonly Slot[] = ["a", "b", "c", "d", "e", "f"];

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

function frontArticle({ article, place, page, issue }: Placed, setting: Setting): FrontArticle {
  const collated = collate(article, page, place);
  const cuts = cutsOf(article, setting);
  const isVerse = stanzaLines(article.paragraphs);
  return {
    id: article.id,
    article: articleRef(article, issue),
    slot: setting.slot,
    place: place + 1,
    credit: article.credit,
    kicker: article.kicker,
    deck: article.deck,
    text: article.paragraphs.map(({ text, flags }, i) => ({
      text,
      cut: cuts[i] ?? 0,
      missing: (collated[i]?.marks ?? []).filter(({ missing }) => missing).map(({ at }) => at),
      isSubhead: flags.includes("subhead"),
      isVerse: isVerse[i] ?? false,
    })),
    isWhole: true,
    repairs: countRepairs(collated),
    vertical: setting.vertical,
  };
}

function cutToPlace(front: FrontArticle): FrontArticle {
  const isWhole = front.text.every(({ text, cut }) => cut === text.length);
  const text = front.text
    .filter(({ cut }) => cut > 0)
    .map((passage) => ({
      ...passage,
      text: passage.text.slice(0, passage.cut),
      missing: passage.missing.filter((at) => at <= passage.cut),
    }));
  return { ...front, text, isWhole };
}

/**
 * How much of each paragraph fills the lines of a place: the last is cut at a sentence end and has more than a line, unless it
 * is no longer; the first is never left out, and sub-headings are left to those who read on.
 */
function cutsOf(article: Article, { lines, width }: Setting): number[] {
  const { paragraphs } = article;
  if (linesOf(article, width) <= lines + Math.max(SPARE_LINES, lines * SPARE_SHARE))
    return paragraphs.map(({ text }) => text.length);
  const cuts: number[] = [];
  let left = lines;
  for (const { text, flags } of paragraphs) {
    if (left < 1) break;
    if (flags.includes("subhead")) {
      cuts.push(0);
      continue;
    }
    const needed = linesOfText(text, width);
    if (needed > left) {
      if (left < 2) break;
      const isFirst = cuts.every((cut) => cut === 0);
      cuts.push(lengthOfSentences(text, left * width) || (isFirst ? Math.min(text.length, left * width) : 0));
      break;
    }
    cuts.push(text.length);
    left -= needed;
  }
  return cuts;
}

/** Length of the whole sentences from the start that fit into a length; 0 when the first does not. */
function lengthOfSentences(text: string, length: number): number {
  for (let end = Math.min(length, text.length); end > 0; end--) {
    if ("。！？!?".includes(text[end - 1] ?? " ") && endsSentence(text.slice(0, end))) return end;
  }
  return 0;
}
