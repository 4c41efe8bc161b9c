import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 2,100 generated pages (tests/bench/damage) as the parser's own labels divide
 * them: each page chooses between all moves of its articles and none, again after each move that is right. Three are set by the
 * custom of the trade, not by the fit: `bareSpeakerThere`, for nobody is quoted by a bare name in an article that has not
 * introduced him, `foreignByline` and `topTargetByline`, for an article signs once. `afterByline` is 1 below its fit, which
 * knows few headlines that were missed.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 3.7,
  completes: 2,
  targetShort: -0.7,
  tearsBefore: -0.5,
  orphan: 1.1,
  startsInside: 0.9,
  leavesOpen: -5.3,
  reunites: 1.7,
  restInside: 2,
  endsOpen: -5.2,
  afterByline: 4,
  bringsByline: 3.5,
  secondByline: -2.8,
  afterTargetByline: -5.5,
  takesByline: -3.9,
  units: 0.3,
  firstPairs: 0.3,
  pairs: 1.1,
  subject: 1.5,
  leadThere: 0.2,
  leadHere: -1.4,
  bareSpeakerThere: 11.5,
  speakerThere: 1.2,
  speakerHere: -2,
  previous: -0.8,
  earlier: -2.1,
  later: -2.9,
  leavesLead: -1.9,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -1.3,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
const ENOUGH_TO_MOVE = 0.7;

/** The same where nothing but words and a byline speaks for the move. */
const ENOUGH_BY_WORDS = 2;

/** The score from which up a move is made: lower where a cut sentence, a byline before the run or a speaker is its evidence. */
export function enoughToMove({ targetOpen, reunites, afterByline, bareSpeakerThere }: MoveFeatures): number {
  const isHard = targetOpen > 0 || reunites > 0 || afterByline > 0 || bareSpeakerThere > 0;
  return isHard ? ENOUGH_TO_MOVE : ENOUGH_BY_WORDS;
}

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -2;
