import { ESTIMATE_WEIGHTS } from "../../weights/weights.ts";
import { type PageFeatures, toPageFeatures, type UnjudgedPage } from "./page-features.ts";

/** What every feature counts: a feature that nothing weighs, or a weight of no feature, is a type error. */
const WEIGHTS: Readonly<Record<keyof PageFeatures | "bias", number>> = ESTIMATE_WEIGHTS;

/**
 * Share, before it is cut, from which up a page is sure: no fewer than 97% of the articles of such pages are to be wholly right.
 * From here up 70 of 70 are on generated pages, and 141 of 141 of the hard pages.
 */
const SURE = 0.99;

/** Below this a page is not understood: it is likelier than not that an article of it is wrong. */
const NOT_UNDERSTOOD = 0.5;

/** What is said of a feature that speaks against a page; the others are told by findings of their own or say little to an editor. */
const SAYS: Readonly<Partial<Record<keyof PageFeatures, string>>> = {
  headDoubt: "headlines are doubtful",
  worstHead: "a headline is doubtful",
  lineDoubt: "a line within a text may be a headline",
  noDay: "few articles print a day",
  shortArticle: "articles are short as a line",
  longArticle: "articles are very long",
  shortParagraphs: "paragraphs are short as those of a list",
  undecided: "text may belong to other articles",
  missing: "text is missing",
  mixed: "only some lines are lines of print",
  traditional: "its characters are traditional",
  furniture: "many lines are no text of an article",
  noHeadline: "text stands under no headline",
  layoutUnsure: "the layout of its lines is not certain",
};

/** How many reasons are told. */
const MOST_REASONS = 3;
/** Log-odds from which down a feature is a reason. */
const REASON = -0.3;

/** How far a page as a whole can be trusted. */
export interface PageEstimate {
  /** 0..1, cut to two decimals: share of the page's articles that is expected to be wholly right. */
  readonly estimate: number;
  readonly sure: boolean;
  /** What speaks against a page that was not understood, the weightiest first; undefined for one that was. */
  readonly doubts: readonly string[] | undefined;
}

/** Estimates the share of a page's articles that are wholly right from what parsing it left uncertain. */
export function estimatePage(page: UnjudgedPage): PageEstimate {
  const shares = Object.entries(toPageFeatures(page)).map(([name, value]) => {
    const feature = name as keyof PageFeatures;
    return { feature, logOdds: WEIGHTS[feature] * value };
  });
  const logOdds = shares.reduce((sum, share) => sum + share.logOdds, WEIGHTS.bias);
  const share = 1 / (1 + Math.exp(-logOdds));
  const estimate = Math.floor(100 * share) / 100;
  const reasons = shares
    .filter((share) => share.logOdds <= REASON)
    .sort((a, b) => a.logOdds - b.logOdds)
    .flatMap(({ feature }) => SAYS[feature] ?? [])
    .slice(0, MOST_REASONS);
  return { estimate, sure: share >= SURE, doubts: estimate < NOT_UNDERSTOOD ? reasons : undefined };
}
