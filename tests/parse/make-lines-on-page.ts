import type { Add, Feature } from "../../src/parse/label/feature.ts";
import { type LineFacts, linesToFacts } from "../../src/parse/label/line-facts.ts";
import { factsToLinesOnPage, type LineOnPage } from "../../src/parse/label/line-on-page.ts";
import { WordIndex } from "../../src/parse/words/word-index.ts";
import { toLines } from "./make-lines.ts";

/** A page of raw lines as its labels are weighed. */
export interface LinePage {
  readonly facts: readonly LineFacts[];
  readonly lines: readonly LineOnPage[];
  readonly index: WordIndex;
}

/** Reads raw lines as a page whose labels are to be found. */
export function readLinePage(...raw: readonly string[]): LinePage {
  const index = new WordIndex();
  const facts = linesToFacts(toLines(...raw), index);
  return { facts, lines: factsToLinesOnPage(facts, index), index };
}

/** The features that `collect` adds, each with the sum of its values; those of 0 left out. */
export function featuresOf(collect: (add: Add) => void): Partial<Record<Feature, number>> {
  const found: Partial<Record<Feature, number>> = {};
  collect((feature, value = 1) => {
    found[feature] = (found[feature] ?? 0) + value;
  });
  for (const feature of Object.keys(found) as Feature[]) if (found[feature] === 0) delete found[feature];
  return found;
}
