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

/** What the first entry of a part is: when it was, or its name. */
export type Beginning = { readonly date: EventDate } | { readonly text: string };

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
 * so that a list that grows changes few of its pages.
 *
 * @param items From the oldest to the newest.
 * @param beginning What a part is known by whose newest entry is given.
 */
export function newestPartFirst<Item>(
  items: readonly Item[],
  address: string,
  beginning: (newest: Item | undefined) => Beginning | null,
): NewestPart<Item>[] {
  const parts = listParts(items)
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
