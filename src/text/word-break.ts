/** Characters on each side that decide whether a word stands across a place. */
const REACH = 6;

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/**
 * Length of the word that stands across the place between `before` and `after`, by the dictionary of the runtime;
 * 0 where a word ends there. A cut in mid-word is the surest sign that two lines are one sentence.
 *
 * @example wordAcross("查看村容村貌及相", "关农业产业项目") // 2: 相关
 */
export function wordAcross(before: string, after: string): number {
  const left = before.slice(-REACH);
  if (!HAN_PAIR.test(left.slice(-1) + after.slice(0, 1))) return 0;
  const word = SEGMENTER.segment(left + after.slice(0, REACH)).containing(left.length);
  return word && word.index < left.length ? word.segment.length : 0;
}

/** Whether the dictionary of the runtime knows all of `text` as one word: `成效` yes, `张倩倩` no. */
export function isWord(text: string): boolean {
  return SEGMENTER.segment(text).containing(0)?.segment.length === text.length;
}

/** Length of the word that `text` begins with, by the same dictionary; 0 for no text. */
export function firstWordLength(text: string): number {
  return SEGMENTER.segment(text.slice(0, REACH)).containing(0)?.segment.length ?? 0;
}
