import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import type { Finding } from "../words/findings.ts";

/** Rules whose findings stand in the text as notes already. */
const NOTED = new Set(["column-break", "continuation", "jump", "repeat", "text-missing"]);
/** Findings of one file that are shown; a file with more is broken as a whole. */
const MOST_FINDINGS = 30;

/** Findings of every raw file that ask to be looked at and are told nowhere else, by its path, in line order. */
export const findingsByFile = memoOfObject((archive: Archive): ReadonlyMap<string, readonly Finding[]> => {
  const findings = new Map<string, Finding[]>();
  for (const { rule, severity, source, line, quote, message } of archive.diagnostics) {
    if (severity === "info" || NOTED.has(rule)) continue;
    const list = findings.get(source) ?? [];
    if (list.length < MOST_FINDINGS) list.push({ rule, line, quote: quote ?? "", message });
    findings.set(source, list);
  }
  return findings;
});
