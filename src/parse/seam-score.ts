import { endsSentence } from "../text/sentence.ts";
import type { Unit } from "./draft.ts";
import { overlapLength } from "./overlap.ts";
import { findSeamFeatures, type SeamFeatures } from "./seam-features.ts";
import { findGluedByline } from "./signature.ts";

type Weights = Readonly<Partial<Record<keyof SeamFeatures, number>>>;

/**
 * Natural logarithm of the odds that each feature gives or takes, for a first line without a stop at its end.
 * Fitted by logistic regression on the seams of 1,500 generated pages (tests/bench/damage); on 600 others 2.4% of such
 * seams are judged wrongly, nearly all of them halves too short to tell from a sub-heading.
 */
const WEIGHTS: Weights = {
  comma: 2.3,
  colon: -6.6,
  open: 1.9,
  closes: 2,
  word: 3.3,
  nearWord: 0.4,
  pair: 2.8,
  bindsForward: 3.2,
  leansForward: 1.6,
  bindsBackward: 3.3,
  opener: -1.1,
  shortBefore: -2.8,
  shortAfter: -0.4,
  proseBefore: 2.9,
  proseAfter: 2.7,
  stopAfter: 1,
  longBefore: 1.9,
  lead: 1.1,
  quoted: -4.8,
  figures: 3.4,
};

const BIAS = -1.5;

/** Three blank lines stand between column crops: a cut is likelier there. */
const AFTER_SEAM = 3.3;

/** Names that close the first line close an article. */
const SIGNED = -3;

/** The second line opens with the last words of the first: nothing but a cut does that. */
const OVERLAP = 6;

/** Odds of a seam where no sentence can have been cut. */
const NEVER = -12;

/** `2024年5月6日` alone: the date of a notice. */
const DATE_LINE_PATTERN = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** Whether two or three characters stand side by side somewhere on the page. */
export type WordTest = (word: string) => boolean;

/**
 * The same for two units of which nothing is known but that the first is cut: does the second go on with it, rather than
 * with another or with none? Fitted on the cut sentences of 700 pages, each with its own second half and three other units.
 */
const CONTINUITY: Weights = {
  closes: 1.2,
  word: 3,
  pair: 2.1,
  triple: 1.8,
  bindsForward: 0.4,
  bindsBackward: 0.8,
  opener: -2,
  speaker: -2.7,
  comma: 0.9,
  open: -0.5,
  figures: 3.6,
};
const CONTINUITY_BIAS = -1.2;

/** The same for a unit alone: does it begin in mid-sentence? */
const FRAGMENT: Weights = {
  closes: 3.7,
  bindsBackward: 1.5,
  opener: -2.5,
  speaker: -3.4,
  shortAfter: 0.4,
  orphanAfter: 1.1,
};
const FRAGMENT_BIAS = -1.6;

function weigh(features: SeamFeatures, weights: Weights, bias: number): number {
  let score = bias;
  for (const name of Object.keys(weights) as (keyof SeamFeatures)[]) if (features[name]) score += weights[name] ?? 0;
  return score;
}

/** Whether a unit is text whose last sentence does not end in it, as far as the unit alone can say. */
export function isUnfinished(unit: Unit): boolean {
  if (unit.kind !== "text" || endsSentence(unit.text) || DATE_LINE_PATTERN.test(unit.text)) return false;
  return !findGluedByline(unit.text, new Set())?.hasRole;
}

/**
 * Natural logarithm of the odds that a column end cut one sentence between `before` and `after`: above 0 for rather than
 * against, beyond 3 sure. The units follow each other, or would if one of them were moved.
 */
export function scoreSeam(before: Unit, after: Unit, stands: WordTest): number {
  if (after.kind !== "text" || !isUnfinished(before)) return NEVER;
  const features = findSeamFeatures(before.text, after.text, stands);
  let score = weigh(features, WEIGHTS, BIAS + (after.afterSeam ? AFTER_SEAM : 0));
  const byline = findGluedByline(before.text, new Set());
  if (byline && byline.likelihood >= 0.8) score += SIGNED;
  return overlapLength(before.text, after.text) > 0 ? score + OVERLAP : score;
}

/** Log odds that `after` goes on with the cut sentence at the end of `before`, wherever on the page the two stand. */
export function scoreContinuity(before: Unit, after: Unit, stands: WordTest): number {
  if (after.kind !== "text") return NEVER;
  if (overlapLength(before.text, after.text) > 0) return OVERLAP;
  return weigh(findSeamFeatures(before.text, after.text, stands), CONTINUITY, CONTINUITY_BIAS);
}

/** Log odds that a unit begins in mid-sentence, by its own words. */
export function scoreFragment(unit: Unit): number {
  if (unit.kind !== "text") return NEVER;
  return weigh(
    findSeamFeatures("", unit.text, () => false),
    FRAGMENT,
    FRAGMENT_BIAS,
  );
}
