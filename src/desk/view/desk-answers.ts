import type { OpenDecision } from "./open-decision.ts";
import type { PageChange, PageView } from "./page-view.ts";
import type { GivenAct } from "./reading.ts";

/** How far an editor has come. */
export interface DeskProgress {
  /** Decisions that are left in the archive. */
  readonly left: number;
  /** Acts of today that hold, by anyone at this archive. */
  readonly today: number;
  /** Pages that were looked at, of all: fewer while the desk is still reading. */
  readonly read: number;
  readonly pages: number;
}

/** Where a page belongs, as far as the site that was built last says. */
export interface PlaceOfPage {
  readonly file: string;
  /** Address of its issue; null where it is in none yet. */
  readonly issue: string | null;
  /** Year of its address, or `undated`; null where it is not known. */
  readonly year: string | null;
  readonly left: number;
}

/** What is left to decide, the most needed first. */
export interface QueueAnswer {
  readonly decisions: readonly OpenDecision[];
  readonly places: readonly PlaceOfPage[];
  readonly progress: DeskProgress;
}

/** A place elsewhere in the archive where characters stand that were corrected here. */
export interface OtherPlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly headline: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** The act that would say the same of this place. */
  readonly act: GivenAct;
}

/** Places with the same characters; `more` were left out. */
export interface ElsewhereAnswer {
  readonly places: readonly OtherPlace[];
  readonly more: number;
}

/** What came of acts that were handed in for one page. */
export interface ActsAnswer {
  readonly page: PageView;
  /** Ids of the acts that were written. */
  readonly ids: readonly string[];
  readonly changes: readonly PageChange[];
  /** What of the text was corrected, for looking it up elsewhere. */
  readonly mended?: { readonly was: string; readonly now: string };
}

/** An act that was made, as the list of the day shows it. */
export interface DoneAct {
  readonly file: string;
  /** File and line where it is written: what tells it from every other. */
  readonly written: string;
  readonly id: string;
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly line: number;
  readonly exact: string;
  readonly to: string;
  readonly isUndone: boolean;
}

/** Acts that somebody else proposes, with what each would do; none is written. */
export interface Proposal {
  readonly file: string;
  /** As the reader wrote it. */
  readonly act: GivenAct;
  /** What is written if it is taken over; absent where nothing can be. */
  readonly acts?: readonly GivenAct[];
  /** What it would be: found, found elsewhere, not found, already so, no act at all. */
  readonly outcome: string;
  readonly lines: readonly number[];
  readonly changes: readonly PageChange[];
}

/** Why a request was refused. */
export interface Refusal {
  readonly refused:
    | "version"
    | "not-found"
    | "no-act"
    | "front-matter"
    | "outcome"
    | "disk"
    | "token"
    | "request"
    | "told";
  /** In English; for `outcome` that of the act; for `told` what the editor is to read, in their language. */
  readonly detail: string;
  /** The page as it is now, where that is what the editor has to look at. */
  readonly page?: PageView;
}
