import { filesToArchive } from "../../src/pipeline.ts";
import type { Case } from "./case.ts";
import { findFaults } from "./compare-articles.ts";

/** How the program reads one case. */
export interface Score {
  readonly kind: string;
  readonly name: string;
  /** What is wrong, in words; empty when the page is wholly right. */
  readonly faults: readonly string[];
}

/** Reads each case's page by itself, so that no page lends another its year or its names, and compares it with its answer. */
export function scoreCases(cases: readonly Case[]): Score[] {
  return cases.map(({ kind, name, text, answer }) => {
    const { issues } = filesToArchive([{ path: `${kind}/${name}.txt`, bytes: Buffer.from(text) }]);
    const articles = issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles));
    return { kind, name, faults: findFaults(answer.articles, articles) };
  });
}

/** The wholly right ones and all, by kind, in the order of the kinds. */
export function countByKind(scores: readonly Score[]): Map<string, { readonly right: number; readonly all: number }> {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { kind, faults } of scores) {
    const { right, all } = counts.get(kind) ?? { right: 0, all: 0 };
    counts.set(kind, { right: right + (faults.length === 0 ? 1 : 0), all: all + 1 });
  }
  return counts;
}
