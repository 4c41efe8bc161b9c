import { dayToEdtf, isCalendarDay } from "../../text/edtf.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import { sliceLine } from "../page/slice-line.ts";
import { readByline } from "../recognise/byline.ts";
import { findDateline } from "../recognise/dateline.ts";

/** `…大家都说好。(编辑:张三)1100731`: who edited a wire, and the day it was sent, behind its last sentence. */
const EDITED =
  /(?<=[。!?”」』]) ?\((?:(?:责任|执行|值班)?编辑|责编|核稿|校对|审核)[:/ ] ?(?<editor>\p{Script=Han}{2,4})(?:[ /、].{2,16})?\) ?(?<code>\d{6,8})?$/u;
/** Years of the Republic begin with 1912. */
const BEFORE_REPUBLIC = 1911;

/** The day of a code of digits: `1100731` by the year of the Republic, `20210731` by that of the calendar. */
function readCode(code: string): string | undefined {
  const year = Number(code.slice(0, -4)) + (code.length < 8 ? BEFORE_REPUBLIC : 0);
  const day = { year, month: Number(code.slice(-4, -2)), day: Number(code.slice(-2)) };
  return isCalendarDay(day) ? dayToEdtf(day) : undefined;
}

/** Takes the editors of a wire, and the code of its day, off the end of its text: they wrote none of it. */
function splitEditors(part: Part): Part[] {
  const match = part.furniture || !/[)\d]$/.test(part.line.folded) ? null : EDITED.exec(part.line.folded);
  const [text, behind] = match ? [sliceLine(part.line, 0, match.index), sliceLine(part.line, match.index)] : [];
  if (!match || !text || !behind) return [part];
  const date = readCode(match.groups?.["code"] ?? "");
  const facts: Furniture["facts"] = { editor: match.groups?.["editor"] ?? "", ...(date === undefined ? {} : { date }) };
  const furniture: Furniture = {
    role: "furniture",
    rule: "web-line",
    reason: "editors of a wire",
    facts,
    place: "under",
  };
  return [
    { ...part, line: text },
    { line: behind, furniture },
  ];
}

const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 6;
const SHORTEST_TEXT = 24;

const BRACKET = /[〔【[(]/u;

/** Where the credit in brackets begins behind a title on its own line: `三座新桥合龙 〔记者张三/湖东报导〕县里…`; undefined where none does. */
function findLeadBehind(text: string): number | undefined {
  // Most lines have none, and whether one opens with a dateline takes longer to tell.
  if (!BRACKET.test(text.slice(SHORTEST_TITLE, LONGEST_TITLE + 1)) || findDateline(text)) return undefined;
  for (const { index } of text
    .slice(0, LONGEST_TITLE + 1)
    .matchAll(/(?<= |[^,、:;“「(电讯息道导])[〔【[(](?=[^)】〕\]]{0,24}(?:记者|本报|讯|电|报[导道]))/gu)) {
    const title = text.slice(0, index).trim();
    // `(海湾传媒青河新闻)【记者张三/青河报导】`: whose news it is, and who reports it.
    if (title.length < SHORTEST_TITLE || /[。;]|^[〔【[(][^)】〕\]]*[)】〕\]]$/u.test(title)) continue;
    const lead = findDateline(text.slice(index));
    if (lead && lead.names.length > 0 && text.length - index - lead.end >= SHORTEST_TEXT) return index;
  }
  return undefined;
}

/** Parts a title from the lead that stands behind it on one line, as lists of news copied from a site have it. */
function splitLead(part: Part): Part[] {
  const { line, furniture, label } = part;
  const at = furniture || label || line.depth > 0 ? undefined : findLeadBehind(line.folded);
  const [title, text] = at === undefined ? [] : [sliceLine(line, 0, at), sliceLine(line, at)];
  if (!title || !text) return [part];
  return [
    { line: title, label: "headline" },
    { line: text, label: "text" },
  ];
}

/** `老井 □ 祝小川`, `修鞋的人 / 陈芷若`: a title, and behind a mark who wrote what stands under it. */
const AUTHOR_BEHIND =
  /^(?<title>[^□■◎/丨|:]{1,30}?) *(?:[□■◎丨]|(?<= )[/|](?= )) *(?<author>\p{Script=Han}[\p{Script=Han} ·]{1,10})$/u;
const SURE_NAME = 0.8;

/** Parts a title from the author behind it on its line. */
function splitAuthor(part: Part): Part[] {
  const { line, furniture, label } = part;
  const groups = furniture || label ? undefined : AUTHOR_BEHIND.exec(line.folded)?.groups;
  const byline = groups && readByline(groups["author"] ?? "");
  if (!byline || byline.names.length > 2 || byline.likelihood < SURE_NAME || readByline(line.text)) return [part];
  const at = line.folded.length - (groups["author"]?.length ?? 0);
  const [title, author] = [sliceLine(line, 0, (groups["title"] ?? "").length), sliceLine(line, at)];
  return title && author
    ? [
        { line: title, label: "headline" },
        { line: author, label: "bylineAbove" },
      ]
    : [part];
}

/** Parts what stands on one line and is not one: a title and the lead behind it, a text and its editors. */
export function partLines(parts: readonly Part[]): Part[] {
  return parts.flatMap(splitEditors).flatMap(splitLead).flatMap(splitAuthor);
}
