import { partAddress } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import type { EventDate } from "../article/event-date.ts";
import type { IssueRef } from "../article/issue-name.ts";

/** Entries on one page of a list: at some 500 bytes each a page stays below 150 KB. */
export const PART_SIZE = 200;

/** Parts before and behind a part that it links, beside the first and the last. */
const PART_REACH = 2;

/** A list cut into parts of at most {@link PART_SIZE}, the first full; an empty list is one empty part. */
export function listParts<Item>(items: readonly Item[], size = PART_SIZE): Item[][] {
  const parts: Item[][] = [];
  for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size));
  return parts.length === 0 ? [[]] : parts;
}

/**
 * A list that changes anywhere, cut into parts of between half of {@link PART_SIZE} and all of it; the last may be shorter. A part ends at that
 * one of the places where it may end whose entry has the smallest hash: an entry more or less moves the ends near it, and soon the old
 * ends are found again.
 *
 * @param keyOf What an entry is known by.
 */
export function stableParts<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const parts: Item[][] = [];
  let from = 0;
  while (items.length - from > PART_SIZE) {
    let end = from + PART_SIZE;
    let smallest = Number.POSITIVE_INFINITY;
    for (let at = from + PART_SIZE / 2; at <= from + PART_SIZE; at++) {
      const hash = hashOf(keyOf(items[at - 1] as Item));
      if (hash < smallest) [smallest, end] = [hash, at];
    }
    parts.push(items.slice(from, end));
    from = end;
  }
  return [...parts, items.slice(from)];
}

/** 32-bit FNV-1a, and another mixing, as keys that differ in their last character alone must not be neighbours. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** What the first entry of a part is: when it was, or its name. */
export type Beginning = { readonly date: EventDate } | { readonly text: string };

/** What an article is known by in a list. */
export function articleKey({ address }: ArticleRef): string {
  return address;
}

/** What a part that begins with an article is known by: its day, else its headline. */
export function articleBeginning(article: ArticleRef | undefined): Beginning | null {
  if (!article) return null;
  const [edtf = null] = article.date.edtf?.split("/") ?? [];
  return edtf === null ? { text: article.headline } : { date: { ...article.date, edtf } };
}

/** What a part that begins with an issue of no known year is known by: its first day, else its headline or file. */
export function issueBeginning({ firstDate, headline, file }: IssueRef): Beginning {
  if (firstDate === null) return { text: headline ?? file };
  return { date: { edtf: firstDate, asPrinted: null, basis: "unknown", year: null, month: null } };
}

/** A part of a list as the other parts link it. */
export interface PartLink {
  /** From 1, in the order of reading. */
  readonly number: number;
  readonly address: string;
  /** Null where it changes with every addition to the list. */
  readonly begins: Beginning | null;
}

/** Links from one part of a list to the others. */
export interface PartLinks {
  /** From 1, in the order of reading. */
  readonly part: number;
  /** The first, the last and those near it, itself among them; none for a list of one part. */
  readonly shown: readonly PartLink[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** Links of a list that has one part: none. */
export const NO_PARTS: PartLinks = { part: 1, shown: [], previous: null, next: null };

/** A part of a list from the newest to the oldest. */
export interface NewestPart<Item> {
  readonly address: string;
  readonly items: readonly Item[];
  readonly links: PartLinks;
}

/**
 * The parts of a list that is read from the newest, which has the list's own address; the oldest entries are part 1 by their address,
 * so that a list that grows, or changes anywhere, changes few of its pages.
 *
 * @param items From the oldest to the newest.
 * @param keyOf What an entry is known by.
 * @param beginning What a part is known by whose newest entry is given.
 */
export function newestPartFirst<Item>(
  items: readonly Item[],
  address: string,
  keyOf: (item: Item) => string,
  beginning: (newest: Item | undefined) => Beginning | null,
): NewestPart<Item>[] {
  const parts = stableParts(items, keyOf)
    .map((part, i, all) => ({ address: i === all.length - 1 ? address : partAddress(address, i + 1), part }))
    .reverse();
  const links = linkParts(
    parts.map((each, i) => ({ address: each.address, begins: i === 0 ? null : beginning(each.part.at(-1)) })),
  );
  return parts.flatMap((each, i) => {
    const own = links[i];
    return own ? [{ address: each.address, items: each.part.toReversed(), links: own }] : [];
  });
}

/** Links of each part of a list, given in the order of reading. */
export function linkParts(parts: readonly Omit<PartLink, "number">[]): PartLinks[] {
  const numbered = parts.map((part, i) => ({ ...part, number: i + 1 }));
  return numbered.map((_, at) => ({
    part: at + 1,
    shown:
      numbered.length === 1
        ? []
        : numbered.filter((_, i) => i === 0 || i === numbered.length - 1 || Math.abs(i - at) <= PART_REACH),
    previous: numbered[at - 1]?.address ?? null,
    next: numbered[at + 1]?.address ?? null,
  }));
}

/** Parts in the order of time: the first has the list's own address. */
export function orderedPart(address: string, index: number): string {
  return index === 0 ? address : partAddress(address, index + 1);
}
