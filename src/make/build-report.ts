import type { PhaseTime } from "../io/progress.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** What a build found in the raw files; kept with the site and said again when nothing has changed. */
export interface Findings {
  readonly issueCount: number;
  readonly articleCount: number;
  /** Every warning and error, in file and line order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is proposed to editors at the desk, and told nowhere else. */
  readonly proposals?: readonly Diagnostic[];
}

/** The runtime's dictionary of words as it was and as it is: `ICU 77.1`, `ICU 78.2`. */
export interface DictionaryChange {
  readonly before: string;
  readonly now: string;
}

/** What one build did and found, as commands print it. */
export interface BuildReport extends Findings {
  /** False when the site stood already and was left alone. */
  readonly isChanged: boolean;
  /** Set when the site that stood was made with another dictionary of words than the runtime brings now. */
  readonly dictionary?: DictionaryChange;
  /** Files of the site. */
  readonly fileCount: number;
  /** Files made in this build; the others were taken over. */
  readonly writtenCount: number;
  readonly removedCount: number;
  /** Files of the cache that were damaged, or stood under another's name; what they held was made anew. */
  readonly damagedCount: number;
  readonly phases: readonly PhaseTime[];
  /** Absolute path of the site. */
  readonly out: string;
  /** Version of the program that made it: `0.1.0`. */
  readonly version: string;
}

/** 1 when data could not be used, or when `strict` and an editor should look at something; else 0. */
export function exitCodeOf({ diagnostics }: Findings, strict: boolean): number {
  return diagnostics.some(({ severity }) => severity === "error" || strict) ? 1 : 0;
}
