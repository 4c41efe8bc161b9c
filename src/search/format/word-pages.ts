import { ARRAY, type ByteSink, NEGATIVE, UNSIGNED, writeHead, writeText } from "./cbor.ts";
import { SIGNATURE } from "./index-table.ts";

/**
 * How a file of a Pagefind index (`….pf_index`) holds words and the pages they stand on. A page is written as its
 * distance from the page before it, then the places of the word in it. The format is that of Pagefind 1.5, which is
 * pinned; a test holds what is written here against what Pagefind writes.
 */

/** Number, places in the text, places in the meta fields. */
const PARTS_OF_PAGE = 3;
/** Word, pages, other spellings, which are none. */
const PARTS_OF_WORD = 3;
/** Pagefind's sign among places that those after it weigh four times as much as usual. */
const WEIGHS_FOUR = 96;
/** An empty array. */
const NONE = ARRAY << 5;

/** Writes what stands before the places of a word in a page: the page's distance from the one before it. */
export function writeDistance(written: ByteSink, distance: number): void {
  writeHead(written, ARRAY, PARTS_OF_PAGE);
  writeHead(written, UNSIGNED, distance);
}

/** Places of a word in one page, ascending: a stretch of numbers, those of the headline before those of the text. */
export interface WordPlaces {
  readonly numbers: Uint32Array;
  /** Number of the page's first place. */
  readonly base: number;
  /** Where the stretch begins, where the places in the text begin, and where they end. */
  readonly from: number;
  readonly text: number;
  readonly end: number;
}

/** Writes the places of a word in a page: those in the text, and those in the headline, which weigh more. */
export function writePlaces(written: ByteSink, { numbers, base, from, text, end }: WordPlaces): void {
  writeHead(written, ARRAY, end - from + (text > from ? 1 : 0));
  writeAscending(written, numbers, base, text, end);
  if (text > from) writeHead(written, NEGATIVE, WEIGHS_FOUR);
  writeAscending(written, numbers, base, from, text);
  written.push(NONE);
}

/** Writes that a word stands in a page, in its headline or in its text, and not where in it: the first place stands for all. */
export function writeSomewhere(written: ByteSink, isInHeadline: boolean): void {
  writeHead(written, ARRAY, isInHeadline ? 2 : 1);
  if (isInHeadline) writeHead(written, NEGATIVE, WEIGHS_FOUR);
  writeHead(written, UNSIGNED, 0);
  written.push(NONE);
}

function writeAscending(written: ByteSink, numbers: Uint32Array, base: number, from: number, end: number): void {
  let before = base;
  for (let at = from; at < end; at++) {
    const place = numbers[at] as number;
    writeHead(written, UNSIGNED, place - before);
    before = place;
  }
}

/** Writes what stands before the pages of a word. */
export function writeWordHead(written: ByteSink, word: string, pages: number): void {
  writeHead(written, ARRAY, PARTS_OF_WORD);
  writeText(written, word);
  writeHead(written, ARRAY, pages);
}

/** Writes what stands after the pages of a word. */
export function writeWordEnd(written: ByteSink): void {
  written.push(NONE);
}

/** A file of so many words, written one after the other, ready to be compressed. */
export function wordsToBytes(count: number, words: Uint8Array): Uint8Array {
  const head: number[] = [...Buffer.from(SIGNATURE)];
  writeHead(head, ARRAY, 1);
  writeHead(head, ARRAY, count);
  return Buffer.concat([Uint8Array.from(head), words]);
}
