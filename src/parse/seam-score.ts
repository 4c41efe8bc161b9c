import type { Unit } from "./draft.ts";
import type { LineEnd } from "./line-end.ts";
import type { LineStart } from "./line-start.ts";
import { findSeamFeatures, type SeamFeatures } from "./seam-features.ts";

type Weights = Readonly<Partial<Record<keyof SeamFeatures, number>>>;

/**
 * Natural logarithm of the odds that each feature gives or takes, for a first line without a stop at its end.
 * Fitted by logistic regression on the seams of 2,700 generated pages (tests/bench/damage), held near an earlier fit; of
 * 1,200 others 2.5% of such seams are judged wrongly, most of them halves too short to tell from a sub-heading. What is too rare there is set by the
 * custom of the language: `person`, `leadsOn`, `restAfter`, and `closed`, for a column end seldom comes just behind a bracket.
 */
const WEIGHTS: Weights = {
  comma: 1.8,
  colon: -6.2,
  open: 1,
  closes: 1.1,
  quote: 1,
  word: 2.6,
  pair: 1.5,
  triple: 1.6,
  bindsForward: 1.3,
  leansForward: 0.5,
  leadsOn: 2,
  bindsBackward: 1.4,
  opener: -1.5,
  shortBefore: -0.7,
  smallBefore: -1,
  shortAfter: -0.7,
  proseBefore: 1.8,
  proseAfter: 4.3,
  stopAfter: 0.8,
  longBefore: 1.2,
  speaker: -1.8,
  quoted: -2.4,
  closed: -5,
  figures: 3.2,
  person: 2.5,
  orphanAfter: 0.3,
  proseStart: 1.2,
  opensBefore: 0.2,
  opensAfter: 0.4,
  twoHalves: -0.8,
  restAfter: 1,
  headless: 1.4,
};

const BIAS = -3.1;

/** The first line was taken for a sub-heading; how much more when that was sure. */
const SUBHEAD = -2.9;
const SURE_SUBHEAD = -2.8;

/** It would be the only sub-heading of its article: papers set two or more, or none. */
const LONE_SUBHEAD = 3.2;

/** It was taken for text, and may as well be something else. */
const UNSURE_TEXT = -3;

/** Three blank lines stand between column crops: a cut is likelier there. */
const AFTER_SEAM = 3.1;

/** Names that close the first line close an article. */
const SIGNED = -3.9;

/** It is a line of verse, which ends where it ends. */
const VERSE = -6;

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
  quote: 5.6,
  closes: -1.1,
  open: -1.9,
  word: 2.8,
  pair: 2.1,
  triple: 1.7,
  bindsForward: 0.4,
  bindsBackward: 0.9,
  opener: -2.4,
  opensAfter: -1,
  speaker: -2.8,
  shortAfter: 1.1,
  proseAfter: 1.6,
  stopAfter: 0.8,
  headless: 0.9,
  comma: 0.7,
  colon: 0.5,
  person: 1.2,
  figures: 2.7,
};
const CONTINUITY_BIAS = -3.5;

/** Adds up the features that are there. */
function createScale(weights: Weights, bias: number): (features: SeamFeatures) => number {
  const list = Object.entries(weights) as [keyof SeamFeatures, number][];
  return (features) => {
    let score = bias;
    for (const [name, weight] of list) if (features[name]) score += weight;
    return score;
  };
}

const weighSeam = createScale(WEIGHTS, BIAS);
const weighContinuity = createScale(CONTINUITY, CONTINUITY_BIAS);

/** What its label says against the second line's being the middle of a sentence that was cut twice. */
export function scoreKindAfter({ kind, confidence = 1 }: Unit): number {
  return kind === "subhead" ? SUBHEAD + SURE_SUBHEAD * confidence : 0;
}

/** What the label of the first line says for and against a cut. */
function scoreKind(unit: Unit, isLone: boolean): number {
  const { kind, confidence = 1 } = unit;
  if (kind !== "subhead") return UNSURE_TEXT * (1 - confidence);
  return scoreKindAfter(unit) + (isLone ? LONE_SUBHEAD : 0);
}

/** What the article around it says of the first of two units. */
export interface Surroundings {
  /** It may end with a byline. */
  readonly isSigned: boolean;
  /** It is the only sub-heading of its article. */
  readonly isLone: boolean;
  /** It stands among lines as short as itself. */
  readonly isVerse: boolean;
}

/** What the words of two units say where they meet. */
export interface Seam {
  readonly features: SeamFeatures;
  /** Characters with which the second repeats the end of the first. */
  readonly overlap: number;
}

/**
 * Natural logarithm of the odds that a column end cut one sentence between `before` and `after`: above 0 for rather than
 * against, beyond 3 sure. The units follow each other, and the first does not end its sentence.
 */
export function scoreSeam(
  before: Unit,
  after: Unit,
  { isSigned, isLone, isVerse }: Surroundings,
  { features, overlap }: Seam,
): number {
  let score = weighSeam(features) + scoreKind(before, isLone);
  if (after.afterSeam) score += AFTER_SEAM;
  if (isSigned) score += SIGNED;
  if (isVerse) score += VERSE;
  return overlap > 0 ? score + OVERLAP : score;
}

/** The same for two lines of a page whose words are not known yet. */
export function scoreLines(end: LineEnd, start: LineStart): number {
  return weighContinuity(findSeamFeatures(end, start, () => false));
}

/** Log odds that the second unit goes on with the cut sentence at the end of the first, wherever on the page the two stand. */
export function scoreContinuity({ features, overlap }: Seam): number {
  return overlap > 0 ? OVERLAP : weighContinuity(features);
}
