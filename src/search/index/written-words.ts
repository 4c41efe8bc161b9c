import { ARRAY, CborReader, TEXT, UNSIGNED } from "../format/cbor.ts";
import { SIGNATURE } from "../format/index-table.ts";
import { writeDistance, writePlaces, writeWordEnd, writeWordHead } from "../format/word-pages.ts";
import { ByteWriter } from "./byte-writer.ts";

/** A word as it stands in a file of the index: with all its pages. */
export interface WrittenWord {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** Pages of a word that take the place of those with the numbers from `base` up to `end`. */
export interface PageStretch {
  readonly base: number;
  readonly end: number;
  /** Absent where the word stands on none of them. */
  readonly pages?: WrittenPages;
}

/** Some pages of a word. */
export interface WrittenPages {
  readonly count: number;
  /** Numbers of the first and the last, counted from the stretch's `base`. */
  readonly first: number;
  readonly last: number;
  /** As they are written, but for the distance to the first. */
  readonly bytes: Uint8Array;
}

/** The words of a file of the index. */
export function* wordsOfFile(file: Uint8Array): Generator<WrittenWord> {
  const reader = new CborReader(file, SIGNATURE.length);
  reader.size(ARRAY);
  for (let left = reader.size(ARRAY); left > 0; left--) {
    const start = reader.position;
    const { word, count } = readWordHead(reader, file);
    for (let page = 0; page < count; page++) {
      readDistance(reader);
      reader.skipNumbers();
      reader.skipNumbers();
    }
    reader.size(ARRAY);
    yield { word, bytes: file.subarray(start, reader.position) };
  }
}

/**
 * A word whose pages in some stretches are others now; undefined where it stands nowhere any more.
 *
 * @param old The word as it was; undefined where it stood nowhere.
 * @param stretches In the order of their pages.
 */
export function replacePages(
  word: string,
  old: Uint8Array | undefined,
  stretches: readonly PageStretch[],
): Uint8Array | undefined {
  const pages = new ByteWriter();
  let count = 0;
  let before = 0;
  let next = 0;
  /** Writes the stretches that stand before a page. */
  const goTo = (page: number) => {
    for (; next < stretches.length && (stretches[next] as PageStretch).base <= page; next++) {
      const { base, pages: own } = stretches[next] as PageStretch;
      if (!own) continue;
      writeDistance(pages, base + own.first - before);
      pages.append(own.bytes, 0, own.bytes.length);
      count += own.count;
      before = base + own.last;
    }
  };
  for (const { page, from, to } of old ? pagesOf(old) : []) {
    goTo(page);
    if (next > 0 && page < (stretches[next - 1] as PageStretch).end) continue;
    writeDistance(pages, page - before);
    pages.append(old as Uint8Array, from, to);
    count++;
    before = page;
  }
  goTo(Number.POSITIVE_INFINITY);
  if (count === 0) return undefined;
  const written = new ByteWriter();
  writeWordHead(written, word, count);
  written.append(pages.view(0, pages.length), 0, pages.length);
  writeWordEnd(written);
  return written.slice(0);
}

/** A word under another name that says which articles hold it, in text or headline, and not where in them. */
export function withoutPlaces(name: string, bytes: Uint8Array): Uint8Array {
  const pages = [...pagesOf(bytes)];
  const written = new ByteWriter();
  writeWordHead(written, name, pages.length);
  let before = 0;
  for (const { page, isInHeadline } of pages) {
    writeDistance(written, page - before);
    writePlaces(written, isInHeadline ? NOWHERE : SOMEWHERE, isInHeadline ? SOMEWHERE : NOWHERE);
    before = page;
  }
  writeWordEnd(written);
  return written.slice(0);
}

/** Where no place matters, the first stands for all. */
export const SOMEWHERE: readonly number[] = [0];
export const NOWHERE: readonly number[] = [];

/** The pages of a word, each with where its places stand. */
function* pagesOf(bytes: Uint8Array) {
  const reader = new CborReader(bytes);
  const { count } = readWordHead(reader, bytes);
  let page = 0;
  for (let left = count; left > 0; left--) {
    page += readDistance(reader);
    const from = reader.position;
    const isInHeadline = reader.skipNumbers();
    reader.skipNumbers();
    yield { page, from, to: reader.position, isInHeadline };
  }
}

function readWordHead(reader: CborReader, bytes: Uint8Array): { readonly word: string; readonly count: number } {
  reader.size(ARRAY);
  const length = reader.size(TEXT);
  const end = reader.position + length;
  let word = "";
  for (; reader.position < end; reader.position++) word += String.fromCharCode(bytes[reader.position] as number);
  return { word, count: reader.size(ARRAY) };
}

/** The distance of a page from the one before it. */
export function readDistance(reader: CborReader): number {
  reader.size(ARRAY);
  return reader.size(UNSIGNED);
}
