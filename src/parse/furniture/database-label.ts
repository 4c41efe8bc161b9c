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
  | "subject";

const NAMES: Readonly<Record<Field, string>> = {
  date: "(?:出版|见报|刊登|发表)?(?:日期|时间)|刊期|年月日",
  issue: "期[号次数]",
  page: "版[次号面名]",
  newspaper: "(?:当前)?报纸(?:名称)?|报名|来源报纸",
  section: "(?:专栏|栏目)(?:名称)?|栏名",
  kicker: "[引肩眉]题",
  headline: "[标题]目|标题|[主正]题|[篇题]名",
  deck: "副(?:标)?题|次题",
  author: "(?:责任|著)者|作者",
  body: "正文|全文|内容",
  subject: "关键词|分类号?|主题词",
};

const toPattern = (prefix: string, behind: string) =>
  new RegExp(
    `^${prefix}(?:${Object.entries(NAMES)
      .map(([field, words]) => `(?<${field}>${words})`)
      .join("|")})${behind} ?`,
    "u",
  );
/** `版次:3`, `标题: …`. */
const FIELD = toPattern("", " ?[:=]");
/** `【版次】= 01`. */
const BOXED_FIELD = toPattern("[【[]", "[】\\]] ?[:=]?");
/** `第4版(要闻)`, `第1版()`, before `专栏:` or a text on the same line as well. */
const PAGE_LABEL = /^第 ?(?<page>\d{1,3}) ?版 ?\((?<section>(?:[^()]|\([^()]{0,12}\)){0,16})\) ?/u;
/** Fields that no newspaper prints; beside one of them all others are a database's. */
const SURE: ReadonlySet<Field> = new Set(["page", "section", "newspaper", "body"]);
const LONGEST_SURE = 24;
/** Names of columns are short; what is longer is text behind an empty one. */
const LONGEST_NAME = 12;
/** Boxed words that a newspaper prints over its columns hardly come in such numbers. */
const FEWEST_BOXED = 3;

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

/** `【 标 题 】`: a label set wide. */
const WIDE_BOX = /^[【[] ?\p{Script=Han} \p{Script=Han} ?[】\]]/u;

function findField(line: PageLine): { field: Field; isBoxed: boolean; from: number } | undefined {
  const wide = WIDE_BOX.exec(line.folded)?.[0];
  if (wide !== undefined) {
    const narrow = findField({ ...line, folded: wide.replaceAll(" ", "") + line.folded.slice(wide.length) });
    return narrow && { ...narrow, from: narrow.from + wide.length - wide.replaceAll(" ", "").length };
  }
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

/** Whether a line bears a label that stands in no newspaper. */
function isSureLabel(line: PageLine): boolean {
  if (PAGE_LABEL.test(line.folded)) return true;
  const found = line.text.length <= LONGEST_SURE ? findField(line) : undefined;
  return found !== undefined && !found.isBoxed && SURE.has(found.field);
}

/** Whether a page comes from a full-text database: one line bears a label that stands in no newspaper, or many are boxed. */
export function isDatabasePage(lines: readonly PageLine[]): boolean {
  if (lines.some(isSureLabel)) return true;
  const boxed = lines.flatMap((line) => (/^[【[]/u.test(line.folded) ? (findField(line)?.field ?? []) : []));
  return new Set(boxed).size >= FEWEST_BOXED;
}

/**
 * Reads a line of a page that comes from a full-text database: `第1版()`, `专栏:山区通讯`, `标题:…`, `【作者】= …`. What is text
 * of the article comes back as such, with what its label says it is.
 */
export function readDatabaseLine(line: PageLine): Part[] | undefined {
  const page = readPageLabel(line);
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
