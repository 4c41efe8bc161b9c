import type { PlacedClue } from "../../../src/archive/years/weigh-years.ts";
import type { YearClue, YearWeights } from "../../../src/archive/years/year-clue.ts";

/** A clue of these weights, with what a test says of it besides. */
export function clue(weights: YearWeights, more: Partial<YearClue> = {}): YearClue {
  const evidence = { kind: "stated-year", quote: "2024年", source: "p.txt", line: 3, says: "it is so" } as const;
  return { ...evidence, article: 0, signature: JSON.stringify(weights), isStrong: true, weights, ...more };
}

/** A clue in its place: an article of April of the issue's own year, where nothing else is said. */
export function placed(of: YearClue, more: Partial<PlacedClue> = {}): PlacedClue {
  return { clue: of, witness: "0 0", month: 4, offset: 0, ...more };
}

/** Weights that speak for one year. */
export function forYear(year: number, others = 0.01): YearWeights {
  return { years: { [year]: 0.9 }, others };
}
