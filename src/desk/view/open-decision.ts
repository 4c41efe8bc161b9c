import type { Diagnostic } from "../../model/diagnostic.ts";

/** What an open decision is about, the weightiest first. */
export const DECISION_KINDS = [
  "page",
  "boundary",
  "moved",
  "undecided",
  "correction",
  "date",
  "headline",
  "seam",
  "repeat",
  "byline",
  "name",
  "word",
  "post",
  "other",
] as const;

/** One of {@link DECISION_KINDS}. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One thing of a page that an editor is asked about. */
export interface OpenDecision {
  /** Name of the decision, made of what the program says and of the text it says it of: unchanged as long as neither changes. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** Rule of the finding, or of the parser's decision. */
  readonly rule: string;
  /** Path of the raw page below its folder. */
  readonly file: string;
  /** 1-based line that it is about; 0 for the file as a whole. */
  readonly line: number;
  /** All lines that it is about, 1-based, in reading order. */
  readonly lines: readonly number[];
  /** Place on its page of the article it concerns; null where it concerns none. */
  readonly article: number | null;
  readonly quote: string;
  /** What the program says of it, one English sentence without its stop. */
  readonly message: string;
  /** What the program says of the place, in Chinese; absent where the words of the rule say all of it. */
  readonly zhHans?: string;
  /** What is doubtful, part by part; and words of another place that bear on it: see {@link Diagnostic}. */
  readonly values?: Diagnostic["values"];
  readonly beside?: Diagnostic["beside"];
  /** 0..1, how sure the program is of its reading. */
  readonly confidence: number;
  /** Characters of text that stand or fall with it. */
  readonly characters: number;
  /** How much it is needed: weight of its kind × (1 − confidence) × characters. */
  readonly need: number;
  /** What an act of `confirm` keeps, so that the decision comes back when the program says something else. */
  readonly saw: string;
}
