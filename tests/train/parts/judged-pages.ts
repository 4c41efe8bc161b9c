import { assembleArchive } from "../../../src/archive/assemble-archive.ts";
import type { PageReading, ParsedPage } from "../../../src/model/page.ts";
import { type PageFeatures, toPageFeatures } from "../../../src/parse/estimate/page-features.ts";
import { fileToPage } from "../../../src/pipeline.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";
import { scorePage } from "../../bench/damage/score-page.ts";
import type { Case } from "../../cases/case.ts";
import { type FoundArticle, findFaults } from "../../cases/compare-articles.ts";

/** A page with what is known of it and how much of it is right. */
export interface JudgedExample {
  readonly features: PageFeatures;
  readonly reading: PageReading;
  /** Articles that are wholly right. */
  readonly right: number;
  /** As many as the page has, or as were found, whichever is more: one that nobody wrote is wrong. */
  readonly articles: number;
}

function judge(page: ParsedPage, right: number, articles: number): JudgedExample {
  return {
    features: toPageFeatures(page),
    reading: page.reading,
    right,
    articles: Math.max(articles, page.articles.length),
  };
}

/** A generated page as the parser reads it, with how much of it is right. */
export function judgePage(page: GeneratedPage): JudgedExample {
  const parsed = fileToPage({ path: "page.txt", bytes: Buffer.from(page.text) });
  const { articlesRight, articles } = scorePage(page, parsed);
  return judge(parsed, articlesRight, articles);
}

/** A small hard page as the parser reads it by itself, with how much of it is right. */
export function judgeCase(each: Case): JudgedExample {
  const page = fileToPage({ path: "page.txt", bytes: Buffer.from(each.text) });
  const { issues } = assembleArchive([page]);
  const found = issues.flatMap(({ pages }) => pages.flatMap(({ articles }) => articles));
  return judge(page, countRight(each, found), each.answer.articles.length);
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
