import type { KeyQuote, KeyText, Range } from "./key-text.ts";

/** Share of the pairs of characters of a text that another must have to be like it. */
const LEAST_ALIKE = 0.5;

/** Shorter texts have too few pairs to be known by them. */
const SHORTEST = 4;

/** Characters on each side between which something else stands in the place of a text. */
const BESIDE = 6;

/** How much longer than the text what stands in its place may be. */
const MOST_LONGER = 8;

/** The stretch that stands between the characters that stood beside the text. */
function findBetween({ exact, prefix, suffix }: KeyQuote, { text, range }: KeyText): Range | undefined {
  const [before, after] = [prefix.slice(-BESIDE), suffix.slice(0, BESIDE)];
  if (before.length < BESIDE || after.length < BESIDE) return undefined;
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const from = at + before.length;
    const to = text.indexOf(after, from);
    if (to >= from && to - from <= exact.length + MOST_LONGER) return range(from, to);
  }
  return undefined;
}

/** The stretch of its length that shares most pairs of characters with the text. Linear in the page. */
function findByPairs({ exact }: KeyQuote, { text, range }: KeyText): Range | undefined {
  if (exact.length < SHORTEST || text.length < exact.length) return undefined;
  const left = new Map<string, number>();
  for (let at = 0; at + 1 < exact.length; at += 1) {
    const pair = exact.slice(at, at + 2);
    left.set(pair, (left.get(pair) ?? 0) + 1);
  }
  const pairs = exact.length - 1;
  let [shared, most, best] = [0, 0, 0];
  const take = (at: number, by: 1 | -1) => {
    const pair = text.slice(at, at + 2);
    const count = left.get(pair);
    if (count === undefined) return;
    if (by === 1 ? count > 0 : count >= 0) shared += by;
    left.set(pair, count - by);
  };
  for (let at = 0; at + 1 < text.length; at += 1) {
    take(at, 1);
    if (at >= pairs) take(at - pairs, -1);
    if (shared > most) [most, best] = [shared, at - pairs + 1];
  }
  const from = Math.max(0, best);
  return most / pairs >= LEAST_ALIKE ? range(from, Math.min(text.length, from + exact.length)) : undefined;
}

/** What stands in the place of a text that is gone, or is most like it; undefined where nothing is. */
export function findAlike(quote: KeyQuote, page: KeyText): Range | undefined {
  return findBetween(quote, page) ?? findByPairs(quote, page);
}
