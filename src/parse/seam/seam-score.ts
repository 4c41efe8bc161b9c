import { lookUpAcross } from "../../text/word-break.ts";
import { CONTINUITY_WEIGHTS, JOIN_WEIGHTS } from "../../weights/weights.ts";
import type { Unit } from "../page/draft.ts";
import type { LineEnd } from "../page/line-end.ts";
import type { LineStart } from "../page/line-start.ts";
import { opensItem } from "../page/list-item.ts";
import { creditLength } from "../recognise/dateline.ts";
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
  /** The page shows that a paragraph opens with the second, as it does with the first. */
  readonly paragraph: number;
  /** Names that close the first close an article. */
  readonly signed: number;
  /** It is a line of verse, which ends where it ends. */
  readonly verse: number;
  /** The second opens with the last words of the first: nothing but a cut does that. */
  readonly overlap: number;
  /** The second opens with the mark of an item, or with who reports from where: `▲`, `新华社北京9月28日电`. */
  readonly opensItem: number;
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
    paragraph: before.opensParagraph && after.opensParagraph ? 1 : 0,
    signed: isSigned ? 1 : 0,
    verse: isVerse ? 1 : 0,
    overlap: overlap > 0 ? 1 : 0,
    opensItem: opensItem(after.text) || creditLength(after.text) > 0 ? 1 : 0,
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
  paragraph,
  signed,
  verse,
  overlap,
  opensItem: opens,
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
  paragraph,
  signed,
  verse,
  overlap,
  opensItem: opens,
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
  return withWord(end, start, readSeamSigns(end, start, stands), least);
}

/** What {@link scoreLines} says of each of several lines; the words that they may share with the end are looked up at once. */
export function scoreStarts(end: LineEnd, starts: readonly LineStart[], stands: WordTest, least: number): number[] {
  const signs = starts.map((start) => readSeamSigns(end, start, stands));
  const asked = starts.filter((_, place) => mayReach(signs[place] as SeamSigns, least));
  lookUpAcross(asked.map(({ words }) => [end.words, words] as const));
  return starts.map((start, place) => withWord(end, start, signs[place] as SeamSigns, least));
}

/** Whether a seam of these signs may have odds from `least` up if a word of the dictionary spans it. */
function mayReach(signs: SeamSigns, least: number): boolean {
  return CONTINUITY_BIAS + weighContinuity(signs) + Math.max(0, CONTINUITY.word) >= least - ROUNDING;
}

function withWord(end: LineEnd, start: LineStart, signs: SeamSigns, least: number): number {
  const isSpanned = mayReach(signs, least) && spansWord(end, start);
  return CONTINUITY_BIAS + weighContinuity(isSpanned ? signs | WORD_SIGN : signs);
}

/** Log odds that a unit which repeats the last words of another goes on with it. */
export const REPEATS = JOIN_WEIGHTS.overlap;

/** Log odds that the second unit goes on with the cut sentence at the end of the first, wherever on the page the two stand. */
export function scoreContinuity({ signs, overlap }: Seam): number {
  return overlap > 0 ? REPEATS : CONTINUITY_BIAS + weighContinuity(signs);
}
