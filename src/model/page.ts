import type { PlacedAct } from "./act.ts";
import type { ParsedArticle } from "./article.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { LineAccount } from "./line.ts";
import type { FrontMatter, SourceText } from "./source.ts";

/** What a page prints about itself in running heads and feet; front matter overrides it. */
export interface Masthead {
  readonly facts: FrontMatter;
  /** 1-based line each fact was read from. */
  readonly lines: Readonly<Partial<Record<keyof FrontMatter, number>>>;
}

/** How the lines of a file stand to what was printed: a paragraph a line, each line of print a line, or both. */
export type LineReading = "paragraphs" | "print" | "mixed";

/** Which characters a page is printed in; simplified where no character tells. */
export type Script = "simplified" | "traditional" | "mixed";

/** How a page was read as a whole. */
export interface PageReading {
  readonly lines: LineReading;
  /** Widths of its columns of print in characters, each once, in the order of the page; none where no line is one of print. */
  readonly widths: readonly number[];
  readonly script: Script;
  /** 0..1, how likely the most doubtful short line within its texts is something else, as a headline. */
  readonly lineDoubt: number;
  /** 0..1, the share of its articles that is expected to be wholly right: head, day, names and every paragraph. */
  readonly estimate: number;
  /** Whether the estimate is high enough to leave the page unread: at least 97 of 100 articles of such pages are wholly right. */
  readonly sure: boolean;
}

/** One raw file, parsed by itself: the input of the archive, and what a cache keeps. */
export interface ParsedPage {
  readonly source: SourceText;
  readonly masthead: Masthead;
  readonly reading: PageReading;
  /** In reading order. */
  readonly articles: readonly ParsedArticle[];
  /** One entry for every line of the file, in order. */
  readonly lines: readonly LineAccount[];
  readonly diagnostics: readonly Diagnostic[];
  /** What became of the acts of editors about it, in the order in which they were made; absent where there are none. */
  readonly acts?: readonly PlacedAct[];
}
