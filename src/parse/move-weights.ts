import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 3,900 generated pages (tests/bench/damage) as the parser's own labels divide
 * them: each page chooses between all moves of its articles and none, again after each move that is right. Three are set by
 * the custom of the trade: `bareSpeakerThere`, for nobody is quoted by a bare name in an article that has not introduced
 * him, `foreignByline` and `topTargetByline`, for an article signs once. `inside` is 1.6 above its fit, which knows few
 * tails that changed places.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 4.2,
  completes: 1.4,
  targetShort: -0.7,
  tearsBefore: -0.5,
  orphan: 0.5,
  startsInside: 0.7,
  leavesOpen: -2.7,
  reunites: 1.4,
  between: -2.3,
  inside: -3,
  restInside: 1.2,
  startsWithRest: 1,
  endsOpen: -2.6,
  afterByline: 3.9,
  bringsByline: 3.3,
  secondByline: -2,
  afterTargetByline: -2.8,
  takesByline: -3.5,
  signedInside: 1.5,
  lastByline: 0,
  units: -0.6,
  firstPairs: 0.1,
  pairs: 1.3,
  subject: 0.9,
  leadThere: 0.6,
  leadHere: -1.4,
  bareSpeakerThere: 11.5,
  speakerThere: 1.7,
  speakerHere: -2.7,
  previous: -0.8,
  earlier: -2.7,
  later: -2.2,
  leavesLead: -0.7,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -1.9,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
const ENOUGH_TO_MOVE = 0.3;

/** The same where nothing but words and a byline speaks for the move. */
const ENOUGH_BY_WORDS = 1.5;

/** The score from which up a move is made: lower where a cut sentence, a byline before the run or a speaker is its evidence. */
export function enoughToMove({ targetOpen, reunites, afterByline, bareSpeakerThere }: MoveFeatures): number {
  const isHard = targetOpen > 0 || reunites > 0 || afterByline > 0 || bareSpeakerThere > 0;
  return isHard ? ENOUGH_TO_MOVE : ENOUGH_BY_WORDS;
}

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -2;
