import { NumberSet } from "./number-set.ts";
import { isTriple, type WordIndex } from "./word-index.ts";

/** Pairs of characters of other lines that a line's own are looked for in. */
const REACH = 220;

/** A line of fewer pairs shares nothing that tells. */
const FEWEST = 3;

/** How much the words of the lines of a page stand in other lines; lines are asked by their place. */
export interface SharedPairs {
  /** Share of a line's pairs of characters that stand at the beginning of line `other`, 0..1. */
  readonly withStartOf: (line: number, other: number) => number;
  /** Share of a line's pairs of characters that stand in the text just before it, 0..1. */
  readonly withTextBefore: (line: number) => number;
}

/** Reads what lines with these texts, in order, share; `index` holds the words of their page. */
export function findSharedPairs(texts: readonly string[], index: WordIndex): SharedPairs {
  const words = texts.map((text) => index.wordsOf(text));
  const known = new NumberSet(index.size);
  return {
    withStartOf: (line, other) => {
      known.clear();
      addPairs(known, words[other] ?? NONE, REACH);
      return shareIn(known, words[line] ?? NONE);
    },
    withTextBefore: (line) => {
      known.clear();
      let left = REACH;
      for (let at = line - 1; at >= 0 && left > 0; at -= 1)
        left -= Math.max(1, addLastPairs(known, words[at] ?? NONE, left));
      return shareIn(known, words[line] ?? NONE);
    },
  };
}

const NONE = new Int32Array();

/** Marks the first pairs of a text, `most` of them. */
function addPairs(known: NumberSet, words: Int32Array, most: number): void {
  let count = 0;
  for (let at = 0; at < words.length && count < most; at += 1) {
    if (isTriple(words[at] as number)) continue;
    known.add(words[at] as number);
    count += 1;
  }
}

/** Marks the last pairs of a text, `most` of them; how many there were. */
function addLastPairs(known: NumberSet, words: Int32Array, most: number): number {
  let count = 0;
  for (let at = words.length - 1; at >= 0 && count < most; at -= 1) {
    if (isTriple(words[at] as number)) continue;
    known.add(words[at] as number);
    count += 1;
  }
  return count;
}

/** Share of the pairs of a text that are marked. */
function shareIn(known: NumberSet, words: Int32Array): number {
  let [found, count] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    if (isTriple(words[at] as number)) continue;
    count += 1;
    if (known.has(words[at] as number)) found += 1;
  }
  return count < FEWEST ? 0 : found / count;
}
