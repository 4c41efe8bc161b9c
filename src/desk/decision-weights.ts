import type { RuleId } from "../model/rules.ts";
import type { DecisionKind } from "./view/open-decision.ts";

/**
 * How much each kind of decision weighs, set by hand: what takes text from its article, or gives it a false one, misleads a reader
 * most; what spoils one word least. A page that is not understood stands before all that its decisions say.
 */
export const KIND_WEIGHTS: Readonly<Record<DecisionKind, number>> = {
  page: 12,
  boundary: 10,
  moved: 8,
  undecided: 7,
  correction: 7,
  date: 6,
  headline: 5,
  seam: 4,
  repeat: 3,
  byline: 3,
  name: 2,
  word: 2,
  post: 3,
  other: 1,
};

/** What each rule is about; a finding of another rule that asks for an editor is `other`. */
export const KIND_OF_RULE: Readonly<Partial<Record<RuleId, DecisionKind>>> = {
  "page-unsure": "page",
  "page-doubtful": "page",
  "layout-unsure": "page",
  "page-unparsed": "page",
  "no-headline": "boundary",
  "no-article": "boundary",
  continuation: "moved",
  "continuation-undecided": "undecided",
  "jump-unmatched": "undecided",
  "correction-similar": "correction",
  "correction-unclear": "correction",
  "correction-orphan": "correction",
  "correction-contradiction": "correction",
  "correction-void": "correction",
  "date-contradiction": "date",
  "date-distant": "date",
  "date-future": "date",
  "date-impossible": "date",
  "weekday-contradiction": "date",
  "year-unknown": "date",
  "year-contradiction": "date",
  "ladder-contradiction": "date",
  "issue-contradiction": "date",
  headline: "headline",
  "headline-unsure": "headline",
  "column-break": "seam",
  "text-missing": "seam",
  repeat: "repeat",
  byline: "byline",
  "byline-unsure": "byline",
  "name-variant": "name",
  "person-apart": "name",
  "word-variant": "word",
  "post-overlap": "post",
};

/** How sure the program is where the finding does not say: of an error hardly, of a warning as good as of a coin. */
export const CONFIDENCE_OF_SEVERITY = { error: 0.2, warning: 0.5, info: 0.7 } as const;

/** Decisions of the parser that are as sure as this ask nobody. */
export const LEAST_SURE = 0.9;
