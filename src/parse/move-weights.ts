import type { MoveFeatures } from "./move-features.ts";

/**
 * What each feature of a move adds to its score: natural logarithms of odds against leaving the text where it stands.
 * Fitted by conditional logistic regression on 2,100 generated pages (tests/bench/damage) as the parser's own labels divide
 * them: each page chooses between all moves of its articles and none, again after each move that is right. Those of runs between
 * paragraphs and of places inside an article (`between`, `inside`, `signedInside`, `lastByline`) are rounded from a
 * later fit. Three are set by the custom of the trade, not by the fit: `bareSpeakerThere`, for nobody is quoted by a bare name in
 * an article that has not introduced him, `foreignByline` and `topTargetByline`, for an article signs once. `afterByline` is 1
 * below its fit, which knows few headlines that were missed.
 */
export const MOVE_WEIGHTS: Readonly<Record<keyof MoveFeatures, number>> = {
  targetOpen: 4.6,
  completes: 1.8,
  targetShort: -0.9,
  tearsBefore: -1,
  orphan: 1.2,
  startsInside: 1.1,
  leavesOpen: -4.2,
  reunites: 1.5,
  between: -1.5,
  inside: -4,
  restInside: 2.1,
  endsOpen: -5.5,
  afterByline: 5.2,
  bringsByline: 4.6,
  secondByline: -2.2,
  afterTargetByline: -5.2,
  takesByline: -4.7,
  signedInside: 2,
  lastByline: -2,
  units: 0,
  firstPairs: 0.2,
  pairs: 1.6,
  subject: 1.7,
  leadThere: 0.4,
  leadHere: -1.5,
  bareSpeakerThere: 11.5,
  speakerThere: 2,
  speakerHere: -3,
  previous: -0.4,
  earlier: -2.5,
  later: -2.9,
  leavesLead: -0.8,
  foreignByline: 5,
  topTargetByline: -4,
  bias: -2,
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
