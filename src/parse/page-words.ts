import { isHanCode } from "../text/characters.ts";
import { COMMON_PAIRS } from "./common-pairs.ts";
import type { Unit } from "./draft.ts";
import type { Piece } from "./move.ts";

/** Hash of two characters, below 2^29 so that engines keep it as a small integer. */
function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b1) ^ Math.imul(second, 0x2c9277)) & 0x1fffffff;
}

/** Triples lie in the upper half of the range, pairs in the lower. */
function hashTriple(pair: number, third: number): number {
  return ((Math.imul(pair, 0x01000193) ^ Math.imul(third, 0x85ebca)) & 0x1fffffff) | 0x20000000;
}

/** Calls `use` with the hash of every pair and triple of Chinese characters that no mark parts, in order. */
function eachHash(text: string, use: (hash: number) => void): void {
  let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let i = 2; i <= text.length; i += 1) {
    const third = i < text.length ? text.charCodeAt(i) : 0;
    if (isHanCode(first) && isHanCode(second)) {
      const pair = hashPair(first, second);
      use(pair);
      if (isHanCode(third)) use(hashTriple(pair, third));
    }
    first = second;
    second = third;
  }
}

/**
 * Words of a page: its pairs and triples of Chinese characters, each under a number. Even numbers are pairs, odd ones triples.
 */
export interface PageWords {
  /** Number of every word, by its hash. */
  readonly vocabulary: ReadonlyMap<number, number>;
  /** Words of each unit, in order. */
  readonly ofUnit: ReadonlyMap<Unit, Int32Array>;
  /** Words of each article's headline. */
  readonly ofHeadline: readonly Int32Array[];
  /** In how many articles each word stands; above {@link EVERYWHERE} for the words of any news. */
  readonly spread: Uint16Array;
  /** Room to mark words; all zero between two uses. */
  readonly seen: Uint8Array;
}

/** More articles than a page has: the spread of words that tell none of them from another. */
const EVERYWHERE = 0x8000;

/** Whether the number of a word stands for three characters. */
export function isTriple(word: number): boolean {
  return (word & 1) === 1;
}

/** The words of an article, text by text, those of its headline twice. */
export function wordsOf(words: PageWords, pieces: readonly Piece[], index: number): Int32Array[] {
  const headline = words.ofHeadline[index];
  const texts = headline ? [headline, headline] : [];
  for (const unit of pieces[index]?.units ?? []) {
    const text = words.ofUnit.get(unit);
    if (text) texts.push(text);
  }
  return texts;
}

/** Adds an article to the spread of its words (`by` 1) or takes it out (`by` -1). */
export function spreadArticle(words: PageWords, pieces: readonly Piece[], index: number, by: 1 | -1): void {
  const { spread, seen } = words;
  const texts = wordsOf(words, pieces, index);
  for (const text of texts) {
    for (const word of text) {
      if (seen[word] === 1) continue;
      seen[word] = 1;
      spread[word] = (spread[word] ?? 0) + by;
    }
  }
  for (const text of texts) for (const word of text) seen[word] = 0;
}

/** Reads the words of a page: every text once. */
export function readPageWords(pieces: readonly Piece[]): PageWords {
  const vocabulary = new Map<number, number>();
  const read = (text: string): Int32Array => {
    const words: number[] = [];
    eachHash(text, (hash) => {
      let word = vocabulary.get(hash);
      if (word === undefined) {
        word = vocabulary.size * 2 + (hash >= 0x20000000 ? 1 : 0);
        vocabulary.set(hash, word);
      }
      words.push(word);
    });
    return Int32Array.from(words);
  };
  const ofUnit = new Map(pieces.flatMap(({ units }) => units.map((unit) => [unit, read(unit.text)] as const)));
  const ofHeadline = pieces.map(({ headline }) => read(headline));
  const size = vocabulary.size * 2;
  const words = { vocabulary, ofUnit, ofHeadline, spread: new Uint16Array(size), seen: new Uint8Array(size) };
  for (const pair of COMMON_PAIRS) {
    const word = vocabulary.get(hashPair(pair.charCodeAt(0), pair.charCodeAt(1)));
    if (word !== undefined) words.spread[word] = EVERYWHERE;
  }
  for (const index of pieces.keys()) spreadArticle(words, pieces, index, 1);
  return words;
}

/** Whether two or three Chinese characters stand side by side anywhere on the page. */
export function standsOnPage(words: PageWords, word: string): boolean {
  const pair = hashPair(word.charCodeAt(0), word.charCodeAt(1));
  return words.vocabulary.has(word.length === 2 ? pair : hashTriple(pair, word.charCodeAt(2)));
}
