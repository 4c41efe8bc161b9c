import type { Priors } from "../part.ts";

/**
 * What each thing counts for two units being the halves of one sentence before any page is seen, in log-odds and rough
 * steps: 0.5 a hint, 1 some evidence, 2 good, 4 strong. Names are those of `JoinFeatures`.
 */
export const JOIN_PRIORS: Priors = {
  bias: -2,
  // What stands where they meet: a word, figure or quote that spans the seam is hardly chance.
  word: 3,
  pair: 2,
  triple: 2,
  figures: 3,
  quote: 2,
  closes: 1,
  open: 1,
  // How the first ends.
  comma: 1,
  colon: -4,
  bindsForward: 1,
  leansForward: 0.5,
  shortBefore: -1,
  smallBefore: 0.5,
  proseBefore: 2,
  longBefore: 1,
  proseStart: 1,
  twoHalves: -1,
  quoted: -2,
  // How the second begins, and whether it is prose.
  bindsBackward: 2,
  opener: -1,
  proseAfter: 3,
  stopAfter: 1,
  headless: 1,
  speaker: -2,
  // What else is known of the two.
  subhead: -4,
  sureSubhead: -4,
  loneSubhead: 4,
  unsureText: -4,
  subheadAfter: -3,
  sureSubheadAfter: -3,
  afterSeam: 3,
  signed: -4,
};
