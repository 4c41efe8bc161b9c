import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import { asksAnEditor, sortByAttention } from "../../model/attention.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Finding } from "../words/findings.ts";

/** Findings of one file that are shown; a file with more is broken as a whole. */
const MOST_FINDINGS = 30;

/** Every finding that leaves something to be checked, the most needed kind first, each kind in file and line order; without what editors confirmed. */
export const openFindings = memoOfObject((archive: Archive): readonly Diagnostic[] =>
  sortByAttention(archive.diagnostics.filter(asksAnEditor)),
);

/** What is still to be checked of every raw file, by its path, in line order. */
export const findingsByFile = memoOfObject((archive: Archive): ReadonlyMap<string, readonly Finding[]> => {
  const findings = new Map<string, Finding[]>();
  for (const finding of archive.diagnostics.filter(asksAnEditor)) {
    const list = findings.get(finding.source) ?? [];
    if (list.length < MOST_FINDINGS) list.push(toFinding(finding));
    findings.set(finding.source, list);
  }
  return findings;
});

/** A finding as pages show it. */
export function toFinding({ rule, line, quote = "", message, zhHans }: Diagnostic): Finding {
  return { rule, line, quote, message, ...(zhHans === undefined ? {} : { zhHans }) };
}
