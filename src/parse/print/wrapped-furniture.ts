import { foldWidth } from "../../text/fold.ts";
import { readFurniture } from "../furniture/find-furniture.ts";
import type { Furniture } from "../furniture/furniture.ts";
import { findFields } from "../furniture/web-field.ts";
import { readByline } from "../recognise/byline.ts";
import { isFull, MOST_SHORT } from "./line-likelihood.ts";
import { cutsWord, type PrintLine } from "./print-line.ts";

/** How a line of print stands to furniture: none of it, opening a piece of it, or going on with one that is wider than its column. */
export type PrintedFurniture = "none" | "opens" | "goes-on";

/** Lines that a piece of furniture takes at most: a path, a row of labels, the head of a paper. */
const MOST_LINES = 5;

/** What stands in every piece of furniture that may be wider than a column; asked first, as most lines are text. */
const SIGN = /[\d:：|>›»《【(（@]/u;

/** What stands in the first line of every sure one. */
const SURE_SIGN = /\d{4}|[>›»|]|[:：].*[:：]|[:：]$/u;

/** Forms that no sentence holds, so that a full line before one is no reason to read it as words of a sentence. */
function isSure({ rule, facts, place }: Furniture, text: string): boolean {
  if (rule === "web-line") return place === "between" || /[:：].*[:：]/u.test(text);
  return rule === "running-head" ? facts?.date !== undefined : rule === "web-chrome" && place === "over";
}

/** Whether lines read together are nothing but furniture, or it and the names it gives; and of a form that no sentence holds. */
function readTogether(lines: readonly PrintLine[]): { readonly isSure: boolean } | undefined {
  const [first] = lines as readonly [PrintLine];
  const text = lines.map(({ line, hasBlankBehind }) => line.text + (hasBlankBehind ? " " : "")).join("");
  const parts = readFurniture({ ...first.line, text, printed: text, folded: foldWidth(text) });
  if (!parts?.every(({ furniture, label }) => furniture !== undefined || label !== undefined)) return undefined;
  if (parts.some(({ furniture }) => furniture?.role === "caption")) return undefined;
  return { isSure: parts.some(({ furniture }) => furniture !== undefined && isSure(furniture, text)) };
}

/** Whether print may run on from line `at - 1` into line `at` by their lengths alone, by whichever measure a program cut them. */
function mayRunOn(at: number, lines: readonly PrintLine[], width: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.line.depth > 0) return false;
  return isFull(before, line, width) || width - before.characters <= MOST_SHORT;
}

/** The marks of paths, rows and stamps: a line that has one goes on with such a row, a digit or a title in quotes does not. */
const CARRIES = /[|>›»]|\d{1,2}:\d{2}|(?:19|20)\d\d[-/.年]\d/u;
/** How paths end that print cut, and whole ones; marks between the fields of a row; marks between clauses. */
const PATH_END = /[>›»]$/u;
const LONGEST_PART = 6;
const BAR_END = /\|$/u;
const CLAUSE = /[,;。]/u;
/** How the names of papers, sites and those who run them end. */
const OUTLET_END = /(?:网|报|社|台|频道|客户端|中心|发布|在线|融媒体?)$/u;

/** Whether the last label of a row gets its value from the next line: `来源:人民` and, below, `网-文化频道`; no title passes for one. */
function fillsLabel(before: string, next: string): boolean {
  const label = findFields(before).at(-1);
  if (!label) return false;
  if (label.kind === "source") {
    const whole = findFields(before + next).at(-1)?.value ?? "";
    return OUTLET_END.test(whole) && !OUTLET_END.test(label.value);
  }
  if (label.value !== "") return false;
  return label.kind === "editor" || label.kind === "author" ? readByline(next) !== undefined : true;
}

/**
 * Whether line `at` goes on with furniture that may have ended before it. What stands under a path or a stamp is mostly the title or
 * the text, and read together with it may pass for its last value: only marks of such a row, or a word that is cut, tell.
 */
function goesOn(at: number, lines: readonly PrintLine[]): boolean {
  const [before, line] = [lines[at - 1] as PrintLine, lines[at] as PrintLine];
  const { folded } = line.line;
  if (CARRIES.test(folded) || findFields(folded).length > 0) return true;
  if (CLAUSE.test(folded)) return false;
  const above = before.line.folded;
  if (PATH_END.test(above)) return folded.length <= LONGEST_PART;
  return BAR_END.test(above) || cutsWord(before, line) || fillsLabel(above, folded);
}

/** `图为…`, `▲…`: what tells a caption by its first words. */
const CAPTION_START = /^[▲△▼▽◀▶►◄↑↓←→]? ?[(【]?(?:[上下左右题配]?图(?:[①-⑳]|[一二三四五])?[为:])/u;
/** How captions end. */
const CAPTION_END = /(?:摄|摄影|供图|发)[)）]?$/u;
const MOST_CAPTION_LINES = 4;

/** How many lines from `at` on are the words under a picture, which print sets in a measure of its own; 0 where they are one line. */
function countCaption(at: number, lines: readonly PrintLine[]): number {
  const first = lines[at] as PrintLine;
  if (!CAPTION_START.test(first.line.folded) || CAPTION_END.test(first.line.folded)) return 0;
  for (let to = at + 1; to - at < MOST_CAPTION_LINES; to += 1) {
    const next = lines[to];
    if (!next || next.gap > 0 || next.line.isIndented || next.line.depth > 0) return 0;
    if (next.endsSentence || CAPTION_END.test(next.line.folded)) return to + 1 - at;
  }
  return 0;
}

/** How many lines from `at` on are one piece of furniture that is wider than its column; 0 where none is. */
export function countWrapped(at: number, lines: readonly PrintLine[], width: number): number {
  const first = lines[at];
  if (!first || first.endsSentence || first.line.depth > 0) return 0;
  const caption = countCaption(at, lines);
  if (caption > 0) return caption;
  if (!mayRunOn(at + 1, lines, width)) return 0;
  const isInSentence = mayRunOn(at, lines, width) && !(lines[at - 1] as PrintLine).endsSentence;
  if (isInSentence && !SURE_SIGN.test(first.line.folded)) return 0;
  let count = SIGN.test(first.line.folded) && readTogether([first]) ? 1 : 0;
  for (let to = at + 1; to - at < MOST_LINES && mayRunOn(to, lines, width); to += 1) {
    const together = lines.slice(at, to + 1);
    if (count > 0 && !goesOn(to, lines)) break;
    if (!together.some(({ line }) => SIGN.test(line.folded))) continue;
    const found = readTogether(together);
    if (found && (found.isSure || !isInSentence)) count = to + 1 - at;
  }
  return count > 1 ? count : 0;
}
