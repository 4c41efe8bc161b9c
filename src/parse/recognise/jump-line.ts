import type { Jump } from "../../model/article.ts";
import { findDate } from "../../text/chinese-date.ts";
import { foldWidth } from "../../text/fold.ts";

const PAGE = String.raw`(?:第|本报)? ?(?:[A-Z]?(?<digits>\d{1,3})|(?<words>[一二三四五六七八九十]{1,3})|头) ?(?:版|页)`;
/** `(下转第四版)`, `上接01版`, alone on a line or at the end of one. */
const JUMP_PATTERN = new RegExp(
  `[([【▶►>—-]*(?:紧)?(?<way>下转|上接|转|接) ?${PAGE}[\\p{Script=Han}·《》“”: ]{0,30}[)\\]】◀<—-]*`,
  "u",
);
const AT_END = new RegExp(`[([【](?:紧)?(?<way>下转) ?${PAGE}[^()]{0,30}[)\\]】]?$`, "u");
const AT_START = new RegExp(`^[([【](?:紧)?(?<way>上接) ?${PAGE}[^()]{0,30}[)\\]】]`, "u");

/** `下转第四版`, `(上接01版)`, `▶▶下转A3版`, `上接第一版《…》`: a line that is a jump and nothing else. */
export const JUMP_LINE =
  /^[([【▶►>—-]*(?:紧)?(?:下转|上接|转|接|见|详见)(?:第|本报)? ?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}|头) ?(?:版|页)(?:[\p{Script=Han}·《》“”: ]{0,30})?[)\]】◀<—-]*$/u;

function toPage(groups: Record<string, string | undefined>): number | null {
  if (groups["digits"] !== undefined) return Number(groups["digits"]);
  if (groups["words"] === undefined) return 1;
  return findDate(`1月${groups["words"]}日`)?.date?.start.day ?? null;
}

function matchToJump(match: RegExpExecArray, text: string, line: number): Jump {
  const direction = match.groups?.["way"]?.includes("接") ? "from" : "to";
  const quote = text.slice(match.index, match.index + match[0].length);
  return { direction, page: toPage(match.groups ?? {}), line, quote };
}

/** The jump that a jump line (下转第四版) marks; `text` is known to be one. */
export function readJump(text: string, line: number): Jump | undefined {
  const match = JUMP_PATTERN.exec(foldWidth(text));
  return match ? matchToJump(match, text, line) : undefined;
}

/** A jump in brackets at the start or the end of a line of text, with the offsets of the text without it. */
export function findInlineJump(text: string, line: number): { jump: Jump; start: number; end: number } | undefined {
  const tail = Math.max(0, text.length - 48);
  const end = AT_END.exec(foldWidth(text.slice(tail)));
  if (end) return { jump: matchToJump(end, text.slice(tail), line), start: 0, end: tail + end.index };
  const start = AT_START.exec(foldWidth(text.slice(0, 48)));
  return start ? { jump: matchToJump(start, text, line), start: start[0].length, end: text.length } : undefined;
}
