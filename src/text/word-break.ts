import { memo } from "../memo.ts";
import { isHanCode } from "./characters.ts";

/** Characters on each side that decide whether a word stands across a place. */
const REACH = 6;

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Answers that are kept; papers ask for the same names and places again and again. */
const MOST_KEPT = 20_000;

/** Length of the word that a short text begins with; 0 for no text. */
const firstLength = memo((text: string) => SEGMENTER.segment(text).containing(0)?.segment.length ?? 0, MOST_KEPT);

/** Parts the two sides of a place in a text that is looked up. */
const PLACE = "\n";

const lengthAcross = memo((sides: string) => {
  const at = sides.indexOf(PLACE);
  const word = SEGMENTER.segment(sides.slice(0, at) + sides.slice(at + 1)).containing(at);
  return word && word.index < at ? word.segment.length : 0;
}, MOST_KEPT);

/** Whether two UTF-16 units are Chinese characters. */
function areHan(one: number, other: number): boolean {
  return (isHanCode(one) && isHanCode(other)) || HAN_PAIR.test(String.fromCharCode(one, other));
}

/**
 * Length of the word that stands across the place between `before` and `after`, by the dictionary of the runtime;
 * 0 where a word ends there. A cut in mid-word is the surest sign that two lines are one sentence.
 *
 * @example wordAcross("查看村容村貌及相", "关农业产业项目") // 2: 相关
 */
export function wordAcross(before: string, after: string): number {
  if (!areHan(before.charCodeAt(before.length - 1), after.charCodeAt(0))) return 0;
  return lengthAcross(before.slice(-REACH) + PLACE + after.slice(0, REACH));
}

/** Whether the dictionary of the runtime knows all of `text` as one word: `成效` yes, `张倩倩` no. */
export function isWord(text: string): boolean {
  return text !== "" && firstLength(text) === text.length;
}

/** Length of the word that `text` begins with, by the same dictionary; 0 for no text. */
export function firstWordLength(text: string): number {
  return firstLength(text.slice(0, REACH));
}
