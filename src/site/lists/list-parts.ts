/** Entries on one page of a list: at some 500 bytes each a page stays below 150 KB. */
export const PART_SIZE = 250;

/** A list cut into parts of at most {@link PART_SIZE}, the first full; an empty list is one empty part. */
export function listParts<Item>(items: readonly Item[], size = PART_SIZE): Item[][] {
  const parts: Item[][] = [];
  for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size));
  return parts.length === 0 ? [[]] : parts;
}

/** Links from one part of a list to those beside it. */
export interface PartLinks {
  /** 1-based number of this part. */
  readonly part: number;
  readonly older: string | null;
  readonly newer: string | null;
}
