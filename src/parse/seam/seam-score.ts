import type { Unit } from "../page/draft.ts";
import type { LineEnd } from "../page/line-end.ts";
import type { LineStart } from "../page/line-start.ts";
import type { WordTest } from "../words/page-pairs.ts";
import { findSeamFeatures, type SeamFeatures } from "./seam-features.ts";

/** What speaks for and against a cut between two units besides the words where they meet; each is 0 or 1 unless it says otherwise. */
export interface Circumstances {
  /** The first was taken for a sub-heading. */
  readonly subhead: number;
  /** How sure it is that the first is a sub-heading, 0..1. */
  readonly sureSubhead: number;
  /** It would be the only sub-heading of its article: papers set two or more, or none. */
  readonly loneSubhead: number;
  /** How likely it is something else, where it was taken for text, 0..1. */
  readonly unsureText: number;
  /** The second was taken for a sub-heading. */
  readonly subheadAfter: number;
  /** How sure it is that the second is a sub-heading, 0..1. */
  readonly sureSubheadAfter: number;
  /** Three blank lines stand between column crops: a cut is likelier there. */
  readonly afterSeam: number;
  /** Names that close the first close an article. */
  readonly signed: number;
  /** It is a line of verse, which ends where it ends. */
  readonly verse: number;
  /** The second opens with the last words of the first: nothing but a cut does that. */
  readonly overlap: number;
}

/** All that is weighed of two units that may be the halves of one sentence. */
export interface JoinFeatures extends SeamFeatures, Circumstances {}

/**
 * Natural logarithm of the odds that each thing gives or takes, for a first unit without a stop at its end.
 * Fitted by logistic regression on the seams of 3,000 generated pages (`npm run bench fit-joins`), held near an earlier fit.
 * What is too rare there is set by the custom of the language: `person`, `leadsOn`, `restAfter`, `whenOrWhere`,
 * `verse`, `overlap`, and `closed` and `quoteEnd`, for a column end seldom comes just behind a bracket or quote.
 */
export const JOIN_WEIGHTS: Readonly<Record<keyof JoinFeatures | "bias", number>> = {
  comma: 0.7,
  colon: -6,
  open: 0.8,
  closes: 1,
  quote: 1.2,
  word: 3,
  pair: 2.2,
  triple: 1.8,
  bindsForward: 0.5,
  leansForward: 0.4,
  leadsOn: 2,
  bindsBackward: 1.6,
  opener: -1.3,
  shortBefore: -1.3,
  smallBefore: 0.6,
  shortAfter: -0.1,
  proseBefore: 1.7,
  proseAfter: 3.8,
  stopAfter: 0.7,
  longBefore: 0.8,
  speaker: -1.5,
  quoted: -2.5,
  closed: -5,
  quoteEnd: -2,
  figures: 3.6,
  person: 2.5,
  orphanAfter: 0.3,
  proseStart: 1.4,
  opensBefore: 0.2,
  opensAfter: -0.1,
  twoHalves: -0.6,
  restAfter: 1,
  headless: 1.3,
  whenOrWhere: -4,
  subhead: -3.6,
  sureSubhead: -3.5,
  loneSubhead: 4.4,
  unsureText: -4.2,
  subheadAfter: -2.8,
  sureSubheadAfter: -2.8,
  afterSeam: 3.8,
  signed: -3.7,
  verse: -6,
  overlap: 6,
  bias: -2.8,
};

const CIRCUMSTANCES: readonly (keyof Circumstances)[] = [
  "subhead",
  "sureSubhead",
  "loneSubhead",
  "unsureText",
  "subheadAfter",
  "sureSubheadAfter",
  "afterSeam",
  "signed",
  "verse",
  "overlap",
];

const SEAM_FEATURES = (Object.keys(JOIN_WEIGHTS) as (keyof typeof JOIN_WEIGHTS)[]).filter(
  (name): name is keyof SeamFeatures => name !== "bias" && !(CIRCUMSTANCES as readonly string[]).includes(name),
);

/** Odds of a seam where no sentence can have been cut. */
export const NEVER = -12;

/**
 * Natural logarithm of the odds that each thing gives or takes for two units of which nothing is known but that the first is
 * cut: does the second go on with it, rather than with another or with none? Fitted on the cut sentences of 700 pages, each with its own second half and three other units.
 */
const CONTINUITY: Readonly<Partial<Record<keyof SeamFeatures, number>>> = {
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

/** What an article around two units says of the first. */
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

/** What is known of two units that follow each other besides their words. */
export function findCircumstances(
  before: Unit,
  after: Unit,
  { isSigned, isLone, isVerse }: Surroundings,
  { overlap }: Seam,
): Circumstances {
  const { confidence = 1 } = before;
  const [isSubhead, isSubheadAfter] = [before.kind === "subhead", after.kind === "subhead"];
  return {
    subhead: isSubhead ? 1 : 0,
    sureSubhead: isSubhead ? confidence : 0,
    loneSubhead: isSubhead && isLone ? 1 : 0,
    unsureText: isSubhead ? 0 : 1 - confidence,
    subheadAfter: isSubheadAfter ? 1 : 0,
    sureSubheadAfter: isSubheadAfter ? (after.confidence ?? 1) : 0,
    afterSeam: after.afterSeam ? 1 : 0,
    signed: isSigned ? 1 : 0,
    verse: isVerse ? 1 : 0,
    overlap: overlap > 0 ? 1 : 0,
  };
}

/** What a label says for and against the text being the middle of a sentence. */
export function scoreKind({ kind, confidence = 1 }: Unit): number {
  return kind === "subhead" ? JOIN_WEIGHTS.subheadAfter + JOIN_WEIGHTS.sureSubheadAfter * confidence : 0;
}

/** A weighing of what is there and what is not; looked up by name once, for it is asked for every two units. */
function createScale<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>, names: readonly Name[]) {
  const list = names.map((name) => [name, weights[name] ?? 0] as const).filter(([, weight]) => weight !== 0);
  return (values: Readonly<Record<Name, number | boolean>>): number => {
    let sum = 0;
    for (const [name, weight] of list) sum += weight * Number(values[name]);
    return sum;
  };
}

const weighWords = createScale<keyof SeamFeatures>(JOIN_WEIGHTS, SEAM_FEATURES);
const weighCircumstances = createScale<keyof Circumstances>(JOIN_WEIGHTS, CIRCUMSTANCES);
const weighContinuity = createScale<keyof SeamFeatures>(CONTINUITY, SEAM_FEATURES);

/**
 * Natural logarithm of the odds that a column end cut one sentence between two units: above 0 for rather than against,
 * beyond 3 sure. They follow each other, and the first does not end its sentence.
 */
export function scoreJoin({ features }: Seam, circumstances: Circumstances): number {
  return JOIN_WEIGHTS.bias + weighWords(features) + weighCircumstances(circumstances);
}

/** Log odds that the second line goes on with the cut sentence at the end of the first, on a page whose articles are not known yet. */
export function scoreLines(end: LineEnd, start: LineStart, stands: WordTest): number {
  return CONTINUITY_BIAS + weighContinuity(findSeamFeatures(end, start, stands));
}

/** Log odds that the second unit goes on with the cut sentence at the end of the first, wherever on the page the two stand. */
export function scoreContinuity({ features, overlap }: Seam): number {
  return overlap > 0 ? JOIN_WEIGHTS.overlap : CONTINUITY_BIAS + weighContinuity(features);
}
