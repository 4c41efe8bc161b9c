import { LONGEST_WORD, placelessWord } from "../text/grams.ts";
import type { IndexFile, IndexTable } from "./index-table.ts";
import { bytesOfIndexFile, holdsOneWord } from "./manifest.ts";

/** Which files of an index hold which words. Shared by the browser and the terminal. */

/** Base of the digits of a word. */
const BASE = 36;

/** The file that holds a word if any does: the last that does not begin after it. */
function fileWithWord(table: IndexTable, word: string): IndexFile | undefined {
  let low = 0;
  let high = table.files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.files[middle]?.from ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return table.files[low - 1];
}

/** A word, and what it costs to look it up. */
export interface PricedWord {
  readonly word: string;
  /** To be read; 0 when the file is held. */
  readonly bytes: number;
}

/**
 * Words in the order of what it costs to look them up: those whose files are held, then those in small files, first
 * those that share theirs with many. A file holds about as many places of words as any other, so these are rare.
 */
export function cheapestFirst(
  table: IndexTable,
  words: readonly string[],
  isHeld: (file: string) => boolean,
): PricedWord[] {
  const priced = words.map((word) => {
    const file = fileWithWord(table, word);
    const bytes = !file || isHeld(file.name) ? 0 : bytesOfIndexFile(file.name);
    return { word, bytes, width: file ? wordToNumber(file.to, "z") - wordToNumber(file.from, "0") : 0 };
  });
  return priced.sort((a, b) => a.bytes - b.bytes || b.width - a.width);
}

/** The word by which to learn which articles hold a word: that of a common one leads to a tenth of the bytes. */
export function wordToAsk(table: IndexTable, word: string): string {
  return holdsOneWord(fileWithWord(table, word)?.name ?? "") ? placelessWord(word) : word;
}

/** A word that may be cut short, as a number. */
function wordToNumber(word: string, filler: string): number {
  return Number.parseInt(word.padEnd(LONGEST_WORD, filler), BASE);
}
