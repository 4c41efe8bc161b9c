import type { FrontMatter } from "../../model/source.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { readByline } from "../recognise/byline.ts";
import { readPlainWords } from "../recognise/plain-words.ts";
import { readStamp } from "../recognise/stamp.ts";
import { type Furniture, findAbove, findBelow, isOfSite, type Part, type Place } from "./furniture.ts";

/** What a label is about. A label is a compound whose last word says so: `发稿日期`, `报送单位`, `阅读次数`. */
type Kind = "date" | "names" | "body" | "count" | "control" | "record";

const LAST_WORDS: Readonly<Record<Kind, string>> = {
  date: "时间|日期|更新|[表布稿建]于",
  names:
    "作者|记者|通讯员|编辑|责编|摄影|[撰供]稿|撰文|[稿辑审核校签布表入传报信写]人|信息员|审[核校稿签]|校对|录入|姓名|笔名",
  body: "来源|稿源|出处|单位|机[关构]|部门|媒体|供稿",
  count: "次数?|[人条字]数|[读览击问看论转赞藏][数量]|人气|热度|阅读|浏览|点[击阅]|访问|评论|回复",
  control: "字[体号]|字[体号](?:颜色|大小)|背景色?|打印|分享|收藏|字体颜色",
  record: "[类级]别|分类|类型|栏目|频道|版块|[编文字期卷序证]号|索引号|版[次名面号]|标签|关键[词字]|发布|报纸|期[数次]",
};

/** Labels of what papers print in notices and over talks: text. */
const OF_TEXT =
  /(?:地[点址]|人物|嘉宾|电话|传真|邮箱|邮编|联系人|主持人?|对象|价格?|报名|举办|召开|开[庭标幕会]|投标|截止|主题)/u;

const KINDS = Object.entries(LAST_WORDS)
  .map(([kind, words]) => `(?<${kind}>${words})`)
  .join("|");
const LABEL = new RegExp(
  `(?<![\\p{Script=Han}A-Za-z])(?<before>\\p{Script=Han}{0,6}?)(?:${KINDS})(?:[】\\])]? ?[:|]|[】\\])]? (?=\\S)|(?<=于)(?=\\d))`,
  "gu",
);
/** `索取 : `: a label whatever it speaks of. */
const ANY_LABEL = /(?<![\p{Script=Han}A-Za-z])\p{Script=Han}{2,8}[】\])]? ?:/gu;

/** `我要评论(0)`, `收藏此页`, `T|T`: what a reader may do, whatever it is done with. */
const DOINGS =
  /(?:我要|发表|查看|参与|添加|点击)?(?:评论|收藏|打印|关闭|推荐|分享|投稿|纠错|转发|复制|订阅|返回|朗读)(?:[此本该到至]?(?:页面?|文|窗口|链接|新闻|信息|好友))?(?: ?\(\d*\))?(?![\p{Script=Han}\d])|(?<![A-Za-z])T ?[|/] ?T(?![A-Za-z])/gu;
/** `2012年/3月/5日/第001版`: slashes between the parts of a day. */
const SLASH_IN_DAY = /(?<=\d[年月日]) ?\/ ?/gu;

/** A sign that every line of facts has: asked first, as most lines are text. */
const SIGN = /[:|/】]|\d{4}|日期 /;
const PROSE = /[。;!?“”…]|,.*,/u;
const LONGEST = 160;
const LONGEST_VALUE = 28;
/** Labels of who edits a text, not of who wrote it. */
const EDITS = /[编审校录布传]|监制/u;
/** Share of the characters of a line that are read, where it is one of facts. */
const READ = 0.85;

interface Fact {
  readonly kind: Kind;
  /** Offsets of the label, of its last word, of its value and of its end. */
  readonly start: number;
  readonly word: number;
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** Read facts of a line. */
export interface FactLine {
  readonly facts: readonly Fact[];
  readonly date: string | undefined;
}

const EDGES = /^[\s|丨/[【(,;、]+|[\s|丨/,;、\])】[【(]+$/gu;

function toFacts(text: string): Fact[] {
  const matches = [...text.matchAll(LABEL)];
  return matches.map((match, place): Fact => {
    const kind = (Object.keys(LAST_WORDS) as Kind[]).find((name) => match.groups?.[name] !== undefined) as Kind;
    const from = match.index + match[0].length;
    const to = matches[place + 1]?.index ?? text.length;
    const word = match.index + (match.groups?.["before"]?.length ?? 0);
    return { kind, start: match.index, word, from, to, value: text.slice(from, to).replace(EDGES, "") };
  });
}

/** Whether what stands behind a label is what such a label announces. */
function hasItsValue({ kind, value }: Fact): boolean {
  if (value === "" || readPlainWords(value)) return true;
  if (kind === "count" || kind === "control" || kind === "date") return false;
  if (value.length > LONGEST_VALUE || PROSE.test(value)) return false;
  return kind === "record" || kind === "body" || value.split(/[ 、,/]+/u).every((name) => name.length <= LONGEST_NAME);
}

/** Names of bodies that sign, too. */
const LONGEST_NAME = 14;

/** Whether a fact is one that only who keeps or puts out a text writes down, and that no notice gives its readers. */
function isOfKeeper({ kind, value }: Fact): boolean {
  if (kind === "date") return readPlainWords(value)?.date !== undefined;
  return kind !== "body" && value !== "";
}

/** A number in an index, a page: no headline stands behind a colon so. */
const NUMBER = /^[\w./-]*\d[\w./-]*$/u;

/** Whether a fact that stands alone is one: headlines open with a word and a colon as well, `权威发布:…`. */
function isSureAlone(fact: Fact, text: string): boolean {
  const { kind, value, start, from } = fact;
  const label = text.slice(start, from);
  if (kind === "names" && /^作者/u.test(label)) return readByline(`作者:${value}`) !== undefined;
  if (kind === "names") return EDITS.test(label) && isOfKeeper(fact);
  return kind === "record" ? NUMBER.test(value) : isOfKeeper(fact);
}

/**
 * Reads `text`, in half-width forms, as a line of facts on a text: labels known by their last words, each with its value, days, times, counts,
 * controls and media between them. Undefined where more than a few characters are anything else.
 */
export function readFactLine(text: string): FactLine | undefined {
  if (text.length > LONGEST || !SIGN.test(text) || PROSE.test(text)) return undefined;
  const spread = text
    .replace(DOINGS, (words) => " ".repeat(words.length))
    .replace(SLASH_IN_DAY, (mark) => " ".repeat(mark.length));
  const facts = toFacts(spread);
  const labels = [...spread.matchAll(ANY_LABEL)].filter(
    ({ index }) => !facts.some(({ start, from }) => start <= index && index < from),
  );
  if (
    labels.some(([label]) => OF_TEXT.test(label)) ||
    facts.some(({ start, from }) => OF_TEXT.test(spread.slice(start, from)))
  )
    return undefined;
  // Roles and names with nothing but blanks between them are a byline as papers set it.
  const isByline = ({ kind, start, from }: Fact) => kind === "names" && !/[:|]/.test(spread.slice(start, from));
  if (facts.length > 0 && facts.every(isByline)) return undefined;
  const head = readPlainWords(spread.slice(0, facts[0]?.start ?? spread.length).replace(EDGES, ""));
  const unread = facts
    .filter((fact) => !hasItsValue(fact))
    .reduce((sum, { value }) => sum + value.length, head ? 0 : (facts[0]?.start ?? text.length));
  if (unread > text.length * (1 - READ)) return undefined;
  // A day alone is known by what stands around it.
  const isDated = head?.date !== undefined && readStamp(text)?.length !== text.length;
  const [first, second] = facts;
  // Behind a day with its time, or before a source, no headline stands.
  const isStamped = isDated && (head.hasTime || first?.kind === "body");
  const isKnown = first && !second ? isStamped || isSureAlone(first, spread) : isDated || facts.some(isOfKeeper);
  if (!isKnown) return undefined;
  const dated = facts.find(({ kind, value }) => kind === "date" && readPlainWords(value)?.date !== undefined);
  const other = facts.map(({ value }) => readPlainWords(value)?.date).find((date) => date !== undefined);
  return { facts, date: (dated && readPlainWords(dated.value)?.date) ?? head?.date ?? other };
}

/** The parts of a line of facts: furniture, and the names of who wrote. */
function toParts(line: PageLine, { facts, date }: FactLine, place: Place = "between"): Part[] {
  const editor = facts.find(
    ({ kind, value, start, from }) =>
      kind === "names" && /编辑?|审/u.test(line.folded.slice(start, from)) && /^\p{Script=Han}{2,4}$/u.test(value),
  )?.value;
  const said: FrontMatter = { ...(date === undefined ? {} : { date }), ...(editor === undefined ? {} : { editor }) };
  const furniture: Furniture = {
    role: "furniture",
    rule: "web-line",
    reason: "line of facts on a text",
    facts: said,
    place,
  };
  const names = facts.flatMap(({ kind, word, to }) => {
    const name = kind === "names" ? sliceLine(line, word, to) : undefined;
    return name && readByline(name.text)?.hasRole && !/^.{0,2}[编审校录布传]/u.test(name.folded) ? [name] : [];
  });
  return [{ line, furniture }, ...names.map((name): Part => ({ line: name, label: "bylineAbove" }))];
}

const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 5;

function isText({ furniture }: Part): boolean {
  return furniture === undefined;
}

function isTitle({ line, furniture, label }: Part): boolean {
  if (furniture || (label && label !== "headline")) return false;
  return line.text.length <= LONGEST_TITLE && !endsSentence(line.text) && !/[。;]/u.test(line.folded);
}

/** Whether a part stands in a head: text below it, and no paragraph right above. */
function isInHead(parts: readonly Part[], at: number): boolean {
  const above = parts[findAbove(parts, at, isText)];
  return findBelow(parts, at, isText) >= 0 && (!above || isTitle(above));
}

const FEWEST_TO_EDIT = 24;

/** Whether a part stands under a text, and nothing but furniture and words of a site under it. */
function isUnderText(parts: readonly Part[], at: number): boolean {
  const above = parts[findAbove(parts, at, isText)];
  const isEnded = above !== undefined && above.line.text.length >= FEWEST_TO_EDIT && endsSentence(above.line.text);
  return isEnded && findBelow(parts, at, (part) => isText(part) && !isOfSite(part)) < 0;
}

/** Whether facts say who edited a text, and nothing of who wrote it. */
function isOfEditors(line: PageLine, { facts }: FactLine): boolean {
  const names = facts.filter(({ kind }) => kind === "names");
  return names.length > 0 && names.every(({ start, from }) => EDITS.test(line.folded.slice(start, from)));
}

/** Where the facts begin that stand behind a title on its own line; undefined where none do. */
function findFactsBehind(text: string): number | undefined {
  for (const { index } of text.matchAll(/(?<=\S{5,}) +(?=\S)/gu)) {
    const rest = text.slice(index).trimStart();
    if (/^[^:|]{2,12}[:|]/u.test(rest) && readFactLine(rest)) return index;
  }
  return undefined;
}

/** `(图文:X`: the beginning of a signature that goes on behind a blank. */
function isSignature(text: string): boolean {
  return readByline(text)?.hasRole === true || /^[(【[]\p{Script=Han}{2,4} ?:/u.test(text);
}

/** A title, and the facts behind it on the same line. */
function splitTitle(line: PageLine): Part[] | undefined {
  if (line.text.length < SHORTEST_TITLE * 2 || !/[:|]/.test(line.folded)) return undefined;
  const at = findFactsBehind(line.folded);
  const [title, rest] = at === undefined ? [] : [sliceLine(line, 0, at), sliceLine(line, at)];
  const read = rest && readFactLine(rest.folded);
  if (!title || !rest || !read || readFactLine(title.folded) || isSignature(title.text)) return undefined;
  return [{ line: title, label: "headline" }, ...toParts(rest, read)];
}

/**
 * Takes out the lines of facts of a head: over a title, between it and the text, and behind it on its own line; and those under
 * the last text that name its editors. What they say of the day and of who wrote is kept.
 */
export function dropFactLines(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, at): Part[] => {
    if (part.furniture || part.label || part.line.depth > 0 || !SIGN.test(part.line.folded)) return [part];
    if (part.line.text.length > LONGEST) return [part];
    const isUnder = isUnderText(parts, at);
    if (!isUnder && !isInHead(parts, at)) return [part];
    const read = readFactLine(part.line.folded);
    if (isUnder) return read && isOfEditors(part.line, read) ? toParts(part.line, read, "under") : [part];
    if (read) return toParts(part.line, read);
    return splitTitle(part.line) ?? [part];
  });
}
