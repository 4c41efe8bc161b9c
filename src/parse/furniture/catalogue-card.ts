import type { FrontMatter } from "../../model/source.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import { readByline } from "../recognise/byline.ts";
import { readStamp } from "../recognise/stamp.ts";
import type { Furniture, Part, Place } from "./furniture.ts";

/** `内容出处: 《县报》 报纸`: a label of up to six characters, and its value. */
const ROW = /^(?<label>\p{Script=Han}{2,6}) ?: ?/u;
/** Labels that a catalogue puts on its cards, and nothing else prints over a text. */
const OF_CARD =
  /类型|出处|唯一号|编号|索[引取]号|文号|档号|全宗|分类号|主题词|关键词|摘要|页[数码]|语种|[题篇]名|名称|标题|责任者|年代|载体/u;
/** Labels of cards that sites print, too. */
const ALSO_OF_CARD = /来源|作者|日期|时间|单位|机构|部门|人物|地[名区]/u;
/** Labels whose value is the title of the text. */
const OF_TITLE =
  /^(?:(?:文章|正)?标题|题目|篇[题名]|[题正]名|(?:颗粒|析出|资料|文献|条目|文章|知识|信息|文件|公文)?(?:题名|名称)|颗粒名)$/u;
const OF_AUTHOR = /^(?:(?:文章|第一)?作者|(?:责任|著)者)$/u;
const OF_BODY = /^(?:内容|正文|全文|原文)$/u;
/** Words between the labels of a card, and the one over the text. */
const AROUND = /^(?:查看|下载|阅读)?(?:原文|全文|内容|正文|原文内容)$/u;
/** The word over what a catalogue says of the source under a text. */
const UNDER_TEXT = /^(?:知识|内容|资料|文章|文献)?(?:出处|来源)(?: ?:.*)?$/u;
const DAY = /(?:1[89]|20)\d\d(?: ?年|[-./])/u;

const FEWEST_ROWS = 3;
const LONGEST_ROW = 120;
const LONGEST_VALUE = 60;
const LONGEST_TITLE = 40;

interface Row {
  readonly line: PageLine;
  readonly label: string;
  /** Its value, on the same line or on the next one. */
  readonly value: PageLine | undefined;
}

/** What stands at the top of a page that a catalogue kept. */
interface Card {
  readonly rows: readonly Row[];
  /** Lines between the rows, and labels over the values below them. */
  readonly others: readonly PageLine[];
  /** Number of lines that it takes. */
  readonly length: number;
}

function readRow(line: PageLine): Row | undefined {
  const match = line.depth > 0 ? null : ROW.exec(line.folded);
  const label = match?.groups?.["label"];
  if (!match || label === undefined) return undefined;
  if (line.text.length > LONGEST_ROW && !OF_BODY.test(label)) return undefined;
  return { line, label, value: sliceLine(line, match[0].length) };
}

/** Whether a line may be the value of the label alone on the line before. */
function isValue(line: PageLine | undefined): line is PageLine {
  return line !== undefined && line.text.length <= LONGEST_VALUE && !endsSentence(line.text) && !readRow(line);
}

function readRows(lines: readonly PageLine[]): Card {
  const [rows, others]: [Row[], PageLine[]] = [[], []];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as PageLine;
    const row = readRow(line);
    if (!row && !AROUND.test(line.folded)) break;
    at += 1;
    if (!row) others.push(line);
    if (!row) continue;
    const below = row.value || OF_BODY.test(row.label) ? undefined : lines[at];
    if (isValue(below) && !AROUND.test(below.folded)) {
      rows.push({ ...row, value: below });
      others.push(line);
      at += 1;
    } else rows.push(row);
    if (OF_BODY.test(row.label)) break;
  }
  return { rows, others, length: at };
}

function isCard({ rows }: Card): boolean {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const own = labels.filter((label) => OF_CARD.test(label)).length;
  const known = labels.filter((label) => OF_CARD.test(label) || ALSO_OF_CARD.test(label) || OF_BODY.test(label)).length;
  return labels.length >= FEWEST_ROWS && own > 0 && known >= FEWEST_ROWS - 1;
}

function toFurniture(facts: FrontMatter, place: Place): Furniture {
  return { role: "furniture", rule: "database-label", reason: "row of a catalogue's card", facts, place };
}

/** The day that a value holds, as EDTF. */
function dayIn(value: PageLine | undefined): string | undefined {
  const at = value?.folded.search(DAY) ?? -1;
  return at < 0 ? undefined : readStamp(value?.folded.slice(at) ?? "")?.date;
}

/** Whether the text prints its title itself, under the card. */
function printsTitle([first, second]: readonly PageLine[]): boolean {
  if (!first || !second || endsSentence(first.text)) return false;
  return first.text.length <= LONGEST_TITLE && !readByline(first.text)?.hasRole;
}

function toParts({ line, label, value }: Row, isTitled: boolean): Part[] {
  const isBody = OF_BODY.test(label);
  const day = isBody ? undefined : dayIn(value);
  const parts: Part[] = [
    { line, furniture: toFurniture(day === undefined ? {} : { date: day }, isBody ? "between" : "over") },
  ];
  if (!value) return parts;
  if (isBody) return [...parts, { line: value }];
  if (OF_TITLE.test(label)) return isTitled ? parts : [...parts, { line: value, label: "headline" }];
  const isName = OF_AUTHOR.test(label) && readByline(`作者:${value.text}`) !== undefined;
  return isName ? [...parts, { line: value, label: "bylineAbove" }] : parts;
}

/** Lines under the text that say where a catalogue has it from, up to the end of the page. */
function findUnder(lines: readonly PageLine[], from: number): readonly PageLine[] {
  const at = lines.findIndex((line, place) => place > from && UNDER_TEXT.test(line.folded));
  const under = at < 0 ? [] : lines.slice(at);
  return under.every((line) => line.text.length <= LONGEST_ROW && !/。./u.test(line.folded)) ? under : [];
}

/**
 * Reads a page that the catalogue of a library or an archive kept: rows of labels and values, known ones or not, over a text, and
 * perhaps its source under it. The parts of each of their lines; empty for any other page. The row of the title gives the
 * headline where the text prints none itself, the one of the author who wrote, the one of the contents the text.
 */
export function readCard(lines: readonly PageLine[]): ReadonlyMap<PageLine, readonly Part[]> {
  const first = lines[0];
  if (!first || !(readRow(first) || AROUND.test(first.folded))) return new Map();
  const card = readRows(lines);
  if (!isCard(card)) return new Map();
  const isWhole = card.rows.some(({ label, value }) => OF_BODY.test(label) && value);
  const isTitled = !isWhole && printsTitle(lines.slice(card.length));
  const found = new Map<PageLine, readonly Part[]>();
  for (const line of card.others) found.set(line, [{ line, furniture: toFurniture({}, "over") }]);
  for (const row of card.rows) {
    const isApart = row.value !== undefined && card.others.includes(row.line);
    const at = isApart ? (row.value as PageLine) : row.line;
    found.set(at, toParts({ ...row, line: at }, isTitled));
  }
  for (const line of findUnder(lines, card.length)) found.set(line, [{ line, furniture: toFurniture({}, "under") }]);
  return found;
}
