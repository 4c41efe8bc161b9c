import type { IndexTable } from "../format/index-table.ts";
import type { Fragment } from "../format/manifest.ts";
import { cheapestFirst, type PricedWord, wordToAsk } from "../format/word-files.ts";
import { canon } from "../text/canon.ts";
import { characterToPrefix, hasOwnCodes, phraseToGrams, placelessCharacter } from "../text/grams.ts";
import type { GroupFiles } from "./group-files.ts";
import type { PagefindInstance, PagefindRuntime } from "./pagefind-engine.ts";
import type { WordScores } from "./relevance.ts";

/** Bytes of an article's fragment, about: rather than more of the index, articles are read, as results do anyway. */
const FRAGMENT_BYTES = 1_200;
/** Words of a run that are looked up at most; then its articles are read, however many. */
const MOST_GRAMS = 16;
/** Articles read at a time: browsers refuse thousands of requests at once. */
const READ_AT_ONCE = 128;
/** What part of some articles a further word leaves, about. */
const LEAVES = 1 / 8;

/** What Pagefind may say: nothing, for what it says is said by the faults. */
const SILENT = { error() {}, warn() {}, log() {} };

/**
 * Exact search in one group: the places (0 the newest article) of those that hold a run of characters.
 *
 * A run is a phrase of words, and every word stands in a file. Mostly one or two of them settle it: the rarest word
 * leaves a few articles, and these are read. Only when all words, whose places in the articles do not matter for that,
 * leave many is the whole phrase asked.
 */
export class GroupIndex {
  readonly files: GroupFiles;
  readonly #table: IndexTable;
  readonly #pagefind: PagefindInstance;

  private constructor(files: GroupFiles, table: IndexTable, pagefind: PagefindInstance) {
    this.files = files;
    this.#table = table;
    this.#pagefind = pagefind;
  }

  /** Reads what every search of the group needs. */
  static async open(files: GroupFiles, runtime: PagefindRuntime): Promise<GroupIndex> {
    const table = await files.table();
    const { createInstance } = runtime((address) => files.answer(address), undefined, undefined, SILENT);
    const pagefind = createInstance({ basePath: "/", baseUrl: "/", noWorker: true });
    const index = new GroupIndex(files, table, pagefind);
    await pagefind.search("");
    return index;
  }

  /** Places of the articles that hold a run, ascending. Rejects with a fault when a file cannot be read. */
  async find(text: string): Promise<number[]> {
    const grams = phraseToGrams(text);
    const [word = placelessCharacter(characterToPrefix(text))] = grams;
    const places = grams.length > 1 ? await this.#findRun(text, grams) : await this.#findWord(text, word);
    return places.sort((a, b) => a - b);
  }

  /** Pagefind's scores for the words of a run. */
  async score(text: string): Promise<WordScores[]> {
    const grams = phraseToGrams(text).slice(0, MOST_GRAMS);
    const words = grams.length === 0 ? [placelessCharacter(characterToPrefix(text))] : grams;
    const answers = await Promise.all(words.map((word) => this.#ask(word)));
    return answers.map(({ results }) => ({
      articles: this.files.entry.count,
      pages: this.#table.pages.length,
      holding: results.length,
      scores: new Map(results.map(({ id, score }) => [placeOf(id), score])),
    }));
  }

  async #findWord(text: string, word: string): Promise<number[]> {
    return this.#keepOwn(await this.#places(`"${wordToAsk(this.#table, word)}"`), text);
  }

  async #findRun(text: string, grams: readonly string[]): Promise<number[]> {
    const words = [...new Set(grams)];
    const ways = words.map((word) => wordToAsk(this.#table, word));
    const rare = this.#cheapestFirst(ways.filter((word) => words.includes(word)));
    const common = this.#cheapestFirst(ways.filter((word) => !words.includes(word)));
    let found: number[] | undefined;
    for (const asked of [...rare, ...common].slice(0, MOST_GRAMS)) {
      if (!this.#isWorthAsking(asked, words, found)) continue;
      const holding = new Set(await this.#places(`"${asked.word}"`));
      found = found?.filter((place) => holding.has(place)) ?? [...holding];
    }
    if (found && (grams.length > MOST_GRAMS || this.#bytesToRead(found) < this.#bytesOf(words)))
      return this.#keepHolding(found, text);
    return this.#keepOwn(await this.#places(`"${grams.join(" ")}"`), text);
  }

  /** Whether to ask which articles hold one more word spares bytes of what has to be read in the end. */
  #isWorthAsking({ word, bytes }: PricedWord, words: readonly string[], found: readonly number[] | undefined): boolean {
    const articles = found ? this.#bytesToRead(found) : Number.POSITIVE_INFINITY;
    const phrase = this.#bytesOf(words);
    const isCommon = !words.includes(word);
    const left = Math.min(articles * LEAVES, isCommon ? phrase : phrase - bytes);
    return bytes + left <= Math.min(articles, phrase);
  }

  #cheapestFirst(words: readonly string[]): PricedWord[] {
    return cheapestFirst(this.#table, words, (name) => this.files.isHeld(name));
  }

  /** Bytes of the index that are still to be read to know where in the articles these words stand. */
  #bytesOf(words: readonly string[]): number {
    return this.#cheapestFirst(words).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** What reading articles costs beyond what is shown anyway: of few that may hold a run, one mostly does. */
  #bytesToRead(places: readonly number[]): number {
    const { files, articles } = this.files.fragmentsToRead(places);
    return files === 0 ? 0 : articles * FRAGMENT_BYTES * (1 - 1 / files);
  }

  /** Of articles that hold the words of a text those that hold it: others may where characters share their codes. */
  async #keepOwn(places: readonly number[], text: string): Promise<number[]> {
    return hasOwnCodes(text) ? [...places] : this.#keepHolding(places, text);
  }

  async #keepHolding(places: readonly number[], text: string): Promise<number[]> {
    const kept: number[] = [];
    for (let start = 0; start < places.length; start += READ_AT_ONCE) {
      const some = places.slice(start, start + READ_AT_ONCE);
      const holding = await Promise.all(some.map(async (place) => holds(await this.files.fragment(place), text)));
      kept.push(...some.filter((_, index) => holding[index]));
    }
    return kept;
  }

  async #places(words: string): Promise<number[]> {
    return (await this.#ask(words)).results.map(({ id }) => placeOf(id));
  }

  async #ask(words: string) {
    const answer = await this.#pagefind.search(words);
    this.files.throwFaults();
    return answer;
  }
}

/** Pages are named by their place. */
function placeOf(id: string): number {
  return Number(id);
}

/** Whether the searched text of an article holds a run. */
function holds({ content, meta }: Fragment, text: string): boolean {
  const texts = [meta.title, meta.kicker ?? "", meta.deck ?? "", ...content.split("\n")];
  return texts.some((part) => canon(part).includes(text));
}
