import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";
import type { Furniture, Part } from "./furniture.ts";
import { readPlainWords } from "./plain-words.ts";
import { readStamp } from "./stamp.ts";

/** Forms that only saved web pages have. */
const OF_WEB_PAGES: ReadonlySet<Furniture["rule"]> = new Set(["web-line", "web-chrome", "post", "title-list"]);

/** Names of the parts of a site, printed alone beside its stamps and paths. */
const CHANNEL =
  /^(?:新闻|社会|国际|国内|政治|生活|财经|产经|体育|娱乐|地方|即时|港闻.?|要闻.?|两岸|焦点|时政|本地|教育|文化|健康|科技|法治|专题|视频|图片|民生|评论|综合|首页|热门|最新|头条|大陆|全球|影音|旅游|农业|经济|国防|军事)$/u;
/** `最新 焦点 热门 社会 国际`: the channels of a site in a row. */
const LATIN_WORD = /^[\x20-\x7e]{1,24}$/u;
const LONGEST_TAG = 8;
const FEWEST_TAGS = 3;

const CHANNEL_LINE: Furniture = { role: "furniture", rule: "web-chrome", reason: "channel of a site" };
/** `下载「县报」APP`, `加入县报粉丝团`: what a site offers. */
const OFFER =
  /(?:下载|加入|订阅).{0,24}(?:APP|Apps?|客户端|粉丝[团页])[^\p{Script=Han}]*$|^.{2,16} ?APP$|付费会员|^广告$/iu;
const OFFER_LINE: Furniture = { role: "furniture", rule: "post", reason: "invitation to readers" };
const CONTROL_LINE: Furniture = { role: "furniture", rule: "web-chrome", reason: "controls of a digital edition" };
const LATIN_LINE: Furniture = { role: "furniture", rule: "web-chrome", reason: "words of a web page's controls" };
const TAG_LINE: Furniture = { role: "furniture", rule: "title-list", reason: "tag of a web page" };
const DAY_LINE: Furniture = {
  role: "furniture",
  rule: "web-line",
  reason: "time stamp of a web page",
  place: "between",
};
const NAME_LINE: Furniture = { role: "furniture", rule: "page-mark", reason: "name of the paper" };

/** Text as against the short lines around an article. */
function isProse({ line, furniture }: Part): boolean {
  return !furniture && (endsSentence(line.text) || line.text.length > 40);
}

/** Whether the row of short lines that part `at` stands in touches furniture of a web page. */
function touchesFurniture(parts: readonly Part[], at: number): boolean {
  for (const step of [-1, 1]) {
    let next = at + step;
    while (parts[next] && !parts[next]?.furniture && (parts[next]?.line.text.length ?? 0) <= LONGEST_TAG) next += step;
    if (OF_WEB_PAGES.has(parts[next]?.furniture?.rule ?? "caption")) return true;
  }
  return false;
}

function isChannels(text: string): boolean {
  const words = text.split(/[ |·/]+/u);
  return words.filter((word) => CHANNEL.test(word)).length * 2 > words.length;
}

/** Length of the row of tags that part `at` stands in. */
function countTags(parts: readonly Part[], at: number): number {
  const isTag = (part: Part | undefined) =>
    part !== undefined && !part.furniture && !part.label && /^[\p{Script=Han}\w]{2,8}$/u.test(part.line.folded);
  if (!isTag(parts[at])) return 0;
  let [from, to] = [at, at];
  while (isTag(parts[from - 1])) from -= 1;
  while (isTag(parts[to + 1])) to += 1;
  return to - from + 1;
}

/** What a short line is beside the furniture of a web page. */
function findAround(parts: readonly Part[], at: number): Furniture | undefined {
  const { line, furniture, label } = parts[at] as Part;
  if (furniture || label || (endsSentence(line.text) && !OFFER.test(line.folded))) return undefined;
  const text = line.folded;
  const stamp = readStamp(text);
  if (stamp?.length === text.length && isUnderTitle(parts, at)) return { ...DAY_LINE, facts: { date: stamp.date } };
  if (!touchesFurniture(parts, at)) return undefined;
  if (isChannels(text)) return CHANNEL_LINE;
  if (OFFER.test(text)) return OFFER_LINE;
  if (readPlainWords(text)) return CONTROL_LINE;
  if (LATIN_WORD.test(text) && !/\d{4}/.test(text)) return LATIN_LINE;
  return countTags(parts, at) >= FEWEST_TAGS && !readByline(text)?.hasRole ? TAG_LINE : undefined;
}

/** Whether a line stands under a title, or opens the page, as the day of an article does; that of a notice stands under text. */
function isUnderTitle(parts: readonly Part[], at: number): boolean {
  const above = parts.slice(0, at).findLast(({ furniture }) => !furniture);
  const below = parts.slice(at + 1).find(({ furniture }) => !furniture);
  return below !== undefined && (!above || !isProse(above));
}

/** `山 城 戏 剧 报`: a paper's name set wide. */
const WIDE_NAME = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){2,11}$/u;
const NAME_END = /[报刊]$/u;

/** Whether `text` is made of characters of `name`, in their order: a short form of it. */
function isShortFormOf(text: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === text.charAt(at)) at += 1;
  return at === text.length && text.length * 2 > name.length;
}

/** Takes the paper's name, set wide, and its short form out of what stands over the first text of a page. */
function dropNames(parts: readonly Part[]): Part[] {
  const first = parts.findIndex((part) => isProse(part) || findDateline(part.line.text) !== undefined);
  const wide = parts.slice(0, Math.max(first, 0)).find(({ line, furniture }) => {
    return !furniture && WIDE_NAME.test(line.folded) && NAME_END.test(line.folded);
  });
  if (!wide) return [...parts];
  const name = removeSpaces(wide.line.folded);
  const isName = ({ folded }: PageLine) => isShortFormOf(removeSpaces(folded), name);
  return parts.map((part, at) => {
    if (at >= first || part.furniture || !isName(part.line)) return part;
    return { line: part.line, furniture: { ...NAME_LINE, facts: { newspaper: name } } };
  });
}

/**
 * Takes out what is furniture only beside surer furniture of a saved page: its channel, the day under its title, words of its
 * controls, its tags, the paper's name over all.
 */
export function dropAroundPosts(parts: readonly Part[]): Part[] {
  const named = dropNames(parts);
  const isSaved = named.some(({ furniture }) => furniture && OF_WEB_PAGES.has(furniture.rule));
  if (!isSaved) return named;
  return named.map((part, at) => {
    const furniture = findAround(named, at);
    return furniture ? { line: part.line, furniture } : part;
  });
}
