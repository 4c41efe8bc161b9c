import { gunzipSync } from "node:zlib";
import type { IndexTable } from "../format/index-table.ts";
import { indexName } from "../format/manifest.ts";
import {
  bytesToWords,
  IN_HEADLINE,
  IN_TEXT,
  type JoinedWord,
  type WordPages,
  type WrittenWord,
  wordsToBytes,
  writeWord,
  writeWordPages,
} from "../format/word-pages.ts";
import { isLast, placelessCharacter, placelessWord, wordToPrefix } from "../text/grams.ts";

/** An index as Pagefind made it: its table, and its files by name. */
export interface MadeIndex {
  readonly table: IndexTable;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Addresses of texts that stand in it without their words, as Pagefind left them out. */
  readonly missing?: readonly string[];
}

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
 * Joins indexes into one, the pages of each after those of the one before, and cuts it into files anew. So the memory
 * that Pagefind needs does not grow with the group, nor the size of files with what Pagefind thinks right for words.
 * At the end stand words without places. Single characters, each as a word of its own: Pagefind would look for one in
 * all words that begin with it, in hundreds of files. And the common words: for who asks for nothing else it suffices
 * which articles hold one, and that takes a tenth of what all its places take.
 */
export function* joinIndexes(indexes: readonly MadeIndex[], bytesOfOne = BYTES_OF_ONE): Generator<JoinedFile> {
  const articles = indexes.reduce((sum, { table }) => sum + table.pages.length, 0);
  const most = Math.max(Math.min(LEAST_BYTES, bytesOfOne), bytesOfOne / Math.sqrt(articles));
  let words: WrittenWord[] = [];
  let size = 0;
  let from = "";
  let last = "";
  let isAlone = false;
  for (const { written, left, isCommon } of writeWords(indexes, articles, COMMON * most)) {
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
function* writeWords(indexes: readonly MadeIndex[], articles: number, most: number): Generator<SizedWord> {
  const placeless: WrittenWord[] = [];
  const marks = new Uint8Array(articles);
  let prefix = "";
  let common: WrittenWord[] = [];
  const endCharacter = () => {
    if (prefix !== "") placeless.push(...common, writeWordPages(placelessCharacter(prefix), marks));
    common = [];
    marks.fill(0);
  };
  for (const joined of joinWords(indexes)) {
    const written = writeWord(joined);
    const isCommon = written.bytes.length * PLACES_LEFT > most && !isLast(written.word);
    yield { written, left: PLACES_LEFT, isCommon };
    const own = wordToPrefix(written.word);
    if (own !== prefix) endCharacter();
    prefix = own;
    for (const part of joined) markPages(part, marks);
    if (isCommon) common.push(writeWordPages(placelessWord(written.word), marksOf(joined, articles)));
  }
  endCharacter();
  for (const written of placeless) yield { written, left: PAGES_LEFT, isCommon: false };
}

function marksOf(joined: JoinedWord, articles: number): Uint8Array {
  const marks = new Uint8Array(articles);
  for (const part of joined) markPages(part, marks);
  return marks;
}

function markPages({ own, offset }: JoinedWord[number], marks: Uint8Array): void {
  for (let place = 0; place < own.pages.length; place++) {
    const page = offset + (own.pages[place] ?? 0);
    if (own.weighed[place]) marks[page] = IN_HEADLINE;
    else marks[page] ||= IN_TEXT;
  }
}

/** All words in their order, each with its pages in every index that has it. */
function* joinWords(indexes: readonly MadeIndex[]): Generator<JoinedWord> {
  let offset = 0;
  const streams = indexes.map((index) => {
    const words = wordsOf(index);
    const stream = { words, offset, next: words.next().value };
    offset += index.table.pages.length;
    return stream;
  });
  for (;;) {
    let word: string | undefined;
    for (const { next } of streams) if (next && (word === undefined || next.word < word)) word = next.word;
    if (word === undefined) return;
    const holding = streams.filter(({ next }) => next?.word === word);
    yield holding.map((stream) => ({ own: stream.next as WordPages, offset: stream.offset }));
    for (const stream of holding) stream.next = stream.words.next().value;
  }
}

function* wordsOf({ table, files }: MadeIndex): Generator<WordPages, undefined> {
  for (const { name } of table.files) yield* bytesToWords(gunzipSync(files.get(indexName(name)) ?? new Uint8Array()));
  return undefined;
}
