import { endsSentence } from "../../text/sentence.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";
import { NOTICE_END } from "../recognise/head-words.ts";
import { type Furniture, isOfSite, type Part } from "./furniture.ts";

/** Text as against the short lines around it: so long at least, with a stop. */
const SHORTEST_PROSE = 24;
/** Characters of prose that weigh one line of a frame, and how much one paragraph weighs at most. */
const PER_LINE = 25;
const MOST_OF_PROSE = 4;
/** A sentence as short as a line of verse weighs little, what a program printed twice as much as a title. */
const OF_SENTENCE = 0.5;
const OF_TITLE = -1;
const OF_FRAME = -1;
const UNDER_ARTICLE = -2;
const LONGEST_TITLE = 70;
const SHORTEST_TITLE = 5;
/** So many lines over a title, or furniture between, are no kicker. */
const FEWEST_OVER = 3;
/** A line over a title that shares so much with the article is its kicker. */
const OF_ARTICLE = 0.3;

const TOP: Furniture = { role: "furniture", rule: "web-chrome", reason: "words at the top of a web page" };
const FOOT: Furniture = { role: "furniture", rule: "title-list", reason: "words at the foot of a web page" };

const OF_WEB_PAGES: ReadonlySet<Furniture["rule"]> = new Set([
  "web-line",
  "web-chrome",
  "post",
  "title-list",
  "repeated-title",
]);

function isOfWebPage({ furniture }: Part): boolean {
  return furniture !== undefined && OF_WEB_PAGES.has(furniture.rule);
}

function isProse({ line, furniture }: Part): boolean {
  if (furniture || line.text.length < SHORTEST_PROSE) return false;
  return endsSentence(line.text) || line.folded.includes("。");
}

/** Whether a part says who edited an article, or where it came from: nothing of an article stands behind the last one of a page. */
export function isUnderArticle({ furniture }: Part): boolean {
  if (!furniture) return false;
  if (furniture.rule === "running-head") return Object.keys(furniture.facts ?? {}).join() === "editor";
  return furniture.place === "under" && (furniture.rule === "web-line" || furniture.rule === "post");
}

/** Whether a part says that an article stands under it: the path of its page, or the stamp under its title. */
function isMark({ furniture }: Part): boolean {
  if (!furniture || (furniture.rule !== "web-line" && furniture.rule !== "web-chrome")) return false;
  return furniture.place === "over" || (furniture.place === "between" && furniture.facts?.date !== undefined);
}

function isStamp({ furniture }: Part): boolean {
  return furniture?.place === "between";
}

function isTitle({ line, furniture, label }: Part): boolean {
  if (furniture || (label && label !== "headline")) return false;
  const { length } = line.text;
  return length >= SHORTEST_TITLE && length <= LONGEST_TITLE && !line.folded.includes("。");
}

/** How much a part speaks for standing in the article, as against the frame under it. */
function weigh(part: Part): number {
  const { line, furniture, label } = part;
  if (isUnderArticle(part)) return UNDER_ARTICLE;
  if (furniture?.place === "inside") return 0;
  if (furniture) return isOfWebPage(part) ? OF_FRAME : 0;
  if (isProse(part)) return Math.min(MOST_OF_PROSE, line.text.length / PER_LINE);
  return label !== undefined || line.depth > 0 || endsSentence(line.text) ? OF_SENTENCE : OF_TITLE;
}

/** Place behind the part with which the parts from `text`, the first paragraph, on weigh most together. */
function endOfArticle(parts: readonly Part[], text: number): number {
  let [sum, most, end] = [0, 0, text];
  for (let at = text; at < parts.length; at += 1) {
    sum += weigh(parts[at] as Part);
    if (sum > most) [most, end] = [sum, at + 1];
  }
  return end;
}

/** Share of the pairs of characters of `words` that stand in `text`. */
export function shareOfPairs(words: string, text: string): number {
  const pairs = Array.from({ length: Math.max(words.length - 1, 0) }, (_, at) => words.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length / Math.max(pairs.length, 1);
}

/** Where the one article of a saved page stands in its frame. */
interface Framed {
  readonly title: number;
  /** Place behind its last text. */
  readonly end: number;
}

/** The title over the text behind the mark at `mark`: over a stamp, or under it; under a path. */
function findTitle(parts: readonly Part[], mark: number): number {
  const text = parts.findIndex((part, at) => at > mark && isProse(part));
  const under = parts.findIndex((part, at) => at > mark && at < text && isTitle(part));
  if (!isStamp(parts[mark] as Part)) return under;
  const above = parts.slice(0, mark).findLastIndex(isTitle);
  return above < 0 ? under : above;
}

function opensArticle({ line, furniture, label }: Part): boolean {
  if (furniture) return false;
  const dateline = findDateline(line.text);
  return (
    label === "headline" || line.depth > 0 || (dateline !== undefined && (dateline.credit ?? dateline.date) !== null)
  );
}

/** Whether a part may close an article under its last paragraph: who wrote it, whose notice it is and of which day. */
function signs({ line, furniture, label }: Part): boolean {
  if (furniture) return furniture.role === "figure" || furniture.role === "caption";
  return label !== undefined || NOTICE_END.test(line.folded) || readByline(line.text) !== undefined;
}

/** The only article of a saved page; undefined where there is none, or several may be. */
function findFramed(parts: readonly Part[]): Framed | undefined {
  const marks = parts.flatMap((part, at) => (isMark(part) ? [at] : []));
  const opening = marks.filter((mark, place) => parts.slice(mark + 1, marks[place + 1]).some(isProse));
  const [mark] = opening;
  if (mark === undefined || opening.length > 1) return undefined;
  const title = findTitle(parts, mark);
  if (title < 0 || parts.slice(0, title).some((part) => isProse(part) || opensArticle(part))) return undefined;
  const text = parts.findIndex((part, at) => at > Math.max(title, mark) && isProse(part));
  let end = endOfArticle(parts, text);
  while (end < parts.length && signs(parts[end] as Part)) end += 1;
  return { title, end };
}

/** Place of the first part of the head: kickers over the title, which share words with the article, belong to it. */
function startOfHead(parts: readonly Part[], { title }: Framed, text: string): number {
  let start = title;
  while (start > 0 && isTitle(parts[start - 1] as Part)) {
    if (shareOfPairs(parts[start - 1]?.line.folded ?? "", text) < OF_ARTICLE) break;
    start -= 1;
  }
  return start;
}

/** Whether a part between the stamp and the text is a link of the site: an arrow closes it, and no word of it is the article's. */
function isLink({ line, label }: Part, text: string): boolean {
  return !label && /(?:>{1,3}|»|→)$/u.test(line.folded) && shareOfPairs(line.folded, text) < OF_ARTICLE;
}

/** Whether the frame begins with a part behind the last text. */
function isOfFrame(part: Part): boolean {
  return isOfWebPage(part) || isOfSite(part) || isUnderArticle(part) || part.furniture?.rule === "imprint";
}

/**
 * Takes out what stands over and under the only article of a saved page: its menus, names and links, lists of other articles, what
 * readers said. The article is known by the path or the stamp over its text, its end by where paragraphs give way to short lines
 * and words of a site. Pages of several articles stay as they are.
 */
export function dropPageFrame(parts: readonly Part[]): Part[] {
  const framed = findFramed(parts);
  if (!framed) return [...parts];
  const inside = parts.slice(framed.title, framed.end);
  const textOf = (some: readonly Part[]) => some.map(({ line }) => line.folded).join("\n");
  const text = textOf(inside.filter(isProse));
  const start = startOfHead(parts, framed, textOf(inside));
  const over = parts.slice(0, start).filter(({ furniture, label }) => !furniture && !label);
  const isMenu = over.length >= FEWEST_OVER || (start > 0 && isOfWebPage(parts[start - 1] as Part));
  const behind = parts.slice(framed.end);
  const first = behind.findIndex(isOfFrame);
  const foot = first < 0 || behind.some(opensArticle) ? parts.length : framed.end + first;
  const title = parts[framed.title]?.line.folded ?? "";
  // The bar of a browser prints the title, which is no word of the site.
  const printsTitle = ({ line }: Part) => line.text.length <= LONGEST_TITLE && line.folded.startsWith(title);
  return parts.map((part, at) => {
    if (part.furniture || part.label === "byline" || (at < start && printsTitle(part))) return part;
    if (at > framed.title && at < framed.end && isLink(part, text)) return { line: part.line, furniture: TOP };
    if (at < start) return isMenu || part.line.folded.endsWith(":") ? { line: part.line, furniture: TOP } : part;
    return at >= foot ? { line: part.line, furniture: FOOT } : part;
  });
}
