import type { OpenDecision } from "./open-decision.ts";
import type { PageChange, PageView } from "./page-view.ts";

/** An act as it is handed in: fields of an act without id and time. */
export type GivenAct = Readonly<Record<string, unknown>>;

/** What a reading says; the desk's words are looked up by it. */
export type ReadingCode =
  | "as-it-is"
  | "is-label"
  | "stays"
  | "behind"
  | "apart"
  | "join"
  | "no-repeat"
  | "is-byline"
  | "signs"
  | "date-given"
  | "date-printed"
  | "apply-here"
  | "take-back"
  | "take-back-other"
  | "name"
  | "one-person"
  | "two-persons"
  | "one-bearer"
  | "two-bearers"
  | "year-of"
  | "is-year"
  /** Has no acts: the editor writes the headline that the file lacks. */
  | "write-headline";

/** One thing that speaks for a reading; the desk's words are looked up by its code. */
export interface Reason {
  readonly code: string;
  /** 1-based; 0 where no line is meant. */
  readonly line: number;
  readonly quote: string;
  /** Where the quote stands, for one of another page: `2024-10-03.txt:12`. */
  readonly place?: string;
  /** In English, where the words do not know the code. */
  readonly says: string;
}

/** One way of reading a doubtful place: what the program did, or something else, with the acts that say so. */
export interface Reading {
  readonly code: ReadingCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reasons: readonly Reason[];
  readonly acts: readonly GivenAct[];
  /** What it would change on the page. */
  readonly changes: readonly PageChange[];
}

/** A decision with all that an editor needs to take it. */
export interface DecisionView {
  readonly decision: OpenDecision;
  readonly page: PageView;
  /** The first is the page as it is. */
  readonly readings: readonly Reading[];
}
