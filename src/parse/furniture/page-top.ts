import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "./furniture.ts";

const LONGEST = 60;
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
  return line.text.length <= LONGEST || isRow(line.folded);
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

/** End of what stands over the last controls of a digital edition that a title follows; 0 where none do. */
function endOverControls(parts: readonly Part[], end: number): number {
  const isControl = ({ furniture }: Part) => furniture?.rule === "web-chrome" && furniture.place === undefined;
  const controls = parts
    .slice(0, end)
    .findLastIndex((part, at) => isControl(part) && parts.slice(at, end).some(isShort));
  const over = parts.slice(0, Math.max(controls, 0)).filter(({ furniture }) => !furniture);
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

/**
 * Takes a site's own words out that stand over the path or the title of a saved page: its name, its menus, its links for readers
 * of a screen. No text stands above them, and a title below.
 */
export function dropPageTop(parts: readonly Part[]): Part[] {
  const firstText = parts.findIndex((part) => !part.furniture && !isTitle(part));
  const end = firstText < 0 ? parts.length : firstText;
  if (parts.slice(0, end).some(({ line, furniture }) => !furniture && endsSentence(line.text) && line.text.length > 20))
    return [...parts];
  const top = Math.max(endOverPath(parts, end), endOverTitle(parts, end), endOverControls(parts, end));
  const titles = parts.slice(top, end).flatMap(({ line, furniture }) => (furniture ? [] : [line.folded]));
  // The bar of a browser prints the title, which is no word of the site.
  const printsTitle = (text: string) => titles.some((title) => title.length > 2 && text.startsWith(title));
  return parts.map((part, at) =>
    at < top && !part.furniture && !printsTitle(part.line.folded) ? { line: part.line, furniture: TOP } : part,
  );
}
