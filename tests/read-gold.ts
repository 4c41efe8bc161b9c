import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Where the right answers to the seeds stand, a file a page. */
export const GOLD_FOLDER = join("tests", "fixtures", "gold");

/** What a careful reader finds on a page. */
export interface GoldPage {
  /** Name of the raw file. */
  readonly source: string;
  readonly year: number;
  /** Why each line that is no text of an article is none, by its 1-based number. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly articles: readonly GoldArticle[];
}

/** An article in reading order. */
export interface GoldArticle {
  readonly headline: string;
  /** As printed, with the year: `2025-04-03`; null where none is printed. */
  readonly date: string | null;
  readonly byline: readonly string[];
  readonly body: readonly string[];
  /** 1-based lines of the file that each paragraph is made of. */
  readonly lines: readonly (readonly number[])[];
}

/** The right answers to a raw page, by its path or name: `seeds/003_….txt`. */
export function readGold(path: string): GoldPage {
  return JSON.parse(readFileSync(join(GOLD_FOLDER, basename(path).replace(/\.txt$/, ".json")), "utf8")) as GoldPage;
}
