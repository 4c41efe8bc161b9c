import type { FrontMatter } from "../../model/source.ts";
import { readIssueNumber } from "../../text/issue-number.ts";
import type { Label } from "../page/label.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { readByline } from "../recognise/byline.ts";
import { readStamp } from "../recognise/stamp.ts";
import type { Furniture, Part, Place } from "./furniture.ts";

/** What a full-text database says of an article. */
type Field =
  | "date"
  | "issue"
  | "page"
  | "newspaper"
  | "section"
  | "kicker"
  | "headline"
  | "deck"
  | "author"
  | "body"
  | "subject"
  | "record";

/** How databases and programs that export from them name each field, in Chinese and English. */
const NAMES: Readonly<Record<Field, string>> = {
  date: "(?:出版|见报|刊登|发表)?(?:日期|时间)|刊期|年月日|(?:publication|pub|issue)?[ _]?date",
  issue: "期[号次数]|issue(?:[ _]?no)?",
  page: "版[次号面名]|page(?:[ _]?(?:no|number))?",
  newspaper: "(?:当前)?报[纸章刊](?:名称)?|报名|来源报纸|newspaper|publication|source",
  section: "(?:专栏|栏目)(?:名称)?|栏名|section|column",
  kicker: "[引肩眉]题|kicker",
  headline: "[标题]目|标题|[主正]题|[篇题]名|title|headline",
  deck: "副(?:标)?题|次题|sub(?:title|head(?:line)?)|deck",
  author: "(?:责任|著)者|作者|author|by(?:line)?",
  body: "正文|全文|内容|content|(?:full[ _]?)?text|body",
  subject: "关键词|分类号?|主题词|keywords?|subject|tags?",
  record:
    "(?:全文|正文|文章)?字数|(?:文章|记录|文献|数据|资料)?(?:编号|序号|标识)|(?:记录|文献|文件|入藏|登录)号|文种|语种|体裁|文章类型|图片数?|附注|备注|来源(?:数据)?库|(?:word[ _]?count|words|length)|(?:record|article|accession)?[ _]?(?:id|no|number)|url|language",
};

const toPattern = (prefix: string, behind: string) =>
  new RegExp(
    `^${prefix}(?:${Object.entries(NAMES)
      .map(([field, words]) => `(?<${field}>${words})`)
      .join("|")})${behind} ?`,
    "iu",
  );
/** `版次:3`, `标题: …`, `Title: …`. */
const FIELD = toPattern("", " ?[:=]");
/** `【版次】= 01`, `[Page] 1`, `<标题>…`. */
const BOXED_FIELD = toPattern("[【[<]", "[】\\]>] ?[:=]?");
/** `第4版(要闻)`, `第1版()`, before `专栏:` or a text on the same line as well. */
const PAGE_LABEL = /^第 ?(?<page>\d{1,3}) ?版 ?\((?<section>(?:[^()]|\([^()]{0,12}\)){0,16})\) ?/u;
/** Fields that no newspaper prints; beside one of them all others are a database's. */
const SURE: ReadonlySet<Field> = new Set(["page", "section", "newspaper", "body"]);
const LONGEST_SURE = 24;
/** Labels of the parts of a head: no newspaper prints them, however long what stands behind them is. */
const OF_HEAD: ReadonlySet<Field> = new Set(["kicker", "deck"]);
/** Labels in Latin letters: a newspaper in Chinese prints none, but one alone may be a word of its text. */
const LATIN = /^[【[<]?[A-Za-z]/;
/** Names of columns are short; what is longer is text behind an empty one. */
const LONGEST_NAME = 12;
/** Boxed words that a newspaper prints over its columns hardly come in such numbers. */
const FEWEST_BOXED = 3;
const BOX = /^[【[<]/u;

const PLACES: Readonly<Partial<Record<Field, Place>>> = {
  date: "over",
  issue: "over",
  page: "over",
  newspaper: "over",
  section: "over",
  body: "between",
};

/** Fields whose value is text of the article, with what it is there. */
const LABELS: Readonly<Partial<Record<Field, Label>>> = {
  section: "section",
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  author: "bylineAbove",
};

function toFurniture(facts: FrontMatter, place: Place | undefined): Furniture {
  const reason = "label of a full-text database";
  return { role: "furniture", rule: "database-label", reason, facts, ...(place === undefined ? {} : { place }) };
}

function findField(line: PageLine): { field: Field; isBoxed: boolean; from: number } | undefined {
  const boxed = BOXED_FIELD.exec(line.folded);
  const match = boxed ?? FIELD.exec(line.folded);
  const field = Object.entries(match?.groups ?? {}).find(([, words]) => words !== undefined)?.[0] as Field | undefined;
  return match && field ? { field, isBoxed: boxed !== null, from: match[0].length } : undefined;
}

function toNumber(value: string): number | undefined {
  if (value.startsWith("头版")) return 1;
  const digits = /^第? ?0*(\d{1,6}) ?[版期号]?$/u.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function toFacts(field: Field, value: string): FrontMatter {
  const number = toNumber(value);
  const date = readStamp(value)?.date;
  if (field === "date") return date === undefined ? {} : { date };
  if (field === "page") return number === undefined ? {} : { page: number };
  if (field === "issue") {
    const issue = readIssueNumber(value.replace(/^总?第? ?/u, ""));
    return issue === undefined ? {} : { totalIssue: issue };
  }
  return field === "newspaper" ? { newspaper: value } : {};
}

/** Page and section of the article below, and perhaps its text behind them. */
function readPageLabel(line: PageLine): Part[] | undefined {
  const match = PAGE_LABEL.exec(line.folded);
  if (!match) return undefined;
  const section = match.groups?.["section"]?.trim();
  const facts = { page: Number(match.groups?.["page"]), ...(section ? { section } : {}) };
  const rest = sliceLine(line, match[0].length);
  const parts: Part[] = [{ line, furniture: toFurniture(facts, "over") }];
  if (!rest) return parts;
  const field = findField(rest)?.field === "section" ? findField(rest) : undefined;
  const column = field ? sliceLine(rest, field.from) : rest;
  if (!column) return parts;
  const isNameAlone = field !== undefined && column.text.length <= LONGEST_NAME && !/[。 ]/u.test(column.folded);
  return [...parts, { line: column, ...(isNameAlone ? { label: "section" as const } : {}) }];
}

/** `港闻 | A12 | 记者 张三`, `县报 | 2011-08-05`: what a clipping service says over an article, in cells side by side. */
const CELLS = / ?\| ?/u;
const PAGE_CELL = /^(?:[A-Z]{1,2}\d{1,3}|第? ?[A-Z]?\d{1,3} ?版|[Pp](?:age)?\.? ?\d{1,3})$/u;
const WORD_CELL = /^[\p{Script=Han}\w·/ ]{1,12}$/u;
const MOST_CELLS = 6;

/** The cells over an article: its page or day, and beside them its section and who wrote it. */
function readCells(line: PageLine): Part[] | undefined {
  const cells = line.folded.split(CELLS);
  if (line.depth > 0 || cells.length < 2 || cells.length > MOST_CELLS || cells.includes("")) return undefined;
  const pages = cells.filter((cell) => PAGE_CELL.test(cell));
  const days = cells.filter((cell) => readStamp(cell)?.length === cell.length);
  const writers = cells.filter((cell) => readByline(cell)?.hasRole === true);
  const others = cells.filter((cell) => ![...pages, ...days, ...writers].includes(cell));
  if (pages.length + days.length !== 1 || !others.every((cell) => WORD_CELL.test(cell))) return undefined;
  const number = /\d+/u.exec(pages[0] ?? "")?.[0];
  const date = days[0] === undefined ? undefined : readStamp(days[0])?.date;
  const [section] = pages.length > 0 ? others : [];
  const facts = {
    ...(date === undefined ? {} : { date }),
    ...(number === undefined ? {} : { page: Number(number) }),
    ...(section === undefined ? {} : { section }),
  };
  const names = writers.map((cell) => {
    const from = line.folded.indexOf(cell);
    return sliceLine(line, from, from + cell.length);
  });
  const parts = names.flatMap((name): Part[] => (name ? [{ line: name, label: "bylineOver" }] : []));
  return [{ line, furniture: toFurniture(facts, "over") }, ...parts];
}

/** Whether a line bears a label that stands in no newspaper. */
function isSureLabel(line: PageLine): boolean {
  if (PAGE_LABEL.test(line.folded)) return true;
  const found = findField(line);
  if (found === undefined || found.isBoxed || LATIN.test(line.folded)) return false;
  return OF_HEAD.has(found.field) || (line.text.length <= LONGEST_SURE && SURE.has(found.field));
}

/** Whether two rows of cells stand over texts of the page, as a clipping service sets them over each. */
function hasRowsOfCells(lines: readonly PageLine[]): boolean {
  return lines.some((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && line.folded.includes("|") && next.folded.includes("|") && areRows(line, next);
  });
}

function areRows(line: PageLine, next: PageLine): boolean {
  return readCells(line) !== undefined && readCells(next) !== undefined;
}

/** How many fields stand in a row of marked labels from which a page comes from a database. */
function countMarked(lines: readonly PageLine[], mark: RegExp): number {
  return new Set(lines.flatMap((line) => (mark.test(line.folded) ? (findField(line)?.field ?? []) : []))).size;
}

/**
 * Whether a page comes from a full-text database: one line bears a label that stands in no newspaper, many are boxed or in Latin
 * letters, or rows of cells stand over its texts.
 */
export function isDatabasePage(lines: readonly PageLine[]): boolean {
  if (lines.some(isSureLabel) || hasRowsOfCells(lines)) return true;
  return countMarked(lines, BOX) >= FEWEST_BOXED || countMarked(lines, LATIN) >= FEWEST_BOXED;
}

/**
 * Reads a line of a page that comes from a full-text database: `第1版()`, `专栏:山区通讯`, `标题:…`, `【作者】= …`. What is text
 * of the article comes back as such, with what its label says it is.
 */
export function readDatabaseLine(line: PageLine): Part[] | undefined {
  const page = readPageLabel(line) ?? readCells(line);
  if (page) return page;
  const found = findField(line);
  if (!found) return undefined;
  const value = sliceLine(line, found.from);
  const [place, label] = [PLACES[found.field], LABELS[found.field]];
  const facts = value && label === undefined ? toFacts(found.field, value.folded) : {};
  const parts: Part[] = [{ line, furniture: toFurniture(facts, place) }];
  if (!value || !(label || found.field === "body")) return parts;
  const isNobody = label === "bylineAbove" && !readByline(`作者:${value.text}`);
  return isNobody ? parts : [...parts, { line: value, ...(label ? { label } : {}) }];
}

/** What a database says of an article below its headline is of that article, and opens no other: its section becomes a fact. */
export function dropSectionsBelow(parts: readonly Part[]): Part[] {
  let isInHead = false;
  return parts.map((part) => {
    if (part.furniture) return part;
    const isBelow = isInHead && part.label === "section";
    isInHead = isBelow || (part.label !== undefined && part.label !== "section" && part.label !== "text");
    return isBelow ? { line: part.line, furniture: toFurniture({ section: part.line.printed }, undefined) } : part;
  });
}
