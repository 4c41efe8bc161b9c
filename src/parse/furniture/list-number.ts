import { endsSentence } from "../../text/sentence.ts";
import { isBrief } from "../page/list-item.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { findDateline } from "../recognise/dateline.ts";
import type { Furniture, Part } from "./furniture.ts";

/** `1.`, `1、`, `(1)`, `一、`, `(一)`, `①`, `[1]`: the number of an item; `[0501]`: its number in an export; `●`: its mark. */
const NUMBER =
  /^(?:[[【<](?<inBoxes>\d{1,2})[\]】>]|[[【<(](?<code>\d{3,8}(?:-\d{1,4})?)[\]】>)]|(?<mark>[●○■□◆◇★☆◎※•▪])|(?<digits>\d{1,2})(?:[、.](?!\d)|\) ?)|\((?<inBrackets>\d{1,2})\)|(?<han>[一二三四五六七八九十]{1,3})、|\((?<hanInBrackets>[一二三四五六七八九十]{1,3})\)|(?<circled>[①-⑳])) ?/u;
const HAN_DIGITS = "一二三四五六七八九";
const LONGEST_TITLE = 60;
/** From here up numbered titles are a list. */
const FEWEST_ITEMS = 2;

const LIST_NUMBER: Furniture = {
  role: "furniture",
  rule: "list-number",
  reason: "number of an item of a list",
  place: "over",
};

function hanToNumber(text: string): number {
  if (!text.includes("十")) return HAN_DIGITS.indexOf(text) + 1;
  const [tens = "", units = ""] = text.split("十");
  return (tens === "" ? 1 : HAN_DIGITS.indexOf(tens) + 1) * 10 + (units === "" ? 0 : HAN_DIGITS.indexOf(units) + 1);
}

interface Item {
  readonly at: number;
  readonly style: string;
  readonly number: number;
  readonly length: number;
}

/** A numbered title; what ends like a sentence is text with its number. */
function readItem({ line, furniture, label }: Part, at: number): Item | undefined {
  if (furniture || label || line.text.length > LONGEST_TITLE) return undefined;
  const match = NUMBER.exec(line.folded);
  if (!match || endsSentence(line.text)) return undefined;
  const [style, words] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
  if (style === undefined || words === undefined || match[0].length === line.text.length) return undefined;
  // All items of a list have one mark.
  const isMark = style === "mark";
  return { at, style: isMark ? words : style, number: isMark ? 0 : toNumber(style, words), length: match[0].length };
}

/** Numbers of an export: they rise, and need not count from one. */
const CODE = "code";

function toNumber(style: string, words: string): number {
  if (style.startsWith("han")) return hanToNumber(words);
  return style === "circled" ? (words.codePointAt(0) ?? 0) - 0x245f : Number(words.replace("-", ""));
}

/** Whether an item goes on with a list: the numbers count, those of an export rise. */
function follows({ style, number }: Item, last: Item): boolean {
  if (style !== last.style) return false;
  return style === CODE ? number > last.number : number === 0 || number === last.number + 1;
}

function mayOpenList({ style, number }: Item): boolean {
  return style === CODE || number <= 1;
}

/** Runs of numbered or marked titles of one style, each with its text below. */
function findLists(parts: readonly Part[]): Item[][] {
  const lists: Item[][] = [];
  for (const [at, part] of parts.entries()) {
    const item = readItem(part, at);
    if (!item) continue;
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && follows(item, last)) list.push(item);
    else if (mayOpenList(item)) lists.push([item]);
  }
  return lists.filter((list) => list.length >= FEWEST_ITEMS);
}

function nextText(parts: readonly Part[], at: number): PageLine | undefined {
  return parts.slice(at + 1, at + 6).find(({ furniture }) => !furniture)?.line;
}

/**
 * Whether the items of a list are articles, and not the parts of one: each has its text, and the list opens the page or most
 * of its texts open with a dateline.
 */
function isListOfArticles(list: readonly Item[], parts: readonly Part[]): boolean {
  const texts = list.map(({ at }) => nextText(parts, at));
  const items = new Set(list.map(({ at }) => parts[at]?.line));
  if (texts.some((text) => text === undefined || items.has(text))) return false;
  const first = list[0]?.at ?? 0;
  if (list[0]?.style === CODE) return true;
  const over = parts.slice(0, first).filter(({ furniture }) => furniture === undefined);
  const opensPage = over.length === 0;
  if (list[0]?.number === 0) return over.every(isOfBriefs) && texts.every((text) => endsSentence(text?.text ?? ""));
  const datelines = texts.filter((text) => {
    const dateline = text && findDateline(text.text);
    return dateline !== undefined && (dateline.credit !== null || dateline.date !== null);
  });
  return opensPage ? texts.some((text) => endsSentence(text?.text ?? "")) : datelines.length * 2 > list.length;
}

/** `要闻简报`, `简讯`: the name of a column of briefs. */
const OF_BRIEFS = /^[\p{Script=Han}·]{0,8}(?:简讯|简报|短讯|快讯|短波|集锦|点击|速递|速览|动态|要闻|新闻)$/u;

function isOfBriefs({ line, furniture, label }: Part): boolean {
  return !furniture && !label && OF_BRIEFS.test(line.folded);
}

/** Calls the name of a column over briefs, each behind its mark, what it is: no headline. */
export function labelBriefs(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (!isOfBriefs(part)) return part;
    const below = parts.slice(at + 1, at + 1 + FEWEST_ITEMS);
    const areBriefs = below.length === FEWEST_ITEMS && below.every(({ line }) => isBrief(line.folded));
    return areBriefs || below[0]?.furniture === LIST_NUMBER ? { ...part, label: "section" } : part;
  });
}

/** Takes the numbers off the headlines of articles that a page lists (`1、`, `二、`); numbers of sub-headings and points stay. */
export function dropListNumbers(parts: readonly Part[]): Part[] {
  const lists = findLists(parts).filter((list) => isListOfArticles(list, parts));
  const lengths = new Map(lists.flat().map(({ at, length }) => [at, length]));
  return parts.flatMap((part, at): Part[] => {
    const length = lengths.get(at);
    const title = length === undefined ? undefined : sliceLine(part.line, length);
    if (!title) return [part];
    return [
      { line: part.line, furniture: LIST_NUMBER },
      { line: title, label: "headline" },
    ];
  });
}
