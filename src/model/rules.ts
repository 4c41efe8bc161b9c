import type { Diagnostic } from "./diagnostic.ts";
import { CORRECTION_RULES } from "./rules/corrections.ts";
import { DATE_RULES } from "./rules/dates.ts";
import { FILE_RULES } from "./rules/files.ts";
import { ISSUE_RULES } from "./rules/issues.ts";
import { LAYOUT_RULES } from "./rules/layout.ts";
import { ORDER_RULES } from "./rules/order.ts";
import { PAGE_RULES } from "./rules/page.ts";
import { PEOPLE_RULES } from "./rules/people.ts";
import { PUBLISHING_RULES } from "./rules/publishing.ts";
import { RECORD_RULES } from "./rules/records.ts";
import type { Rule, Rules } from "./rules/rule.ts";

export { ATTENTION, type Attention, type Rule } from "./rules/rule.ts";

/**
 * Every rule that a diagnostic or a decision can name, in the order of the work: reading, parsing,
 * putting in order, the archive. `src/parse/README.md` prints this table; a test keeps the two equal and asks for
 * a fixture of each rule that a diagnostic can name.
 */
export const RULES = {
  ...FILE_RULES,
  ...LAYOUT_RULES,
  ...PAGE_RULES,
  ...ORDER_RULES,
  ...ISSUE_RULES,
  ...DATE_RULES,
  ...PEOPLE_RULES,
  ...CORRECTION_RULES,
  ...RECORD_RULES,
  ...PUBLISHING_RULES,
} as const;

/** Id of a rule: a key of {@link RULES}. */
export type RuleId = keyof typeof RULES;

const BY_ID: Rules = RULES;

/** The rule that a diagnostic or a decision names; undefined for an id that is in no table, as a cache of another version may hold one. */
export function ruleOf(id: string): Rule | undefined {
  return Object.hasOwn(BY_ID, id) ? BY_ID[id] : undefined;
}

/** Where a finding lies in its file, and the words it rests on; lines and columns as in {@link Diagnostic}. */
export interface FindingPlace extends Pick<Diagnostic, "values" | "beside"> {
  readonly line?: number;
  readonly column?: number;
  readonly quote?: string;
  /** What was done or what the editor can do, where that is more than the rule says in general. */
  readonly mend?: string;
  /** What was found, in Chinese, where it is more than the rule says in general. */
  readonly zhHans?: string;
}

/** A finding of a rule about the file `source`: severity and mend from the table. */
export function diagnose(rule: RuleId, source: string, message: string, place: FindingPlace = {}): Diagnostic {
  const { line = 0, column = line > 0 ? 1 : 0, quote, zhHans, values, beside, mend = RULES[rule].mend } = place;
  const { severity } = RULES[rule];
  return {
    ...{ rule, severity, source, line, column, message, mend },
    ...(quote === undefined ? {} : { quote }),
    ...(zhHans === undefined ? {} : { zhHans }),
    ...(values && { values }),
    ...(beside && { beside }),
  };
}
