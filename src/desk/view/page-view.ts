import type { ActKind, ActOutcome } from "../../model/act.ts";
import type { ParagraphFlag, Span } from "../../model/article.ts";
import type { LineRole } from "../../model/line.ts";
import type { OpenDecision } from "./open-decision.ts";

/** A raw line and what became of it. */
export interface LineView {
  /** 1-based. */
  readonly number: number;
  readonly raw: string;
  /** What it reads with the corrections of editors, `\n` where it was cut; absent where that is the raw line. */
  readonly reads?: string;
  readonly role: LineRole | "subhead";
  /** Place on the page of its article; null where it belongs to none. */
  readonly article: number | null;
  /** 0-based paragraph of that article; null where it is no part of the body. */
  readonly paragraph: number | null;
}

/** A paragraph as it comes out. */
export interface ParagraphView {
  readonly text: string;
  readonly flags: readonly ParagraphFlag[];
  readonly spans: readonly Span[];
}

/** An article as it comes out. */
export interface ArticleView {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  readonly section: string | null;
  /** As printed. */
  readonly datePrinted: string | null;
  /** EDTF: what an editor gave, else the day as the page tells it, with the year that the archive infers; null where none is told. */
  readonly date: string | null;
  readonly isYearInferred: boolean;
  readonly isDateDecided: boolean;
  readonly bylines: readonly string[];
  readonly paragraphs: readonly ParagraphView[];
  readonly captions: readonly string[];
  /** First of its raw lines, 1-based. */
  readonly line: number;
  /** Address of its page in the site as it was last built; null where it has none yet. */
  readonly address: string | null;
}

/** An act of the page as a list shows it. */
export interface ActView {
  readonly id: string;
  readonly act: ActKind;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why: string;
  readonly outcome: ActOutcome;
  readonly lines: readonly number[];
  /** Text that it is about; empty for one of the whole file. */
  readonly exact: string;
  /** What it says, as text. */
  readonly to: string;
}

/** Facts of a file as they stand, each as text; empty where none is known. */
export interface FactsView {
  readonly date: string;
  readonly issue: string;
  readonly totalIssue: string;
  readonly page: string;
}

/** A page as the desk shows it. */
export interface PageView {
  readonly file: string;
  /** Changes with the raw file and with its corrections. */
  readonly version: string;
  /** Number of pictures of the printed page beside the raw file. */
  readonly scans: number;
  readonly facts: FactsView;
  readonly lines: readonly LineView[];
  readonly articles: readonly ArticleView[];
  readonly acts: readonly ActView[];
  readonly decisions: readonly OpenDecision[];
}

/** One thing that an act changed on its page. */
export type PageChange =
  | { readonly kind: "article-new" | "article-gone"; readonly headline: string; readonly line: number }
  | {
      readonly kind: "headline" | "byline" | "date";
      readonly headline: string;
      readonly was: string;
      readonly now: string;
    }
  | {
      readonly kind: "role";
      readonly first: number;
      readonly last: number;
      readonly was: LineView["role"];
      readonly now: LineView["role"];
    }
  | {
      readonly kind: "moved";
      readonly first: number;
      readonly last: number;
      /** Headline of the article; null for none. */
      readonly was: string | null;
      readonly now: string | null;
    }
  | { readonly kind: "joined" | "parted" | "follows"; readonly line: number; readonly next: number }
  | { readonly kind: "text"; readonly line: number; readonly was: string; readonly now: string }
  | { readonly kind: "repeat" | "no-repeat"; readonly line: number }
  | { readonly kind: "fact"; readonly fact: keyof FactsView; readonly was: string; readonly now: string };
