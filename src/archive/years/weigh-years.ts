import { clueLogLikelihood, type YearClue } from "./year-clue.ts";

/** A clue and the article it stands in: month of the article (null where none is known) and years from the issue's own. */
export interface PlacedClue {
  readonly clue: YearClue;
  /** Names the article among those of the issue. */
  readonly witness: string;
  readonly month: number | null;
  /** 0, or -1 for an article of late December in an issue of January. */
  readonly offset: number;
}

/** A year for an issue and how sure it is. */
export interface YearAnswer {
  readonly year: number;
  /** 0..1, of all years the archive could have. */
  readonly probability: number;
}

/** First year an issue can have: the founding of the republic's press. */
export const FIRST_YEAR = 1949;
/** Last year an issue can have: a bound that needs no clock. */
export const LAST_YEAR = 2100;

/**
 * Log-likelihood of each year from {@link FIRST_YEAR} on. Clues that say the same in several articles are no independent
 * witnesses: the second counts for half, the third for a third; within one article only one counts.
 */
export function weighYears(placed: readonly PlacedClue[]): Float64Array {
  const scores = new Float64Array(LAST_YEAR - FIRST_YEAR + 1);
  const seenIn = new Map<string, Set<string>>();
  for (const { clue, witness, month, offset } of placed) {
    const articles = seenIn.get(clue.signature) ?? new Set<string>();
    if (articles.has(witness)) continue;
    seenIn.set(clue.signature, articles.add(witness));
    for (let i = 0; i < scores.length; i++) {
      const weight = clueLogLikelihood(clue, FIRST_YEAR + i + offset, month);
      scores[i] = (scores[i] ?? 0) + weight / articles.size;
    }
  }
  return scores;
}

/** The likeliest year and its share among all. */
export function bestYear(scores: Float64Array): YearAnswer {
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  const highest = scores[best] ?? 0;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return { year: FIRST_YEAR + best, probability: 1 / total };
}

/**
 * The few years that together are nearly certain, the likeliest first; none where it takes more than `most`.
 *
 * @param share What they have of all, 0..1.
 */
export function fewYears(scores: Float64Array, share: number, most: number): number[] {
  const highest = Math.max(...scores);
  const parts = Array.from(scores, (score, i) => ({ year: FIRST_YEAR + i, part: Math.exp(score - highest) }));
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  const likeliest = parts.sort((a, b) => b.part - a.part).slice(0, most);
  const left: number[] = [];
  let held = 0;
  for (const { year, part } of likeliest) {
    left.push(year);
    held += part;
    if (held >= share * total) return left;
  }
  return [];
}
