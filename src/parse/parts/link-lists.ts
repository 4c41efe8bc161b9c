import { removeSpaces } from "../../text/characters.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import { shareOfPairs } from "../furniture/page-frame.ts";
import { LIST_HEADING } from "../furniture/title-list.ts";
import { readByline } from "../recognise/byline.ts";
import { NOTICE_END } from "../recognise/head-words.ts";
import { findMainText, isListLine, isWholeParagraph, type MainText } from "./main-text.ts";
import { isSavedPage, isSiteLine } from "./site-signs.ts";

/** From here up so many lines in a row that are no sentences are a list of links. */
const FEWEST_LINKS = 10;
const SHORTEST_TITLE = 5;
const LONGEST_TITLE = 70;
/** So near under its headline the text of an article begins. */
const NEAR = 4;
/** A line over or under the title that shares so much with the article belongs to it; one that shares less is the site's. */
const OF_ARTICLE = 0.3;
const OF_SITE = 0.15;
/** The bar of a browser is among the first lines that are copied. */
const BAR = 10;
/** What stands between the title and the name of the site in the bar of a browser. */
const BEHIND_TITLE = /^ ?(?:--?|[–—|_丨│]) ?/u;

const TOP: Furniture = { role: "furniture", rule: "web-chrome", reason: "words of a web page before its article" };
const LIST: Furniture = { role: "furniture", rule: "title-list", reason: "link in a list of a web page" };

/** Whether furniture stands around the only article of a saved web page. */
export function isAroundOnlyArticle(furniture: Furniture | undefined): boolean {
  return furniture === TOP || furniture === LIST;
}

/** Places, among those that `isOutside` the text, of lines that stand in a list of links: ten or more in a row. */
function findLists(parts: readonly Part[], isOutside: (at: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  let from = 0;
  for (let at = 0; at <= parts.length; at += 1) {
    const part = parts[at];
    if (part && isOutside(at) && isListLine(part)) continue;
    if (at - from >= FEWEST_LINKS) for (let place = from; place < at; place += 1) found.add(place);
    from = at + 1;
  }
  return found;
}

function mayBeTitle({ line, furniture, label }: Part): boolean {
  if (furniture || (label && label !== "headline")) return false;
  const { length } = line.text;
  return length >= SHORTEST_TITLE && length <= LONGEST_TITLE && !line.folded.includes("。");
}

/** What the bar of a browser prints as the title, without the names behind it: it opens another line of the page. */
function isInBar(title: string, parts: readonly Part[]): boolean {
  return parts.slice(0, BAR).some(({ line }) => {
    return (
      line.folded.length > title.length &&
      line.folded.startsWith(title) &&
      BEHIND_TITLE.test(line.folded.slice(title.length))
    );
  });
}

/** Place of the title over the text: marked as one, printed by the browser as well, over the stamp, or of the article's words. */
function findTitle(parts: readonly Part[], { from }: MainText, text: string): number {
  const over = parts.slice(0, from);
  const marked = over.findLastIndex((part) => part.line.depth > 0 && mayBeTitle(part));
  if (marked >= 0) return marked;
  const inBar = over.findLastIndex((part) => mayBeTitle(part) && isInBar(part.line.folded, over));
  if (inBar >= 0) return inBar;
  const isOfText = (part: Part) => mayBeTitle(part) && shareOfPairs(part.line.folded, text) >= OF_ARTICLE;
  const stamp = over.findLastIndex(
    ({ furniture }) => furniture?.place === "between" && furniture.facts?.date !== undefined,
  );
  const overStamp = over.slice(0, Math.max(stamp, 0)).findLastIndex(mayBeTitle);
  if (overStamp >= 0 && isOfText(over[overStamp] as Part)) return overStamp;
  return over.findLastIndex(isOfText);
}

/** From here up a bare name between title and text is one. */
const SURE_NAME = 0.8;

/** Whether a part signs the text above it, or shows what it tells of. */
function belongsBehind({ line, furniture, label }: Part): boolean {
  if (furniture) return furniture.role !== "furniture";
  if (LIST_HEADING.test(line.folded)) return false;
  return label === "byline" || NOTICE_END.test(line.folded) || (readByline(line.text)?.hasRole ?? false);
}

/** So many lines, no longer than that on the average, are names, prices or verse: titles are longer. */
const FEWEST_ITEMS = 3;
const LONGEST_ITEM = 10;

/** Place behind the list of an article, of names, prices or verse, that stands under its text before any word of the site. */
function endOfItems(parts: readonly Part[], start: number): number {
  const isItem = ({ line, furniture }: Part) => !furniture && !isSiteLine(line);
  let end = start;
  let length = 0;
  for (; end < parts.length && isItem(parts[end] as Part); end += 1) length += parts[end]?.line.text.length ?? 0;
  const count = end - start;
  return count >= FEWEST_ITEMS && length <= count * LONGEST_ITEM ? end : start;
}

/** A page with its one article. */
interface Framed {
  readonly title: number;
  readonly main: MainText;
  readonly text: string;
  /** Places of the lines that stand in lists of links. */
  readonly lists: ReadonlySet<number>;
}

/** What a part of the site is; a neighbour's stamp says nothing of the page. */
function toFrame({ line, furniture }: Part, isOver: boolean): Part {
  if (!furniture || furniture.role === "caption") return { line, furniture: isOver ? TOP : LIST };
  if (isOver && furniture.place === "over") return { line, furniture };
  const { facts: _, place: __, ...rest } = furniture;
  return { line, furniture: rest };
}

/** Whether a part between title and text is the site's: one of a list, or a line that shares no words with the article. */
function isOfSiteBetween(parts: readonly Part[], at: number, framed: Framed): boolean {
  const part = parts[at] as Part;
  const { line, furniture, label } = part;
  if (furniture || label || readByline(line.text)?.hasRole || isWholeParagraph(part)) return false;
  if (framed.lists.has(at)) return true;
  if ((readByline(line.text)?.likelihood ?? 0) >= SURE_NAME) return false;
  const title = parts[framed.title]?.line.folded ?? "";
  return shareOfPairs(line.folded, framed.text + title) < OF_SITE;
}

/** Place of the first line of the head: lines over the title that share words with the article lead up to it. */
function startOfHead(parts: readonly Part[], { title, text }: Framed): number {
  const isKicker = (part: Part) => mayBeTitle(part) && shareOfPairs(part.line.folded, text) >= OF_ARTICLE;
  const above = parts[title - 1];
  const isAgain = above && removeSpaces(above.line.folded).includes(removeSpaces(parts[title]?.line.folded ?? ""));
  return above && !isAgain && isKicker(above) && !isListLine(parts[title - 2] ?? above) ? title - 1 : title;
}

function findFramed(parts: readonly Part[]): Framed | undefined {
  // Most pages are of newspapers: few have a list, and that is soon seen.
  if (findLists(parts, () => true).size === 0 || !isSavedPage(parts.map(({ line }) => line))) return undefined;
  const overText = parts.filter(
    ({ line }, at) => line.depth > 0 && parts.slice(at + 1, at + 1 + NEAR).some(isWholeParagraph),
  );
  const top = Math.min(...overText.map(({ line }) => line.depth));
  const main = findMainText(parts);
  if (!main || overText.filter(({ line }) => line.depth === top).length > 1) return undefined;
  if (findLists(parts, (at) => at < main.from || at >= main.to).size === 0) return undefined;
  const text = parts
    .slice(main.from, main.to)
    .filter(isWholeParagraph)
    .map(({ line }) => line.folded)
    .join("\n");
  const title = findTitle(parts, main, text);
  if (title < 0) return undefined;
  return { title, main, text, lists: findLists(parts, (at) => at > title && at < main.from) };
}

/**
 * Takes the menus, lists of links and notes of the site out that stand around the only article of a saved web page, or of the text
 * copied from one. The article is the page's one long run of paragraphs, and the title over it; the page shows in several ways that
 * it is one of a site, and holds a list of links. All other pages stay as they are.
 */
export function dropLinkLists(parts: readonly Part[]): Part[] {
  const framed = findFramed(parts);
  if (!framed) return [...parts];
  const { title, main } = framed;
  const start = startOfHead(parts, framed);
  let end = main.to;
  while (end < parts.length && belongsBehind(parts[end] as Part)) end += 1;
  end = endOfItems(parts, end);
  const stamp = stampOver(parts, framed);
  return parts.map((part, at) => {
    // Who wrote may stand on the line of the stamp.
    const isOfStamp = stamp >= 0 && part.line.number === parts[stamp]?.line.number;
    if (at === stamp || (isOfStamp && part.label)) return part;
    if (at < start) return toFrame(part, true);
    if (at >= end) return toFrame(part, false);
    return at > title && at < main.from && isOfSiteBetween(parts, at, framed)
      ? { line: part.line, furniture: TOP }
      : part;
  });
}

/** Place of the stamp that stands over the title where none stands under it; -1 where none does. */
function stampOver(parts: readonly Part[], { title, main }: Framed): number {
  const isStamp = ({ furniture }: Part) => furniture?.place === "between" && furniture.facts?.date !== undefined;
  if (parts.slice(title, main.from).some(isStamp)) return -1;
  return parts.slice(0, title).findLastIndex(isStamp);
}
