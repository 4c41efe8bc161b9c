import type { YearRelation } from "./stated-year.ts";
import { bestYear, FIRST_YEAR, type PlacedClue, weighYears } from "./weigh-years.ts";
import type { YearClue } from "./year-clue.ts";

/** What plans, goals and passing mentions say together, however many they are, stays below what is taken. */
const MOST_BY_MENTIONS = 0.8;

/** Log-likelihood of each year by an issue's own words; none after `last`. Mentions help others to decide and never decide alone. */
export function weighOwnWords(placed: readonly PlacedClue[], last: number): Float64Array {
  const mentions = upTo(last, weighYears(placed.filter(({ clue }) => isMention(clue))));
  const others = weighYears(placed.filter(({ clue }) => !isMention(clue)));
  const share = shareOfMentions(mentions);
  return mentions.map((score, i) => score * share + (others[i] ?? 0));
}

function isMention({ kind, values }: YearClue): boolean {
  return kind === "stated-year" && MENTIONS.has(String(values?.["relation"]));
}

const MENTIONS: ReadonlySet<string> = new Set<YearRelation>(["mention", "plan"]);

function upTo(last: number, scores: Float64Array): Float64Array {
  return scores.map((score, i) => (FIRST_YEAR + i > last ? Number.NEGATIVE_INFINITY : score));
}

/** How much of their weight keeps the likeliest year within {@link MOST_BY_MENTIONS}. */
function shareOfMentions(scores: Float64Array): number {
  const exceeds = (share: number) => bestYear(scores.map((score) => score * share)).probability > MOST_BY_MENTIONS;
  let [low, high] = [1 / 64, 1];
  if (!exceeds(high)) return high;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (exceeds(middle)) high = middle;
    else low = middle;
  }
  return low;
}
