import { LONGEST_WORD } from "../text/grams.ts";
import type { IndexFile, IndexPage, IndexTable } from "./index-table.ts";
import { nameIndexFile, sizeOfIndexFile } from "./manifest.ts";

/**
 * The table of a group as it is kept and sent. Pagefind's own is three times as long: it names every page and file by
 * a hash and every file's first and last word, though a file ends where the next begins. Pagefind gets its own form
 * back, made from this one. Shared by the build, the browser and the terminal.
 */
export interface PackedTable {
  /** Of Pagefind. */
  readonly version: string;
  /**
   * Words of each page, a letter each, see {@link countToLetter}: only how much an article is about a word needs them.
   * A number that no page has is a blank.
   */
  readonly words: string;
  /** First word of each file, cut to what tells it from the last of the file before, in one text. */
  readonly starts: string;
  /** Size of each file, a letter or `-`; see {@link sizeOfIndexFile}. */
  readonly sizes: string;
}

/** Base of the digits of a word. */
const BASE = 36;

/** What a table is packed from: the numbers that pages may have, null where none has it. */
export interface TableToPack extends Pick<IndexTable, "version" | "files"> {
  readonly wordCounts: readonly (number | null)[];
}

const FREE = " ";

/** A table for keeping. Its files must be named by {@link nameIndexFile}. */
export function packTable({ version, wordCounts, files }: TableToPack): PackedTable {
  return {
    version,
    words: wordCounts.map((count) => (count === null ? FREE : countToLetter(count))).join(""),
    starts: files.map(({ from }) => from).join(" "),
    sizes: files.map(({ name }) => sizeOfIndexFile(name) ?? "-").join(""),
  };
}

/** A kept table as Pagefind's form of it has it: pages named by their places, files ending before the next begins. */
export function unpackTable({ version, words, starts, sizes }: PackedTable): IndexTable {
  const froms = starts === "" ? [] : starts.split(" ");
  const files = froms.map((from, place): IndexFile => {
    const next = froms[place + 1];
    const size = sizes[place];
    return {
      from,
      to: next === undefined ? "z".repeat(LONGEST_WORD) : wordBefore(next),
      name: nameIndexFile(place, size),
    };
  });
  return { version, pages: unpackPages(words), files };
}

/** Pages named by their places, those that have one. A free number counts as many words as others: scores hold against the mean. */
function unpackPages(letters: string): IndexPage[] {
  const counts = Array.from(letters, (letter) => (letter === FREE ? null : letterToCount(letter)));
  const held = counts.filter((count) => count !== null);
  const mean = Math.round(held.reduce((sum, count) => sum + count, 0) / Math.max(1, held.length));
  let place = 0;
  return counts.map((count) =>
    count === null ? { name: "", wordCount: mean } : { name: String(place++), wordCount: count },
  );
}

/** Letters to a doubling: a number is kept to about a fifth of it. */
const LETTERS_OF_DOUBLING = 2;
const LETTER_A = "A".charCodeAt(0);

function countToLetter(count: number): string {
  return String.fromCharCode(LETTER_A + Math.round(LETTERS_OF_DOUBLING * Math.log2(Math.max(1, count))));
}

function letterToCount(letter: string): number {
  return Math.round(2 ** ((letter.charCodeAt(0) - LETTER_A) / LETTERS_OF_DOUBLING));
}

/** The last word that can stand before a word: `0b → 0azzzzzzz` */
function wordBefore(word: string): string {
  const number = Number.parseInt(word.padEnd(LONGEST_WORD, "0"), BASE) - 1;
  return number.toString(BASE).padStart(LONGEST_WORD, "0");
}
