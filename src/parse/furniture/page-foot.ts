import { findDateline } from "../recognise/dateline.ts";
import type { Furniture, Part } from "./furniture.ts";

/** What a site adds under its articles is short beside them. */
const MOST_BEHIND = 160;
const MOST_SHARE = 0.25;
const SHORTEST_TEXT = 24;

const FOOT: Furniture = { role: "furniture", rule: "title-list", reason: "words at the foot of a web page" };

const OF_WEB_PAGES: ReadonlySet<Furniture["rule"]> = new Set(["web-line", "web-chrome", "post", "repeated-title"]);

function isOfWebPage({ furniture }: Part): boolean {
  return furniture !== undefined && OF_WEB_PAGES.has(furniture.rule);
}

/** Who edited an article, or where it came from: nothing of an article stands behind the last one of a page. */
function isUnderArticle({ furniture }: Part): boolean {
  if (!furniture) return false;
  if (furniture.rule === "running-head") return Object.keys(furniture.facts ?? {}).join() === "editor";
  return furniture.place === "under" && (furniture.rule === "web-line" || furniture.rule === "post");
}

function opensArticle({ line, furniture, label }: Part): boolean {
  if (furniture) return furniture.place === "between" || furniture.place === "over";
  const dateline = findDateline(line.text);
  return (
    label !== undefined || line.depth > 0 || (dateline !== undefined && (dateline.credit ?? dateline.date) !== null)
  );
}

/**
 * Takes out what stands behind the last line that closes an article of a saved page (`责任编辑:…`): words of the site, its
 * notes and links, as far as no article opens there.
 */
export function dropPageFoot(parts: readonly Part[]): Part[] {
  const end = parts.findLastIndex(isUnderArticle);
  const behind = parts.slice(end + 1);
  if (end < 0 || !parts.some(isOfWebPage) || behind.some(opensArticle)) return [...parts];
  const count = (some: readonly Part[]) =>
    some.reduce((sum, { line, furniture }) => sum + (furniture ? 0 : line.text.length), 0);
  const before = parts.slice(0, end);
  const hasText = before.some(({ line, furniture }) => !furniture && line.text.length >= SHORTEST_TEXT);
  const most = Math.max(MOST_BEHIND, count(before) * MOST_SHARE);
  if (!hasText || count(behind) > most) return [...parts];
  return parts.map((part, at) => (at > end && !part.furniture ? { line: part.line, furniture: FOOT } : part));
}
