import { codeToPlaceless, NUMBERS, numberToWord, placelessWord } from "../text/grams.ts";
import { FileCutter, isCommonWord, type JoinedFile } from "./file-cutter.ts";
import type { IndexPart } from "./index-part.ts";
import {
  type PageStretch,
  replacePages,
  type WrittenPages,
  type WrittenWord,
  withoutPlaces,
  wordsOfFile,
} from "./written-words.ts";

/** A file of an index as it was: the beginning of its first word, and what it holds. */
export interface OldIndexFile {
  readonly from: string;
  /** Throws where it is not what it was. */
  readonly read: () => Uint8Array;
}

/** A part of an index that is another now; its pages have the same numbers as before. */
export interface ChangedPart {
  /** Number of its first page, and of the first page behind it. */
  readonly base: number;
  readonly end: number;
  readonly before: IndexPart;
  readonly now: IndexPart;
}

/** A file of the patched index: the place of an old one that it equals, or what it holds. */
export type PatchedFile = { readonly kept: number } | { readonly made: JoinedFile };

/** A word that is another now; without bytes where it is no more. */
interface ChangedWord {
  readonly word: string;
  readonly bytes: Uint8Array | undefined;
}

/**
 * Patches the files of an index some parts of which have changed: gives those that joining all parts would give. Only files
 * that hold a changed word are read, and those behind them until both indexes are cut alike again.
 *
 * @param most Bytes of a compressed file, about; the same as before.
 */
export function* patchIndex(
  old: readonly OldIndexFile[],
  parts: readonly ChangedPart[],
  most: number,
): Generator<PatchedFile> {
  const changes = changesByFile(old, changedWords(old, parts, most));
  const cutter = new FileCutter(most);
  let next = 0;
  for (const place of [...changes.keys()].sort((a, b) => a - b)) {
    if (place < next) continue;
    let start = place;
    while (start > next && mayMoveStart(old, start, changes.get(start))) start--;
    for (; next < start; next++) yield { kept: next };
    next = yield* cutAgain(old, start, changes, cutter);
  }
  for (; next < old.length; next++) yield { kept: next };
}

/** Cuts files anew from one that begins as before up to one that is as it was; gives its place. */
function* cutAgain(
  old: readonly OldIndexFile[],
  start: number,
  changes: ReadonlyMap<number, readonly ChangedWord[]>,
  cutter: FileCutter,
): Generator<PatchedFile, number> {
  // What the first word of all is cut to follows from nothing before it.
  if (start > 0) cutter.beginAt((old[start] as OldIndexFile).from);
  /** The last word of the file before, as it was. */
  let last = "";
  for (let place = start; place < old.length; place++) {
    const own = changes.get(place);
    const words = [...wordsOfFile((old[place] as OldIndexFile).read())];
    let isFirst = place > start;
    for (const { word, bytes } of patchWords(words, own ?? [])) {
      const before = cutter.last;
      cutter.written.append(bytes, 0, bytes.length);
      const file = cutter.add(word);
      if (file) yield { made: file };
      if (isFirst && !own && file && before === last) return place;
      isFirst = false;
    }
    last = words.at(-1)?.word ?? "";
  }
  const file = cutter.end();
  if (file) yield { made: file };
  return old.length;
}

/** Whether what has changed in a file may move its beginning. Its first word decides where the file before ends. */
function mayMoveStart(old: readonly OldIndexFile[], place: number, changes: readonly ChangedWord[] = []): boolean {
  const [change] = changes;
  if (!change) return false;
  const [first] = wordsOfFile((old[place] as OldIndexFile).read());
  return change.word <= (first?.word ?? "");
}

function* patchWords(words: readonly WrittenWord[], changes: readonly ChangedWord[]): Generator<WrittenWord> {
  let next = 0;
  for (const written of words) {
    for (; (changes[next]?.word ?? written.word) < written.word; next++) yield* there(changes[next]);
    if (changes[next]?.word === written.word) yield* there(changes[next++]);
    else yield written;
  }
  for (; next < changes.length; next++) yield* there(changes[next]);
}

function* there(change: ChangedWord | undefined): Generator<WrittenWord> {
  if (change?.bytes) yield { word: change.word, bytes: change.bytes };
}

/** The changed words of each file that holds one, or would hold it. */
function changesByFile(
  old: readonly OldIndexFile[],
  words: readonly ChangedWord[],
): ReadonlyMap<number, readonly ChangedWord[]> {
  const byFile = new Map<number, ChangedWord[]>();
  let place = 0;
  for (const change of words) {
    while (place + 1 < old.length && (old[place + 1] as OldIndexFile).from <= change.word) place++;
    const own = byFile.get(place);
    if (own) own.push(change);
    else byFile.set(place, [change]);
  }
  return byFile;
}

/** Every word that has changed, in order, with those of common words that stand at the end without their places. */
function changedWords(old: readonly OldIndexFile[], parts: readonly ChangedPart[], most: number): ChangedWord[] {
  const stretches = changedStretches(parts);
  const words = [...stretches.keys()].sort((a, b) => a - b).map((number) => ({ number, word: toWord(number) }));
  const byFile = changesByFile(
    old,
    words.map(({ word }) => ({ word, bytes: undefined })),
  );
  const before = new Map<string, Uint8Array>();
  for (const [place, own] of byFile) {
    const wanted = new Set(own.map(({ word }) => word));
    const held = wordsOfFile((old[place] as OldIndexFile | undefined)?.read() ?? NO_WORDS);
    for (const { word, bytes } of held) if (wanted.has(word)) before.set(word, bytes);
  }
  const changed: ChangedWord[] = [];
  const placeless: ChangedWord[] = [];
  for (const { number, word } of words) {
    const was = before.get(word);
    const bytes = replacePages(word, was, stretches.get(number) ?? []);
    (number < NUMBERS ? changed : placeless).push({ word, bytes });
    const isCommon = bytes !== undefined && isCommonWord(word, bytes.length, most);
    const wasCommon = was !== undefined && isCommonWord(word, was.length, most);
    if (!isCommon && !wasCommon) continue;
    const name = placelessWord(word);
    placeless.push({ word: name, bytes: isCommon ? withoutPlaces(name, bytes) : undefined });
  }
  return [...changed, ...placeless.sort((a, b) => (a.word < b.word ? -1 : 1))];
}

/** A word of an index with no words at all. */
const NO_WORDS = new Uint8Array();

function toWord(number: number): string {
  return number < NUMBERS ? numberToWord(number) : codeToPlaceless(number - NUMBERS);
}

/** For each word that is not as it was in one of the parts, its pages there. */
function changedStretches(parts: readonly ChangedPart[]): Map<number, PageStretch[]> {
  const changed = new Map<number, PageStretch[]>();
  for (const { base, end, before, now } of parts) {
    let at = 0;
    let was = 0;
    while (at < now.words.length || was < before.words.length) {
      const number = Math.min(now.words[at] ?? Number.POSITIVE_INFINITY, before.words[was] ?? Number.POSITIVE_INFINITY);
      const isNow = now.words[at] === number;
      const wasThere = before.words[was] === number;
      if (!(isNow && wasThere && isSame(now, at, before, was))) {
        const stretch = { base, end, ...(isNow && { pages: pagesAt(now, at) }) };
        const own = changed.get(number);
        if (own) own.push(stretch);
        else changed.set(number, [stretch]);
      }
      if (isNow) at++;
      if (wasThere) was++;
    }
  }
  return changed;
}

function isSame(now: IndexPart, at: number, before: IndexPart, was: number): boolean {
  if (now.firsts[at] !== before.firsts[was]) return false;
  return Buffer.compare(bytesAt(now, at), bytesAt(before, was)) === 0;
}

function pagesAt(part: IndexPart, at: number): WrittenPages {
  return {
    count: part.counts[at] as number,
    first: part.firsts[at] as number,
    last: part.lasts[at] as number,
    bytes: bytesAt(part, at),
  };
}

function bytesAt({ bytes, ends }: IndexPart, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}
