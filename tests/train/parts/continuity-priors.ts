import type { Priors } from "../part.ts";

/**
 * What each thing counts for a text going on with a cut sentence, wherever on the page the two stand, before any page is seen:
 * in log-odds and rough steps, 0.5 a hint, 1 some evidence, 2 good, 4 strong. Names are those of `SeamFeatures`.
 */
export const CONTINUITY_PRIORS: Priors = {
  bias: -3,
  word: 3,
  pair: 2,
  triple: 2,
  figures: 3,
  person: 1,
  quote: 4,
  // A quote that is opened and not closed, or closed and not opened, asks for its other half.
  closes: -1,
  open: -1,
  comma: 0.5,
  colon: 0.5,
  bindsForward: 0.5,
  bindsBackward: 1,
  opener: -2,
  opensAfter: -1,
  speaker: -2,
  shortAfter: 1,
  proseAfter: 1,
  stopAfter: 1,
  headless: 1,
};
