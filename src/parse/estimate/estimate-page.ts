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
/** Below this a page is doubtful: of 16 real pages of such shares 14 had an article that was wrong somewhere. */
const DOUBTFUL = 0.8;

/** A reason to doubt a page, in English and in Chinese. */
export interface PageDoubt {
  readonly en: string;
  readonly zhHans: string;
}

/** What is said of a feature that speaks against a page; the others are told by findings of their own or say little to an editor. */
const SAYS: Readonly<Partial<Record<keyof PageFeatures, PageDoubt>>> = {
  headDoubt: { en: "headlines are doubtful", zhHans: "标题难以认定" },
  worstHead: { en: "a headline is doubtful", zhHans: "有一个标题难以认定" },
  lineDoubt: { en: "a line within a text may be a headline", zhHans: "正文里有一行可能是标题" },
  noDay: { en: "few articles print a day", zhHans: "多数篇目没有日期" },
  shortArticle: { en: "articles are short as a line", zhHans: "有的篇目只有一行长短" },
  longArticle: { en: "articles are very long", zhHans: "有的篇目很长" },
  shortParagraphs: { en: "paragraphs are short as those of a list", zhHans: "段落短如清单" },
  undecided: { en: "text may belong to other articles", zhHans: "有的文字可能属于别篇" },
  missing: { en: "text is missing", zhHans: "有缺文" },
  mixed: { en: "only some lines are lines of print", zhHans: "只有部分行是报上的行" },
  traditional: { en: "its characters are traditional", zhHans: "原文是繁体字" },
  furniture: { en: "many lines are no text of an article", zhHans: "许多行不是正文" },
  noHeadline: { en: "text stands under no headline", zhHans: "有的文字没有标题" },
  layoutUnsure: { en: "the layout of its lines is not certain", zhHans: "行的排法难以认定" },
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
  /** How a page is to be doubted: as a whole, in part, or not. */
  readonly grade: "not-understood" | "doubtful" | "understood";
  /** What speaks against the page, the weightiest first, three reasons at most; none against one that was understood. */
  readonly doubts: readonly PageDoubt[];
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
  const grade = estimate < NOT_UNDERSTOOD ? "not-understood" : estimate < DOUBTFUL ? "doubtful" : "understood";
  return { estimate, sure: share >= SURE, grade, doubts: grade === "understood" ? [] : reasons };
}
