import { endsSentence } from "../../text/sentence.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";
import { type Furniture, isOfSite, type Part } from "./furniture.ts";
import { isUnderArticle, shareOfPairs } from "./page-frame.ts";

const LONGEST_TITLE = 60;
const FEWEST_IN_ROW = 5;
/** So many lines side by side, with a gap behind them, are a site's own words over a title. */
const FEWEST = 2;

const TOP: Furniture = { role: "furniture", rule: "web-chrome", reason: "words at the top of a web page" };

/** `封面 要闻 图片新闻 三座新桥合龙 …`: the contents of a page in a row. */
function isRow(text: string): boolean {
  return !text.includes(",") && text.split(" ").length >= FEWEST_IN_ROW;
}

/** Whether a part may be words of a site, or a title: short, no sentence, with nothing that says what it is. */
function isShort({ line, furniture, label }: Part): boolean {
  if (furniture || label || line.depth > 0 || /[。;]/u.test(line.folded)) return false;
  return line.text.length <= LONGEST_TITLE || isRow(line.folded);
}

/** Whether a part is short, names nobody and reports nothing: the names under a title and what a column left of a lead are none. */
function mayBeTitle(part: Part): boolean {
  return isShort(part) && !readByline(part.line.text) && (findDateline(part.line.text)?.credit ?? null) === null;
}

/** The path of the page, or the label of its title. */
function isPath({ furniture }: Part): boolean {
  return (furniture?.rule === "web-chrome" || furniture?.rule === "web-line") && furniture.place === "over";
}

function isTitle(part: Part): boolean {
  return isShort(part) || (!part.furniture && part.label === "headline");
}

function isStamp({ furniture }: Part): boolean {
  return furniture?.rule === "web-line" && furniture.place === "between";
}

/** Whether part `at` and the one before stand on lines with none between. */
function isBeside(parts: readonly Part[], at: number): boolean {
  return (parts[at]?.line.number ?? 0) - (parts[at - 1]?.line.number ?? 0) <= 1;
}

/** So much over the controls of a digital edition is its own; less may be a title over them. */
const FEWEST_OVER_CONTROLS = 2;
const HAN = /\p{Script=Han}/u;

/** End of what stands over the last controls of a digital edition that a title follows; 0 where none do, or a title stands over a stamp. */
function endOverControls(parts: readonly Part[], end: number): number {
  const isControl = ({ furniture }: Part) => furniture?.rule === "web-chrome" && furniture.place === undefined;
  const controls = parts
    .slice(0, end)
    .findLastIndex((part, at) => isControl(part) && parts.slice(at, end).some(mayBeTitle));
  const above = parts.slice(0, Math.max(controls, 0));
  if (above.slice(0, Math.max(above.findIndex(isStamp), 0)).some(isTitle)) return 0;
  const over = above.filter(({ line, furniture }) => !furniture && HAN.test(line.text));
  return over.length >= FEWEST_OVER_CONTROLS ? controls : 0;
}

/** End of what stands over the path of the page; 0 where no title stands under it, or none is printed. */
function endOverPath(parts: readonly Part[], end: number): number {
  const path = parts.slice(0, end).findLastIndex(isPath);
  return parts.slice(path + 1, end).some(isTitle) ? path + 1 : 0;
}

/** End of the words that stand over the title above the page's stamp: several side by side, and a gap behind them. */
function endOverTitle(parts: readonly Part[], end: number): number {
  const stamp = parts.slice(0, end + 1).findIndex(isStamp);
  const title = parts.slice(0, Math.max(stamp, 0)).findLastIndex(isShort);
  if (title < FEWEST || isBeside(parts, title)) return 0;
  const above = parts.slice(0, title).filter((part) => !part.furniture);
  const areSideBySide = parts.slice(1, title).every((_, at) => isBeside(parts, at + 1));
  return above.length >= FEWEST && areSideBySide ? title : 0;
}

/** End of a site's name printed twice, as picture and as text, over the title above a stamp; 0 where none is. */
function endOverTwice(parts: readonly Part[], end: number): number {
  const stamp = parts.slice(0, end + 1).findIndex(isStamp);
  const over = parts.slice(0, Math.max(stamp, 0));
  const isSame = (at: number) => isShort(over[at] as Part) && over[at]?.line.folded === over[at - 1]?.line.folded;
  const name = over.findLastIndex((_, at) => at > 0 && isSame(at));
  return over.slice(name + 1).some(isTitle) ? name + 1 : 0;
}

const LONGEST_BANNER = 12;
const FEWEST_BANNERS = 4;
/** A line that shares so much with the lead under it is its headline. */
const OF_LEAD = 0.3;

/** End of the banners of a site in a row over a lead that names its reporters; 0 where a headline or nothing stands there. */
function endOverLead(parts: readonly Part[], end: number): number {
  const row = parts.slice(0, end);
  const lead = parts[end]?.line.text ?? "";
  const areBanners = row.every((part) => isShort(part) && part.line.text.length <= LONGEST_BANNER);
  if (!areBanners || end < FEWEST_BANNERS || (findDateline(lead)?.names.length ?? 0) === 0) return 0;
  return shareOfPairs(row.at(-1)?.line.text ?? "", lead) < OF_LEAD ? end : end - 1;
}

/** `青河新闻网`: the name of a site, which no article is headed with. */
const SITE_NAME = /^\p{Script=Han}{2,10}(?:网|在线|频道|门户|客户端)$/u;

/** End of the name of a site alone at the top, over a gap and the title above the stamp of the page; 0 where none is. */
function endOverSiteName(parts: readonly Part[], end: number): number {
  const name = parts.slice(0, end).findIndex(({ furniture }) => !furniture);
  const stamp = parts.findIndex(isStamp);
  if (name < 0 || stamp <= name || !SITE_NAME.test(parts[name]?.line.folded ?? "")) return 0;
  return parts.slice(name + 1, stamp).some(isTitle) && !isBeside(parts, name + 1) ? name + 1 : 0;
}

/** `青河融媒`: who puts out a text is short, and opens its lead with its own name. */
const LONGEST_OUTLET = 10;
const CREDITS_BEHIND = /^(?:讯|消息|[电快专]讯|记者|全媒体|报[道导])/u;

/** End of the name of an outlet over the title above a stamp, whose lead opens with that name as its credit; 0 where none is. */
function endOverOutlet(parts: readonly Part[], end: number): number {
  const [name, title, more] = parts.slice(0, end).filter(({ furniture }) => !furniture);
  const stamp = parts.slice(0, end).findIndex(isStamp);
  if (!name || !title || more || stamp < 0 || name.line.text.length > LONGEST_OUTLET) return 0;
  const lead = parts[end]?.line.folded.replace(/^[【[(]/u, "") ?? "";
  const isCredit = lead.startsWith(name.line.folded) && CREDITS_BEHIND.test(lead.slice(name.line.folded.length));
  return isCredit && isShort(title) ? parts.indexOf(name) + 1 : 0;
}

/** Names of channels are short. */
const LONGEST_CHANNEL = 6;

/** End of the name of a channel alone over the title of a page that has words of a site at its foot; 0 where none is. */
function endOverSite(parts: readonly Part[], end: number): number {
  const [name, title, more] = parts.slice(0, end).filter(({ furniture }) => !furniture);
  if (!name || !title || more || name.line.text.length > LONGEST_CHANNEL || !isShort(title)) return 0;
  if (!parts.slice(end).some((part) => isOfWebPage(part) || isOfSite(part))) return 0;
  const text = parts
    .slice(end)
    .flatMap(({ line, furniture }) => (!furniture && endsSentence(line.text) ? [line.text] : []))
    .join("");
  return shareOfPairs(name.line.text, title.line.text + text) === 0 ? parts.indexOf(name) + 1 : 0;
}

/**
 * Takes a site's own words out that stand over the path or the title of a saved page: its name, its menus, its links for readers
 * of a screen. No text stands above them, and a title below.
 */
export function dropPageTop(parts: readonly Part[]): Part[] {
  const firstText = parts.findIndex((part) => !part.furniture && !isTitle(part));
  const end = firstText < 0 ? parts.length : firstText;
  if (parts.slice(0, end).some(({ line, furniture }) => !furniture && endsSentence(line.text) && line.text.length > 20))
    return [...parts];
  const ends = [
    endOverPath,
    endOverTitle,
    endOverControls,
    endOverTwice,
    endOverLead,
    endOverSite,
    endOverSiteName,
    endOverOutlet,
  ];
  const tops = ends.map((find) => find(parts, end));
  const top = Math.max(...tops);
  const titles = parts.slice(top, end).flatMap(({ line, furniture }) => (furniture ? [] : [line.folded]));
  // The bar of a browser prints the title, which is no word of the site.
  const printsTitle = (text: string) => titles.some((title) => title.length > 2 && text.startsWith(title));
  return parts.map((part, at) =>
    at < top && !part.furniture && !printsTitle(part.line.folded) ? { line: part.line, furniture: TOP } : part,
  );
}

/** What a site adds under its articles is short beside them. */
const MOST_BEHIND = 160;
const MOST_SHARE = 0.25;
const SHORTEST_PROSE = 24;
const LONGEST_WORDS = 60;

const FOOT: Furniture = { role: "furniture", rule: "title-list", reason: "words at the foot of a web page" };

const MADE_BY_SITES: ReadonlySet<Furniture["rule"]> = new Set(["web-line", "web-chrome", "post", "repeated-title"]);

function isOfWebPage({ furniture }: Part): boolean {
  return furniture !== undefined && MADE_BY_SITES.has(furniture.rule);
}

/** Whether a part may stand at the foot of a page: furniture, words of a site, a short line that is no sentence. */
function mayBeFoot(part: Part): boolean {
  const { line, furniture, label } = part;
  if (furniture || isOfSite(part)) return true;
  if (label || line.depth > 0 || line.text.length > LONGEST_WORDS || endsSentence(line.text)) return false;
  return !readByline(line.text) && findDateline(line.text) === undefined;
}

function opensArticle({ line, furniture, label }: Part): boolean {
  if (furniture) return furniture.place === "between" || furniture.place === "over";
  const dateline = findDateline(line.text);
  return (
    label !== undefined || line.depth > 0 || (dateline !== undefined && (dateline.credit ?? dateline.date) !== null)
  );
}

/** Behind which part a page closes its last article with a line of its editors; undefined where text follows. */
function findEndByEditors(parts: readonly Part[]): number | undefined {
  const end = parts.findLastIndex(isUnderArticle);
  const behind = parts.slice(end + 1);
  if (end < 0 || !(parts.some(isOfWebPage) || behind.some(isOfSite)) || behind.some(opensArticle)) return undefined;
  const count = (some: readonly Part[]) =>
    some.reduce((sum, { line, furniture }) => sum + (furniture ? 0 : line.text.length), 0);
  const most = Math.max(MOST_BEHIND, count(parts.slice(0, end)) * MOST_SHARE);
  return count(behind) > most ? undefined : end + 1;
}

/** Where words of a site begin that nothing but such words, furniture and short lines follows. */
function findEndByWords(parts: readonly Part[]): number | undefined {
  const body = parts.findLastIndex((part) => !mayBeFoot(part));
  const first = parts.findIndex((part, at) => at > body && isOfSite(part));
  return first < 0 ? undefined : first;
}

/**
 * Takes out what stands behind the last article of a saved page: words of the site, its notes, links and what its readers said,
 * as far as no article opens there. It begins under the line of the article's editors, or with words that only a site has.
 */
export function dropPageFoot(parts: readonly Part[]): Part[] {
  const ends = [findEndByEditors(parts), findEndByWords(parts)].filter((end) => end !== undefined);
  const end = Math.min(...ends);
  const hasText = parts.slice(0, end).some(({ line, furniture }) => !furniture && line.text.length >= SHORTEST_PROSE);
  if (ends.length === 0 || !hasText) return [...parts];
  return parts.map((part, at) => (at >= end && !part.furniture ? { line: part.line, furniture: FOOT } : part));
}
