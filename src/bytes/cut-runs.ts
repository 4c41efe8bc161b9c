import { createHash } from "node:crypto";

/**
 * Cuts items into runs of about `mean` each. A run ends behind an item whose name says so, so the cuts follow from
 * the names alone and never from what was cut before: an item more or less changes the run it stands in, or cuts or joins
 * one, and no other.
 */
export function cutRuns<Item>(items: readonly Item[], nameOf: (item: Item) => string, mean: number): Item[][] {
  const runs: Item[][] = [];
  let isOpen = false;
  for (const item of items) {
    if (isOpen) runs.at(-1)?.push(item);
    else runs.push([item]);
    isOpen = createHash("sha256").update(nameOf(item)).digest().readUInt32LE() % mean !== 0;
  }
  return runs;
}
