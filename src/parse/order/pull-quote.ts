import { foldWidth } from "../../text/fold.ts";
import type { Draft, Unit } from "../page/draft.ts";
import type { RepeatedUnit } from "./repeat.ts";

/** A line that is one quotation from end to end: `“表可以快,人不能快。”`. */
const QUOTED = /^[“「『]([^“”「」『』]{6,60})[”」』]$/u;
const STOP_AT_END = /[。!?,;…]+$/u;
/** Shorter ones are said again and again: `“知道了。”`. */
const SHORTEST = 6;
/** Beyond so many lines of speech in an article it is a dialogue. */
const MOST = 6;

/** Words of a unit that may be a pull quote; undefined for any other. */
function quotedWords({ kind, text }: Unit): string | undefined {
  const inside = kind === "text" ? QUOTED.exec(foldWidth(text.slice(0, 64)))?.[1]?.replace(STOP_AT_END, "") : undefined;
  return inside !== undefined && text.length <= 62 && inside.length >= SHORTEST ? inside : undefined;
}

function findIn({ units }: Draft): RepeatedUnit[] {
  const quotes = units.flatMap((unit) => {
    const words = quotedWords(unit);
    return words === undefined ? [] : [{ unit, words }];
  });
  if (quotes.length === 0 || quotes.length > MOST) return [];
  return quotes.flatMap(({ unit, words }) => {
    const of = units.find((other) => other.text.length > unit.text.length && foldWidth(other.text).includes(words));
    return of && of.kind === "text" ? [{ unit, of }] : [];
  });
}

/**
 * Pull quotes: quotations on lines of their own whose words stand in a longer text of the same article. The paper sets them
 * twice, a reader reads them once.
 */
export function findPullQuotes(drafts: readonly Draft[]): RepeatedUnit[] {
  return drafts.flatMap(findIn);
}
