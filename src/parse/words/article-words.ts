import type { Unit } from "../page/draft.ts";
import type { Piece } from "../page/move.ts";
import { NumberSet } from "./number-set.ts";
import type { WordIndex } from "./word-index.ts";

/** Which words stand in which articles of a page; words are numbered by its {@link WordIndex}. */
export interface ArticleWords {
  /** Words of each unit, in order. */
  readonly ofUnit: ReadonlyMap<Unit, Int32Array>;
  /** Words of each article's headline. */
  readonly ofHeadline: readonly Int32Array[];
  /** In how many articles each word stands; above {@link EVERYWHERE} for the words of any news. */
  readonly spread: Uint16Array;
  /** How often each word stands in all of them. */
  readonly total: Uint32Array;
  /** Sum of the places on the page of the articles that hold a word: of two articles, one tells the other. */
  readonly places: Uint32Array;
  /** Room for the words of one article. */
  readonly seen: NumberSet;
}

/** More articles than a page has: the spread of words that tell none of them from another. */
const EVERYWHERE = 0x8000;

/** The words of an article, text by text, those of its headline twice. */
export function wordsOfArticle(words: ArticleWords, pieces: readonly Piece[], index: number): Int32Array[] {
  const headline = words.ofHeadline[index];
  const texts = headline ? [headline, headline] : [];
  for (const unit of pieces[index]?.units ?? []) {
    const text = words.ofUnit.get(unit);
    if (text) texts.push(text);
  }
  return texts;
}

/** Adds an article to the counts of its words (`by` 1) or takes it out (`by` -1). */
export function countArticle(words: ArticleWords, pieces: readonly Piece[], index: number, by: 1 | -1): void {
  const { spread, total, places, seen } = words;
  seen.clear();
  for (const text of wordsOfArticle(words, pieces, index)) {
    for (const word of text) {
      total[word] = (total[word] as number) + by;
      if (!seen.add(word)) continue;
      spread[word] = (spread[word] as number) + by;
      places[word] = (places[word] as number) + by * index;
    }
  }
}

/** Counts the words of the articles of a page: every text once. */
export function readArticleWords(pieces: readonly Piece[], index: WordIndex): ArticleWords {
  const ofUnit = new Map<Unit, Int32Array>();
  for (const { units } of pieces) for (const unit of units) ofUnit.set(unit, index.wordsOf(unit.text));
  const ofHeadline = pieces.map(({ headline }) => index.wordsOf(headline));
  const { size } = index;
  const words = {
    ofUnit,
    ofHeadline,
    spread: new Uint16Array(size),
    total: new Uint32Array(size),
    places: new Uint32Array(size),
    seen: new NumberSet(size),
  };
  for (const pair of index.commonPairs()) words.spread[pair] = EVERYWHERE;
  for (const article of pieces.keys()) countArticle(words, pieces, article, 1);
  return words;
}
