import type { Unit } from "./draft.ts";
import { overlapLength } from "./overlap.ts";
import { findSeamFeatures, type SeamFeatures } from "./seam-features.ts";

type Weights = Readonly<Partial<Record<keyof SeamFeatures, number>>>;

/**
 * Natural logarithm of the odds that each feature gives or takes, for a first line without a stop at its end.
 * Fitted by logistic regression on the seams of 1,500 generated pages (tests/bench/damage); on 600 others 2.7% of such
 * seams are judged wrongly, nearly all of them halves too short to tell from a sub-heading. `shortBefore` is 1 above its fit:
 * most sub-headings are known before seams are read.
 */
const WEIGHTS: Weights = {
  comma: 2.8,
  colon: -6.1,
  open: 1.4,
  closes: 2.2,
  quote: 1.3,
  word: 4.2,
  pair: 2.3,
  triple: 2.1,
  bindsForward: 3.5,
  leansForward: 0.9,
  bindsBackward: 3.4,
  opener: -1.3,
  speaker: -1.7,
  shortBefore: -1.6,
  shortAfter: 0.3,
  proseBefore: 2.7,
  proseAfter: 2.5,
  stopAfter: 0.9,
  longBefore: 1.9,
  lead: 1.2,
  quoted: -4.2,
  figures: 3.8,
};

const BIAS = -1.8;

/** Three blank lines stand between column crops: a cut is likelier there. */
const AFTER_SEAM = 3.7;

/** Names that close the first line close an article. */
const SIGNED = -3;

/** The second line opens with the last words of the first: nothing but a cut does that. */
const OVERLAP = 6;

/** Odds of a seam where no sentence can have been cut. */
export const NEVER = -12;

/** Whether two or three characters stand side by side somewhere on the page. */
export type WordTest = (word: string) => boolean;

/**
 * The same for two units of which nothing is known but that the first is cut: does the second go on with it, rather than
 * with another or with none? Fitted on the cut sentences of 700 pages, each with its own second half and three other units.
 */
const CONTINUITY: Weights = {
  quote: 7.6,
  closes: -1.2,
  open: -3.3,
  word: 3.1,
  pair: 2.1,
  triple: 1.7,
  bindsForward: 0.3,
  bindsBackward: 1,
  opener: -2,
  speaker: -2.7,
  comma: 0.6,
  figures: 3.6,
};
const CONTINUITY_BIAS = -1.4;

function weigh(features: SeamFeatures, weights: Weights, bias: number): number {
  let score = bias;
  for (const name of Object.keys(weights) as (keyof SeamFeatures)[]) if (features[name]) score += weights[name] ?? 0;
  return score;
}

/**
 * Natural logarithm of the odds that a column end cut one sentence between `before` and `after`: above 0 for rather than
 * against, beyond 3 sure. The units follow each other, and the first does not end its sentence;
 * `isSigned`: it may end with a byline.
 */
export function scoreSeam(before: Unit, after: Unit, isSigned: boolean, stands: WordTest): number {
  if (after.kind !== "text") return NEVER;
  const features = findSeamFeatures(before.text, after.text, stands);
  let score = weigh(features, WEIGHTS, BIAS + (after.afterSeam ? AFTER_SEAM : 0));
  if (isSigned) score += SIGNED;
  return overlapLength(before.text, after.text) > 0 ? score + OVERLAP : score;
}

/** Log odds that `after` goes on with the cut sentence at the end of `before`, wherever on the page the two stand. */
export function scoreContinuity(before: Unit, after: Unit, stands: WordTest): number {
  if (after.kind !== "text") return NEVER;
  if (overlapLength(before.text, after.text) > 0) return OVERLAP;
  return weigh(findSeamFeatures(before.text, after.text, stands), CONTINUITY, CONTINUITY_BIAS);
}
