import type { Priors } from "../part.ts";

/**
 * What each feature of a parsed page counts for its articles being wholly right, before any page is seen: in log-odds and rough
 * steps, 0.5 a hint, 1 some evidence, 2 good, 4 strong. Names are those of `PageFeatures`; each is a share of the page's articles or
 * lines, a mean doubt, or 1 where it holds for the page.
 */
export const ESTIMATE_PRIORS: Priors = {
  // An article of a page without any feature is nearly always right.
  bias: 4,
  headDoubt: -2,
  worstHead: -2,
  textDoubt: -1,
  // Pages with the customs of news are read best; an article without a day may as well have none.
  noDay: -0.5,
  kicker: -0.5,
  deck: -0.5,
  // An article of a line is a stray line, one of many paragraphs holds the next one too.
  shortArticle: -2,
  longArticle: -2,
  shortParagraphs: -1,
  subhead: -2,
  // Whatever was mended can have been mended wrongly, and where text may belong elsewhere it often does.
  joined: -1,
  moved: -1,
  repeated: -0.5,
  undecided: -4,
  bylineUnsure: -2,
  caption: -1,
  mixed: -1,
};
