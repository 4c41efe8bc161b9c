/** Articles in the order of how much they are about a query. Shared by the browser and the terminal. */

/** What a group knows of one word of a query. */
export interface WordScores {
  /** Articles of the group, the numbers of pages that Pagefind takes them to be, and how many of them hold the word. */
  readonly articles: number;
  readonly pages: number;
  readonly holding: number;
  /** Pagefind's score by place: how rare the word is in the group, times how much the article makes of it. */
  readonly scores: ReadonlyMap<number, number>;
}

/**
 * Scores of each group's articles, comparable across groups: Pagefind weighs a word by how rare it is in its own
 * group; this weighs it by how rare it is in all of them.
 *
 * @param groups For each group, its words in the same order.
 */
export function mergeScores(groups: readonly (readonly WordScores[])[]): Map<number, number>[] {
  const words = groups[0]?.length ?? 0;
  const merged = groups.map(() => new Map<number, number>());
  for (let word = 0; word < words; word++) {
    const known = groups.map((group) => group[word] as WordScores);
    const overall = rarity(sum(known.map((k) => k.articles)), sum(known.map((k) => k.holding)));
    for (const [group, { pages, holding, scores }] of known.entries()) {
      const factor = overall / rarity(pages, holding);
      const target = merged[group] as Map<number, number>;
      for (const [place, score] of scores) target.set(place, (target.get(place) ?? 0) + score * factor);
    }
  }
  return merged;
}

/** Inverse document frequency, as Pagefind reckons it. */
function rarity(articles: number, holding: number): number {
  return Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
