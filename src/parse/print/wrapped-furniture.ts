import { foldWidth } from "../../text/fold.ts";
import { readFurniture } from "../furniture/find-furniture.ts";
import type { Furniture } from "../furniture/furniture.ts";
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

/** Whether line `at` goes on with furniture that may have ended before it: its words or its signs do. */
function goesOn(at: number, lines: readonly PrintLine[]): boolean {
  const [before, line] = [lines[at - 1] as PrintLine, lines[at] as PrintLine];
  return SIGN.test(line.line.folded) || /[:：|>›»]$/u.test(before.line.folded) || cutsWord(before, line);
}

/** How many lines from `at` on are one piece of furniture that is wider than its column; 0 where none is. */
export function countWrapped(at: number, lines: readonly PrintLine[], width: number): number {
  const first = lines[at];
  if (!first || first.endsSentence || first.line.depth > 0) return 0;
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
