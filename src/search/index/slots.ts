import { cutRuns } from "../../bytes/cut-runs.ts";
import { type Time, timeToSortKey } from "../format/time.ts";

/**
 * How articles in the order of the index are divided into parts, and which numbers the pages of each part have. Both
 * follow from the articles alone, never from what was made before, and both stay where they are when an article comes
 * or goes elsewhere: what did not change need not be written again.
 */

/** Articles of a part, about: their words are found anew when one of them changes. */
const ARTICLES_A_PART = 128;
/** Articles that a part has at least: parts of more even size leave fewer numbers free. */
const LEAST_A_PART = 64;
/**
 * The pages of a part take so many numbers, or a multiple: one more article mostly moves no other part, and few of its own. With more
 * numbers free it would move fewer, and files of the index would be larger, as they say how far a page is from the one before.
 */
const SLOTS = 96;

/** Cuts articles into parts, by their ids. */
export function cutParts<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  return cutRuns(articles, ({ id }) => id, ARTICLES_A_PART, LEAST_A_PART);
}

/** How many numbers the pages of a part of so many articles take. */
export function slotsOf(articles: number): number {
  return Math.ceil(articles / SLOTS) * SLOTS;
}

/**
 * Numbers of the pages of a part, ascending: each stands where its day does between the newest of the part and the oldest, or at the next
 * number that is free. So one article more moves few others: those of the same days, up to a number that was free.
 *
 * @param articles From the newest.
 */
export function numbersOf(articles: readonly { readonly time: Time }[]): number[] {
  const days = articles.map(({ time }) => dayOf(time));
  const known = days.filter((day) => day !== undefined);
  const [newest = 0, oldest = 0] = [known[0], known.at(-1)];
  const slots = slotsOf(articles.length);
  const numbers: number[] = [];
  for (const [place, day = oldest] of days.entries()) {
    const due = Math.floor(((newest - day) / Math.max(1, newest - oldest)) * (slots - 1));
    const left = articles.length - place;
    numbers.push(Math.min(Math.max(due, (numbers.at(-1) ?? -1) + 1), slots - left));
  }
  return numbers;
}

const MONTHS = 12;
const MOST_DAYS = 31;

/** A number that grows with the day; of a month or a year that of its last; undefined where no year is known. */
function dayOf(time: Time): number | undefined {
  const key = timeToSortKey(time);
  if (key === "") return undefined;
  const [year = 0, month = 0, day = 0] = key.split("-").map(Number);
  return (year * MONTHS + Math.min(month, MONTHS)) * MOST_DAYS + Math.min(day, MOST_DAYS);
}
