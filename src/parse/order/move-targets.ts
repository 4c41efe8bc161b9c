import { memo } from "../../memo.ts";
import type { Unit } from "../page/draft.ts";
import { type Piece, REACH_BACK, REACH_FURTHER, REACH_ON } from "../page/move.ts";
import type { Seams } from "../seam/seams.ts";
import { readTarget, type TargetFacts } from "./move-features.ts";

/** Log odds up to which a sentence does not go on with the unit behind it. */
const MOST_GOES_ON = -1;

/** Most places inside an article that ask for text: a text with more is verse or a list. */
const MOST_GAPS = 2;

/** First halves of sentences that stand before foreign text are seldom shorter. */
const SHORTEST_HALF = 12;

/** A place to which a run may be moved. */
export interface Target {
  /** Article by its place on the page. */
  readonly index: number;
  /** How many of its units stand before the run then. */
  readonly at: number;
  readonly facts: TargetFacts;
}

/**
 * Places inside an article where a sentence breaks off and what follows does not go on with it: what stands there may be
 * displaced itself, as where two tails changed places.
 */
function findGaps(units: readonly Unit[], seams: Seams): number[] {
  const gaps: number[] = [];
  for (let at = 1; at < units.length && gaps.length <= MOST_GAPS; at += 1) {
    const [before, next] = [units[at - 1] as Unit, units[at] as Unit];
    if (before.kind !== "text" || before.text.length < SHORTEST_HALF || next.kind !== "text") continue;
    if (!seams.isUnfinished(before) || seams.isSigned(before)) continue;
    if (seams.continuity(before, next) <= MOST_GOES_ON) gaps.push(at);
  }
  return gaps.length <= MOST_GAPS ? gaps : [];
}

/** The places of an article that take text. */
export type PlacesOf = (piece: Piece) => readonly Omit<Target, "index">[];

/** Reads the places of each article once for all hosts; an article that a move changed is another piece. */
export function readPlaces(seams: Seams): PlacesOf {
  return memo((piece: Piece) =>
    [piece.units.length, ...findGaps(piece.units, seams)].map((at) => ({ at, facts: readTarget(piece, at, seams) })),
  );
}

/** The places to which runs of article `host` may be moved. */
export function findTargets(host: number, pieces: readonly Piece[], placesOf: PlacesOf): Target[] {
  const targets: Target[] = [];
  for (let index = host - REACH_BACK - REACH_FURTHER; index <= host + REACH_ON + REACH_FURTHER; index += 1) {
    const piece = pieces[index];
    if (!piece || index === host || piece.units.length === 0) continue;
    const isNear = index >= host - REACH_BACK && index <= host + REACH_ON;
    for (const { at, facts } of placesOf(piece)) if (isNear || facts.open) targets.push({ index, at, facts });
  }
  return targets;
}
