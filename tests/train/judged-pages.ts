import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { PageReading, ParsedPage } from "../../src/model/page.ts";
import { type PageSigns, toPageSigns } from "../../src/parse/estimate/page-signs.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { generatePage } from "../bench/damage/generate-page.ts";
import { createRandom } from "../bench/damage/random.ts";
import { PLAIN, REGIMES, type Regime } from "../bench/damage/regime.ts";
import { HELD_OUT } from "../bench/damage/sayings.ts";
import { scorePage } from "../bench/damage/score-page.ts";
import { readProse, readSeedStories } from "../bench/damage/story.ts";
import { type Case, readCases } from "../cases/case.ts";
import { type FoundArticle, findFaults } from "../cases/compare-articles.ts";

/** A page with what is known of it and how much of it is right. */
export interface JudgedExample {
  readonly signs: PageSigns;
  readonly reading: PageReading;
  /** Articles that are wholly right. */
  readonly right: number;
  /** As many as the page has, or as were found, whichever is more: one that nobody wrote is wrong. */
  readonly articles: number;
}

function judge(page: ParsedPage, right: number, articles: number): JudgedExample {
  return { signs: toPageSigns(page), reading: page.reading, right, articles: Math.max(articles, page.articles.length) };
}

/** Generated pages of every regime, `count` each from the seed `first` up, of the stories the parser was fitted on or of others. */
export function judgeGenerated(stories: "fitted" | "held-out", first: number, count: number): JudgedExample[] {
  const isHeldOut = stories === "held-out";
  const [prose, seeds] = [readProse(stories), isHeldOut ? [] : readSeedStories()];
  const dress = (regime: Regime) => (isHeldOut ? { ...regime, seedShare: 0, sayings: HELD_OUT } : regime);
  return [...REGIMES, PLAIN].map(dress).flatMap((regime) =>
    Array.from({ length: count }, (_, index) => {
      const page = generatePage(prose, seeds, regime, createRandom(first + index));
      const parsed = fileToPage({ path: "page.txt", bytes: Buffer.from(page.text) });
      const { articlesRight, articles } = scorePage(page, parsed);
      return judge(parsed, articlesRight, articles);
    }),
  );
}

/** The small hard pages of `folder`, each read by itself. */
export function judgeCases(folder: string): JudgedExample[] {
  return readCases(folder).map((each) => {
    const page = fileToPage({ path: "page.txt", bytes: Buffer.from(each.text) });
    const { issues } = assembleArchive([page]);
    const found = issues.flatMap(({ pages }) => pages.flatMap(({ articles }) => articles));
    return judge(page, countRight(each, found), each.answer.articles.length);
  });
}

/** Articles of the answer that were found wholly right, in its order. */
function countRight({ answer }: Case, found: readonly FoundArticle[]): number {
  let [from, right] = [0, 0];
  for (const article of answer.articles) {
    const at = found.findIndex((other, index) => index >= from && findFaults([article], [other]).length === 0);
    if (at < 0) continue;
    from = at + 1;
    right += 1;
  }
  return right;
}

/** Of the pages called sure: how many they are, their articles, and those wholly right. */
export function countSure(examples: readonly JudgedExample[]) {
  const sure = examples.filter(({ reading }) => reading.sure);
  const sum = (read: (example: JudgedExample) => number) => sure.reduce((total, example) => total + read(example), 0);
  return { pages: sure.length, articles: sum(({ articles }) => articles), right: sum(({ right }) => right) };
}
