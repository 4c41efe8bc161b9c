/** `error`: input data could not be used. `warning`: an editor should look. `info`: done, and worth knowing. */
export type Severity = "error" | "warning" | "info";

/** What one rule finds: the same words serve the terminal, the report and the documentation. */
export interface Rule {
  readonly severity: Severity;
  /** What a finding of this rule means, one sentence. */
  readonly means: string;
  /** What was done, or what an editor can do, when the finding itself says nothing better. */
  readonly mend: string;
}

/** Rules by their ids. */
export type Rules = Readonly<Record<string, Rule>>;
