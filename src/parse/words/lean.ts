import type { Kinship, SharedWords } from "./kinship.ts";

/** Added to each count of shared words, so that none is not worth endlessly less than one. */
const UNSEEN = 0.25;

/** Added to each length, in characters, so that little text does not weigh endlessly more than much. */
const SHORTEST = 400;

/** What the words of one unit can say at most. */
const MOST_LEAN = 3;

/**
 * How much each unit of a run leans to another article than its host by its words, all added up. `kinships` are those of the
 * last unit of the run, of the last two, and so on up to the whole run; `there` and `here` the lengths, in characters, of the
 * other article and of what is left of the host; `count` says which words count.
 */
export function addLeans(
  kinships: readonly Kinship[],
  there: number,
  here: number,
  count: (words: SharedWords) => number,
): number {
  const lengths = Math.log((here + SHORTEST) / (there + SHORTEST));
  let [sum, other, own] = [0, 0, 0];
  for (const kinship of kinships) {
    const [gain, loss] = [count(kinship.other) - other, count(kinship.host) - own];
    const lean = Math.log((Math.max(0, gain) + UNSEEN) / (Math.max(0, loss) + UNSEEN)) + lengths;
    sum += Math.max(-MOST_LEAN, Math.min(MOST_LEAN, lean));
    [other, own] = [other + gain, own + loss];
  }
  return sum;
}
