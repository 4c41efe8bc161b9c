import type { PrintedDate } from "../../model/date.ts";
import { findDate, findVagueDate } from "../../text/chinese-date.ts";
import { foldWidth } from "../../text/fold.ts";
import { readByline } from "./byline.ts";

/** What stands before the first word of the news itself (电头): who reports, from where, which day. */
export interface Dateline {
  /** As printed: `本报讯`, `黄河新闻网运城讯`, `新华社北京9月28日电`; null where only a date or names stand. */
  readonly credit: string | null;
  /** As printed; null where none is. */
  readonly dateText: string | null;
  /** Null for 近日 and the like. */
  readonly date: PrintedDate | null;
  /** Names in brackets or behind 记者, spaces inside a name removed. */
  readonly names: readonly string[];
  /** As printed, `(通讯员 郭某某 记者 臧 某)`; null where no name stands. */
  readonly namesAsPrinted: string | null;
  /** UTF-16 offset of the news itself. */
  readonly end: number;
}

const REACH = 140;
const HAN = String.raw`\p{Script=Han}`;
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const SOME_DAY = String.raw` ?(?:\d{4}年)?${NUMBER}月${NUMBER}日(?:至${NUMBER}日)? ?`;
const DAY = `(?:${SOME_DAY})?`;
const PLACE = `(?: ?${HAN}{2,10}?)??`;

/** `○本报讯`: a box before the credit, no part of it. */
const BOX = "[□■◎○●▲◆★◇▶►] ?";
const BOX_PATTERN = new RegExp(`^${BOX}`, "u");
const OPENS = `^(?:${BOX})?[【〔\\[(<]?(?:据)?`;
const NEWS = "(?:(?<!通)讯|消息|电|专电|快讯)";
const CLOSES = "[】〕\\])>]?";
const NEXT = String.raw`(?=[ (:,【\[]|\d{1,2}月|近日|日前|连日来|昨|今日|今天|$)`;

/** `本报讯`, `本报绛县讯`, `本报9月28日讯`, `【本报讯】`: nothing else opens so, whatever follows. */
const OWN_PATTERN = new RegExp(`${OPENS}本(?:报|刊|台|网|站|社)(?:综合)?${PLACE}${DAY}${NEWS}${CLOSES}`, "u");

const OUTLET = `[${HAN}A-Za-z·-]{1,14}?(?:社|网|报|台|客户端|融媒|媒体|媒体中心|在线|新闻|头条|频道|传媒|广电)`;

/**
 * `黄河新闻网运城讯`, `XX报讯`, `XX网9月28日绛县消息`: must end where a mark, a day or brackets follow, but for one that names
 * its day before its last word (`新华社北京9月28日电`) or stands in brackets (`【XX报报道】`).
 */
const SOURCE_PATTERN = new RegExp(
  [
    `${OPENS}${OUTLET}${PLACE}(?:${SOME_DAY}${NEWS}${CLOSES}|(?:${SOME_DAY}${PLACE})?${NEWS}${CLOSES}${NEXT})`,
    `^[【〔\\[]${OUTLET}(?:综合)?(?:报道|讯|消息)[】〕\\]]`,
  ].join("|"),
  "u",
);

/** `综合消息`, `快讯`: a credit without a source; `云川讯(记者`: one with a place alone, known by the reporters behind it. */
const BARE_PATTERN =
  /^(?:[【[](?:综合消息|快讯|简讯|消息|讯)[】\]]|(?:综合消息|快讯|简讯|消息|讯)[:,] ?|\p{Script=Han}{2,6}(?<!通)讯(?= ?[(【][^()【】]{0,8}(?:记者(?![节站团])|通讯员)))/u;

const NAMES_PATTERN = /^[(【[]([^()【】[\]]{2,60})[)】\]]/;
/** `(记者张三 9月28日)`: the day stands in the brackets too. */
const DAY_BEHIND_NAMES = /[ ,、]*(?<day>\d{1,2}月\d{1,2}日)[)】\]]$/u;
const ROLE_START =
  /^(?:[□口■◎○●] ?)?(?:\p{Script=Han}{2,6}(?:报|网|台|社))?(?:本报|本刊|本台|全媒体|融媒体|首席|见习|实习|特约)*(?:记者|通讯员)(?!来到|走进|走访|看到|见到|赶到|跟随|采访|探访|了解|获悉|发现|注意)/u;
const NAMES_END = /[,。:(\d【[]|近日|日前|连日来|昨日|昨天|今日|今天|报道/;
/** `本报讯 记者张三从县教育局获悉`: the news may begin with how the reporter learnt of it. */
const NAMES_END_BEHIND_CREDIT = new RegExp(`${NAMES_END.source}|从|在`);
const NAME_BEFORE_DAY =
  /^((?:\p{Script=Han}{2,4}|\p{Script=Han} {1,2}\p{Script=Han})(?: \p{Script=Han}{2,4})?)(?:报道)? (?=\d{1,2}月|近日|日前)/u;
/** `董某、高某某报道:`: names alone behind the credit. */
const NAMES_REPORT = /^((?:\p{Script=Han}{1,4}[、 ]{0,3}){1,4}?) ?报道:/u;
const GAP = /^[\s:,、/|丨—-]*/;

interface Reading {
  credit: string | null;
  dateText: string | null;
  date: PrintedDate | null;
  names: string[];
  namesAsPrinted: string | null;
  end: number;
}

/** Every credit holds one of these words, within its longest reach. */
const CREDIT_WORD = /讯|消息|电|报道/;
const LONGEST_CREDIT = 70;

function findCredit(folded: string): string | undefined {
  if (!CREDIT_WORD.test(folded.slice(0, LONGEST_CREDIT))) return undefined;
  return (OWN_PATTERN.exec(folded) ?? SOURCE_PATTERN.exec(folded) ?? BARE_PATTERN.exec(folded))?.[0];
}

/** A day inside the credit: `本报9月28日讯`, `新华社北京9月28日电`. */
function readDayInside(credit: string, reading: Reading): void {
  const at = credit.search(/\d{1,2}(?:年|月)|\d{4}年|[一二三四五六七八九十]{1,2}月/);
  const found = at < 0 ? undefined : findDate(credit.slice(at));
  if (found) Object.assign(reading, { dateText: found.text, date: found.date });
}

/** Adds the names that `names` reads as, if it reads as names and nothing else; they stand in `printed`. */
function addNames(names: string, reading: Reading, printed = names): boolean {
  const byline = readByline(names);
  if (!byline) return false;
  const text = printed.trim();
  reading.names.push(...byline.names);
  reading.namesAsPrinted = reading.namesAsPrinted === null ? text : `${reading.namesAsPrinted} ${text}`;
  return true;
}

function readBracketedNames(rest: string, folded: string, reading: Reading): number {
  const printed = NAMES_PATTERN.exec(folded)?.[0];
  if (printed === undefined) return 0;
  const day = DAY_BEHIND_NAMES.exec(printed);
  if (!addNames(printed.slice(0, day?.index), reading, rest.slice(0, printed.length))) return 0;
  if (day?.groups?.["day"] !== undefined) readDay(day.groups["day"], reading);
  return printed.length;
}

/** `记者 秦 某 9月26日,`: names without brackets, up to the day or the first mark. */
function readBareNames(rest: string, folded: string, reading: Reading): number {
  const role = ROLE_START.exec(folded);
  if (!role) return readNameBeforeDay(rest, folded, reading);
  const stop = folded.slice(role[0].length).search(reading.credit === null ? NAMES_END : NAMES_END_BEHIND_CREDIT);
  if (stop < 0) return 0;
  for (const length of [role[0].length + stop, ...wordEnds(folded, role[0].length)]) {
    const reported = folded.startsWith("报道", length) ? 2 : 0;
    if (addNames(rest.slice(0, length), reading)) return length + reported;
  }
  return 0;
}

/** `本报讯 韩富 11月12日,`, `本报讯 韩富、李某报道:`: names alone between the credit and the day, or the news. */
function readNameBeforeDay(rest: string, folded: string, reading: Reading): number {
  const match = reading.credit === null ? null : (NAME_BEFORE_DAY.exec(folded) ?? NAMES_REPORT.exec(folded));
  const names = rest.slice(0, match?.[1]?.length ?? 0);
  return match && addNames(names, reading) ? match[0].length : 0;
}

/** Offsets of the spaces behind a role, the farthest first: where names may end when the news follows after a space. */
function wordEnds(folded: string, from: number): number[] {
  const ends: number[] = [];
  for (let at = folded.indexOf(" ", from + 1); at > 0 && at < from + 24; at = folded.indexOf(" ", at + 1))
    ends.unshift(at);
  return ends;
}

function readDay(rest: string, reading: Reading): number {
  if (reading.dateText !== null) return 0;
  const found = findDate(rest) ?? findVagueDate(rest);
  if (!found) return 0;
  Object.assign(reading, { dateText: found.text, date: found.date });
  return found.length;
}

/** Reads names and a day behind `reading.end`, in any order, until neither follows. */
function readBehind(text: string, folded: string, reading: Reading): void {
  for (let turn = 0; turn < 4; turn += 1) {
    const start = reading.end + (GAP.exec(folded.slice(reading.end))?.[0].length ?? 0);
    const [rest, end] = [text.slice(start, REACH), folded.slice(start)];
    const length =
      readBracketedNames(rest, end, reading) || readBareNames(rest, end, reading) || readDay(rest, reading);
    if (length === 0) return;
    reading.end = start + length;
  }
}

/** UTF-16 units of the credit that opens `text`: 本报讯, 新华社北京9月28日电; 0 where none does. */
export function creditLength(text: string): number {
  return findCredit(foldWidth(text.slice(0, REACH)))?.length ?? 0;
}

/**
 * The dateline that opens `text`, in any of its forms and their combinations; undefined where it opens with none.
 *
 * @example findDateline("本报讯 3月27日至28日,县委书记解芳带队")?.dateText // "3月27日至28日"
 */
export function findDateline(text: string): Dateline | undefined {
  const reading: Reading = { credit: null, dateText: null, date: null, names: [], namesAsPrinted: null, end: 0 };
  const folded = foldWidth(text.slice(0, REACH));
  const credit = findCredit(folded);
  if (credit !== undefined) {
    reading.credit = text.slice(0, credit.length).replace(BOX_PATTERN, "").trim();
    reading.end = credit.length;
    readDayInside(foldWidth(reading.credit), reading);
  }
  readBehind(text, folded, reading);
  return reading.end > 0 ? reading : undefined;
}
