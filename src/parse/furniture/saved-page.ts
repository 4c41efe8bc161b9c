import { endsSentence } from "../../text/sentence.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";
import { NOTICE_END } from "../recognise/head-words.ts";
import { readPlainWords } from "../recognise/plain-words.ts";
import { readStamp } from "../recognise/stamp.ts";
import { ORGANISATION_END } from "../recognise/unit.ts";
import { type Furniture, findAbove, findBelow, type Part } from "./furniture.ts";

/** Forms that only saved web pages have. */
const OF_WEB_PAGES: ReadonlySet<Furniture["rule"]> = new Set(["web-line", "web-chrome", "post", "title-list"]);

/** Names of the parts of a site, printed alone beside its stamps and paths. */
const CHANNEL =
  /^(?:新闻|社会|国际|国内|政治|生活|财经|产经|体育|娱乐|地方|即时|港闻.?|澳闻|政情|跑马灯|要闻.?|两岸|焦点|时政|本地|教育|文化|健康|科技|法治|专题|视频|图片|民生|评论|综合|首页|热门|最新|头条|大陆|全球|影音|旅游|农业|经济|国防|军事)$/u;
/** `下载「县报」APP`, `加入县报粉丝团`: what a site offers. */
const OFFER =
  /(?:下载|加入|订阅).{0,24}(?:APP|Apps?|客户端|粉丝[团页])[^\p{Script=Han}]*$|^.{2,16} ?APP$|付费会员|^广告$/iu;
/** Words of a page's controls, and nothing in Chinese. */
const LATIN = /^(?!.*\d{4})[\x20-\x7e]{1,24}$/u;
/** A word as tags, channels and menus have them. */
const WORD = /^[\p{Script=Han}\w·（）()]{1,8}$/u;
const TAG = /^[\p{Script=Han}\w]{2,8}$/u;
const FEWEST_TAGS = 3;
const FEWEST_WORDS = 6;
const SHORT = 8;
const SHORTEST_PROSE = 40;
const LONGEST_TITLE = 60;

function chrome(reason: string): Furniture {
  return { role: "furniture", rule: "web-chrome", reason };
}

function isText({ furniture }: Part): boolean {
  return furniture === undefined;
}

/** Text as against the short lines around an article. */
function isProse(part: Part): boolean {
  const { text } = part.line;
  if (!isText(part)) return false;
  return endsSentence(text) || (text.length > SHORTEST_PROSE && /[,，、。]/u.test(text)) || /[。；;]/u.test(text);
}

function isOfWebPage(part: Part | undefined): boolean {
  return part?.furniture !== undefined && OF_WEB_PAGES.has(part.furniture.rule);
}

function isShortText(part: Part): boolean {
  return isText(part) && part.line.text.length <= SHORT;
}

function isTag(part: Part): boolean {
  return isText(part) && !part.label && TAG.test(part.line.folded);
}

/** Whether a line may stand over all titles and texts: it is words alone, or a menu. */
function mayBeTop({ line, furniture }: Part): boolean {
  return furniture !== undefined || line.text.length <= SHORT || isMenu(line.folded);
}

/** Where the rows of parts that `holds` end: of each part, the nearest one before and behind it that is none. Linear. */
class Rows {
  readonly before: number[];
  readonly behind: number[];

  constructor(parts: readonly Part[], holds: (part: Part) => boolean) {
    const held = parts.map(holds);
    this.before = parts.map((_, at) => at - 1);
    this.behind = parts.map((_, at) => at + 1);
    for (let at = 1; at < parts.length; at += 1) if (held[at - 1]) this.before[at] = this.before[at - 1] as number;
    for (let at = parts.length - 2; at >= 0; at -= 1) if (held[at + 1]) this.behind[at] = this.behind[at + 1] as number;
  }
}

/** The page around a line: what the short lines there are depends on what stands over, under and beside them. */
class Surroundings {
  private readonly parts: readonly Part[];
  private readonly firstProse: number;
  private readonly lastProse: number;
  /** Place of the first line that may not stand over all titles and texts. */
  private readonly top: number;
  private readonly short: Rows;
  private readonly tags: Rows;

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.firstProse = parts.findIndex(isProse);
    this.lastProse = parts.findLastIndex(isProse);
    const first = parts.findIndex((part) => !mayBeTop(part));
    this.top = first < 0 ? parts.length : first;
    this.short = new Rows(parts, isShortText);
    this.tags = new Rows(parts, isTag);
  }

  /** Whether the row of short lines that line `at` stands in touches furniture of a web page. */
  touches(at: number): boolean {
    return [this.short.before[at], this.short.behind[at]].some((place) => isOfWebPage(this.parts[place ?? -1]));
  }

  /** Whether a line stands over all titles and texts. */
  isTop(at: number): boolean {
    return at <= this.top;
  }

  /** Whether a line stands behind the last text of the page. */
  isFoot(at: number): boolean {
    return this.lastProse >= 0 && at > this.lastProse;
  }

  /** Whether a line stands between a stamp and the text below, so that the title is printed already. */
  isUnderStamp(at: number): boolean {
    const above = findAbove(this.parts, at, (part) => part.furniture?.place === "between" || isProse(part));
    return this.parts[above]?.furniture?.place === "between";
  }

  /** Whether a line stands under a title, or opens the page, as the day of an article does; that of a notice stands under text. */
  isUnderTitle(at: number): boolean {
    const above = this.parts[findAbove(this.parts, at, isText)];
    return findBelow(this.parts, at, isText) >= 0 && (!above || !(isProse(above) || this.isUnderUnit(at)));
  }

  /** Whether whoever signs a letter or notice stands over a line, under its last paragraph. */
  isUnderUnit(at: number): boolean {
    const unit = findAbove(this.parts, at, isText);
    const above = this.parts[findAbove(this.parts, unit, isText)];
    return above !== undefined && isProse(above) && ORGANISATION_END.test(this.parts[unit]?.line.folded ?? "");
  }

  /** Length of the row of tags that line `at` stands in; 0 for a line that is none, and on a page whose text is verse or a list. */
  countTags(at: number): number {
    if (this.lastProse < 0) return 0;
    const [part, before, behind] = [this.parts[at], this.tags.before[at] ?? at, this.tags.behind[at] ?? at];
    return part && isTag(part) ? behind - before - 1 : 0;
  }

  isBetweenFurniture(at: number): boolean {
    return isOfWebPage(this.parts[at - 1]) && isOfWebPage(this.parts[at + 1]);
  }

  /** Whether a line stands at the top, over furniture of a web page that does not part a title from its text. */
  isOverFurniture(at: number): boolean {
    const below = this.parts[this.short.behind[at] ?? -1];
    return this.isTop(at) && isOfWebPage(below) && below?.furniture?.place !== "between";
  }

  /** Whether a line stands between a title and the stamp under it. */
  isOverStamp(at: number): boolean {
    const above = this.parts[at - 1];
    return (
      this.parts[at + 1]?.furniture?.place === "between" && above !== undefined && isText(above) && !isProse(above)
    );
  }

  isBeforeText(at: number): boolean {
    const below = this.parts[at + 1];
    return below !== undefined && isProse(below) && at < Math.max(this.firstProse, this.lastProse);
  }
}

function isChannels(text: string): boolean {
  const words = text.split(/[ |·/]+/u);
  return words.filter((word) => CHANNEL.test(word)).length * 2 > words.length;
}

/** `最新 焦点 热门 社会 国际 …`: the channels or places of a site in a row. */
function isMenu(text: string): boolean {
  const words = text.split(/[ |·:：]+/u).filter((word) => word !== "");
  return words.length >= FEWEST_WORDS && words.every((word) => WORD.test(word));
}

/** What a short line under the stamp is, the title being printed already: a tag, a channel, a control. */
function findUnderStamp(text: string, at: number, page: Surroundings): Furniture | undefined {
  if (!page.isUnderStamp(at) || text.length > SHORT || readByline(text) || findDateline(text)) return undefined;
  if (page.isBetweenFurniture(at)) return chrome("words of a web page's controls");
  return text.length <= SHORT / 2 && page.isBeforeText(at) ? chrome("channel of a site") : undefined;
}

/** What a title under the last text of a page is: no article follows it. */
function findFoot({ line, label }: Part, at: number, page: Surroundings): Furniture | undefined {
  const { text, folded } = line;
  if (!page.isFoot(at) || label || line.depth > 0 || text.length > LONGEST_TITLE) return undefined;
  if (readByline(text) || NOTICE_END.test(folded) || findDateline(text) || /^[([【]|[,、:]$/u.test(folded))
    return undefined;
  return { role: "furniture", rule: "title-list", reason: "words at the foot of a web page" };
}

/** What a short line is beside the furniture of a web page. */
function findAround(part: Part, at: number, page: Surroundings): Furniture | undefined {
  const text = part.line.folded;
  if (part.furniture || part.label) return undefined;
  if (OFFER.test(text) && page.touches(at)) return { role: "furniture", rule: "post", reason: "invitation to readers" };
  if (endsSentence(part.line.text)) return undefined;
  const stamp = readStamp(text);
  if (stamp?.length === text.length && page.isUnderUnit(at)) return undefined;
  if (stamp?.length === text.length && page.isUnderTitle(at)) {
    const facts = { date: stamp.date };
    return { role: "furniture", rule: "web-line", reason: "time stamp of a web page", facts, place: "between" };
  }
  if (page.isTop(at) && (isMenu(text) || isChannels(text))) return chrome("channel of a site");
  if (text.length <= SHORT / 2 && (page.isOverFurniture(at) || page.isOverStamp(at)))
    return chrome("channel of a site");
  if (!page.touches(at)) return findFoot(part, at, page);
  if (isChannels(text)) return chrome("channel of a site");
  if (readPlainWords(text)) return chrome("controls of a digital edition");
  if (LATIN.test(text)) return chrome("words of a web page's controls");
  if (page.countTags(at) >= FEWEST_TAGS && !readByline(text)?.hasRole) {
    return { role: "furniture", rule: "title-list", reason: "tag of a web page" };
  }
  return findUnderStamp(text, at, page) ?? findFoot(part, at, page);
}

/**
 * Takes out what is furniture only beside surer furniture of a saved page: its channel, the day under its title, words of its
 * controls, its tags, and titles at its foot that stand over nothing.
 */
export function dropAroundPosts(parts: readonly Part[]): Part[] {
  if (!parts.some(isOfWebPage)) return [...parts];
  const page = new Surroundings(parts);
  return parts.map((part, at) => {
    const furniture = findAround(part, at, page);
    return furniture ? { line: part.line, furniture } : part;
  });
}

/** `——一个渔村的十年`: a second line of a head, which a site prints under its stamp. */
const DASH_DECK = /^(?:—{2,}|-{2,}|─{2,}) ?[^。;]{4,40}$/u;

/** Says of a line behind a dash, between the stamp of a saved page and a text whose title stands over the stamp, that it is the deck. */
export function labelDecks(parts: readonly Part[]): Part[] {
  if (!parts.some(isOfWebPage)) return [...parts];
  const page = new Surroundings(parts);
  return parts.map((part, at) => {
    if (!isText(part) || part.label || !DASH_DECK.test(part.line.folded) || !page.isUnderStamp(at)) return part;
    const title = parts[findAbove(parts, at, isText)];
    return title && !isProse(title) ? { ...part, label: "deck" } : part;
  });
}
