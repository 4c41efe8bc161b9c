import type { Fragment } from "../format/manifest.ts";
import type { SearchRecord } from "../format/record.ts";
import { recordToFragment } from "../format/record-to-fragment.ts";
import { canon } from "../text/canon.ts";
import { textToNumbers } from "../text/grams.ts";
import { type PartWords, WordCollector } from "./part-words.ts";

/** What an index holds of an article beside its words. */
export interface PartArticle extends Pick<SearchRecord, "year" | "time" | "bylines" | "people" | "section" | "page"> {
  readonly wordCount: number;
  readonly fragment: Fragment;
}

/**
 * The words of some neighbouring articles and the places they stand at, ready to be joined with those of others: what
 * is costly of an index, and what is kept from build to build.
 */
export interface IndexPart extends PartWords {
  /** In the order of the index. */
  readonly articles: readonly PartArticle[];
}

/** The words of articles in the order of the index, each with its places. */
export function recordsToPart(records: readonly SearchRecord[]): IndexPart {
  const words = new WordCollector();
  const articles = records.map((record): PartArticle => {
    const { headline, kicker, deck, paragraphs } = record;
    // No run of words goes from one text into the next, as each ends with a word of its own.
    const numbersOf = (text: string | null) => textToNumbers(canon(text ?? ""));
    const wordCount = words.addPage([headline, kicker, deck].map(numbersOf), paragraphs.map(numbersOf));
    const { year, time, bylines, people, section, page } = record;
    return { year, time, bylines, people, section, page, wordCount, fragment: recordToFragment(record) };
  });
  return { articles, ...words.toColumns() };
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
