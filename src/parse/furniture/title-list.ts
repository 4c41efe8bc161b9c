import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";
import { type Furniture, findBelow, type Part } from "./furniture.ts";

/** What stands over a list of other articles, tags or neighbours: `往期推荐`, `相关新闻`, `延伸阅读`, `上一则`, `内容标签`. */
export const LIST_HEADING =
  /^[\s>»·◆■▶►【[#*=-]*(?:往期(?:推荐|回顾|精[彩选]|内容|阅读|集锦|文章)|(?:相关|关联)(?:新闻|阅读|链接|报道|报导|文章|推荐|稿件|资讯|内容|信息)|(?:推荐|热门|热点|最新|更多|精彩|编辑|今日|本周|精选|聚焦|延伸|其他|同类) ?·? ?(?:推荐|阅读|新闻|文章|资讯|评论|回顾|排行|短片|新闻短片|热点|头条|内容)|新闻(?:推荐|排行)|最热评论|热[文搜]|猜你喜欢|大家(?:都|还)在看|点击排行榜?|(?:阅读|点击|热度)排行榜?|看更多[\p{Script=Han}]{0,8}|上 ?[/、] ?下一[篇则条]新闻|[上下]一[则篇条](?:新闻|文章)?|内容标签|(?:文章|相关)?(?:标签|关键[词字])|查看(?:更多)?评论|网友评论|附件(?:下载)?|目录)[\s:<»】\]#*=…-]*$/u;
/** Headings that a newspaper prints over an article of its own as well. */
const IN_PAPERS = /^(?:相关(?:新闻|链接|报道)|新闻推荐|最新新闻|今日头条|(?:编辑|今日)推荐|精彩回顾|目录|附件)$/u;
const LONGEST_TITLE = 60;
const LONGEST_TAG = 8;

const HEADING_LINE: Furniture = {
  role: "furniture",
  rule: "title-list",
  reason: "heading of a list of other articles",
  place: "under",
};
const ITEM: Furniture = { role: "furniture", rule: "title-list", reason: "title in a list of other articles" };

/** Whether a line may be a title or a tag in such a list, as against text, or the end of the list. */
function isTitle({ line, furniture, label }: Part): boolean {
  if (label !== undefined || (!furniture && line.depth > 0)) return false;
  if (furniture) return furniture.rule !== "running-head" && furniture.place !== "over";
  if (line.text.length > LONGEST_TITLE || findDateline(line.text)?.credit || signs(line.text)) return false;
  return line.text.length <= LONGEST_TAG || !endsSentence(line.text) || /[!?！？]$/u.test(line.text);
}

/** `…深入到受灾乡镇检查指导。王某先后来到...`: the beginning of another article, cut off by a program. */
export const CUT_OFF = /(?:\.{3,6}|…{1,2})$/u;
/** A teaser stands at most so many lines under its heading, and so many words of the site under it. */
const TEASER_BEHIND = 3;
const MOST_BEHIND_TEASER = 2;

/** Whether a heading at `start - 1` stands over the beginning of another article, cut off, and little else: the foot of a site. */
function isTeaser(parts: readonly Part[], start: number): boolean {
  const rest = parts.slice(start).filter(({ line, furniture }) => !furniture && !LIST_HEADING.test(line.folded));
  const teaser = rest.slice(0, TEASER_BEHIND).findIndex(({ line }) => CUT_OFF.test(line.folded));
  return teaser >= 0 && rest.length - teaser - 1 <= MOST_BEHIND_TEASER;
}

function signs(text: string): boolean {
  return readByline(text)?.hasRole ?? false;
}

/** End of the list that `parts[start]` is the first item of: before the first text, and before its headline. */
function endOfList(parts: readonly Part[], start: number): number {
  let end = start;
  while (end < parts.length && isTitle(parts[end] as Part)) end += 1;
  if (end === parts.length || (parts[end] as Part).furniture) return end;
  if (isUnderTitle(parts, start - 1)) return end;
  // What stands before a text is its headline, with the stamp between them.
  while (end > start && (parts[end - 1] as Part).furniture) end -= 1;
  return Math.max(start, end - 1);
}

/** Whether a title stands over `parts[at]` and no text between: the article's text follows the list, and no other headline. */
function isUnderTitle(parts: readonly Part[], at: number): boolean {
  const above = parts.slice(0, at).findLast(({ furniture }) => !furniture);
  const isBetween = parts.slice(0, at).some(({ furniture }) => furniture?.place === "between");
  return isBetween && above !== undefined && isTitle(above) && above.line.text.length > LONGEST_TAG;
}

/** A neighbour's stamp says nothing of the page, and an arrow before a title makes no caption of it. */
function toItem({ line, furniture }: Part): Part {
  if (!furniture || furniture.role === "caption") return { line, furniture: ITEM };
  const { facts: _, place: __, ...rest } = furniture;
  return { line, furniture: rest };
}

/**
 * Takes the lists of other articles, tags and neighbours that web pages end with out of the text. A heading over one line
 * that opens an article of the page is none.
 */
export function dropTitleLists(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    const isHeading = !part.furniture && part.line.text.length <= LONGEST_TITLE && LIST_HEADING.test(part.line.folded);
    const hasTeaser = isHeading && isTeaser(parts, at + 1);
    const end = hasTeaser ? parts.length : isHeading ? endOfList(parts, at + 1) : at;
    const isOverOne = !hasTeaser && end === at + 1 && end < parts.length;
    const isOverText = isOverOne && !(parts[end] as Part).furniture;
    if (!isHeading || isOverText || (isOverOne && IN_PAPERS.test(part.line.folded))) {
      found.push(part);
      continue;
    }
    found.push({ line: part.line, furniture: HEADING_LINE }, ...parts.slice(at + 1, end).map(toItem));
    at = end - 1;
  }
  return found;
}

/**
 * Takes titles out of the text that a list on the page has as well and that stand over no text: the list is printed twice. The
 * title over its own text stays.
 */
export function dropListedTitles(parts: readonly Part[]): Part[] {
  const listed = new Set(
    parts.flatMap(({ line, furniture }) => (furniture === ITEM ? [removeSpaces(line.folded)] : [])),
  );
  if (listed.size === 0) return [...parts];
  return parts.map((part, at) => {
    const below = parts[findBelow(parts, at, ({ furniture }) => !furniture || furniture === HEADING_LINE)];
    const isOverText = below !== undefined && !below.furniture && !isTitle(below);
    const isListed = !part.furniture && !part.label && listed.has(removeSpaces(part.line.folded));
    return isListed && !isOverText ? { line: part.line, furniture: ITEM } : part;
  });
}

const TAG: Furniture = { role: "furniture", rule: "title-list", reason: "tag of a web page" };
const FEWEST_TAGS = 2;

/** `#豪雨`, set close behind its mark as no heading is. */
function isTag({ line, furniture }: Part): boolean {
  return !furniture && line.depth === 1 && line.pieces[0]?.start === 1 && line.text.length <= LONGEST_TAG + 4;
}

/** Takes runs of lines of one tag each (`#豪雨`) out of the text. */
export function dropTags(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (!isTag(part)) return part;
    let [from, to] = [at, at];
    while (from > 0 && isTag(parts[from - 1] as Part)) from -= 1;
    while (to < parts.length && isTag(parts[to] as Part)) to += 1;
    return to - from >= FEWEST_TAGS ? { line: part.line, furniture: TAG } : part;
  });
}
