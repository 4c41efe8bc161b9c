import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import type { YearFinding } from "./issue-years.ts";
import { bestYear, FIRST_YEAR, type PlacedClue, weighYears } from "./weigh-years.ts";
import { clueLogLikelihood, type YearClue } from "./year-clue.ts";

/** Quotes an article shows for its year: more convince nobody. */
const MOST_QUOTES = 5;
/** Of these, meetings and holders of posts of other issues. */
const MOST_RUNGS = 2;
/** Years around the one taken that a clue is to tell it from. */
const YEARS_AROUND = [-3, -2, -1, 1, 2, 3];
/** A clue that makes the year only a third likelier than those around it says nothing worth a quote. */
const LEAST_WEIGHT = Math.log(4 / 3);

/** A clue that speaks for the year taken, with how much. */
export interface WeighedClue {
  readonly placed: PlacedClue;
  readonly weight: number;
}

/** The clues of an issue that speak for its year, the weightiest first. */
export function weighClues({ placed: all }: YearFinding, year: number): WeighedClue[] {
  return all
    .map((placed) => ({ placed, weight: weightOf(placed, year) }))
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
}

/** The quotes that an article shows for its year: its own first, then by weight; last the meetings of other issues. */
export function explainYear(weighed: readonly WeighedClue[], ladder: readonly Evidence[], witness: string): Evidence[] {
  const rungs = ladder.slice(0, MOST_RUNGS);
  const ordered = [
    ...weighed.filter(({ placed }) => placed.witness === witness),
    ...weighed.filter(({ placed }) => placed.witness !== witness),
  ];
  const seen = new Set<string>();
  const quotes: Evidence[] = [];
  for (const { placed } of ordered) {
    if (quotes.length + rungs.length >= MOST_QUOTES) break;
    if (seen.has(placed.clue.signature)) continue;
    seen.add(placed.clue.signature);
    quotes.push(toEvidence(placed.clue));
  }
  return [...quotes, ...rungs];
}

/** How much likelier the clue's words are in this year than in those around it; `year` is the issue's. */
function weightOf({ clue, month, offset }: PlacedClue, year: number): number {
  const at = (y: number) => clueLogLikelihood(clue, y + offset, month);
  const around = YEARS_AROUND.map((distance) => at(year + distance));
  return at(year) - Math.max(...around.slice(0, 3)) / 2 - Math.max(...around.slice(3)) / 2;
}

/** The evidence in a clue, without what weighs it. */
export function toEvidence({ kind, quote, source, line, says, values }: YearClue): Evidence {
  return { kind, quote, source, line, says, ...(values ? { values } : {}) };
}

/** A given year is contradicted when the words make another one so many times likelier. */
const CONTRADICTION = Math.log(50);

/** Strong words that speak for another year than the one that was given or printed; undefined when none do. */
export function findYearContradiction(finding: YearFinding, stated: number): Diagnostic | undefined {
  const strong = finding.placed.filter(({ clue }) => clue.isStrong);
  const scores = weighYears(strong);
  const { year } = bestYear(scores);
  const lead = (scores[year - FIRST_YEAR] ?? 0) - (scores[stated - FIRST_YEAR] ?? 0);
  if (lead < CONTRADICTION) return undefined;
  const against = ({ clue, month, offset }: PlacedClue) =>
    clueLogLikelihood(clue, year + offset, month) - clueLogLikelihood(clue, stated + offset, month);
  const [first] = [...strong].sort((a, b) => against(b) - against(a));
  if (!first) return undefined;
  const { source, line, quote, says } = first.clue;
  return diagnose("year-contradiction", source, `the year is given as ${stated}, but ${says}`, { line, quote });
}
