import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { findDateline } from "../recognise/dateline.ts";
import { dayOf } from "./day-alone.ts";
import { findAbove, type Part } from "./furniture.ts";

/** `山 城 戏 剧 报`: a paper's name set wide. */
const WIDE_NAME = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){2,11}$/u;
const NAME_END = /[报刊]$/u;
const NAME_ALONE = /^\p{Script=Han}{2,8}[报刊]$/u;
const LONGEST_HEAD = 40;

/** Whether `text` is made of characters of `name`, in their order: a short form of it. */
function isShortFormOf(text: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === text.charAt(at)) at += 1;
  return at === text.length && text.length * 2 > name.length;
}

function opensText({ line, furniture }: Part): boolean {
  const { text } = line;
  return !furniture && (endsSentence(text) || text.length > LONGEST_HEAD || findDateline(text) !== undefined);
}

function toName(part: Part, newspaper: string): Part {
  const furniture = {
    role: "furniture",
    rule: "page-mark",
    reason: "name of the paper",
    facts: { newspaper },
  } as const;
  return { line: part.line, furniture };
}

/** What stands beside the name of a paper: the page's running head, who makes it, its day alone. */
function isOfMasthead(part: Part | undefined): boolean {
  if (part === undefined) return false;
  const { rule } = part.furniture ?? {};
  return rule === "running-head" || rule === "imprint" || dayOf(part) !== undefined;
}

/** Whether a line at the top of a page is the name of a paper alone, beside what else a masthead says: `山城电子报`. */
function isNameAtTop({ line, furniture }: Part, at: number, parts: readonly Part[]): boolean {
  if (furniture || !NAME_ALONE.test(line.folded)) return false;
  const isTop = findAbove(parts, at, (part) => part.furniture === undefined) < 0;
  return isTop && (isOfMasthead(parts[at - 1]) || isOfMasthead(parts[at + 1]));
}

/** Takes the paper's name, alone or set wide, and its short form out of what stands over the first text of a page. */
export function dropPaperName(parts: readonly Part[]): Part[] {
  return dropWideName(parts.map((part, at) => (isNameAtTop(part, at, parts) ? toName(part, part.line.printed) : part)));
}

function dropWideName(parts: readonly Part[]): Part[] {
  const first = parts.findIndex(opensText);
  const wide = parts.slice(0, Math.max(first, 0)).find(({ line, furniture }) => {
    return !furniture && WIDE_NAME.test(line.folded) && NAME_END.test(line.folded);
  });
  if (!wide) return [...parts];
  const newspaper = removeSpaces(wide.line.folded);
  const isName = ({ folded }: PageLine) => isShortFormOf(removeSpaces(folded), newspaper);
  return parts.map((part, at) => {
    return at >= first || part.furniture || !isName(part.line) ? part : toName(part, newspaper);
  });
}
