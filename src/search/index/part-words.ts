import { type WordPlaces, writeDistance, writePlaces, writeSomewhere } from "../format/word-pages.ts";
import { NUMBERS, numberToCode } from "../text/grams.ts";
import { ByteWriter } from "./byte-writer.ts";
import { orderOf } from "./sort-numbers.ts";

/** The words of some pages in columns, a row a word. */
export interface PartWords {
  /** Numbers of the words, ascending; behind them, from {@link NUMBERS} on, the codes of the characters that words begin with. */
  readonly words: Uint32Array;
  /** For each word its number of pages, the first and the last, and where its bytes end. */
  readonly counts: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly ends: Uint32Array;
  /** The pages of each word as they are written, but for the distance to the first. */
  readonly bytes: Uint8Array;
}

/** Words that room is made for at first. */
const FIRST_SIZE = 1 << 15;

/**
 * Takes the words of pages as they stand, and puts them in the order of the index. There are millions of them in an archive, so none is
 * an object of its own.
 */
export class WordCollector {
  /** Every word of every page, and the page of each. */
  #words = new Uint32Array(FIRST_SIZE);
  #pages = new Uint32Array(FIRST_SIZE);
  #length = 0;
  /** For each page where its words begin, and where those of its text do. */
  readonly #starts: number[] = [];
  readonly #texts: number[] = [];

  /** Adds a page by the numbers of its words, and gives how many they are. */
  addPage(headline: readonly Uint32Array[], text: readonly Uint32Array[]): number {
    const start = this.#length;
    const page = this.#starts.push(start) - 1;
    for (const words of headline) this.#add(words, page);
    this.#texts.push(this.#length);
    for (const words of text) this.#add(words, page);
    return this.#length - start;
  }

  #add(words: Uint32Array, page: number): void {
    const end = this.#length + words.length;
    if (end > this.#words.length) {
      this.#words = grown(this.#words, end);
      this.#pages = grown(this.#pages, end);
    }
    this.#words.set(words, this.#length);
    this.#pages.fill(page, this.#length, end);
    this.#length = end;
  }

  /** All words in the order of the index, and behind them the characters that they begin with. */
  toColumns(): PartWords {
    const words = new ColumnWriter(this.#length);
    const characters = new ColumnWriter(this.#length);
    const order = orderOf(this.#words.subarray(0, this.#length));
    const marks = new Uint8Array(this.#starts.length);
    for (let at = 0; at < order.length; ) {
      const first = order[at] as number;
      const [word, page] = [this.#words[first] as number, this.#pages[first] as number];
      const places = this.#placesFrom(at, order, word, page);
      words.beginPage(word, page);
      writePlaces(words.bytes, places);
      words.endPage();
      marks[page] = places.text > places.from ? IN_HEADLINE : marks[page] || IN_TEXT;
      at = places.end;
      const code = numberToCode(word);
      if (at < order.length && numberToCode(this.#words[order[at] as number] as number) === code) continue;
      writeMarks(NUMBERS + code, marks, characters);
      marks.fill(0);
    }
    return joinColumns(words, characters);
  }

  /** The places of a word in one page, which begin at a place of the order. */
  #placesFrom(from: number, order: Uint32Array, word: number, page: number): WordPlaces {
    const textStart = this.#texts[page] as number;
    let text = from;
    let end = from;
    for (; end < order.length; end++) {
      const entry = order[end] as number;
      if (this.#words[entry] !== word || this.#pages[entry] !== page) break;
      if (entry < textStart) text = end + 1;
    }
    return { numbers: order, base: this.#starts[page] as number, from, text, end };
  }
}

/** Where a page holds a character. */
const IN_TEXT = 1;
const IN_HEADLINE = 2;

/** Writes a character as a word, with the pages that hold it. */
function writeMarks(word: number, marks: Uint8Array, characters: ColumnWriter): void {
  for (let page = 0; page < marks.length; page++) {
    if (marks[page] === 0) continue;
    characters.beginPage(word, page);
    writeSomewhere(characters.bytes, marks[page] === IN_HEADLINE);
    characters.endPage();
  }
}

/** Writes the pages of words one after the other. */
class ColumnWriter {
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly ends: Uint32Array;
  readonly bytes = new ByteWriter();
  /** Words that have been written. */
  length = 0;

  /** @param most Words that may come. */
  constructor(most: number) {
    this.words = new Uint32Array(most);
    this.counts = new Uint32Array(most);
    this.firsts = new Uint32Array(most);
    this.lasts = new Uint32Array(most);
    this.ends = new Uint32Array(most);
  }

  /** Begins a page of a word: the one at hand, or the next. What is to be written of the page follows. */
  beginPage(word: number, page: number): void {
    const at = this.length - 1;
    if (at >= 0 && this.words[at] === word) {
      writeDistance(this.bytes, page - (this.lasts[at] as number));
      this.lasts[at] = page;
      this.counts[at] = (this.counts[at] as number) + 1;
      return;
    }
    const next = this.length++;
    this.words[next] = word;
    this.counts[next] = 1;
    this.firsts[next] = page;
    this.lasts[next] = page;
  }

  /** Ends the page: all of it has been written. */
  endPage(): void {
    this.ends[this.length - 1] = this.bytes.length;
  }
}

function joinColumns(one: ColumnWriter, other: ColumnWriter): PartWords {
  const column = (name: "words" | "counts" | "firsts" | "lasts" | "ends") => {
    const joined = new Uint32Array(one.length + other.length);
    joined.set(one[name].subarray(0, one.length));
    joined.set(other[name].subarray(0, other.length), one.length);
    return joined;
  };
  const ends = column("ends");
  for (let at = one.length; at < ends.length; at++) ends[at] = (ends[at] as number) + one.bytes.length;
  return {
    words: column("words"),
    counts: column("counts"),
    firsts: column("firsts"),
    lasts: column("lasts"),
    ends,
    bytes: Buffer.concat([one.bytes.view(0, one.bytes.length), other.bytes.view(0, other.bytes.length)]),
  };
}

function grown(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
