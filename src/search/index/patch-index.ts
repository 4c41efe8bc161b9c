import { ChangedWords } from "./changed-words.ts";
import { FileCutter, type JoinedFile } from "./file-cutter.ts";
import type { IndexPart } from "./index-part.ts";
import { type PageStretch, type WrittenPages, type WrittenWord, wordsOfFile } from "./written-words.ts";

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

/**
 * Patches the files of an index some parts of which have changed: gives those that joining all parts would give. Only files
 * that hold a changed word are read, each once, and those behind them until both indexes are cut alike again.
 *
 * @param most Bytes of a compressed file, about; the same as before.
 */
export function* patchIndex(
  old: readonly OldIndexFile[],
  parts: readonly ChangedPart[],
  most: number,
): Generator<PatchedFile> {
  const index = new OldIndex(old);
  const changes = new ChangedWords(changedStretches(parts), most);
  const cutter = new FileCutter(most);
  let next = 0;
  for (let word = changes.next; word !== undefined; word = changes.next) {
    const place = index.placeOf(word, next);
    // Its first word decides where the file before ends.
    const start = place > next && word <= index.firstWord(place) ? place - 1 : place;
    for (; next < start; next++) yield { kept: next };
    next = yield* cutAgain(index, start, changes, cutter);
  }
  for (; next < old.length; next++) yield { kept: next };
}

/** Cuts files anew from one that begins as before up to one that is as it was; gives its place. */
function* cutAgain(
  index: OldIndex,
  start: number,
  changes: ChangedWords,
  cutter: FileCutter,
): Generator<PatchedFile, number> {
  // What the first word of all is cut to follows from nothing before it.
  if (start > 0) cutter.beginAt(index.from(start) ?? "");
  /** The last word of the file before, as it was. */
  let last = "";
  for (let place = start; place < index.length; place++) {
    const end = index.from(place + 1);
    const isChanged = changes.comesBefore(end);
    let isFirst = place > start;
    let own = "";
    for (const { word, bytes } of index.words(place)) {
      own = word;
      for (let added = changes.next; added !== undefined && added < word; added = changes.next) {
        yield* addChanged(added, undefined, changes, cutter);
      }
      if (changes.next === word) {
        yield* addChanged(word, bytes, changes, cutter);
        continue;
      }
      const before = cutter.last;
      cutter.written.append(bytes, 0, bytes.length);
      const file = cutter.add(word);
      if (file) yield { made: file };
      if (isFirst && !isChanged && file && before === last) return place;
      isFirst = false;
    }
    while (changes.comesBefore(end)) yield* addChanged(changes.next ?? "", undefined, changes, cutter);
    last = own;
  }
  const file = cutter.end();
  if (file) yield { made: file };
  return index.length;
}

/** Adds the next changed word, where it still stands anywhere. */
function* addChanged(
  word: string,
  old: Uint8Array | undefined,
  changes: ChangedWords,
  cutter: FileCutter,
): Generator<PatchedFile> {
  if (!changes.write(cutter.written, old)) return;
  const file = cutter.add(word);
  if (file) yield { made: file };
}

/** The files of an index as they were. */
class OldIndex {
  readonly #files: readonly OldIndexFile[];
  /** Files that were read, as far as they stand beside the last: one may be looked at once more behind the one before it. */
  readonly #held = new Map<number, readonly WrittenWord[]>();

  constructor(files: readonly OldIndexFile[]) {
    this.#files = files;
  }

  get length(): number {
    return this.#files.length;
  }

  /** What the first word of a file is cut to; undefined behind the last. */
  from(place: number): string | undefined {
    return this.#files[place]?.from;
  }

  /** The file that holds a word, or would hold it, from one on that is not behind it. */
  placeOf(word: string, first: number): number {
    let low = first;
    let high = this.#files.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#files[middle] as OldIndexFile).from <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  firstWord(place: number): string {
    const [first] = this.words(place);
    return first?.word ?? "";
  }

  words(place: number): readonly WrittenWord[] {
    const held = this.#held.get(place);
    if (held) return held;
    const words = [...wordsOfFile((this.#files[place] as OldIndexFile).read())];
    for (const other of this.#held.keys()) if (Math.abs(other - place) > 1) this.#held.delete(other);
    this.#held.set(place, words);
    return words;
  }
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
  const [from, end] = [startAt(now, at), now.ends[at] as number];
  const start = startAt(before, was);
  if (end - from !== (before.ends[was] as number) - start) return false;
  for (let place = from; place < end; place++) {
    if (now.bytes[place] !== before.bytes[start + place - from]) return false;
  }
  return true;
}

function pagesAt(part: IndexPart, at: number): WrittenPages {
  return {
    count: part.counts[at] as number,
    first: part.firsts[at] as number,
    last: part.lasts[at] as number,
    bytes: part.bytes,
    from: startAt(part, at),
    end: part.ends[at] as number,
  };
}

function startAt({ ends }: IndexPart, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] as number);
}
