import type { Priors } from "../part.ts";

/**
 * What each feature of a move counts before any page is seen, in log-odds against leaving the text where it stands and rough
 * steps: 0.5 a hint, 1 some evidence, 2 good, 4 strong. Names are those of `MoveFeatures`.
 */
export const MOVE_PRIORS: Priors = {
  // A move needs evidence: most text stands where it belongs.
  bias: -2,
  // A broken sentence there, and what goes on with it.
  targetOpen: 4,
  completes: 2,
  orphan: 0.5,
  startsInside: 1,
  startsWithRest: 1,
  leavesOpen: -2,
  reunites: 2,
  restInside: 1,
  endsOpen: -1,
  between: -2,
  // Who signs: a signature ends its article.
  afterByline: 4,
  bringsByline: 2,
  secondByline: -2,
  afterTargetByline: -3,
  takesByline: -2,
  signedInside: 2,
  lastByline: 1,
  // What it is about.
  pairs: 1,
  subject: 1,
  leadThere: 1,
  leadHere: -1,
  speakerThere: 4,
  speakerHere: -3,
  // Where it would go: column ends displace short runs and not far.
  units: 0,
  previous: -0.5,
  earlier: -2,
  later: -2,
  leavesLead: -1,
};
