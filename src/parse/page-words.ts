import type { Unit } from "./draft.ts";

/** How often each pair and each triple of characters stands in a text, by a hash of it. */
export type WordCounts = ReadonlyMap<number, number>;

const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

function isHan(code: number): boolean {
  return code >= HAN_FIRST && code <= HAN_LAST;
}

/** Hash of two characters, below 2^30 so that engines keep it as a small integer. */
function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b1) ^ Math.imul(second, 0x2c9277)) & 0x1fffffff;
}

/** Triples lie in the upper half of the range, pairs in the lower: {@link isTriple}. */
function hashTriple(pair: number, third: number): number {
  return ((Math.imul(pair, 0x01000193) ^ Math.imul(third, 0x85ebca)) & 0x1fffffff) | 0x20000000;
}

/** Whether a hash stands for three characters. */
export function isTriple(hash: number): boolean {
  return hash >= 0x20000000;
}

/** Calls `use` with the hash of every pair and triple of Chinese characters that no mark parts, in order. */
export function eachWord(text: string, use: (hash: number) => void): void {
  for (let i = 1; i < text.length; i += 1) {
    const [first, second] = [text.charCodeAt(i - 1), text.charCodeAt(i)];
    if (!isHan(first) || !isHan(second)) continue;
    const pair = hashPair(first, second);
    use(pair);
    const third = text.charCodeAt(i + 1);
    if (isHan(third)) use(hashTriple(pair, third));
  }
}

/** Counts the words of some units, and of a headline, which counts twice. */
export function countWords(units: readonly Unit[], headline = ""): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (hash: number) => counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const unit of units) eachWord(unit.text, add);
  eachWord(headline, add);
  eachWord(headline, add);
  return counts;
}

/** What the articles of a page have in common. */
export interface PageWords {
  /** One for each article, in the order of the file. */
  readonly articles: readonly WordCounts[];
  /** In how many articles each word stands. */
  readonly spread: ReadonlyMap<number, number>;
}

/** Gathers the words of the articles of a page. */
export function countPageWords(articles: readonly WordCounts[]): PageWords {
  const spread = new Map<number, number>();
  for (const words of articles) for (const hash of words.keys()) spread.set(hash, (spread.get(hash) ?? 0) + 1);
  return { articles, spread };
}

/** Whether two or three Chinese characters stand side by side anywhere on the page. */
export function standsOnPage(words: PageWords, word: string): boolean {
  const pair = hashPair(word.charCodeAt(0), word.charCodeAt(1));
  return words.spread.has(word.length === 2 ? pair : hashTriple(pair, word.charCodeAt(2)));
}
