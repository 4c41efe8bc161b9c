import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { articlesToPage, type GeneratedArticle, generateArticles } from "./generate-articles.ts";

/** Articles of one raw page: an issue of a county weekly that has one. */
const ARTICLES_AN_ISSUE = 5;
const LENGTH = 700;

/** One raw page with its articles. */
export interface RawIssue {
  /** `2024/2024-03-05_00012.txt` */
  readonly path: string;
  readonly text: string;
  readonly articles: readonly GeneratedArticle[];
}

/**
 * Raw issues with that many articles in all, the same for the same seed, from the oldest to the newest; those of an
 * archive from 2007 on, or of `firstYear`.
 */
export function* rawIssues(articleCount: number, seed = 1, firstYear = 2007): Generator<RawIssue> {
  let articles: GeneratedArticle[] = [];
  let serial = 0;
  for (const article of generateArticles({ count: articleCount, length: LENGTH, seed, firstYear })) {
    articles.push(article);
    if (articles.length === ARTICLES_AN_ISSUE) {
      yield toIssue(articles, serial++);
      articles = [];
    }
  }
  if (articles.length > 0) yield toIssue(articles, serial);
}

function toIssue(articles: readonly GeneratedArticle[], serial: number): RawIssue {
  const date = articles[0]?.date ?? "";
  const path = `${date.slice(0, 4)}/${date}_${String(serial).padStart(5, "0")}.txt`;
  return { path, text: `---\ndate: "${date}"\n---\n${articlesToPage(articles)}`, articles };
}

/** Writes a file below a folder, making the folders it stands in. */
export function writeBelow(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
