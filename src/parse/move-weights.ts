import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on the 13,670 articles of 2,500 generated pages (tests/bench/damage), where each
 * article chooses between all of its moves and none.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 2.96,
  completes: 1.97,
  overlap: 0,
  beforeOpen: -0.77,
  tearsBefore: -2.46,
  fragment: 0.31,
  orphan: 0.48,
  leavesOpen: -2.93,
  reunites: 1.68,
  reunitesFragment: 0.5,
  endsOpen: -2.18,
  afterByline: 3.45,
  bringsByline: 2.46,
  secondByline: -1.44,
  afterTargetByline: -2.32,
  takesByline: -2.19,
  pairs: 1.29,
  triples: 0.68,
  subject: 1.06,
  some: 0.29,
  triplesThere: -0.77,
  triplesHere: 0.21,
  subjectThere: 0.29,
  subjectHere: -0.29,
  speakerThere: 1.82,
  speakerHere: -1.02,
  previous: -0.43,
  earlier: -2.62,
  later: -2.52,
  units: -0.18,
  leavesLead: -1.92,
  targetShort: 1.87,
  bias: -2.33,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
export const ENOUGH_TO_MOVE = 1.2;

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -1;
