import type { Diagnostic, Severity } from "./diagnostic.ts";
import { ATTENTION, RULES, type RuleId, ruleOf } from "./rules.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Place of each rule in the table of all rules. */
const PLACES = new Map(Object.keys(RULES).map((id, place) => [id, place]));

/**
 * Findings by how much they need an editor's eye: pages that were not understood, as nothing else said of them can be trusted; then by
 * severity, by the rule's reason to look, and by its place in the table of rules; notes stay as they come. Stable.
 */
export function sortByAttention(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyed = diagnostics.map((finding) => ({ finding, key: attentionKey(finding) }));
  keyed.sort((a, b) => a.key.reduce((order, value, i) => order || value - (b.key[i] ?? 0), 0));
  return keyed.map(({ finding }) => finding);
}

function attentionKey({ rule, severity }: Diagnostic): number[] {
  const attention = ruleOf(rule)?.attention;
  const severityPlace = SEVERITIES.indexOf(severity);
  if (attention === undefined) return [1, severityPlace, ATTENTION.length, 0];
  const isFirst = attention === "not-understood";
  return [isFirst ? 0 : 1, severityPlace, ATTENTION.indexOf(attention), PLACES.get(rule) ?? 0];
}

/** Notes that only propose: names and words that may be others misread, two of one name, and two holders of one post. */
const PROPOSALS: ReadonlySet<string> = new Set<RuleId>([
  "name-variant",
  "person-apart",
  "word-variant",
  "post-overlap",
]);

/** Whether a finding proposes something to editors at the desk, and is told nowhere else. */
export function isProposal({ rule }: Pick<Diagnostic, "rule">): boolean {
  return PROPOSALS.has(rule);
}

/** Whether a finding leaves something for an editor to decide: every error and warning, and every proposal. */
export function asksAnEditor(finding: Pick<Diagnostic, "severity" | "rule">): boolean {
  return finding.severity !== "info" || isProposal(finding);
}
