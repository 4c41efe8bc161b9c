import { CborReader } from "../format/cbor.ts";
import { writeDistance, writeSomewhere, writeWordEnd, writeWordHead } from "../format/word-pages.ts";
import { codeToPlaceless, NUMBERS, numberToCode, numberToWord, placelessWord } from "../text/grams.ts";
import { ByteWriter } from "./byte-writer.ts";
import { bytesOfFile, FileCutter, isCommonWord, type JoinedFile } from "./file-cutter.ts";
import type { IndexPart } from "./index-part.ts";
import { slotsOf } from "./slots.ts";
import { orderOf } from "./sort-numbers.ts";
import { readDistance } from "./written-words.ts";

/**
 * Joins parts into one index, the pages of each after those of the one before, and cuts it into files. At the end
 * stand words without places. Single characters, each as a word of its own: Pagefind would look for one in all words
 * that begin with it, in hundreds of files. And the common words: for who asks for nothing else it suffices which
 * articles hold one, and that takes a tenth of what all its places take.
 */
export function* joinIndexParts(parts: readonly IndexPart[], bytesOfOne?: number): Generator<JoinedFile> {
  const articles = parts.reduce((sum, part) => sum + part.articles.length, 0);
  const most = bytesOfFile(articles, bytesOfOne);
  const cutter = new FileCutter(most);
  for (const word of writeWords(parts, most, cutter.written)) {
    const file = cutter.add(word);
    if (file) yield file;
  }
  const file = cutter.end();
  if (file) yield file;
}

/**
 * Writes every word of the joined index in its order, and tells of each before the next is written.
 *
 * @param most Bytes of a compressed file, about.
 */
function* writeWords(parts: readonly IndexPart[], most: number, written: ByteWriter): Generator<string> {
  /** The common words as they stand at the end again, in their order. */
  const common: { readonly code: number; readonly word: string; readonly bytes: Uint8Array }[] = [];
  const stretches = new Stretches(parts);
  while (stretches.next()) {
    const { number } = stretches;
    if (number >= NUMBERS) {
      const code = number - NUMBERS;
      const end = common.findIndex((word) => word.code > code);
      for (const { word, bytes } of common.splice(0, end < 0 ? common.length : end)) {
        written.append(bytes, 0, bytes.length);
        yield word;
      }
      const word = codeToPlaceless(code);
      stretches.write(written, word);
      yield word;
      continue;
    }
    const word = numberToWord(number);
    const start = written.length;
    stretches.write(written, word);
    const isCommon = isCommonWord(word, written.length - start, most);
    yield word;
    if (!isCommon) continue;
    const placeless = placelessWord(word);
    common.push({ code: numberToCode(number), word: placeless, bytes: stretches.withoutPlaces(placeless) });
  }
}

/**
 * All words of all parts in their order, each with the stretches of pages that the parts have of it. There are millions of stretches in an
 * index of ten thousand articles: none is an object of its own.
 */
class Stretches {
  readonly #parts: readonly IndexPart[];
  /** For each part the number of its first page, and how many stretches the parts before it have. */
  readonly #bases: number[] = [];
  readonly #starts: number[] = [];
  /** The word of each stretch, and the part that has it. */
  readonly #words: Uint32Array;
  readonly #partOf: Uint16Array;
  /** The stretches in the order of their words; those of the word at hand lie between two places. */
  readonly #order: Uint32Array;
  #from = 0;
  #to = 0;
  /** The word at hand. */
  number = 0;

  constructor(parts: readonly IndexPart[]) {
    const count = parts.reduce((sum, { words }) => sum + words.length, 0);
    this.#parts = parts;
    this.#words = new Uint32Array(count);
    this.#partOf = new Uint16Array(count);
    let pages = 0;
    let start = 0;
    for (const [p, { articles, words }] of parts.entries()) {
      this.#bases.push(pages);
      this.#starts.push(start);
      this.#words.set(words, start);
      this.#partOf.fill(p, start, start + words.length);
      pages += slotsOf(articles.length);
      start += words.length;
    }
    this.#order = orderOf(this.#words);
  }

  /** Goes on to the next word; whether there is one. */
  next(): boolean {
    this.#from = this.#to;
    if (this.#from === this.#order.length) return false;
    this.number = this.#wordAt(this.#from);
    while (this.#to < this.#order.length && this.#wordAt(this.#to) === this.number) this.#to++;
    return true;
  }

  #wordAt(place: number): number {
    return this.#words[this.#order[place] as number] as number;
  }

  /** Writes the word at hand with all its pages. */
  write(written: ByteWriter, word: string): void {
    writeWordHead(written, word, this.#countPages());
    let before = 0;
    for (let at = this.#from; at < this.#to; at++) {
      const stretch = this.#order[at] as number;
      const p = this.#partOf[stretch] as number;
      const { firsts, lasts, ends, bytes } = this.#parts[p] as IndexPart;
      const place = stretch - (this.#starts[p] as number);
      const base = this.#bases[p] as number;
      writeDistance(written, base + (firsts[place] as number) - before);
      written.append(bytes, place === 0 ? 0 : (ends[place - 1] as number), ends[place] as number);
      before = base + (lasts[place] as number);
    }
    writeWordEnd(written);
  }

  /** The word at hand under another name that says which articles hold it, in text or headline, and not where in them. */
  withoutPlaces(word: string): Uint8Array {
    const written = new ByteWriter();
    writeWordHead(written, word, this.#countPages());
    let before = 0;
    for (let at = this.#from; at < this.#to; at++) {
      const stretch = this.#order[at] as number;
      const p = this.#partOf[stretch] as number;
      const { counts, firsts, ends, bytes } = this.#parts[p] as IndexPart;
      const place = stretch - (this.#starts[p] as number);
      const reader = new CborReader(bytes, place === 0 ? 0 : ends[place - 1]);
      const count = counts[place] as number;
      let page = (this.#bases[p] as number) + (firsts[place] as number);
      for (let left = count; left > 0; left--) {
        if (left < count) page += readDistance(reader);
        const isInHeadline = reader.skipNumbers();
        reader.skipNumbers();
        writeDistance(written, page - before);
        writeSomewhere(written, isInHeadline);
        before = page;
      }
    }
    writeWordEnd(written);
    return written.slice(0);
  }

  #countPages(): number {
    let count = 0;
    for (let at = this.#from; at < this.#to; at++) {
      const stretch = this.#order[at] as number;
      const p = this.#partOf[stretch] as number;
      count += (this.#parts[p] as IndexPart).counts[stretch - (this.#starts[p] as number)] as number;
    }
    return count;
  }
}
