import { ARRAY, CborReader, UNSIGNED } from "../format/cbor.ts";
import {
  type WrittenWord,
  wordsToBytes,
  writeDistance,
  writePlaces,
  writeWordEnd,
  writeWordHead,
} from "../format/word-pages.ts";
import { codeToPlaceless, isLast, NUMBERS, numberToCode, numberToWord, placelessWord } from "../text/grams.ts";
import type { IndexPart } from "./index-part.ts";
import { slotsOf } from "./slots.ts";

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

/**
 * Joins parts into one index, the pages of each after those of the one before, and cuts it into files. At the end
 * stand words without places. Single characters, each as a word of its own: Pagefind would look for one in all words
 * that begin with it, in hundreds of files. And the common words: for who asks for nothing else it suffices which
 * articles hold one, and that takes a tenth of what all its places take.
 */
export function* joinIndexParts(parts: readonly IndexPart[], bytesOfOne = BYTES_OF_ONE): Generator<JoinedFile> {
  const most = bytesOfFile(parts, bytesOfOne);
  let words: WrittenWord[] = [];
  let size = 0;
  let from = "";
  let last = "";
  let isAlone = false;
  for (const { written, left, isCommon } of writeWords(parts, COMMON * most)) {
    const own = written.bytes.length * left;
    const apart = tellApart(written.word, last);
    if (size > 0 && size + own > most * (apart.length <= SHORT_START ? LEAST : MOST)) {
      yield { from, bytes: wordsToBytes(words), isAlone };
      [words, size] = [[], 0];
    }
    isAlone = isCommon;
    if (size === 0) from = apart;
    words.push(written);
    size += own;
    last = written.word;
  }
  if (size > 0) yield { from, bytes: wordsToBytes(words), isAlone };
}

/** Bytes of a compressed file, about. By steps of an eighth of the articles: one more must not move the end of every file. */
function bytesOfFile(parts: readonly IndexPart[], bytesOfOne: number): number {
  const articles = parts.reduce((sum, part) => sum + part.articles.length, 0);
  const step = 2 ** (Math.round(Math.log2(Math.max(1, articles)) * STEPS) / STEPS);
  return Math.max(Math.min(LEAST_BYTES, bytesOfOne), bytesOfOne / Math.sqrt(step));
}

/** To a doubling. */
const STEPS = 6;

/** `tellApart("0b3xyz", "0b2abc") → "0b3"` */
function tellApart(word: string, before: string): string {
  let same = 0;
  while (same < before.length && word[same] === before[same]) same++;
  return word.slice(0, same + 1);
}

/** A word as it is written, what compressing leaves of it, and whether it is common. */
interface SizedWord {
  readonly written: WrittenWord;
  readonly left: number;
  readonly isCommon: boolean;
}

/** Every word of the joined index in its order; those that compressed take more than `most` bytes are common. */
function* writeWords(parts: readonly IndexPart[], most: number): Generator<SizedWord> {
  const common: { readonly number: number; readonly written: WrittenWord }[] = [];
  const placeless = (written: WrittenWord) => ({ written, left: PAGES_LEFT, isCommon: false });
  for (const { number, stretches } of joinedWords(parts)) {
    if (number >= NUMBERS) {
      const code = number - NUMBERS;
      const end = common.findIndex((word) => numberToCode(word.number) > code);
      for (const { written } of common.splice(0, end < 0 ? common.length : end)) yield placeless(written);
      yield placeless(writeWord(codeToPlaceless(code), stretches));
      continue;
    }
    const written = writeWord(numberToWord(number), stretches);
    const isCommon = written.bytes.length * PLACES_LEFT > most && !isLast(written.word);
    yield { written, left: PLACES_LEFT, isCommon };
    if (isCommon) common.push({ number, written: writeWithoutPlaces(placelessWord(written.word), stretches) });
  }
}

/** The pages of a word in one part: how many, the numbers of the first and the last, and all as they are written. */
interface Stretch {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly bytes: Uint8Array;
}

/** All words of all parts in their order, each with its pages in every part that has it. */
function* joinedWords(parts: readonly IndexPart[]): Generator<{ number: number; stretches: Stretch[] }> {
  const bases: number[] = [];
  let slots = 0;
  for (const { articles } of parts) {
    bases.push(slots);
    slots += slotsOf(articles.length);
  }
  const keys = sortedKeys(parts);
  const next = parts.map(() => 0);
  for (let at = 0; at < keys.length; ) {
    const number = Math.floor((keys[at] as number) / PARTS);
    const stretches: Stretch[] = [];
    for (; at < keys.length && Math.floor((keys[at] as number) / PARTS) === number; at++) {
      const p = (keys[at] as number) % PARTS;
      const { counts, firsts, lasts, ends, bytes } = parts[p] as IndexPart;
      const place = next[p] as number;
      const base = bases[p] as number;
      next[p] = place + 1;
      stretches.push({
        count: counts[place] as number,
        first: base + (firsts[place] as number),
        last: base + (lasts[place] as number),
        bytes: bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]),
      });
    }
    yield { number, stretches };
  }
}

/** More parts than an index has: a word and a part make one number, which no fraction is lost of. */
const PARTS = 2 ** 20;

function sortedKeys(parts: readonly IndexPart[]): Float64Array {
  const keys = new Float64Array(parts.reduce((sum, { words }) => sum + words.length, 0));
  let at = 0;
  for (const [p, { words }] of parts.entries()) {
    for (let place = 0; place < words.length; place++) keys[at++] = (words[place] as number) * PARTS + p;
  }
  return keys.sort();
}

function writeWord(word: string, stretches: readonly Stretch[]): WrittenWord {
  const head: number[] = [];
  let count = 0;
  let size = 0;
  for (const stretch of stretches) {
    count += stretch.count;
    size += stretch.bytes.length + LONGEST_DISTANCE;
  }
  writeWordHead(head, word, count);
  const bytes = new Uint8Array(head.length + size + 1);
  bytes.set(head);
  let end = head.length;
  let before = 0;
  for (const stretch of stretches) {
    const distance: number[] = [];
    writeDistance(distance, stretch.first - before);
    bytes.set(distance, end);
    end += distance.length;
    bytes.set(stretch.bytes, end);
    end += stretch.bytes.length;
    before = stretch.last;
  }
  const wordEnd: number[] = [];
  writeWordEnd(wordEnd);
  bytes.set(wordEnd, end);
  return { word, bytes: bytes.subarray(0, end + wordEnd.length) };
}

const LONGEST_DISTANCE = 6;

/** A word that says which articles hold it, in text or headline, and not where in them. */
function writeWithoutPlaces(word: string, stretches: readonly Stretch[]): WrittenWord {
  const written: number[] = [];
  writeWordHead(
    written,
    word,
    stretches.reduce((sum, { count }) => sum + count, 0),
  );
  let before = 0;
  for (const { bytes, first, count } of stretches) {
    const reader = new CborReader(bytes);
    let page = first;
    for (let left = count; left > 0; left--) {
      if (left < count) page += readDistance(reader);
      const isInHeadline = reader.skipNumbers();
      reader.skipNumbers();
      writeDistance(written, page - before);
      writePlaces(written, isInHeadline ? [] : SOMEWHERE, isInHeadline ? SOMEWHERE : []);
      before = page;
    }
  }
  writeWordEnd(written);
  return { word, bytes: Uint8Array.from(written) };
}

/** Where no place matters, the first stands for all. */
const SOMEWHERE: readonly number[] = [0];

function readDistance(reader: CborReader): number {
  reader.size(ARRAY);
  return reader.size(UNSIGNED);
}
