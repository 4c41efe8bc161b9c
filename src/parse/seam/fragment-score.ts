import type { LineStart } from "../page/line-start.ts";

/** Words of one character with which a paragraph may well begin. */
const STARTS = new Set(
  "在从据为有这那他她我你它但而可也还就一两当每把被让由因对自以经如若虽随到走看说听问据近今昨前后上下今春夏秋冬要不没是如早晚初",
);

/** `办妥了。`: the end of a sentence, too short for a paragraph. */
const REST_PATTERN = /^[^,，。]{0,8}。/u;

/** Paragraphs are seldom shorter. */
const SHORT = 30;

/**
 * Log odds that each thing gives or takes; fitted on the paragraphs of the stories and as many second halves of theirs
 * (tests/bench/damage). `closes` is 1.2 above its fit, for quotes are rare there.
 */
const WEIGHTS = {
  closes: 2.5,
  bindsBackward: 1,
  opener: -2.1,
  opensSentence: -0.6,
  speaker: -2.7,
  orphan: 0.9,
  headless: 0.8,
  rest: 1.6,
  short: 1.1,
};

/** Units that begin in mid-sentence are one in ten of those to which this is put. */
const BIAS = -2.6;

/**
 * Natural logarithm of the odds that a text of that many characters begins in mid-sentence, by its own words: it closes a quote
 * it did not open, or begins with half a word.
 *
 * @example scoreFragment(readLineStart("社会威望高”的自身优势,转化为…"), 17) // above 0
 */
export function scoreFragment(start: LineStart, length: number): number {
  let score = BIAS;
  if (start.closes) score += WEIGHTS.closes;
  if (start.bindsBackward) score += WEIGHTS.bindsBackward;
  if (start.opener) score += WEIGHTS.opener;
  if (start.opensAfter) score += WEIGHTS.opensSentence;
  if (start.headless) score += WEIGHTS.headless;
  if (REST_PATTERN.test(start.words)) score += WEIGHTS.rest;
  if (length < SHORT) score += WEIGHTS.short;
  if (start.speaker !== undefined) score += WEIGHTS.speaker;
  if (start.orphanAfter && !STARTS.has(start.words.charAt(0))) score += WEIGHTS.orphan;
  return score;
}
