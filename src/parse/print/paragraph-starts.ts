import { foldWidth } from "../../text/fold.ts";
import { readLineEnd } from "../page/line-end.ts";
import { readLineStart } from "../page/line-start.ts";
import { findDateline } from "../recognise/dateline.ts";
import { type Column, fillsColumn } from "./column.ts";
import { cutsWord, isSigned, type PrintLine } from "./print-line.ts";

/** Lines of a head at most, where they fill their column. */
const LONGEST_HEAD = 3;

/** Characters that are left of a name when its line ends. */
const LONGEST_REST = 2;

const STOP = /[。!?！？]/u;
const COMMA = /[,，;；]/u;

/** `问:`, `答:`, `记者:`: who speaks in an interview. */
const SPEECH = /^[\p{Script=Han}]{1,4}[:：]/u;
/** `一、`, `(二)`, `3.`, `第一,`, `●`: an item of a list. */
const ITEM =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[)）、．.](?!\d)|第[一二三四五六七八九十]{1,2}[,，]|[●■◆★▲○□◇△※·①-⑳])/u;

/** Whether a line opens a paragraph or head, goes on with the one before, or may do either. */
type Opening = "opens" | "goes-on" | "either";

/** `消息,`: a credit in one paper, words of a sentence in the other. */
const WORDS = /^(?:综合消息|消息|快讯|简讯|讯)[:,]?$/u;

/** Characters of a credit at most; in a narrow column it takes several lines: `(重庆廿六` `日路透电)据`. */
const LONGEST_CREDIT = 24;
const OPENS_BRACKET = /^[(（【〔[]/u;

/** Whether an article begins with line `at` by what is printed there: `本报讯 4月3日`, `【本报讯】`. */
function opensArticle(at: number, lines: readonly PrintLine[]): boolean {
  let text = lines[at]?.line.text ?? "";
  if (OPENS_BRACKET.test(text))
    for (let next = at + 1; next < lines.length && text.length < LONGEST_CREDIT; next += 1)
      text += lines[next]?.line.text ?? "";
  const credit = findDateline(text)?.credit ?? null;
  return credit !== null && !WORDS.test(foldWidth(credit));
}

/** Whether line `at` opens something new whatever stands before it. */
function startsAnew(at: number, { lines, isSetApart, furniture }: Column): boolean {
  const printed = lines[at] as PrintLine;
  const { line, isApart } = printed;
  return furniture[at] !== "none" || isApart || line.depth > 0 || isSetApart(printed) || opensArticle(at, lines);
}

/** Whether print may run on from line `at - 1` into line `at`: the one is full, the other opens nothing by its look. */
function runsOn(at: number, column: Column): boolean {
  return at < column.lines.length && fillsColumn(at - 1, column) && !startsAnew(at, column);
}

/**
 * Whether the lines from `from` on, as far as print runs on without a blank line, are a head or a signature: few, no sentence ends in
 * them, and what follows begins anew. What a column's end left of a paragraph has commas, and is followed by its rest.
 */
function isHead(from: number, column: Column): boolean {
  const { lines, usualGap, isIndented } = column;
  let to = from + 1;
  while (to - from <= LONGEST_HEAD && runsOn(to, column) && (lines[to]?.gap ?? 0) <= usualGap) to += 1;
  const isOpen = ({ line, endsSentence }: PrintLine) => !endsSentence && !STOP.test(line.text);
  if (to - from > LONGEST_HEAD || opensArticle(from, lines) || !lines.slice(from, to).every(isOpen)) return false;
  if (isIndented) return to === lines.length || startsAnew(to, column);
  return lines.slice(from, to).every(({ line }) => !COMMA.test(line.text));
}

/** Characters of a head of one line at most; what is longer without any mark is two that fill their column. */
const LONGEST_LINE = 36;

/** Whether a head may end with line `at - 1`, which fills its column: no word, and nothing that leads on, stands across its end. */
function mayEndHead(at: number, { lines }: Column): boolean {
  const [line, next] = [lines[at - 1] as PrintLine, lines[at] as PrintLine];
  const { bindsForward, leansForward, leadsOn, open } = readLineEnd(line.line.text);
  return !(bindsForward || leansForward || leadsOn || open || cutsWord(line, next));
}

/**
 * Whether a second line of a head opens with line `at`, the one before filling its column: together they are longer than one is, and
 * at no other place of them a line may end.
 */
function opensSecondHead(at: number, column: Column): boolean {
  const { lines } = column;
  let [from, to] = [at - 1, at + 1];
  while (from > 0 && at - from <= LONGEST_HEAD && runsOn(from, column)) from -= 1;
  while (to - at <= LONGEST_HEAD && runsOn(to, column)) to += 1;
  const head = lines.slice(from, to);
  const isOpen = ({ line, endsSentence }: PrintLine) =>
    !endsSentence && !STOP.test(line.text) && !COMMA.test(line.text);
  const isLong = head.reduce((sum, { line }) => sum + line.text.length, 0) > LONGEST_LINE;
  if (!isLong || !head.every(isOpen) || (to < lines.length && !startsAnew(to, column) && column.isIndented))
    return false;
  const ends = head.flatMap((_, place) => (place > 0 && mayEndHead(from + place, column) ? [from + place] : []));
  return ends.length === 1 && ends[0] === at;
}

/** Marks that close what the line above holds: with none of them a paragraph begins. */
const CLOSES = /^[”’」』》)）]/u;

/** How line `at` stands to the one before it. */
function readOpening(at: number, column: Column): Opening {
  const [line, next] = [column.lines[at - 1] as PrintLine, column.lines[at] as PrintLine];
  if (column.furniture[at] === "goes-on") return "goes-on";
  if (!runsOn(at, column)) return "opens";
  // What a gap parts in mid-sentence may be two columns: whether one goes on in the other is weighed with the whole page.
  if (next.gap > column.usualGap) return "opens";
  // Behind names a head follows; words that only look like names, or the rest of a name, go on.
  if (isSigned(line)) return next.line.text.length > LONGEST_REST && isHead(at, column) ? "opens" : "goes-on";
  if (!line.endsSentence && !line.hasMark && !next.hasMark && opensSecondHead(at, column)) return "opens";
  if (!line.endsSentence || CLOSES.test(next.line.text)) return "goes-on";
  if (SPEECH.test(next.line.text) || ITEM.test(next.line.text) || isHead(at, column)) return "opens";
  return column.tellsByGaps || column.isIndented ? "goes-on" : "either";
}

/** Characters of most paragraphs, and how far others are from it, as a logarithm. */
const USUAL_LENGTH = 90;
const SPREAD = 0.8;
/** Natural logarithm of how often a full line inside a paragraph ends with a stop. */
const STOP_INSIDE = Math.log(0.05);

/** Natural logarithm of how likely a paragraph of that many characters is. */
function scoreLength(length: number): number {
  const off = Math.log(Math.max(1, length) / USUAL_LENGTH) / SPREAD;
  return -(off * off) / 2 - Math.log(Math.max(1, length) * SPREAD * Math.sqrt(2 * Math.PI));
}

/** What the first words of a line say for and against a paragraph's beginning, in log odds. */
function scoreStart(text: string): number {
  const start = readLineStart(text);
  if (start.closes || start.bindsBackward) return -4;
  if (start.headless || start.restAfter) return -2;
  if (start.speaker !== undefined) return 4;
  return start.opener || start.whenOrWhere ? 2.5 : -0.5;
}

/**
 * Where nothing but lengths and first words tells paragraphs apart: of the lines in `places`, behind full lines that end with a stop,
 * those that open a paragraph in the likeliest division of the lines from `from` to `to`.
 */
function divide(from: number, to: number, places: readonly number[], lines: readonly PrintLine[]): number[] {
  const lengthTo = [0];
  for (let at = from; at < to; at += 1) lengthTo.push((lengthTo.at(-1) ?? 0) + (lines[at]?.line.text.length ?? 0));
  const marks = [from, ...places, to];
  const best: { score: number; before: number }[] = [{ score: 0, before: 0 }];
  for (let end = 1; end < marks.length; end += 1) {
    let found = { score: Number.NEGATIVE_INFINITY, before: 0 };
    for (let begin = 0; begin < end; begin += 1) {
      const length = (lengthTo[(marks[end] ?? to) - from] ?? 0) - (lengthTo[(marks[begin] ?? from) - from] ?? 0);
      const start = begin === 0 ? 0 : scoreStart(lines[marks[begin] ?? from]?.line.text ?? "");
      const score = (best[begin]?.score ?? 0) + scoreLength(length) + start + STOP_INSIDE * (end - begin - 1);
      if (score > found.score) found = { score, before: begin };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let mark = best[marks.length - 1]?.before ?? 0; mark > 0; mark = best[mark]?.before ?? 0)
    starts.push(marks[mark] ?? from);
  return starts;
}

/** Full lines with a stop that are weighed together: more of them in one stretch are no paragraphs' text. */
const MOST_PLACES = 60;

/**
 * Whether each line of a column of print opens a paragraph or head: by indents, blank lines, a short line before it, what is printed
 * there, and where none of these is, by how long paragraphs are. In order, the first one true.
 */
export function findParagraphStarts(column: Column): boolean[] {
  const { lines } = column;
  const starts = lines.map(() => false);
  let from = 0;
  let places: number[] = [];
  const close = (to: number) => {
    if (from < lines.length) starts[from] = true;
    for (const start of divide(from, to, places, lines)) starts[start] = true;
    [from, places] = [to, []];
  };
  for (let at = 1; at < lines.length; at += 1) {
    const opening = readOpening(at, column);
    if (opening === "opens" || places.length === MOST_PLACES) close(at);
    else if (opening === "either") places.push(at);
  }
  close(lines.length);
  return starts;
}
