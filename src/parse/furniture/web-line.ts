import type { FrontMatter } from "../../model/source.ts";
import { removeSpaces } from "../../text/characters.ts";
import type { PageLine } from "../page/page-line.ts";
import { type LineStretch, sliceLine } from "../page/slice-line.ts";
import { readByline } from "../recognise/byline.ts";
import { type PlainWords, readPlainWords, SURE_CONTROL } from "../recognise/plain-words.ts";
import { findCaption } from "./caption.ts";
import type { Furniture, Part, Place } from "./furniture.ts";
import { type FieldKind, findFields, hasItsValue, type WebField } from "./web-field.ts";

const LONGEST = 200;
/** What every such line without a control holds: a day in digits or a label. Asked first, as most lines are text. */
const SIGN = /\d[-/.年:]\d|[:=丨|]|\d{8}|, ?(?:19|20)\d\d|[表布新登]于|^[•·●\s]*\d+(?:次|条)?(?:阅读|回复|评论|浏览)/u;
/** Whether a text, in half-width forms, is prose: a sentence ends inside, or it has several clauses. */
export function isProse(text: string): boolean {
  const stop = text.indexOf("。");
  if (stop >= 0 && stop < text.length - 1) return true;
  const comma = text.indexOf(",");
  return comma >= 0 && text.includes(",", comma + 1) && !/\d{4}/.test(text);
}

/** `1987-07-28`: a day as programs print it; under a notice it is printed in words. */
const DAY_IN_DIGITS = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/u;

/** `湖东电视台 2016/08/25`: who published it and when, as programs print days. */
const OUTLET_AND_DAY = /^\p{Script=Han}{2,12} +\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u;

/** `2019年11月25日 18:57 农家文汇`: when, with the time of day, and who published it, whatever the paper is called. */
const TIME_AND_OUTLET = /^((?:19|20)\d\d[-/.年][-/.月日\d ]{3,6} \d{1,2}:\d{2}(?::\d{2})?) +(\p{Script=Han}{3,8})$/u;

/** Kinds of fields that no newspaper prints on a line of its own beside its page's editors. */
const OF_WEB_PAGES: ReadonlySet<FieldKind> = new Set(["count", "control", "link", "neighbour", "note", "tags"]);

/** `张三 李四/湖东 河西报导`: where reporters write from. */
const FROM_PLACE = /\/[\p{Script=Han} ]{2,12}报[导道] *$/u;

/** What stands before the first label of a line: plain words, and names behind them. */
interface Head {
  readonly plain: PlainWords;
  readonly names: LineStretch | undefined;
}

/** From here up nothing but a name is read so. */
const SURE_NAME = 0.8;

function isSurelyName(text: string): boolean {
  return (readByline(text)?.likelihood ?? 0) >= SURE_NAME;
}

function readTimeAndOutlet(text: string): PlainWords | undefined {
  const [, time, outlet] = TIME_AND_OUTLET.exec(text) ?? [];
  if (time === undefined || outlet === undefined) return undefined;
  return isSurelyName(outlet) || readByline(outlet)?.hasRole ? undefined : readPlainWords(time);
}

/** `青河+客户端 记者 张三 2020-11-18 21:07`: names between an outlet and the stamp at the end. */
function splitBeforeStamp(head: string): Head | undefined {
  const at = head.search(/ (?=(?:19|20)\d\d[-/.年]\d)/u);
  const stamp = at < 0 ? undefined : readPlainWords(head.slice(at));
  if (stamp?.date === undefined) return undefined;
  for (const { index } of head.slice(0, at).matchAll(/(?<=^|[\s|])(?=\S)/gu)) {
    const isPlain = index === 0 || readPlainWords(head.slice(0, index)) !== undefined;
    const to = head.slice(0, at).trimEnd().length;
    if (isPlain && readByline(head.slice(index, to))?.hasRole) return { plain: stamp, names: { from: index, to } };
  }
  return undefined;
}

/** Where the words before the first label end and names begin: `2018-03-12 00:15 浪岛日报 记者张三/浪岛报导`. */
function splitHead(head: string, isBeforeLabel: boolean): Head | undefined {
  const plain = readPlainWords(head) ?? (isBeforeLabel ? undefined : readTimeAndOutlet(head));
  if (plain) return { plain, names: undefined };
  for (const { index } of head.matchAll(/(?<=^|[\s|/])(?=\S)/gu)) {
    const before = readPlainWords(head.slice(0, index));
    const to = head.replace(FROM_PLACE, "").length;
    // Between the stamp and a label behind it stands who wrote, without a word that says so.
    const isWriter = before?.date !== undefined && isBeforeLabel && isSurelyName(head.slice(index));
    if (before && (readByline(head.slice(index))?.hasRole || isWriter))
      return { plain: before, names: { from: index, to: head.trimEnd().length } };
    if (before && to < head.length && readByline(head.slice(index, to)))
      return { plain: before, names: { from: index, to } };
  }
  return splitBeforeStamp(head);
}

function placeOf(fields: readonly WebField[], hasDate: boolean): Place | undefined {
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (kinds.has("neighbour") || kinds.has("tags")) return "under";
  if (hasDate || kinds.has("count")) return "between";
  return kinds.has("editor") || kinds.has("source") ? "under" : undefined;
}

/** What a line says that is furniture: nothing of a neighbour's title, and names without their unit. */
function toFacts(fields: readonly WebField[], date: string | undefined): FrontMatter {
  const editor = fields
    .filter(({ kind }) => kind === "editor")
    .map(({ value }) => removeSpaces(value))
    .find((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  const source = fields.find(({ kind, value }) => kind === "link" && value !== "")?.value;
  return {
    ...(date === undefined ? {} : { date }),
    ...(editor === undefined ? {} : { editor }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The names of a field that tells who wrote: behind `作者:`, or the reporter behind `来源:`. */
function namesOf(line: PageLine, field: WebField): PageLine | undefined {
  const start = field.kind === "author" ? field.start : field.from;
  const names = sliceLine(line, start, field.to);
  const byline = names && readByline(names.text);
  return byline?.hasRole ? names : undefined;
}

/** Whether a field that is no source by itself names the reporter of one: `来源:县融媒体中心记者 张三`. */
function isSourceWithNames(line: PageLine, field: WebField): boolean {
  return field.kind === "source" && /记者|通讯员/u.test(field.value) && namesOf(line, field) !== undefined;
}

interface WebLine extends Head {
  readonly fields: readonly WebField[];
}

/** `2015-12-17 11:42:35?林小河?来源:`: marks that stand for blanks which an encoding did not have. */
const LOST_BLANKS = /(?<=\d)\?(?=\p{Script=Han})|(?<=\p{Script=Han})\?(?=\p{Script=Han}{2,4}:)/gu;

/** `2019/11/5 18:12(2019/11/5 19:03 更新)`: when the text was changed later. */
const MENDED_LATER = /[(](?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2} ?(?:更新|修改|修订)[)]/u;
/** `发布于湖东`: from where an account posted, as its app says; a day behind it is another label's. */
const POSTED_FROM = /(?<=^| )(?:发[布表]于|来自) ?\p{Script=Han}{2,6}(?=$| )/gu;

/** As many blanks as `words` has characters: offsets stay. */
function toBlanks(words: string): string {
  return " ".repeat(words.length);
}

function readLine(line: PageLine): WebLine | undefined {
  const text = line.folded.replace(LOST_BLANKS, " ").replace(MENDED_LATER, toBlanks).replace(POSTED_FROM, toBlanks);
  const fields = findFields(text);
  const head = splitHead(text.slice(0, fields[0]?.start ?? text.length), fields.length > 0);
  if (!head || !fields.every((field) => hasItsValue(field) || isSourceWithNames(line, field))) return undefined;
  return { fields, ...head };
}

/** Whether what was read is more than a day, an outlet or a name, which papers print on lines of their own, too. */
function isWebLine({ fields, plain, names }: WebLine, text: string): boolean {
  const kinds = fields.map(({ kind }) => kind);
  if (kinds.some((kind) => kind !== "author")) return true;
  if (fields.length > 0) return plain.date !== undefined || fields.every(({ value }) => value === "");
  if (
    plain.isControl ||
    DAY_IN_DIGITS.test(text) ||
    OUTLET_AND_DAY.test(text) ||
    (names !== undefined && plain.date !== undefined)
  )
    return true;
  return (
    plain.hasTime ||
    plain.hasCount ||
    (plain.date !== undefined &&
      (plain.hasAddress || /(?:[Vv]iews|[点點][阅閱][数數]|[点點][击擊]|[浏瀏][览覽])/.test(text)))
  );
}

const REASONS = {
  stamp: "time stamp of a web page",
  label: "label of a web page",
  control: "controls of a digital edition",
};

function reasonOf({ fields, plain }: WebLine, date: string | undefined): string {
  if (date !== undefined) return REASONS.stamp;
  const isControl = fields.length === 0 ? plain.isControl : fields.every(({ kind }) => kind === "control");
  return isControl ? REASONS.control : REASONS.label;
}

/** Whether a line has no other sign than its editors or its date, and so may be the running head or foot of a page. */
export function mayBeRunningHead({ folded }: PageLine): boolean {
  return !findFields(folded).some(({ kind }) => OF_WEB_PAGES.has(kind) || kind === "source") && !/\d:\d\d/.test(folded);
}

/** `date 2025-05-14 ▲县长说明进度…`: a program's word for the day, and what stood beside it on the page. */
const DAY_BEFORE_TEXT = /^date (?<day>\d{4}-\d{2}-\d{2}) (?=\S)/u;
/** Tags have no marks and few words. */
const TAGS = /^[\p{Script=Han}\w]{1,8}(?: [\p{Script=Han}\w]{1,8}){0,5}$/u;

/** The day that a program printed before a caption or before tags, and what stands behind it. */
export function readDayBeforeText(line: PageLine): Part[] | undefined {
  const match = DAY_BEFORE_TEXT.exec(line.folded);
  const date = match?.groups?.["day"];
  const rest = match && sliceLine(line, match[0].length);
  if (!match || !rest || date === undefined || readPlainWords(date)?.date === undefined) return undefined;
  const furniture: Furniture = {
    role: "furniture",
    rule: "web-line",
    reason: REASONS.stamp,
    facts: { date },
    place: "over",
  };
  if (TAGS.test(rest.folded)) return [{ line, furniture }];
  const caption = findCaption(rest);
  return [{ line, furniture }, caption ? { line: rest, furniture: caption } : { line: rest }];
}

/** `渡口添了一班船 (23:18)`, `… (2008-05-12 09:21:33)`: a title, and when it was put on the site or how long its film is. */
const TIME_BEHIND = /(?<=^[^。;]{4,70}) ?\((?<day>\d{4}[-/.]\d{1,2}[-/.]\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?\)$/u;

/** A title and the time that a site prints behind it. */
export function readTimeBehindTitle(line: PageLine): Part[] | undefined {
  const match = line.folded.endsWith(")") ? TIME_BEHIND.exec(line.folded) : null;
  const at = match?.index;
  const [title, time] = at === undefined ? [] : [sliceLine(line, 0, at), sliceLine(line, at)];
  if (!title || !time) return undefined;
  const date = readPlainWords(match?.groups?.["day"]?.trim() ?? "")?.date;
  const dated = date === undefined ? {} : { facts: { date }, place: "between" as const };
  const furniture: Furniture = { role: "furniture", rule: "web-line", reason: "time behind a title", ...dated };
  return [
    { line: title, label: "headline" },
    { line: time, furniture },
  ];
}

/**
 * Reads a line of a saved web page that holds stamps, labelled fields (`来源:… 责任编辑:…`), counts and controls alone. Names of
 * those who wrote are given back as text.
 */
export function readWebLine(line: PageLine): Part[] | undefined {
  const text = line.folded;
  if (text.length > LONGEST || isProse(text) || !(SIGN.test(text) || SURE_CONTROL.test(text))) return undefined;
  const read = readLine(line);
  if (!read || !isWebLine(read, text)) return undefined;
  const { fields, plain } = read;
  const dateField = fields.find(({ kind, value }) => kind === "date" && value !== "");
  const date = plain.date ?? (dateField && readPlainWords(dateField.value)?.date);
  const facts = toFacts(fields, fields[0]?.kind === "neighbour" ? undefined : date);
  const place = placeOf(fields, date !== undefined || (dateField?.value ?? "") !== "");
  const isChrome = reasonOf(read, date) === REASONS.control;
  const furniture: Furniture = {
    role: "furniture",
    rule: isChrome ? "web-chrome" : "web-line",
    reason: reasonOf(read, date),
    facts,
    ...(place === undefined ? {} : { place }),
  };
  const names = [
    read.names && sliceLine(line, read.names.from, read.names.to),
    ...fields.filter(({ kind }) => kind === "author" || kind === "source").map((field) => namesOf(line, field)),
  ].filter((name) => name !== undefined);
  return [{ line, furniture }, ...names.map((name) => ({ line: name, label: toNameLabel(place) }))];
}

/** Names between head and text stand above the text; under a text they are its signature. */
function toNameLabel(place: Place | undefined): "bylineAbove" | "byline" {
  return place === "between" ? "bylineAbove" : "byline";
}

const TITLE_LABEL = /^(?:标题|题目|主题): ?/u;
/** `[打印本页]`, `[复制链接]`: a control behind a title. */
const TITLE_CONTROL = / ?\[[^\]]{2,8}\]$/u;

const LABEL: Furniture = { role: "furniture", rule: "web-line", reason: "label before a title", place: "over" };

/** Takes the label off a title beside the stamp of a saved page: `标题: … [打印本页]`. */
export function dropTitleLabels(parts: readonly Part[]): Part[] {
  const isStamp = ({ furniture }: Part) => furniture?.rule === "web-line" && furniture.facts?.date !== undefined;
  if (!parts.some(isStamp)) return [...parts];
  return parts.flatMap((part): Part[] => {
    const length = part.furniture ? undefined : TITLE_LABEL.exec(part.line.folded)?.[0].length;
    if (length === undefined) return [part];
    const to = part.line.folded.replace(TITLE_CONTROL, "").length;
    const title = sliceLine(part.line, length, to);
    return title
      ? [
          { line: part.line, furniture: LABEL },
          { line: title, label: "headline" },
        ]
      : [part];
  });
}
