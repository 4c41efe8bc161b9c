import { wordAcross } from "../../text/word-break.ts";
import { withoutDoings } from "../article/headline.ts";

/** A run of characters that two texts share, and what stands before and behind it in each of them. */
export interface WordRun {
  readonly text: string;
  /** UTF-16 offset into the first of the texts. */
  readonly start: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Shared words of fewer characters than this say too little; the name of a place says more. */
const SHORTEST = 4;
const SHORTEST_PLACE = 3;
/** A place that a stretch goes on behind with the beginning of another name: 古绛镇尧. */
const PLACE_WITH_REST = /^(?<place>.*(?:[乡镇村]|街道|社区|开发区))\p{Script=Han}$/u;
const PLACE_END = /(?:[乡镇村]|街道|社区)$/u;
/** Small words at the ends, which belong to the sentence. */
const SMALL_FIRST =
  /^(?:[在于对和与及的了是为把将到向从以等、就带会]|县委书记|县委副书记|县长|副县长|书记|主任|第[一二三四五六七八九十百\d]+[届次])+/u;
const SMALL_LAST = /(?:[在于对和与及的了是为把将到向从以等就带第]|县委书记|县委副书记|县长|副县长|书记|主任)+$/u;
/** What is only a number or the place of something in a row. */
const ORDINAL = /^第?[一二三四五六七八九十百\d]+[届次轮年月日]?/u;

/** The whole words of a stretch, as a reader would say them; empty where they say nothing. */
export function wholeWords({ text, before, after }: WordRun): string {
  let [start, end] = [0, text.length];
  const cutsWord = (at: number) =>
    before.some((head, i) => wordAcross(head + text.slice(0, at), text.slice(at) + (after[i] ?? "")) > 0);
  while (start < end && cutsWord(start)) start++;
  while (end > start && cutsWord(end)) end--;
  let words = text.slice(start, end);
  for (let length = -1; length !== words.length; ) {
    length = words.length;
    words = withoutDoings(words).replace(SMALL_FIRST, "").replace(SMALL_LAST, "").replace(ORDINAL, "");
    words = PLACE_WITH_REST.exec(words)?.groups?.["place"] ?? words;
  }
  return words.length >= (PLACE_END.test(words) ? SHORTEST_PLACE : SHORTEST) ? words : "";
}
