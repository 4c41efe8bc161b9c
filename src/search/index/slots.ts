import { cutRuns } from "../../bytes/cut-runs.ts";

/**
 * How articles in the order of the index are divided into parts, and which numbers the pages of each part have. Both
 * follow from the articles alone, never from what was made before, and both stay where they are when an article comes
 * or goes elsewhere: what did not change need not be written again.
 */

/** Articles of a part, about: their words are found anew when one of them changes. */
const ARTICLES_A_PART = 64;
/** The pages of a part take so many numbers, or a multiple: one more article mostly moves no other part. */
const SLOTS = 64;

/** Cuts articles into parts, by their ids. */
export function cutParts<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  return cutRuns(articles, ({ id }) => id, ARTICLES_A_PART);
}

/** How many numbers the pages of a part of so many articles take. */
export function slotsOf(articles: number): number {
  return Math.ceil(articles / SLOTS) * SLOTS;
}
