/** Whether two or three characters stand side by side somewhere on the page. */
export type WordTest = (word: string) => boolean;

/** Bits for each character of a page: of the words that stand nowhere one in thirty-two is taken for one that does. */
const ROOM = 64;
/** No more room than this: two megabytes, enough for ten pages in one file. */
const MOST_BITS = 2 ** 24;
/** Characters of a line that are read: no paragraph of print is longer. */
const LONGEST = 4000;

function hash(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i += 1) value = Math.imul(value ^ text.charCodeAt(at + i), 0x9e3779b1);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * Knows which two and three characters stand side by side on a page, before anything is known of its articles. Now and then
 * it takes some for known that are not.
 */
export function readPairs(texts: readonly string[]): WordTest {
  const length = texts.reduce((sum, text) => sum + Math.min(LONGEST, text.length), 0);
  const bits = Math.min(MOST_BITS, 2 ** Math.ceil(Math.log2(length * ROOM + 64)));
  const known = new Uint32Array(bits / 32);
  const mask = bits - 1;
  for (const text of texts) {
    const end = Math.min(LONGEST, text.length);
    for (let at = 0; at + 1 < end; at += 1) {
      const pair = hash(text, at, 2) & mask;
      known[pair >>> 5] = (known[pair >>> 5] as number) | (1 << (pair & 31));
      if (at + 2 >= end) continue;
      const triple = hash(text, at, 3) & mask;
      known[triple >>> 5] = (known[triple >>> 5] as number) | (1 << (triple & 31));
    }
  }
  return (word) => {
    const place = hash(word, 0, word.length) & mask;
    return (((known[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
  };
}
