import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 3,000 generated pages (tests/bench/damage): each page chooses between all moves
 * of its articles and none, again after each move that is right. `bareSpeakerThere` is set by the custom of the trade, not by the
 * fit: nobody is quoted by a bare name in an article that has not introduced him. `afterByline` is 1 below its fit, which knows no
 * headline that was missed.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 4.51,
  completes: 2.69,
  beforeOpen: -0.76,
  tearsBefore: -2.15,
  orphan: 0.69,
  leavesOpen: -2.57,
  reunites: 1.84,
  endsOpen: -1.58,
  afterByline: 3.8,
  bringsByline: 2.67,
  secondByline: -1.88,
  afterTargetByline: -2.71,
  takesByline: -2.71,
  pairs: 1.35,
  triples: 0.46,
  subject: 1.02,
  triplesThere: -0.74,
  triplesHere: 0.12,
  leadThere: 1.11,
  leadHere: -1.06,
  bareSpeakerThere: 11.5,
  speakerThere: 2.29,
  speakerHere: -0.7,
  previous: -0.82,
  earlier: -2.48,
  later: -2.48,
  leavesLead: -0.53,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -2.57,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
const ENOUGH_TO_MOVE = 0.9;

/** The same where nothing but words and a byline speaks for the move. */
const ENOUGH_BY_WORDS = 3;

/** The score from which up a move is made: lower where a cut sentence, a byline before the run or a speaker is its evidence. */
export function enoughToMove({ targetOpen, reunites, afterByline, bareSpeakerThere }: MoveFeatures): number {
  const isHard = targetOpen > 0 || reunites > 0 || afterByline > 0 || bareSpeakerThere > 0;
  return isHard ? ENOUGH_TO_MOVE : ENOUGH_BY_WORDS;
}

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -1;
