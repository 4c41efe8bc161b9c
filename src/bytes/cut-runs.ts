import { createHash } from "node:crypto";

/**
 * Cuts items into runs of about `mean` each. A run ends behind an item whose name says so, so the cuts follow from
 * the names alone and never from what was cut before: an item more or less changes the run it stands in, or cuts or joins
 * one, and no other.
 *
 * @param least Items that a run has at least, but for the last. Then runs are less uneven; and where an item more or less moves a cut, the
 *   next may move too, until one is met that does not.
 */
export function cutRuns<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  mean: number,
  least = 0,
): Item[][] {
  const runs: Item[][] = [];
  let isOpen = false;
  for (const item of items) {
    if (isOpen) runs.at(-1)?.push(item);
    else runs.push([item]);
    isOpen = (runs.at(-1)?.length ?? 0) < least || !endsRun(nameOf(item), mean - least);
  }
  return runs;
}

/** Whether a run of about `mean` items ends behind the one of this name. */
export function endsRun(name: string, mean: number): boolean {
  return hashOf(name) % mean === 0;
}

function hashOf(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32LE();
}
