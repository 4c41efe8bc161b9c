import type { Fragment } from "../format/manifest.ts";
import type { SearchRecord } from "../format/record.ts";
import { recordToFragment } from "../format/record-to-fragment.ts";
import { writeDistance, writePlaces } from "../format/word-pages.ts";
import { canon } from "../text/canon.ts";
import { NUMBERS, numberToCode, textToNumbers } from "../text/grams.ts";
import { orderOf } from "./sort-numbers.ts";

/** What an index holds of an article beside its words. */
export interface PartArticle extends Pick<SearchRecord, "year" | "time" | "bylines" | "people" | "section" | "page"> {
  readonly wordCount: number;
  readonly fragment: Fragment;
}

/**
 * The words of some neighbouring articles and the places they stand at, ready to be joined with those of others: what
 * is costly of an index, and what is kept from build to build.
 */
export interface IndexPart {
  /** In the order of the index. */
  readonly articles: readonly PartArticle[];
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

/** Every place of every word, in the order of the index: the word's number, the page, and which word of the page it is. */
interface Places {
  readonly words: number[];
  readonly pages: number[];
  readonly places: number[];
}

/** Where no place matters, the first stands for all. */
const SOMEWHERE: readonly number[] = [0];
const NOWHERE: readonly number[] = [];

/** The words of articles in the order of the index, each with its places. */
export function recordsToPart(records: readonly SearchRecord[]): IndexPart {
  const found: Places = { words: [], pages: [], places: [] };
  const headlines: number[] = [];
  const articles = records.map((record, page): PartArticle => {
    const { headline, kicker, deck, paragraphs } = record;
    const start = found.words.length;
    // No run of words goes from one text into the next, as each ends with a word of its own.
    const add = (text: string) => {
      for (const word of textToNumbers(canon(text))) {
        found.places.push(found.words.length - start);
        found.words.push(word);
        found.pages.push(page);
      }
    };
    for (const text of [headline, kicker, deck]) add(text ?? "");
    headlines.push(found.words.length - start);
    for (const text of paragraphs) add(text);
    const { year, time, bylines, people, section, page: printed } = record;
    const wordCount = found.words.length - start;
    return { year, time, bylines, people, section, page: printed, wordCount, fragment: recordToFragment(record) };
  });
  return { articles, ...toColumns(found, headlines) };
}

/** Writes the pages of words one after the other. */
class ColumnWriter {
  readonly words: number[] = [];
  readonly counts: number[] = [];
  readonly firsts: number[] = [];
  readonly lasts: number[] = [];
  readonly ends: number[] = [];
  readonly bytes: number[] = [];

  addPage(word: number, page: number, text: readonly number[], headline: readonly number[]): void {
    const at = this.words.length - 1;
    if (this.words[at] === word) {
      writeDistance(this.bytes, page - (this.lasts[at] as number));
      this.lasts[at] = page;
      this.counts[at] = (this.counts[at] as number) + 1;
      writePlaces(this.bytes, text, headline);
      this.ends[at] = this.bytes.length;
    } else {
      writePlaces(this.bytes, text, headline);
      this.words.push(word);
      this.counts.push(1);
      this.firsts.push(page);
      this.lasts.push(page);
      this.ends.push(this.bytes.length);
    }
  }
}

/** @param headlines For each page how many of its first words are the headline's. */
function toColumns(found: Places, headlines: readonly number[]): Omit<IndexPart, "articles"> {
  const order = orderOf(Uint32Array.from(found.words));
  const words = new ColumnWriter();
  const characters = new ColumnWriter();
  /** For each page, 1 where it holds the character in its text, 2 in its headline. */
  const marks = new Uint8Array(headlines.length);
  for (let at = 0; at < order.length; ) {
    const { word, page, text, headline, next } = placesFrom(at, order, found, headlines);
    words.addPage(word, page, text, headline);
    marks[page] = headline.length > 0 ? 2 : marks[page] || 1;
    at = next;
    const code = numberToCode(word);
    if (at < order.length && numberToCode(found.words[order[at] as number] as number) === code) continue;
    for (const [holding, mark] of marks.entries()) {
      if (mark === 1) characters.addPage(NUMBERS + code, holding, SOMEWHERE, NOWHERE);
      else if (mark === 2) characters.addPage(NUMBERS + code, holding, NOWHERE, SOMEWHERE);
    }
    marks.fill(0);
  }
  const before = words.bytes.length;
  const joined = (name: "words" | "counts" | "firsts" | "lasts") =>
    Uint32Array.from([...words[name], ...characters[name]]);
  return {
    words: joined("words"),
    counts: joined("counts"),
    firsts: joined("firsts"),
    lasts: joined("lasts"),
    ends: Uint32Array.from([...words.ends, ...characters.ends.map((end) => before + end)]),
    bytes: Uint8Array.from([...words.bytes, ...characters.bytes]),
  };
}

/** All places of one word in one page; `next` is where in the order they end. */
function placesFrom(start: number, order: Uint32Array, found: Places, headlines: readonly number[]) {
  const first = order[start] as number;
  const [word, page] = [found.words[first] as number, found.pages[first] as number];
  const headlineEnd = headlines[page] ?? 0;
  const text: number[] = [];
  const headline: number[] = [];
  let next = start;
  for (; next < order.length; next++) {
    const entry = order[next] as number;
    if (found.words[entry] !== word || found.pages[entry] !== page) break;
    const place = found.places[entry] as number;
    if (place < headlineEnd) headline.push(place);
    else text.push(place);
  }
  return { word, page, text, headline, next };
}

const COLUMNS = ["words", "counts", "firsts", "lasts", "ends"] as const;

/** A part as it is kept: a line of JSON, the columns of numbers, then the bytes. */
export function partToBytes(part: IndexPart): Uint8Array {
  const head = Buffer.from(`${JSON.stringify({ words: part.words.length, articles: part.articles })}\n`);
  const columns = COLUMNS.map((name) => Buffer.from(part[name].buffer, part[name].byteOffset, part[name].byteLength));
  return Buffer.concat([head, ...columns, part.bytes]);
}

/** The part that {@link partToBytes} wrote on a machine that orders bytes alike. */
export function bytesToPart(kept: Uint8Array): IndexPart {
  const headEnd = kept.indexOf(NEWLINE);
  const head = JSON.parse(new TextDecoder().decode(kept.subarray(0, headEnd))) as {
    words: number;
    articles: PartArticle[];
  };
  let from = headEnd + 1;
  // Copied, as they need not begin at a multiple of four.
  const column = () => {
    const end = from + head.words * Uint32Array.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(kept.subarray(from, end));
    from = end;
    return new Uint32Array(bytes.buffer);
  };
  const [words, counts, firsts, lasts, ends] = [column(), column(), column(), column(), column()];
  return { articles: head.articles, words, counts, firsts, lasts, ends, bytes: kept.subarray(from) };
}

const NEWLINE = 0x0a;
