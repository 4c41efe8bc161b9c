import { memo } from "../../memo.ts";
import { isHanCode } from "../../text/characters.ts";
import { COMMON_PAIRS } from "./common-pairs.ts";
import { WordNumbers } from "./word-numbers.ts";

/** Whether two or three characters stand side by side somewhere on the page. */
export type WordTest = (word: string) => boolean;

/** Hash of two characters, below 2^29 so that engines keep it as a small integer. */
function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b1) ^ Math.imul(second, 0x2c9277)) & 0x1fffffff;
}

/** Triples lie in the upper half of the range, pairs in the lower. */
function hashTriple(pair: number, third: number): number {
  return ((Math.imul(pair, 0x01000193) ^ Math.imul(third, 0x85ebca)) & 0x1fffffff) | 0x20000000;
}

const COMMON_HASHES = COMMON_PAIRS.map((pair) => hashPair(pair.charCodeAt(0), pair.charCodeAt(1)));

/** Whether the number of a word stands for three characters. */
export function isTriple(word: number): boolean {
  return (word & 1) === 1;
}

/**
 * The one index of a page's words: pairs and triples of Chinese characters that no mark parts, each under a number; even numbers
 * are pairs, odd ones triples. A text is read once, whoever asks for its words.
 */
export class WordIndex {
  /** Half the number of every word, by its hash. */
  readonly #vocabulary = new WordNumbers();

  /** Room for the words of one text while it is read. */
  #room = new Int32Array(0);

  /** The words of a text, in order; from then on they stand on the page. */
  readonly wordsOf: (text: string) => Int32Array = memo((text: string) => this.#read(text));

  /** All numbers are below it. */
  get size(): number {
    return this.#vocabulary.count * 2;
  }

  /** The number of a word of two or three Chinese characters; below 0 where it stands nowhere on the page. */
  find(word: string): number {
    const pair = hashPair(word.charCodeAt(0), word.charCodeAt(1));
    if (word.length === 2) return this.#vocabulary.find(pair) * 2;
    return this.#vocabulary.find(hashTriple(pair, word.charCodeAt(2))) * 2 + 1;
  }

  /** The pairs of the page that stand in news of any subject. */
  commonPairs(): number[] {
    const found: number[] = [];
    for (const hash of COMMON_HASHES) {
      const half = this.#vocabulary.find(hash);
      if (half >= 0) found.push(half * 2);
    }
    return found;
  }

  #read(text: string): Int32Array {
    const vocabulary = this.#vocabulary;
    if (this.#room.length < 2 * text.length) this.#room = new Int32Array(2 * text.length);
    const words = this.#room;
    let count = 0;
    // Hash of the pair that ends with the character before, and that character; below 0 where no Chinese ones stand.
    let [pair, last] = [-1, -1];
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (!isHanCode(code)) {
        pair = -1;
        last = -1;
        continue;
      }
      if (pair >= 0) words[count++] = vocabulary.add(hashTriple(pair, code)) * 2 + 1;
      pair = last < 0 ? -1 : hashPair(last, code);
      if (pair >= 0) words[count++] = vocabulary.add(pair) * 2;
      last = code;
    }
    return words.slice(0, count);
  }
}
