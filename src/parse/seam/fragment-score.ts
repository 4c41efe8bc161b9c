import { FRAGMENT_WEIGHTS } from "../../weights/weights.ts";
import type { LineStart } from "../page/line-start.ts";
import { createScale } from "./scale.ts";

/** Words of one character with which a paragraph may well begin. */
const STARTS = new Set(
  "在从据为有这那他她我你它但而可也还就一两当每把被让由因对自以经如若虽随到走看说听问据近今昨前后上下今春夏秋冬要不没是如早晚初",
);

/** `办妥了。`: the end of a sentence, too short for a paragraph. */
const REST_PATTERN = /^[^,，。]{0,8}。/u;

/** Paragraphs are seldom shorter. */
const SHORT = 30;

/** What a text's first words say of its beginning in mid-sentence; each is 0 or 1. */
export interface FragmentFeatures {
  /** It closes what it did not open. */
  readonly closes: number;
  readonly bindsBackward: number;
  /** It opens with a word or mark with which paragraphs like to begin. */
  readonly opener: number;
  /** It opens with a word that sentences open with. */
  readonly opensSentence: number;
  /** It opens with someone who speaks. */
  readonly speaker: number;
  /** Its first character begins no word of the dictionary with the next, and stands alone at no beginning. */
  readonly orphan: number;
  /** It opens with a verb that wants a subject before it. */
  readonly headless: number;
  /** Its first sentence is too short for a paragraph. */
  readonly rest: number;
  /** It is shorter than paragraphs are. */
  readonly short: number;
  readonly bias: number;
}

/** Reads the features of a text of `length` characters that begins with `start`. */
export function findFragmentFeatures(start: LineStart, length: number): FragmentFeatures {
  return {
    closes: start.closes ? 1 : 0,
    bindsBackward: start.bindsBackward ? 1 : 0,
    opener: start.opener ? 1 : 0,
    opensSentence: start.opensAfter ? 1 : 0,
    speaker: start.speaker !== undefined ? 1 : 0,
    orphan: start.orphanAfter && !STARTS.has(start.words.charAt(0)) ? 1 : 0,
    headless: start.headless ? 1 : 0,
    rest: REST_PATTERN.test(start.words) ? 1 : 0,
    short: length < SHORT ? 1 : 0,
    bias: 1,
  };
}

const weigh = createScale(FRAGMENT_WEIGHTS);

/**
 * Natural logarithm of the odds that a text of that many characters begins in mid-sentence, by its own words: it closes a quote
 * it did not open, or begins with half a word.
 *
 * @example scoreFragment(readLineStart("社会威望高”的自身优势,转化为…"), 17) // above 0
 */
export function scoreFragment(start: LineStart, length: number): number {
  return weigh(findFragmentFeatures(start, length));
}
