import type { Piece } from "./move.ts";
import { isTriple, type PageWords, wordsOf } from "./page-words.ts";

/**
 * Words (pairs and triples of characters) that a run of units shares with one article and not with another.
 * `only` words stand in no third article of the page; `subject` words are those of them that the article says twice or more.
 */
export interface SharedWords {
  readonly onlyPairs: number;
  readonly subject: number;
  /** Words of its headline and lead that the other's headline and lead have not. */
  readonly lead: number;
}

/** How a run of units is kin to the article it stands in (`host`) and to another one. */
export interface Kinship {
  readonly host: SharedWords;
  readonly other: SharedWords;
}

type Counts = { -readonly [K in keyof SharedWords]: SharedWords[K] };

/** Room to count the words of two articles and a run; all zero between two measurements. */
export interface KinshipRoom {
  readonly host: Uint16Array;
  readonly other: Uint16Array;
  readonly run: Uint16Array;
  /** Sum of {@link HOST_LEAD} and {@link OTHER_LEAD} for each word. */
  readonly leads: Uint8Array;
}

const HOST_LEAD = 1;
const OTHER_LEAD = 2;

/** Makes the room for one page's words; it is used again for every measurement. */
export function createKinshipRoom(words: PageWords): KinshipRoom {
  const size = words.spread.length;
  return {
    host: new Uint16Array(size),
    other: new Uint16Array(size),
    run: new Uint16Array(size),
    leads: new Uint8Array(size),
  };
}

function noWords(): Counts {
  return { onlyPairs: 0, subject: 0, lead: 0 };
}

function add(counts: Counts, word: number, times: number, isOnly: boolean, sign: 1 | -1): void {
  if (!isOnly) return;
  if (!isTriple(word)) counts.onlyPairs += sign;
  if (times > 1) counts.subject += sign;
}

function fill(counts: Uint16Array, words: PageWords, pieces: readonly Piece[], index: number): void {
  for (const text of wordsOf(words, pieces, index)) {
    for (const word of text) counts[word] = (counts[word] ?? 0) + 1;
  }
}

function clear(counts: Uint16Array, words: PageWords, pieces: readonly Piece[], index: number): void {
  for (const text of wordsOf(words, pieces, index)) for (const word of text) counts[word] = 0;
}

function markLead(leads: Uint8Array, words: PageWords, pieces: readonly Piece[], index: number, mark: number): void {
  const lead = pieces[index]?.units.find((unit) => unit.kind === "text");
  const texts = [words.ofHeadline[index], lead && words.ofUnit.get(lead)];
  for (const text of texts) {
    for (const word of text ?? []) leads[word] = mark === 0 ? 0 : (leads[word] ?? 0) | mark;
  }
}

/** Runs of one host that end at one place and begin anywhere from `start` on. */
export interface Runs {
  readonly host: number;
  readonly start: number;
  readonly end: number;
}

function kinshipsWith(target: number, runs: Runs, pieces: readonly Piece[], words: PageWords, room: KinshipRoom) {
  const [hostWords, otherWords] = [noWords(), noWords()];
  const count = (word: number, known: number, sign: 1 | -1) => {
    const rest = (room.host[word] ?? 0) - known;
    const there = room.other[word] ?? 0;
    const spread = words.spread[word] ?? 0;
    if (rest > 0 && there === 0) add(hostWords, word, rest, spread === 1, sign);
    if (there > 0 && rest <= 0) add(otherWords, word, there, spread <= 2, sign);
  };
  fill(room.other, words, pieces, target);
  markLead(room.leads, words, pieces, target, OTHER_LEAD);
  const units = pieces[runs.host]?.units ?? [];
  const kinships: Kinship[] = [];
  for (let index = runs.end - 1; index >= runs.start; index -= 1) {
    const unit = units[index];
    for (const word of (unit && words.ofUnit.get(unit)) ?? []) {
      const known = room.run[word] ?? 0;
      if (known > 0) count(word, known, -1);
      else if (room.leads[word] === HOST_LEAD) hostWords.lead += 1;
      else if (room.leads[word] === OTHER_LEAD) otherWords.lead += 1;
      room.run[word] = known + 1;
      count(word, known + 1, 1);
    }
    kinships.push({ host: { ...hostWords }, other: { ...otherWords } });
  }
  clear(room.run, words, pieces, runs.host);
  clear(room.other, words, pieces, target);
  markLead(room.leads, words, pieces, target, 0);
  markLead(room.leads, words, pieces, runs.host, HOST_LEAD);
  return kinships;
}

/**
 * Kinship of runs to each of `targets`: in each list, item `n` is that of the run of the last `n + 1` units.
 * Linear in the text of the articles: a longer run only adds its first unit.
 */
export function measureKinships(
  runs: Runs,
  targets: readonly number[],
  pieces: readonly Piece[],
  words: PageWords,
  room: KinshipRoom,
): Kinship[][] {
  fill(room.host, words, pieces, runs.host);
  markLead(room.leads, words, pieces, runs.host, HOST_LEAD);
  const kinships = targets.map((target) => kinshipsWith(target, runs, pieces, words, room));
  clear(room.host, words, pieces, runs.host);
  markLead(room.leads, words, pieces, runs.host, 0);
  return kinships;
}
