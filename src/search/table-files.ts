import type { IndexFile, IndexTable } from "./index-table.ts";

/** Which files of an index hold which words. Shared by the browser and the terminal. */

/** Digits of a word, and the base they are written in. */
const WORD_LENGTH = 6;
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

/** The files that can hold words with these first digits. */
export function filesWithPrefix(table: IndexTable, prefix: string): IndexFile[] {
  const first = table.files.indexOf(fileWithWord(table, prefix) ?? (table.files[0] as IndexFile));
  const after = table.files.findIndex(({ from }, place) => place > first && from > prefix && !from.startsWith(prefix));
  return table.files.slice(Math.max(0, first), after < 0 ? undefined : after);
}

/**
 * Words in the order of what it costs to look them up: those whose files are held, then those that stand in a file
 * with many others. A file holds about as many places of words as any other; a word with a file of its own is common.
 */
export function rarestFirst(table: IndexTable, words: readonly string[], isHeld: (file: string) => boolean): string[] {
  const costs = new Map(words.map((word) => [word, costOf(fileWithWord(table, word), isHeld)]));
  return [...words].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}

function costOf(file: IndexFile | undefined, isHeld: (file: string) => boolean): number {
  if (!file || isHeld(file.name)) return Number.NEGATIVE_INFINITY;
  return wordToNumber(file.from, "0") - wordToNumber(file.to, "z");
}

/** A word that may be cut short, as a number. */
function wordToNumber(word: string, filler: string): number {
  return Number.parseInt(word.padEnd(WORD_LENGTH, filler), BASE);
}
