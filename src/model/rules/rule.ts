/** `error`: input data could not be used. `warning`: an editor should look. `info`: done, and worth knowing. */
export type Severity = "error" | "warning" | "info";

/**
 * Why an editor should look, the most important reason first. `not-understood`: nothing else that is said of the page can be trusted.
 * `unread`: a file or what stands in it could not be read. `unpublished`: a part of the site lacks something. `missing`: a page lacks
 * headlines or articles. `contradiction`: what is printed, given or inferred disagrees. `act-unused`: what an editor decided could not
 * be followed. `undecided`: nothing decides between two readings. `repaired`: the program put something right. `unused`: something given
 * was passed over.
 */
export const ATTENTION = [
  "not-understood",
  "unread",
  "unpublished",
  "missing",
  "contradiction",
  "act-unused",
  "undecided",
  "repaired",
  "unused",
] as const;

/** One reason of {@link ATTENTION}. */
export type Attention = (typeof ATTENTION)[number];

interface RuleWords {
  /** What a finding of this rule means, one English sentence. */
  readonly means: string;
  /** What a finding of this rule says to readers and editors in Chinese, without a final stop. */
  readonly zhHans: string;
  /** What was done, or what an editor can do, when the finding itself says nothing better. */
  readonly mend: string;
  /** What was done, or what an editor can do, in Chinese. */
  readonly zhMend: string;
}

/** A rule whose findings ask an editor to look. */
interface AskingRule extends RuleWords {
  readonly severity: "error" | "warning";
  readonly attention: Attention;
}

/** A rule whose findings are worth knowing and ask for nothing. */
interface NotedRule extends RuleWords {
  readonly severity: "info";
  readonly attention?: never;
}

/** What one rule finds: all that terminal, report, site and documentation know of it. */
export type Rule = AskingRule | NotedRule;

/** Rules by their ids. */
export type Rules = Readonly<Record<string, Rule>>;
