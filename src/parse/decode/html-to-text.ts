import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import { removeSpaces } from "../../text/characters.ts";
import { type EditionRecord, readEditionRecord } from "./edition-record.ts";

/** What a web page opens with, or the parts of one: a fragment has several closing tags of its own. */
const OPENING =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|title)[\s>]/iu;
/** What says so below other words, as those of a program that made the page. */
const DECLARED = /<!doctype html|<html[\s>]|<body[\s>]/iu;
/** `<%@ page language="java" %>`, `<?php … ?>`: code that ran on a server, or should have. */
const SERVER_CODE = /<%[\s\S]*?%>|<\?(?:php|=)[\s\S]*?\?>/giu;
const FRAGMENT = /^\s*<(?:div|p|table|article|section|span|h[1-6]|center|font)[\s>]/iu;
const CLOSING = /<\/(?:div|p|table|td|article|section|span|h[1-6]|center|font|a|li)>/giu;
const FEWEST_CLOSING = 3;
/** A page says early on that it is one. */
const REACH = 4096;

/**
 * Whether `text` is the source of a web page or of a part of one.
 *
 * @example isHtml("<!DOCTYPE html><html>…") // true
 */
export function isHtml(text: string): boolean {
  const start = text.slice(0, REACH).replace(SERVER_CODE, "");
  if (OPENING.test(start)) return true;
  if (!FRAGMENT.test(start) && !DECLARED.test(start)) return false;
  return (text.match(CLOSING)?.length ?? 0) >= FEWEST_CLOSING;
}

/** The encoding that a web page says it is in, in lower case; undefined where it says none. */
export function statedCharset(text: string): string | undefined {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(text.slice(0, REACH))?.[1]?.toLowerCase();
}

/** Elements that hold no text of a page, or none of its article. */
const NO_TEXT = new Set(
  "script style noscript template nav aside footer button select option textarea input iframe object embed svg canvas video audio map link meta head dialog".split(
    " ",
  ),
);
const BLOCKS = new Set("ul ol dl div section table tbody tr td p".split(" "));
/** From here up so many links in a block, with hardly a word beside them, are a menu or a list of other articles. */
const FEWEST_LINKS = 4;
const MOST_LINKED = 0.85;

function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === "element";
}

function isHidden({ properties }: Element): boolean {
  const style = String(properties["style"] ?? "").replace(/\s/g, "");
  return properties["hidden"] !== undefined || /display:none|visibility:hidden/iu.test(style);
}

/** Characters inside an element, those inside links, and the links. */
interface Counts {
  readonly all: number;
  readonly linked: number;
  readonly links: number;
}

function count(
  node: Root | RootContent | ElementContent,
  isLinked: boolean,
  counts: { -readonly [K in keyof Counts]: number },
): Counts {
  if (node.type === "text") {
    const length = removeSpaces(node.value).length;
    counts.all += length;
    if (isLinked) counts.linked += length;
  } else if ("children" in node) {
    const isLink = node.type === "element" && node.tagName === "a";
    if (isLink) counts.links += 1;
    for (const child of node.children) count(child as ElementContent, isLinked || isLink, counts);
  }
  return counts;
}

/** Whether a block is a menu, or a list of other articles. */
function isMenu(element: Element): boolean {
  if (!BLOCKS.has(element.tagName)) return false;
  const { all, linked, links } = count(element, false, { all: 0, linked: 0, links: 0 });
  return links >= FEWEST_LINKS && linked >= all * MOST_LINKED;
}

/** Takes out what holds no text of an article, in place. */
function prune(node: Root | Element): void {
  const kept = (node.children as RootContent[]).filter((child) => {
    if (child.type !== "element") return child.type === "text";
    return !NO_TEXT.has(child.tagName) && !isHidden(child) && !isMenu(child);
  });
  node.children = kept as typeof node.children;
  for (const child of kept) if (isElement(child)) prune(child);
}

/** `![words](address)`: the words under a picture, as Markdown has them, so that nobody takes them for text. */
function markCaptions(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (child.tagName !== "figcaption") {
      markCaptions(child);
      continue;
    }
    const words = toText(child)
      .replace(/[[\]\s]+/gu, " ")
      .trim();
    child.children = words === "" ? [] : [{ type: "text", value: `![${words}](#)` }];
  }
}

function findTitle(node: Root | Element): string {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const title = child.tagName === "title" ? toText(child) : findTitle(child);
    if (title !== "") return title;
  }
  return "";
}

const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 60;

/** From here up the pairs of a title's characters that stand in a text say that it is its title. */
const OF_TEXT = 0.3;

/** The title of a page that prints it nowhere but in the bar of the browser: without the site's name, and of the text's words. */
function titleAlone(bar: string, lines: readonly string[]): string | undefined {
  const title = bar.trim().split(/ --? |\s*[|_丨│–—]+\s*/u)[0] ?? "";
  const pairs = Array.from({ length: Math.max(0, title.length - 1) }, (_, at) => title.slice(at, at + 2));
  const text = lines.join("\n");
  const shared = pairs.filter((pair) => text.includes(pair)).length;
  return title.length > SHORTEST_TITLE && shared >= pairs.length * OF_TEXT ? title : undefined;
}

/** Marks the line that prints the page's title as a heading; the title itself has the site's name behind it. */
function markTitle(lines: string[], title: string): string[] {
  const whole = removeSpaces(title);
  const lengths = lines.map((line) => {
    const text = removeSpaces(line);
    const isPart = text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && whole.includes(text);
    return isPart ? text.length : 0;
  });
  const longest = Math.max(0, ...lengths);
  const at = longest > 0 ? lengths.indexOf(longest) : -1;
  const alone = at < 0 ? titleAlone(title, lines) : undefined;
  if (alone !== undefined) return [`# ${alone}`, "", ...lines];
  return lines.map((line, index) => (index === at ? `# ${line.trim()}` : line));
}

/** The lines of a page without what is no text of an article. */
function toLines(tree: Root): string[] {
  prune(tree);
  markCaptions(tree);
  return toText(tree)
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+$/u, ""));
}

/** `第A1版：要闻`, `04`: the name of a page, and not that of a site's section. */
const PAGE_NAME =
  /^第?(?<number>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版?(?:[:： ]*(?<name>\p{Script=Han}{1,10}))?$/u;

/** Day and page of the issue, as a running head says them: `2016年10月31日 第A1版：要闻`. */
function toRunningHead({ date, page }: EditionRecord): string {
  const day = date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, "$1年$2月$3日");
  const { number, name } = PAGE_NAME.exec(page)?.groups ?? {};
  const printed = number === undefined ? "" : `第${number}版${name === undefined ? "" : `：${name}`}`;
  return [day, printed].filter((part) => part !== "").join(" ");
}

/** The article of a page of an electronic edition as it was printed: head, names, text. */
function recordToLines(record: EditionRecord, text: readonly string[]): string[] {
  const told = removeSpaces(text.join(""));
  const author = told.includes(removeSpaces(record.author)) ? "" : record.author;
  const head = [toRunningHead(record), record.kicker, `# ${record.title}`, record.deck, author];
  return [...head.filter((line) => line !== "").flatMap((line) => [line, ""]), ...text];
}

/**
 * The text of a web page as its reader sees it, a line for each block: menus, scripts, styles and what is hidden left out, the
 * title marked as a heading. Of an electronic edition whose source says what is title, author and text of the article, those
 * alone. Empty for a page that is made by its scripts.
 *
 * @example htmlToText("<title>河灯夜市开市_青河网</title><h1>河灯夜市开市</h1><p>本报讯 …</p>") // "# 河灯夜市开市\n\n本报讯 …"
 */
export function htmlToText(html: string): string {
  const record = readEditionRecord(html);
  const tree = fromHtml(html.replace(SERVER_CODE, ""));
  const title = record?.title ?? findTitle(tree);
  const lines = record?.content ? recordToLines(record, toLines(record.content)) : markTitle(toLines(tree), title);
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
