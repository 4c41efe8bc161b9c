import type { Severity } from "./diagnostic.ts";

/** What one rule finds: the same words serve the terminal, the report and the documentation. */
export interface Rule {
  readonly severity: Severity;
  /** What a finding of this rule means, one sentence. */
  readonly means: string;
  /** What was done, or what an editor can do, when the finding itself says nothing better. */
  readonly mend: string;
}
