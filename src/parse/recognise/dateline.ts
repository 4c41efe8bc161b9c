import { memo } from "../../memo.ts";
import type { PrintedDate } from "../../model/date.ts";
import { DAY_NUMBER, findDate } from "../../text/chinese-date.ts";
import { foldWidth } from "../../text/fold.ts";
import { findDayAlone, findNearDay } from "../../text/near-day.ts";
import { readByline } from "./byline.ts";
import { BOX_PATTERN, findCredit, findReportersInside } from "./credit.ts";
import { readNamesAndPlace } from "./reported-from.ts";

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands before the first word of the news itself (电头): who reports, from where, which day. */
export interface Dateline {
  /** `本报讯`, `黄河新闻网运城讯`, `新华社北京9月28日电`; null where only a date or names stand. */
  readonly credit: string | null;
  readonly creditAt: Stretch | null;
  /** Null where no day and no word for one stands. */
  readonly dateAt: Stretch | null;
  /** Null for 近日 and the like, and for a day without its month. */
  readonly date: PrintedDate | null;
  /** Whether the day is that of a wire (`新华社北京9月28日电`): the day of sending, while the text may print that of the event. */
  readonly isWireDay: boolean;
  /** Names in brackets or behind 记者, spaces inside a name removed. */
  readonly names: readonly string[];
  /** Where they stand, with their brackets and roles: `(通讯员 郭某某 记者 臧 某)`. */
  readonly namesAt: readonly Stretch[];
  /** UTF-16 offset of the news itself. */
  readonly end: number;
}

const REACH = 140;

/** `(记者 张三)`, `【记者林某／东坪报导】`, `〔本报记者张三〕`. */
const NAMES_PATTERN = /^[(【[〔]([^()【】[\]〔〕]{2,60})[)】\]〕]/;
/** `(记者张三 9月28日)`: the day stands in the brackets too. */
const DAY_BEHIND_NAMES = /[ ,、]*(?<day>\d{1,2}月\d{1,2}日)[)】\]〕]$/u;
/** Whom names may follow: no names are how the reporter learnt of it, `记者从县海关获悉`, `记者看到`. */
const ROLE_START =
  /^(?:[□口■◎○●] ?)?(?:\p{Script=Han}{2,6}(?:报|网|台|社))?(?:本报|本刊|本台|全媒体|融媒体|首席|见习|实习|特约)*(?:记者|通讯员|特派员)(?!来到|走进|走访|看到|见到|赶到|跟随|采访|探访|了解|获悉|发现|注意|[从在][^,。:]{2,24}?(?:获悉|了解|得知|看到|见到|采访|发现))/u;
const NAMES_END = /[,。:(\d【[]|近日|日前|连日来|昨日|昨天|今日|今天|报[道导]/;
/** `本报讯 记者张三从县教育局获悉`: the news may begin with how the reporter learnt of it. */
const NAMES_END_BEHIND_CREDIT = new RegExp(`${NAMES_END.source}|从|在`);
const NAME_BEFORE_DAY =
  /^((?:\p{Script=Han}{2,4}|\p{Script=Han} {1,2}\p{Script=Han})(?: \p{Script=Han}{2,4})?)(?:报[道导])? (?=\d{1,2}月|近日|日前)/u;
/** `董某、高某某报道:`: names alone behind the credit. */
const NAMES_REPORT = /^((?:\p{Script=Han}{1,4}[、 ]{0,3}){1,4}?) ?报[道导]:/u;
/** `郑某某\湖东报导 `: names and where they report from, a stroke between them. */
const NAMES_FROM_PLACE = /^((?:\p{Script=Han}{2,4}[、 ]?){1,3}?) ?[/\\] ?\p{Script=Han}{2,8}?报[道导](?= |$)/u;
/** All of {@link NAMES_REPORT} stands within its reach. */
const REPORT = /报[道导]:/;
const LONGEST_NAMES = 64;
const GAP = /^[\s:,、/|丨—-]*/;

interface Reading {
  credit: string | null;
  creditAt: Stretch | null;
  dateAt: Stretch | null;
  date: PrintedDate | null;
  isWireDay: boolean;
  names: string[];
  namesAt: Stretch[];
  end: number;
}

/** The first figure or numeral of a day inside a credit. */
const DAY_INSIDE = new RegExp(String.raw`(?:\d{4}年)?(?:${DAY_NUMBER}月)?${DAY_NUMBER}日`, "u");

/** A day inside the credit: `本报9月28日讯`, `新华社北京28日电`. */
function readDayInside(credit: string, start: number, reading: Reading): void {
  const at = credit.search(DAY_INSIDE);
  const found = at < 0 ? undefined : (findDate(credit.slice(at)) ?? findDayAlone(credit.slice(at)));
  if (!found) return;
  reading.dateAt = { start: start + at, end: start + at + found.length };
  reading.date = found.date;
  reading.isWireDay = true;
}

/** The reporters inside a credit in brackets: `(中央社记者林某台北9日电)`. */
function readReportersInside(credit: string, start: number, reading: Reading): void {
  const inside = findReportersInside(credit);
  if (inside) addNames(inside.text, start + inside.start, reading);
}

/** Adds the names that `names` reads as, if it reads as names and nothing else; they and what `length` says stand at `start`. */
function addNames(names: string, start: number, reading: Reading, length = names.trimEnd().length): boolean {
  const byline = readByline(names);
  if (!byline) return false;
  reading.names.push(...byline.names);
  reading.namesAt.push({ start, end: start + length });
  return true;
}

/** `(记者:克兰)` behind a credit: a reporter of a foreign agency, whose name is written by its sound and need hold no surname. */
const REPORTER_BY_SOUND = /^[(【[〔](?:本报|特派|驻外)?记者[: ]?(?<name>[\p{Script=Han}·]{2,10})[)】\]〕]$/u;

/** The reporter of a credit whose name is written by its sound, as no list of surnames has it. */
function readBySound(printed: string, { credit }: Reading): readonly string[] | undefined {
  const name = credit === null ? undefined : REPORTER_BY_SOUND.exec(printed)?.groups?.["name"];
  return name === undefined || readByline(printed) ? undefined : [name];
}

function readBracketedNames(folded: string, start: number, reading: Reading): number {
  const printed = NAMES_PATTERN.exec(folded)?.[0];
  if (printed === undefined) return 0;
  const told = readBySound(printed, reading) ?? readNamesAndPlace(printed.slice(1, -1));
  if (told) {
    reading.names.push(...told);
    reading.namesAt.push({ start, end: start + printed.length });
    return printed.length;
  }
  const day = DAY_BEHIND_NAMES.exec(printed);
  if (!addNames(printed.slice(0, day?.index), start, reading, printed.length)) return 0;
  const words = day?.groups?.["day"];
  if (words !== undefined) readDay(words, start + printed.lastIndexOf(words), reading);
  return printed.length;
}

/** `特约记者:林某通讯员:胡某某`: each role with a colon before its names. */
const ROLES_WITH_COLON =
  /^(?:(?:特约|本报|见习|实习)?(?:记者|通讯员|摄影):\p{Script=Han}{2,4}(?=特约|本报|见习|实习|记者|通讯员|摄影|[\s\d,、]|$)[ 、]?)+/u;

/** `记者 秦 某 9月26日,`: names without brackets, up to the day or the first mark. */
function readBareNames(folded: string, start: number, reading: Reading): number {
  const listed = ROLES_WITH_COLON.exec(folded)?.[0].trimEnd();
  if (listed !== undefined && listed.split(":").length > 2 && addNames(listed, start, reading)) return listed.length;
  const fromPlace = NAMES_FROM_PLACE.exec(folded);
  if (fromPlace && addNames(fromPlace[1] ?? "", start, reading)) return fromPlace[0].length;
  const role = ROLE_START.exec(folded);
  if (!role) return readNameBeforeDay(folded, start, reading);
  const stop = folded.slice(role[0].length).search(reading.credit === null ? NAMES_END : NAMES_END_BEHIND_CREDIT);
  if (stop < 0) return 0;
  const end = role[0].length + stop;
  const reported = /^报[道导]/.test(folded.slice(end)) ? 2 : 0;
  // Behind a stroke stands the place that they report from: it is read with its verb.
  const ends = folded.slice(0, end).includes("/") ? [end + reported] : [];
  for (const length of [...ends, end, ...wordEnds(folded, role[0].length)])
    if (addNames(folded.slice(0, length), start, reading)) return length === end ? end + reported : length;
  return 0;
}

/** `本报讯 韩富 11月12日,`, `本报讯 韩富、李某报道:`: names alone between the credit and the day, or the news. */
function readNameBeforeDay(folded: string, start: number, reading: Reading): number {
  if (reading.credit === null) return 0;
  const reports = REPORT.test(folded.slice(0, LONGEST_NAMES));
  const match = NAME_BEFORE_DAY.exec(folded) ?? (reports ? NAMES_REPORT.exec(folded) : null);
  const names = folded.slice(0, match?.[1]?.length ?? 0);
  return match && addNames(names, start, reading) ? match[0].length : 0;
}

/** Offsets of the spaces behind a role, the farthest first: where names may end when the news follows after a space. */
function wordEnds(folded: string, from: number): number[] {
  const ends: number[] = [];
  for (let at = folded.indexOf(" ", from + 1); at > 0 && at < from + 24; at = folded.indexOf(" ", at + 1))
    ends.unshift(at);
  return ends;
}

/** `29日,`: a day without its month, where a day of the news stands; not so many days. */
const DAY_ALONE = /^[^日]{1,8}日(?=[,、]|[上下中]午|凌晨|清晨|傍晚|晚)/u;

function readDay(folded: string, start: number, reading: Reading): number {
  if (reading.dateAt !== null) return 0;
  const found = findDate(folded) ?? findNearDay(folded) ?? (DAY_ALONE.test(folded) ? findDayAlone(folded) : undefined);
  if (!found) return 0;
  reading.dateAt = { start, end: start + found.length };
  reading.date = found.date;
  return found.length;
}

/** Reads names and a day behind `reading.end`, in any order, until neither follows. */
function readBehind(folded: string, reading: Reading): void {
  for (let turn = 0; turn < 4; turn += 1) {
    const start = reading.end + (GAP.exec(folded.slice(reading.end))?.[0].length ?? 0);
    const rest = folded.slice(start);
    const length =
      readBracketedNames(rest, start, reading) || readBareNames(rest, start, reading) || readDay(rest, start, reading);
    if (length === 0) return;
    reading.end = start + length;
  }
}

/** UTF-16 units of the credit that opens `text`: 本报讯, 新华社北京9月28日电; 0 where none does. */
export function creditLength(text: string): number {
  return findCredit(foldWidth(text.slice(0, REACH)))?.length ?? 0;
}

/** Reads the credit, and the day and the reporters inside it. */
function readCredit(credit: string, reading: Reading): void {
  const start = BOX_PATTERN.exec(credit)?.[0].length ?? 0;
  reading.end = credit.length;
  reading.credit = credit.slice(start).trim();
  reading.creditAt = { start, end: start + reading.credit.length };
  readDayInside(reading.credit, start, reading);
  readReportersInside(reading.credit, start, reading);
}

/** Datelines that are kept: lines, units and paragraphs of one text are asked for them in turn. */
const MOST_KEPT = 500;

/**
 * The dateline that opens `text`, in any of its forms and their combinations; undefined where it opens with none. `text` is as it
 * is read.
 *
 * @example findDateline("本报讯 3月27日至28日,县委书记解芳带队")?.dateAt // { start: 4, end: 13 }
 */
export const findDateline = memo((text: string): Dateline | undefined => {
  const reading: Reading = {
    credit: null,
    creditAt: null,
    dateAt: null,
    date: null,
    isWireDay: false,
    names: [],
    namesAt: [],
    end: 0,
  };
  const folded = foldWidth(text.slice(0, REACH));
  const credit = findCredit(folded);
  if (credit !== undefined) readCredit(credit, reading);
  readBehind(folded, reading);
  return reading.end > 0 ? reading : undefined;
}, MOST_KEPT);

/** The last words of a text in brackets, with a wire's word and a day in them. */
const LAST_BRACKETS = /[(【〔][^()【】〔〕]{2,40}日(?:专|外)?[电讯][)】〕]\s*$/u;
const OUTLET_INSIDE = /^[(【〔](?:据)?(?:本[报刊台网社]|\p{Script=Han}{2,8}(?:社|网|台))/u;

/** A dateline that closes a text, with where it begins there. */
export interface ClosingDateline extends Dateline {
  readonly start: number;
}

/**
 * The dateline in brackets that closes a text in place of one that opens it: `…全部结束。(本报湖东1月6日电)`. Undefined where none
 * does. Its offsets are those of the brackets.
 */
export function findClosingDateline(text: string): ClosingDateline | undefined {
  const folded = foldWidth(text);
  const start = LAST_BRACKETS.exec(folded)?.index ?? -1;
  const brackets = start < 0 ? "" : folded.slice(start).trimEnd();
  if (!OUTLET_INSIDE.test(brackets)) return undefined;
  const dateline = findDateline(brackets);
  return dateline?.isWireDay && dateline.end >= brackets.length ? { ...dateline, start } : undefined;
}

/** Whether `text` is a closing dateline that names nobody, and nothing else. */
export function isClosingDateline(text: string): boolean {
  const found = findClosingDateline(text);
  return found !== undefined && found.start === 0 && found.names.length === 0;
}
