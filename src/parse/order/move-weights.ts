import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 3,000 generated pages (`npm run bench fit-moves`) as the parser's own labels divide
 * them: each page chooses between all moves of its articles and none, again after each move that is right. Four are set by
 * the custom of the trade: `bareSpeakerThere`, for nobody is quoted by a bare name in an article that has not introduced
 * him, `foreignByline` and `topTargetByline`, for an article signs once, and `inside`, for the fit knows no tails that
 * changed places.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 4.2,
  completes: 1.5,
  targetShort: -0.4,
  tearsBefore: -0.3,
  orphan: 0.4,
  startsInside: 0.7,
  leavesOpen: -2.2,
  reunites: 1.7,
  between: -2.3,
  inside: -3,
  restInside: 1.4,
  startsWithRest: 0.9,
  endsOpen: -1.6,
  afterByline: 4.3,
  bringsByline: 2.1,
  secondByline: -2.6,
  afterTargetByline: -3,
  takesByline: -2.1,
  signedInside: 2.8,
  lastByline: 2,
  units: -0.7,
  pairs: 1.1,
  subject: 0.4,
  leadThere: 0.8,
  leadHere: -1.4,
  bareSpeakerThere: 11.5,
  speakerThere: 3.8,
  speakerHere: -3.2,
  previous: -0.8,
  earlier: -2.8,
  later: -2.4,
  leavesLead: -0.1,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -2.1,
};

/** Moves that score lower are only reported: on undamaged pages a wrong move is worse than none. */
const ENOUGH_TO_MOVE = 0;

/** Where nothing but words and a byline speaks for a move, it is only reported if it scores lower than this. */
const ENOUGH_BY_WORDS = 1;

/** The score from which up a move is made: lower where a cut sentence, a byline before the run or a speaker is its evidence. */
export function enoughToMove({ targetOpen, reunites, afterByline, bareSpeakerThere }: MoveFeatures): number {
  const isHard = targetOpen > 0 || reunites > 0 || afterByline > 0 || bareSpeakerThere > 0;
  return isHard ? ENOUGH_TO_MOVE : ENOUGH_BY_WORDS;
}

/** From here up a move that is not made is worth an editor's look. */
export const ENOUGH_TO_REPORT = -1.5;
