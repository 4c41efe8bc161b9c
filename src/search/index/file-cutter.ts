import { wordsToBytes } from "../format/word-pages.ts";
import { isLast, LONGEST_WORD } from "../text/grams.ts";
import { ByteWriter } from "./byte-writer.ts";

/** A file of the joined index, not yet compressed. */
export interface JoinedFile {
  /** Its first word, cut to what tells it from the last word of the file before. */
  readonly from: string;
  readonly bytes: Uint8Array;
  /** Whether it holds one common word, which stands at the end again without its places. */
  readonly isAlone: boolean;
}

/**
 * Bytes of a compressed file, about, for an index of one article; a file of a larger index is smaller, by the square
 * root. A reader soon holds the few files of a small index, and reads most of a large one's once: then large files
 * spare requests, small ones bytes. The search benchmark shows both.
 */
const BYTES_OF_ONE = 160_000;
/** Below this a file would hold hardly more than its own head. */
const LEAST_BYTES = 1_300;
/** A file ends early or late for the next to begin with few digits: the table of all beginnings is read first. */
const SHORT_START = 4;
const LEAST = 0.6;
const MOST = 1.4;
/**
 * A word that would fill so many files is common: it has a file alone, so that its rare neighbours stay cheap, and
 * stands at the end again without its places.
 */
const COMMON = 2;
/** What compressing leaves: a half of words with their places, a sixth of words that have none. */
const PLACES_LEFT = 1 / 2;
const PAGES_LEFT = 1 / 6;

/** Bytes of a compressed file, about. By steps of an eighth of the articles: one more must not move the end of every file. */
export function bytesOfFile(articles: number, bytesOfOne = BYTES_OF_ONE): number {
  const step = 2 ** (Math.round(Math.log2(Math.max(1, articles)) * STEPS) / STEPS);
  return Math.max(Math.min(LEAST_BYTES, bytesOfOne), bytesOfOne / Math.sqrt(step));
}

/** To a doubling. */
const STEPS = 6;

/** Whether a word is common: whether it would fill some files of so many bytes. `length` is that of the word and all its pages. */
export function isCommonWord(word: string, length: number, most: number): boolean {
  return word.length < LONGEST_WORD && length * PLACES_LEFT > COMMON * most && !isLast(word);
}

/**
 * Cuts the words of an index, in their order, into files. Where a file ends follows from its own words and the one behind
 * them: two indexes that have a file's beginning in common, and all words from there on, are cut alike.
 */
export class FileCutter {
  /** The words of the file that is being filled, and behind them the one that was written last: what {@link add} is told of. */
  readonly written = new ByteWriter();
  /** The word that was added last. */
  last = "";
  readonly #most: number;
  #end = 0;
  #count = 0;
  #size = 0;
  #from = "";
  /** What the first word of the next file is cut to, where that is known. */
  #given: string | undefined;
  #isAlone = false;

  /** @param most Bytes of a compressed file, about: {@link bytesOfFile}. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether the word that was added last begins a file. */
  get isAtStart(): boolean {
    return this.#count === 1;
  }

  /** Adds the word that has just been written; gives the file that ends before it. */
  add(word: string): JoinedFile | undefined {
    const length = this.written.length - this.#end;
    const own = length * (word.length < LONGEST_WORD ? PLACES_LEFT : PAGES_LEFT);
    const file = this.#endsBefore(word, own) ? this.end() : undefined;
    this.#isAlone = isCommonWord(word, length, this.#most);
    if (this.#size === 0) this.#from = this.#given ?? tellApart(word, this.last);
    this.#given = undefined;
    this.#size += own;
    this.#count++;
    this.#end = this.written.length;
    this.last = word;
    return file;
  }

  /** The file that ends here; undefined where no word is left. */
  end(): JoinedFile | undefined {
    if (this.#size === 0) return undefined;
    const bytes = wordsToBytes(this.#count, this.written.view(0, this.#end));
    this.written.drop(this.#end);
    [this.#count, this.#size, this.#end] = [0, 0, 0];
    return { from: this.#from, bytes, isAlone: this.#isAlone };
  }

  /** Begins anew with a file whose first word is cut to this. */
  beginAt(from: string): void {
    this.written.drop(this.written.length);
    [this.#count, this.#size, this.#end] = [0, 0, 0];
    this.#given = from;
  }

  #endsBefore(word: string, own: number): boolean {
    const size = this.#size + own;
    if (this.#size === 0 || size <= this.#most * LEAST) return false;
    const isShort = tellApart(word, this.last).length <= SHORT_START;
    return size > this.#most * (isShort ? LEAST : MOST);
  }
}

/** `tellApart("0b3xyz", "0b2abc") → "0b3"` */
function tellApart(word: string, before: string): string {
  let same = 0;
  while (same < before.length && word[same] === before[same]) same++;
  return word.slice(0, same + 1);
}
