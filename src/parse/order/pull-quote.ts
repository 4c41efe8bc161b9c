import { foldWidth } from "../../text/fold.ts";
import type { Draft, Unit } from "../page/draft.ts";
import type { RepeatedUnit } from "./repeat.ts";

/** A line that is one quotation from end to end: `“表可以快,人不能快。”`, or one sentence. */
const QUOTED = /^[“「『](?<words>[^“”「」『』]{6,60}?)[。!?,;…]*[”」』]$/u;
const SENTENCE = /^(?<words>[^“”「」『』:。!?]{9,60}[。!?])$/u;
/** Shorter ones are said again and again: `“知道了。”`. */
const SHORTEST = 6;
const LONGEST = 64;
/** Lines before and behind it in which the words of a pull quote stand. */
const REACH = 8;

/** Words of a unit that may be a pull quote; undefined for any other. */
function quotedWords({ kind, text }: Unit): string | undefined {
  if (kind !== "text" || text.length > LONGEST) return undefined;
  const folded = foldWidth(text);
  const words = (QUOTED.exec(folded) ?? SENTENCE.exec(folded))?.groups?.["words"];
  return words !== undefined && words.length >= SHORTEST ? words : undefined;
}

function findIn({ units }: Draft): RepeatedUnit[] {
  return units.flatMap((unit, at) => {
    const words = quotedWords(unit);
    if (words === undefined) return [];
    const near = units.slice(Math.max(0, at - REACH), at + REACH + 1);
    const of = near.find((other) => isWhole(other, unit) && foldWidth(other.text).includes(words));
    return of ? [{ unit, of }] : [];
  });
}

/** Whether `other` is a text that can hold `unit`, and is none itself that is held. */
function isWhole(other: Unit, unit: Unit): boolean {
  return other.kind === "text" && other.text.length > unit.text.length && quotedWords(other) === undefined;
}

/**
 * Pull quotes: quotations and sentences on lines of their own whose words stand in a longer text near them in the same
 * article. The paper sets them twice, a reader reads them once. Linear in the text.
 */
export function findPullQuotes(drafts: readonly Draft[]): RepeatedUnit[] {
  return drafts.flatMap(findIn);
}
