import { ARRAY, CborReader, NEGATIVE, UNSIGNED, writeHead, writeText } from "./cbor.ts";
import { SIGNATURE } from "./index-table.ts";

/**
 * The words of a file of a Pagefind index (`….pf_index`) and the pages that hold them. A page is written as its
 * distance from the page before it, then the places of the word in it, which nothing here has to understand: to join
 * indexes, only the first distance of each has to change. The format is that of Pagefind 1.5, which is pinned.
 */
export interface WordPages {
  readonly word: string;
  /** Numbers of the pages, ascending. */
  readonly pages: Uint32Array;
  /** For each page, whether the word has a weight of its own in it: whether it stands in the headline. */
  readonly weighed: readonly boolean[];
  /** All pages as they are written, but for the head of the first with its number. */
  readonly rest: Uint8Array;
}

/** A word as it is written, with its pages. */
export interface WrittenWord {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** Number, places in the text, places in the meta fields. */
const PARTS_OF_PAGE = 3;
/** Word, pages, other spellings, which are none. */
const PARTS_OF_WORD = 3;
/** Pagefind's sign among places that those after it weigh four times as much as usual. */
const WEIGHS_FOUR = 96;

/** Reads the words of an inflated file in their order. Throws when it is none. */
export function* bytesToWords(bytes: Uint8Array): Generator<WordPages, undefined> {
  const reader = new CborReader(bytes, SIGNATURE.length);
  reader.size(ARRAY);
  for (let left = reader.size(ARRAY); left > 0; left--) {
    reader.size(ARRAY);
    const word = reader.text();
    yield { word, ...readPages(reader, bytes) };
    if (reader.size(ARRAY) > 0) throw new Error(`The index has other spellings of ${word}, which nobody asked for.`);
  }
  return undefined;
}

function readPages(reader: CborReader, bytes: Uint8Array): Omit<WordPages, "word"> {
  const pages = new Uint32Array(reader.size(ARRAY));
  const weighed: boolean[] = [];
  let start = reader.position;
  for (let place = 0; place < pages.length; place++) {
    reader.size(ARRAY);
    pages[place] = (pages[place - 1] ?? 0) + reader.size(UNSIGNED);
    if (place === 0) start = reader.position;
    weighed.push(reader.skipNumbers());
    reader.skipNumbers();
  }
  return { pages, weighed, rest: bytes.subarray(start, reader.position) };
}

/** A word of several indexes that are joined: its pages in each, and the number of pages of the indexes before it. */
export type JoinedWord = readonly { readonly own: WordPages; readonly offset: number }[];

/** Writes a word and its pages in one index after the other. */
export function writeWord(joined: JoinedWord): WrittenWord {
  const word = joined[0]?.own.word ?? "";
  const written: Uint8Array[] = [
    headOfWord(
      word,
      joined.reduce((sum, { own }) => sum + own.pages.length, 0),
    ),
  ];
  let before = 0;
  for (const { own, offset } of joined) {
    const head: number[] = [];
    writeHead(head, ARRAY, PARTS_OF_PAGE);
    writeHead(head, UNSIGNED, offset + (own.pages[0] ?? 0) - before);
    written.push(Uint8Array.from(head), own.rest);
    before = offset + (own.pages.at(-1) ?? 0);
  }
  return { word, bytes: Buffer.concat([...written, NO_SPELLINGS]) };
}

/** Mark of a page that holds a word, whose places do not matter, in its text. */
export const IN_TEXT = 1;
/** Mark of a page that holds a word, whose places do not matter, in its headline. */
export const IN_HEADLINE = 2;

/** Writes a word that stands somewhere on some pages; `pages` has {@link IN_TEXT}, {@link IN_HEADLINE} or 0 for each page. */
export function writeWordPages(word: string, pages: Uint8Array): WrittenWord {
  let count = 0;
  for (const mark of pages) if (mark > 0) count++;
  const written: number[] = [...headOfWord(word, count)];
  let before = 0;
  for (let page = 0; page < pages.length; page++) {
    const mark = pages[page];
    if (!mark) continue;
    writeHead(written, ARRAY, PARTS_OF_PAGE);
    writeHead(written, UNSIGNED, page - before);
    writeHead(written, ARRAY, mark === IN_HEADLINE ? 2 : 1);
    if (mark === IN_HEADLINE) writeHead(written, NEGATIVE, WEIGHS_FOUR);
    writeHead(written, UNSIGNED, 0);
    writeHead(written, ARRAY, 0);
    before = page;
  }
  return { word, bytes: Buffer.concat([Uint8Array.from(written), NO_SPELLINGS]) };
}

function headOfWord(word: string, pages: number): Uint8Array {
  const written: number[] = [];
  writeHead(written, ARRAY, PARTS_OF_WORD);
  writeText(written, word);
  writeHead(written, ARRAY, pages);
  return Uint8Array.from(written);
}

/** An empty array. */
const NO_SPELLINGS = Uint8Array.of(ARRAY << 5);

/** A file of written words, ready to be compressed. */
export function wordsToBytes(words: readonly WrittenWord[]): Uint8Array {
  const head: number[] = [...Buffer.from(SIGNATURE)];
  writeHead(head, ARRAY, 1);
  writeHead(head, ARRAY, words.length);
  return Buffer.concat([Uint8Array.from(head), ...words.map(({ bytes }) => bytes)]);
}
