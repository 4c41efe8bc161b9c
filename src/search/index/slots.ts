import { createHash } from "node:crypto";

/**
 * How articles in the order of the index are divided into parts, and which numbers the pages of each part have. Both
 * follow from the articles alone, never from what was made before, and both stay where they are when an article comes
 * or goes elsewhere: what did not change need not be written again.
 */

/** A part ends behind one of so many articles, about: its words are found anew when one of them changes. */
const ARTICLES_A_PART = 256;
/** The pages of a part take so many numbers, or a multiple: one more article mostly moves no other part. */
const SLOTS = 64;

/** Cuts articles into parts, by their ids. */
export function cutParts<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  let isOpen = false;
  for (const article of articles) {
    if (isOpen) parts.at(-1)?.push(article);
    else parts.push([article]);
    isOpen = createHash("sha256").update(article.id).digest().readUInt32LE() % ARTICLES_A_PART !== 0;
  }
  return parts;
}

/** How many numbers the pages of a part of so many articles take. */
export function slotsOf(articles: number): number {
  return Math.ceil(articles / SLOTS) * SLOTS;
}
