import { CONTINUITY_WEIGHTS, JOIN_WEIGHTS } from "../../weights/weights.ts";
import type { Unit } from "../page/draft.ts";
import type { LineEnd } from "../page/line-end.ts";
import type { LineStart } from "../page/line-start.ts";
import type { WordTest } from "../words/word-index.ts";
import { createScale, createSetScale } from "./scale.ts";
import {
  readSeamSigns,
  SEAM_FEATURES,
  type SeamFeatures,
  type SeamSigns,
  spansWord,
  WORD_SIGN,
} from "./seam-features.ts";

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

/** Odds of a seam where no sentence can have been cut. */
export const NEVER = -12;

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
  readonly signs: SeamSigns;
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

const {
  bias: JOIN_BIAS,
  subhead,
  sureSubhead,
  loneSubhead,
  unsureText,
  subheadAfter,
  sureSubheadAfter,
  afterSeam,
  signed,
  verse,
  overlap,
  ...WORDS
} = JOIN_WEIGHTS;
const { bias: CONTINUITY_BIAS, ...CONTINUITY } = CONTINUITY_WEIGHTS;

// What the words at the seam say and what else is known are known apart, and so are weighed apart.
const weighWords = createSetScale(SEAM_FEATURES, WORDS);
const weighCircumstances = createScale<keyof Circumstances>({
  subhead,
  sureSubhead,
  loneSubhead,
  unsureText,
  subheadAfter,
  sureSubheadAfter,
  afterSeam,
  signed,
  verse,
  overlap,
});
const weighContinuity = createSetScale(SEAM_FEATURES, CONTINUITY);

/**
 * Natural logarithm of the odds that a column end cut one sentence between two units: above 0 for rather than against,
 * beyond 3 sure. They follow each other, and the first does not end its sentence.
 */
export function scoreJoin({ signs }: Seam, circumstances: Circumstances): number {
  return JOIN_BIAS + weighWords(signs) + weighCircumstances(circumstances);
}

/** More than sums of the same numbers differ by where they are added in another order. */
const ROUNDING = 1e-9;

/**
 * Log odds that the second line goes on with the cut sentence at the end of the first, on a page whose articles are not known yet.
 * Where not even a word of the dictionary could lift them above `least`, none is looked up, and they are some number up to it.
 */
export function scoreLines(end: LineEnd, start: LineStart, stands: WordTest, least = Number.NEGATIVE_INFINITY): number {
  const signs = readSeamSigns(end, start, stands);
  const odds = CONTINUITY_BIAS + weighContinuity(signs);
  if (odds + Math.max(0, CONTINUITY.word) < least - ROUNDING || !spansWord(end, start)) return odds;
  return CONTINUITY_BIAS + weighContinuity(signs | WORD_SIGN);
}

/** Log odds that a unit which repeats the last words of another goes on with it. */
export const REPEATS = JOIN_WEIGHTS.overlap;

/** Log odds that the second unit goes on with the cut sentence at the end of the first, wherever on the page the two stand. */
export function scoreContinuity({ signs, overlap }: Seam): number {
  return overlap > 0 ? REPEATS : CONTINUITY_BIAS + weighContinuity(signs);
}
