import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 3,000 generated pages (tests/bench/damage): each page chooses between all moves
 * of its articles and none, again after each move that is right. `bareSpeakerThere` is set by the custom of the trade, not by the
 * fit: nobody is quoted by a bare name in an article that has not introduced him.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 4.26,
  completes: 1.78,
  beforeOpen: -0.75,
  tearsBefore: -1.84,
  orphan: 0.28,
  leavesOpen: -2.58,
  reunites: 1.86,
  endsOpen: -0.45,
  afterByline: 3.43,
  bringsByline: 3.27,
  secondByline: -1.34,
  afterTargetByline: -2.92,
  takesByline: -3.41,
  pairs: 1.29,
  triples: 0.57,
  subject: 0.96,
  some: 0.14,
  triplesThere: -0.83,
  triplesHere: 0.31,
  leadThere: 0.79,
  leadHere: -0.94,
  bareSpeakerThere: 8.2,
  speakerThere: 1.68,
  speakerHere: -0.87,
  previous: -0.39,
  earlier: -2.34,
  later: -2.59,
  leavesLead: -0.92,
  targetShort: -0.38,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -2.83,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
export const ENOUGH_TO_MOVE = 0.7;

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -1;
