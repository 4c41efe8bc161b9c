import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "./furniture.ts";

/** `1.`, `(2)`, `三、`: the number of an item, and the mark that closes it. */
const NUMBER = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、:]\s*/u;
const BRACKET = /^[(（]/u;
const CLOSING = /[;；。:：,，]$/u;

const SHORTEST = 6;
const LONGEST = 80;
/** So many titles in a row that stand over their texts further down are the page's contents. */
const FEWEST = 3;
/** Share of the lines among them that are such titles; others are items of an item, or printed otherwise below. */
const LEAST_SHARE = 0.4;
/** What stands over the contents, and between them and the first text, is no longer. */
const LONGEST_OVER = 40;

const CONTENTS: Furniture = { role: "furniture", rule: "title-list", reason: "contents of the page" };

/** The words of a part as a title, without its number, its spaces and the mark behind it; undefined for what is none. */
function toTitle({ line: { folded }, furniture }: Part): string | undefined {
  if (furniture || folded.length < SHORTEST || folded.length > LONGEST) return undefined;
  const bare = removeSpaces(folded.replace(NUMBER, "").replace(CLOSING, ""));
  return bare.length < SHORTEST || bare.includes("。") ? undefined : bare;
}

/** Whether a part may stand in the contents of a page, or over them. */
function isShort({ line, furniture }: Part): boolean {
  return !furniture && (line.text.length <= LONGEST_OVER || !endsSentence(line.text));
}

/** Places of the parts whose words, given as `titles`, stand once more below, over a text of their own. */
function findItems(parts: readonly Part[], titles: readonly (string | undefined)[]): number[] {
  const items: number[] = [];
  const below = new Set<string>();
  let next: Part | undefined;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const title = titles[at];
    if (title !== undefined && below.has(title)) items.unshift(at);
    else if (title !== undefined && next && next.line.text.length > LONGEST_OVER && endsSentence(next.line.text))
      below.add(title);
    if (!parts[at]?.furniture) next = parts[at];
  }
  return items;
}

/**
 * Takes the contents of a bulletin out of the text: titles in a row at the top of a page, each of which stands over its text further
 * down, with what stands over them and what leads on to the first text.
 */
export function dropContents(parts: readonly Part[]): Part[] {
  const titles = parts.map(toTitle);
  const items = findItems(parts, titles);
  const [first, last] = [items[0] ?? 0, items.at(-1) ?? 0];
  const lines = parts.slice(first, last + 1).filter(({ furniture }) => !furniture);
  const isTop = parts.slice(0, first).every((part) => part.furniture !== undefined || isShort(part));
  const isList = items.length >= lines.length * LEAST_SHARE && lines.every(({ line }) => line.text.length <= LONGEST);
  if (items.length < FEWEST || !isTop || !isList) return [...parts];
  const listed = new Set(items.map((at) => titles[at]));
  // `(1)` under `1.` numbers the parts of an article.
  const isBracketed = (at: number) => BRACKET.test(parts[at]?.line.folded ?? "");
  const heads = new Set(items.filter((at) => isBracketed(at) === isBracketed(first)).map((at) => titles[at]));
  const start = titles.findIndex((title, at) => at > last && title !== undefined && listed.has(title));
  // What stands between the contents and the first title tells nothing, unless it is a text of its own.
  const isBare = parts.slice(last + 1, start).every((part) => part.furniture || isShort(part));
  const end = isBare ? start : last + 1;
  return parts.map((part, at) => {
    if (part.furniture) return part;
    if (at < end) return { line: part.line, furniture: CONTENTS };
    const title = titles[at];
    return title !== undefined && heads.has(title) ? { ...part, label: "headline" } : part;
  });
}
