import type { Unit } from "../page/draft.ts";
import type { Piece } from "../page/move.ts";
import { type ArticleWords, wordsOfArticle } from "./article-words.ts";
import { isTriple } from "./word-index.ts";

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

/** Room to count the words of an article and a run; all zero between two measurements. */
export interface KinshipRoom {
  readonly host: Uint16Array;
  readonly run: Uint16Array;
  /** Whose headline and lead hold each word: bit 0 the host's, bit `t + 1` those of target `t`. */
  readonly leads: Uint16Array;
}

/** Makes the room for one page's words; it is used again for every measurement. */
export function createKinshipRoom(words: ArticleWords): KinshipRoom {
  const size = words.spread.length;
  return { host: new Uint16Array(size), run: new Uint16Array(size), leads: new Uint16Array(size) };
}

type Counts = { -readonly [K in keyof SharedWords]: SharedWords[K] };

function noWords(): Counts {
  return { onlyPairs: 0, subject: 0, lead: 0 };
}

/** Adds a word that stands `times` times where it is looked for; `sign` -1 takes it out again. */
function add(counts: Counts, word: number, times: number, sign: 1 | -1): void {
  if (times <= 0) return;
  if (!isTriple(word)) counts.onlyPairs += sign;
  if (times > 1) counts.subject += sign;
}

function count(texts: readonly Int32Array[], counts: Uint16Array): void {
  for (const text of texts) for (const word of text) counts[word] = (counts[word] as number) + 1;
}

function mark(texts: readonly Int32Array[], marks: Uint16Array, bit: number): void {
  for (const text of texts) for (const word of text) marks[word] = (marks[word] as number) | bit;
}

function clear(texts: readonly Int32Array[], counts: Uint16Array): void {
  for (const text of texts) for (const word of text) counts[word] = 0;
}

/** Words of an article's headline and of its first text. */
function leadOf(words: ArticleWords, pieces: readonly Piece[], index: number): Int32Array[] {
  const lead = pieces[index]?.units.find((unit) => unit.kind === "text");
  return [words.ofHeadline[index], lead && words.ofUnit.get(lead)].flatMap((text) => text ?? []);
}

/** RunsTo that end at one place and begin anywhere from `start` on. */
export interface RunsTo {
  readonly start: number;
  readonly end: number;
}

/** What a growing run has in common with its host and with each target. */
class Measurement {
  /** The host's words that stand in no other article: the same beside every target. */
  readonly #own = noWords();
  readonly #hostLeads: number[];
  readonly #others: Counts[];
  readonly #host: number;
  readonly targets: readonly number[];
  readonly words: ArticleWords;
  readonly #room: KinshipRoom;

  constructor(host: number, targets: readonly number[], words: ArticleWords, room: KinshipRoom) {
    this.#host = host;
    this.targets = targets;
    this.words = words;
    this.#room = room;
    this.#hostLeads = targets.map(() => 0);
    this.#others = targets.map(noWords);
  }

  /** Adds a word before the run. */
  addWord(word: number): void {
    const { host, run, leads } = this.#room;
    const known = run[word] as number;
    if (known === 0 && leads[word] !== 0) this.#addLead(leads[word] as number);
    run[word] = known + 1;
    const spread = this.words.spread[word] as number;
    if (spread > 2) return;
    const rest = (host[word] as number) - known - 1;
    if (spread === 2) {
      if (rest === 0) this.#addShared(word, known + 1);
      return;
    }
    if (known > 0) add(this.#own, word, rest + 1, -1);
    add(this.#own, word, rest, 1);
  }

  /** A word of two articles, of which nothing is left in the host: it is the other's, if that is a target. */
  #addShared(word: number, inHost: number): void {
    const { places, total } = this.words;
    const other = this.targets.indexOf((places[word] as number) - this.#host);
    if (other >= 0) add(this.#others[other] as Counts, word, (total[word] as number) - inHost, 1);
  }

  #addLead(leads: number): void {
    const isHosts = (leads & 1) === 1;
    this.targets.forEach((_, target) => {
      const isTargets = ((leads >> (target + 1)) & 1) === 1;
      if (isHosts && !isTargets) this.#hostLeads[target] = (this.#hostLeads[target] as number) + 1;
      if (isTargets && !isHosts) (this.#others[target] as Counts).lead += 1;
    });
  }

  /** Kinship of the run as it is now to target number `target`. */
  kinship(target: number): Kinship {
    const [own, other] = [this.#own, this.#others[target] as Counts];
    return {
      host: { onlyPairs: own.onlyPairs, subject: own.subject, lead: this.#hostLeads[target] as number },
      other: { onlyPairs: other.onlyPairs, subject: other.subject, lead: other.lead },
    };
  }
}

/** Kinship of the runs to each target, the longer ones behind the shorter ones. */
function measureRuns(units: readonly Unit[], { start, end }: RunsTo, measurement: Measurement, room: KinshipRoom) {
  const { words, targets } = measurement;
  const texts = units.slice(start, end).map((unit) => words.ofUnit.get(unit) ?? new Int32Array());
  const kinships: Kinship[][] = targets.map(() => []);
  for (const text of texts.toReversed()) {
    for (const word of text) measurement.addWord(word);
    kinships.forEach((list, target) => {
      list.push(measurement.kinship(target));
    });
  }
  clear(texts, room.run);
  return kinships;
}

/**
 * Kinship of runs of `host` to each of `targets`, at most fifteen: for each of `runs` and each target a list, in which item
 * `n` is that of the run of the last `n + 1` units. Linear in the text of the articles and the runs: a longer run only adds its
 * first unit, and a word of one or two articles tells by itself whose it is.
 */
export function measureKinships(
  host: number,
  runs: readonly RunsTo[],
  targets: readonly number[],
  pieces: readonly Piece[],
  words: ArticleWords,
  room: KinshipRoom,
): Kinship[][][] {
  const texts = wordsOfArticle(words, pieces, host);
  const leads = [host, ...targets].map((index) => leadOf(words, pieces, index));
  count(texts, room.host);
  for (const [bit, lead] of leads.entries()) mark(lead, room.leads, 1 << bit);
  const units = pieces[host]?.units ?? [];
  const kinships = runs.map((one) => measureRuns(units, one, new Measurement(host, targets, words, room), room));
  for (const lead of leads) clear(lead, room.leads);
  clear(texts, room.host);
  return kinships;
}
