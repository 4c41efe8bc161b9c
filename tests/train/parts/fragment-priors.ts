import type { Priors } from "../part.ts";

/**
 * What each thing counts for a text beginning in mid-sentence before any page is seen, in log-odds and rough steps: 0.5 a hint,
 * 1 some evidence, 2 good. Names are those of `FragmentFeatures`.
 */
export const FRAGMENT_PRIORS: Priors = {
  bias: -2,
  bindsBackward: 1,
  opener: -2,
  opensSentence: -1,
  speaker: -2,
  orphan: 1,
  headless: 1,
  rest: 2,
  short: 1,
};
