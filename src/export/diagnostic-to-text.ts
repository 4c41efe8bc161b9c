import type { Diagnostic } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";

/** Longest quote that is shown whole. */
const QUOTE_LENGTH = 60;
const CONTROL_CHARACTERS = /[\0-\x1f\x7f-\x9f\u2028\u2029]/g;

/** A finding as the terminal shows it: place, severity, message, rule; then its quote and what to do, indented. */
export function diagnosticToText({ source, line, column, severity, message, rule, quote, mend }: Diagnostic): string {
  const head = `${source}:${line}:${column}: ${severity}: ${message} [${rule}]`;
  const lines = quote ? [head, `    ${shorten(quote)}`, `  ${mend}`] : [head, `  ${mend}`];
  return lines.map(escapeControls).join("\n");
}

function shorten(quote: string): string {
  const characters = [...quote.slice(0, 2 * QUOTE_LENGTH)];
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH - 1).join("")}…` : quote;
}

/** A file name or a quote must not be able to steer the terminal. */
function escapeControls(text: string): string {
  return text.replace(CONTROL_CHARACTERS, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

const SEVERITIES = ["error", "warning", "info"] as const;

/**
 * Rules in the order in which an editor should look: what was not understood; what could not be read; what is wrong or missing; what was given and contradicts;
 * what nothing decides; what was repaired; what was left unused. Every error and warning has its place.
 */
export const ATTENTION: readonly RuleId[] = [
  "page-unsure",
  "layout-unsure",
  "file-missing",
  "file-unreadable",
  "folder-empty",
  "file-empty",
  "file-binary",
  "web-page-refused",
  "encoding-invalid",
  "front-matter-code",
  "front-matter-broken",
  "issue-unpublished",
  "page-unparsed",
  "article-unsearchable",
  "no-headline",
  "no-article",
  "date-contradiction",
  "year-contradiction",
  "issue-contradiction",
  "ladder-contradiction",
  "weekday-contradiction",
  "date-impossible",
  "correction-unreadable",
  "correction-newer",
  "correction-orphan",
  "correction-similar",
  "correction-unclear",
  "correction-contradiction",
  "correction-clash",
  "correction-void",
  "corrections-stray",
  "addition-unreadable",
  "date-future",
  "date-distant",
  "year-unknown",
  "text-missing",
  "continuation-undecided",
  "jump-unmatched",
  "page-twice",
  "article-twice",
  "headline-unsure",
  "byline-unsure",
  "continuation",
  "repeat",
  "encoding-mixed",
  "control-character",
  "front-matter-value",
  "front-matter-key",
  "file-ending",
  "file-name",
  "folder-loop",
  "address-lost",
];

/** The rule that says how far all other findings of a page can be trusted. */
const FIRST: RuleId = "page-unsure";

/** Findings by how much they need an editor's eye: pages not understood, then severity, rule, file and line. Stable. */
export function sortByAttention(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      Number(b.rule === FIRST) - Number(a.rule === FIRST) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      rankOf(a.rule) - rankOf(b.rule),
  );
}

function rankOf(rule: string): number {
  const rank = ATTENTION.indexOf(rule as RuleId);
  return rank === -1 ? ATTENTION.length : rank;
}
