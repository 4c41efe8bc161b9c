import { gunzipSync } from "node:zlib";
import { prefixToWord, wordToPrefix } from "./grams.ts";
import type { IndexTable } from "./index-table.ts";
import { indexName } from "./manifest.ts";
import {
  bytesToWords,
  IN_HEADLINE,
  IN_TEXT,
  type JoinedWord,
  type WordPages,
  type WrittenWord,
  wordsToBytes,
  writePages,
  writeWord,
} from "./word-pages.ts";

/** An index as Pagefind made it: its table, and its files by name. */
export interface MadeIndex {
  readonly table: IndexTable;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A file of the joined index, not yet compressed. */
export interface JoinedFile {
  /** Its first word, cut to what tells it from the last word of the file before. */
  readonly from: string;
  readonly bytes: Uint8Array;
}

/**
 * Bytes of a compressed file, about, for an index of one article; a file of a larger index is smaller, by the square
 * root. A reader soon holds the few files of a small index, and reads most of a large one's once: then large files
 * spare requests, small ones bytes. The search benchmark shows both.
 */
const BYTES_OF_ONE = 180_000;
/** A file ends early or late for the next to begin with few digits: the table of all beginnings is read first. */
const SHORT_START = 4;
const LEAST = 0.6;
const MOST = 1.4;
/** What compressing leaves: a half of words with their places, a sixth of characters, which have none. */
const PLACES_LEFT = 1 / 2;
const PAGES_LEFT = 1 / 6;

/**
 * Joins indexes into one, the pages of each after those of the one before, and cuts it into files anew. So the memory
 * that Pagefind needs does not grow with the group, nor the size of files with what Pagefind thinks right for words.
 * At the end stand the single characters, each as a word of its own: Pagefind would look for one in all words that
 * begin with it, in hundreds of files.
 */
export function* joinIndexes(indexes: readonly MadeIndex[]): Generator<JoinedFile> {
  const articles = indexes.reduce((sum, { table }) => sum + table.pages.length, 0);
  const most = BYTES_OF_ONE / Math.sqrt(articles);
  let words: WrittenWord[] = [];
  let size = 0;
  let from = "";
  let last = "";
  for (const { written, left } of writeWords(indexes, articles)) {
    const own = written.bytes.length * left;
    const apart = tellApart(written.word, last);
    // A word that fills a file has it alone, so that its rare neighbours stay cheap.
    if (size > 0 && size + own > most * (apart.length <= SHORT_START ? LEAST : MOST)) {
      yield { from, bytes: wordsToBytes(words) };
      [words, size] = [[], 0];
    }
    if (size === 0) from = apart;
    words.push(written);
    size += own;
    last = written.word;
  }
  if (size > 0) yield { from, bytes: wordsToBytes(words) };
}

/** `tellApart("0b3xyz", "0b2abc") → "0b3"` */
function tellApart(word: string, before: string): string {
  let same = 0;
  while (same < before.length && word[same] === before[same]) same++;
  return word.slice(0, same + 1);
}

/** Every word of the joined index in its order, and what compressing leaves of it. */
function* writeWords(
  indexes: readonly MadeIndex[],
  articles: number,
): Generator<{ written: WrittenWord; left: number }> {
  const characters: WrittenWord[] = [];
  const pages = new Uint8Array(articles);
  let prefix = "";
  const endCharacter = () => {
    if (prefix !== "") characters.push(writePages(prefixToWord(prefix), pages));
    pages.fill(0);
  };
  for (const joined of joinWords(indexes)) {
    const written = writeWord(joined);
    yield { written, left: PLACES_LEFT };
    const own = wordToPrefix(written.word);
    if (own !== prefix) endCharacter();
    prefix = own;
    for (const part of joined) markPages(part, pages);
  }
  endCharacter();
  for (const written of characters) yield { written, left: PAGES_LEFT };
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
