import { ARRAY, CborReader, TEXT, UNSIGNED } from "../format/cbor.ts";
import { SIGNATURE } from "../format/index-table.ts";
import { writeDistance, writeSomewhere, writeWordEnd, writeWordHead } from "../format/word-pages.ts";
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
  /** A stretch of bytes: they as they are written, but for the distance to the first. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly end: number;
}

/** The words of a file of the index. */
export function* wordsOfFile(file: Uint8Array): Generator<WrittenWord> {
  const reader = new CborReader(file, SIGNATURE.length);
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  reader.size(ARRAY);
  for (let left = reader.size(ARRAY); left > 0; left--) {
    const start = reader.position;
    const [from, end] = readWord(reader);
    const word = text.toString("latin1", from, end);
    for (let pages = reader.size(ARRAY); pages > 0; pages--) {
      readDistance(reader);
      reader.skipNumbers();
      reader.skipNumbers();
    }
    reader.size(ARRAY);
    yield { word, bytes: file.subarray(start, reader.position) };
  }
}

/** Writes words some pages of which are others now. */
export class WordPatcher {
  /** The pages of the word at hand: how many they are stands before them. */
  readonly #pages = new ByteWriter();
  #count = 0;
  /** The page that was written last. */
  #page = 0;

  /**
   * Writes a word whose pages in some stretches are others now; false, and nothing is written, where it stands nowhere any more.
   *
   * @param old The word as it was; undefined where it stood nowhere.
   * @param stretches In the order of their pages.
   */
  write(written: ByteWriter, word: string, old: Uint8Array | undefined, stretches: readonly PageStretch[]): boolean {
    this.#pages.drop(this.#pages.length);
    this.#count = 0;
    this.#page = 0;
    let next = 0;
    if (old) {
      const reader = new CborReader(old);
      readWord(reader);
      let page = 0;
      for (let left = reader.size(ARRAY); left > 0; left--) {
        page += readDistance(reader);
        const from = reader.position;
        reader.skipNumbers();
        reader.skipNumbers();
        while (next < stretches.length && (stretches[next] as PageStretch).base <= page) this.#add(stretches[next++]);
        if (next > 0 && page < (stretches[next - 1] as PageStretch).end) continue;
        this.#goTo(page);
        this.#pages.append(old, from, reader.position);
        this.#count++;
      }
    }
    while (next < stretches.length) this.#add(stretches[next++]);
    if (this.#count === 0) return false;
    writeWordHead(written, word, this.#count);
    written.append(this.#pages.view(0, this.#pages.length), 0, this.#pages.length);
    writeWordEnd(written);
    return true;
  }

  #add(stretch: PageStretch | undefined): void {
    if (!stretch?.pages) return;
    const { base, pages } = stretch;
    this.#goTo(base + pages.first);
    this.#pages.append(pages.bytes, pages.from, pages.end);
    this.#count += pages.count;
    this.#page = base + pages.last;
  }

  #goTo(page: number): void {
    writeDistance(this.#pages, page - this.#page);
    this.#page = page;
  }
}

/** A word under another name that says which articles hold it, in text or headline, and not where in them. */
export function withoutPlaces(name: string, bytes: Uint8Array): Uint8Array {
  const reader = new CborReader(bytes);
  readWord(reader);
  const count = reader.size(ARRAY);
  const written = new ByteWriter();
  writeWordHead(written, name, count);
  for (let left = count; left > 0; left--) {
    writeDistance(written, readDistance(reader));
    writeSomewhere(written, reader.skipNumbers());
    reader.skipNumbers();
  }
  writeWordEnd(written);
  return written.slice(0);
}

/** Where the word begins and ends that comes next; its pages follow. */
function readWord(reader: CborReader): readonly [from: number, end: number] {
  reader.size(ARRAY);
  const length = reader.size(TEXT);
  const from = reader.position;
  reader.position += length;
  return [from, reader.position];
}

/** The distance of a page from the one before it. */
export function readDistance(reader: CborReader): number {
  reader.size(ARRAY);
  return reader.size(UNSIGNED);
}
