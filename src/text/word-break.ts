/** Characters on each side that decide whether a word stands across a place. */
const REACH = 6;

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Answers that are kept; papers ask for the same names and places again and again. */
const MOST_KEPT = 20_000;

/** Keeps the answers of `read` until there are too many. */
function keep<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = read(text);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}

/** The lengths of the words of a short text, in order. */
const wordLengths = keep((text) => Array.from(SEGMENTER.segment(text), ({ segment }) => segment.length));

/**
 * Length of the word that stands across the place between `before` and `after`, by the dictionary of the runtime;
 * 0 where a word ends there. A cut in mid-word is the surest sign that two lines are one sentence.
 *
 * @example wordAcross("查看村容村貌及相", "关农业产业项目") // 2: 相关
 */
export function wordAcross(before: string, after: string): number {
  const left = before.slice(-REACH);
  if (!HAN_PAIR.test(left.slice(-1) + after.slice(0, 1))) return 0;
  let start = 0;
  for (const length of wordLengths(left + after.slice(0, REACH))) {
    if (start + length > left.length) return start < left.length ? length : 0;
    start += length;
  }
  return 0;
}

/** Whether the dictionary of the runtime knows all of `text` as one word: `成效` yes, `张倩倩` no. */
export function isWord(text: string): boolean {
  return wordLengths(text)[0] === text.length;
}

/** Length of the word that `text` begins with, by the same dictionary; 0 for no text. */
export function firstWordLength(text: string): number {
  return wordLengths(text.slice(0, REACH))[0] ?? 0;
}
