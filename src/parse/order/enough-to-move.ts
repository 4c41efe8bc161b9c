import { ENOUGH } from "../../weights/by-hand.ts";
import type { MoveFeatures } from "./move-features.ts";

/** The score from which up a move is made: lower where a cut sentence, a byline before the run or a speaker is its evidence. */
export function enoughToMove({ targetOpen, reunites, afterByline, bareSpeakerThere }: MoveFeatures): number {
  const isHard = targetOpen > 0 || reunites > 0 || afterByline > 0 || bareSpeakerThere > 0;
  return isHard ? ENOUGH.toMove : ENOUGH.toMoveByWords;
}
