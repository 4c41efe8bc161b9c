import { isHanCode } from "../../text/characters.ts";
import type { Unit } from "../page/draft.ts";
import type { Piece } from "../page/move.ts";
import { COMMON_PAIRS } from "./common-pairs.ts";
import { NumberSet } from "./number-set.ts";
import { WordNumbers } from "./word-numbers.ts";

/** Hash of two characters, below 2^29 so that engines keep it as a small integer. */
function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b1) ^ Math.imul(second, 0x2c9277)) & 0x1fffffff;
}

/** Triples lie in the upper half of the range, pairs in the lower. */
function hashTriple(pair: number, third: number): number {
  return ((Math.imul(pair, 0x01000193) ^ Math.imul(third, 0x85ebca)) & 0x1fffffff) | 0x20000000;
}

/**
 * Words of a page: its pairs and triples of Chinese characters, each under a number. Even numbers are pairs, odd ones triples.
 */
export interface PageWords {
  /** Half the number of every word, by its hash. */
  readonly vocabulary: WordNumbers;
  /** Words of each unit, in order. */
  readonly ofUnit: ReadonlyMap<Unit, Int32Array>;
  /** Words of each article's headline. */
  readonly ofHeadline: readonly Int32Array[];
  /** In how many articles each word stands; above {@link EVERYWHERE} for the words of any news. */
  readonly spread: Uint16Array;
  /** How often it stands in all of them, and the sum of their places on the page: of two articles, one tells the other. */
  readonly total: Uint32Array;
  readonly places: Uint32Array;
  /** Room for the words of one article. */
  readonly seen: NumberSet;
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

/** Adds an article to the counts of its words (`by` 1) or takes it out (`by` -1). */
export function countArticle(words: PageWords, pieces: readonly Piece[], index: number, by: 1 | -1): void {
  const { spread, total, places, seen } = words;
  seen.clear();
  for (const text of wordsOf(words, pieces, index)) {
    for (const word of text) {
      total[word] = (total[word] as number) + by;
      if (!seen.add(word)) continue;
      spread[word] = (spread[word] as number) + by;
      places[word] = (places[word] as number) + by * index;
    }
  }
}

/** The pairs and triples of Chinese characters of `text` that no mark parts, in order, each under its number. */
function textToWords(text: string, vocabulary: WordNumbers): Int32Array {
  const words = new Int32Array(2 * text.length);
  let count = 0;
  let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let i = 2; i <= text.length; i += 1) {
    const third = i < text.length ? text.charCodeAt(i) : 0;
    if (isHanCode(first) && isHanCode(second)) {
      const pair = hashPair(first, second);
      words[count++] = vocabulary.add(pair) * 2;
      if (isHanCode(third)) words[count++] = vocabulary.add(hashTriple(pair, third)) * 2 + 1;
    }
    first = second;
    second = third;
  }
  return words.subarray(0, count);
}

/** Reads the words of a page: every text once. */
export function readPageWords(pieces: readonly Piece[]): PageWords {
  const vocabulary = new WordNumbers();
  const ofUnit = new Map<Unit, Int32Array>();
  for (const { units } of pieces) for (const unit of units) ofUnit.set(unit, textToWords(unit.text, vocabulary));
  const ofHeadline = pieces.map(({ headline }) => textToWords(headline, vocabulary));
  const size = vocabulary.count * 2;
  const words = {
    vocabulary,
    ofUnit,
    ofHeadline,
    spread: new Uint16Array(size),
    total: new Uint32Array(size),
    places: new Uint32Array(size),
    seen: new NumberSet(size),
  };
  for (const pair of COMMON_PAIRS) {
    const word = vocabulary.find(hashPair(pair.charCodeAt(0), pair.charCodeAt(1)));
    if (word >= 0) words.spread[word * 2] = EVERYWHERE;
  }
  for (const index of pieces.keys()) countArticle(words, pieces, index, 1);
  return words;
}

/** Whether two or three Chinese characters stand side by side anywhere on the page. */
export function standsOnPage(words: PageWords, word: string): boolean {
  const pair = hashPair(word.charCodeAt(0), word.charCodeAt(1));
  return words.vocabulary.find(word.length === 2 ? pair : hashTriple(pair, word.charCodeAt(2))) >= 0;
}
