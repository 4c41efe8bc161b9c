import { posix, relative, sep } from "node:path";
import { diagnosticToText, sortByAttention } from "../src/export/diagnostic-to-text.ts";
import { withCommas } from "../src/io/progress.ts";
import { type BuildReport, type DictionaryChange, exitCodeOf } from "../src/make/build-report.ts";
import type { BuildOptions } from "../src/make/state/build-options.ts";

/** A terminal full of findings hides the rest; the most important come first. */
const MOST_FINDINGS = 20;

/** Writes what a build found and did to stderr; gives the exit code. */
export function printReport(report: BuildReport, { seeds, strict }: BuildOptions): number {
  const place = relative(process.cwd(), seeds).replaceAll(sep, "/");
  const findings = sortByAttention(report.diagnostics);
  for (const finding of findings.slice(0, MOST_FINDINGS)) {
    process.stderr.write(`${diagnosticToText({ ...finding, source: posix.join(place, finding.source) })}\n`);
  }
  const further = findings.length - MOST_FINDINGS;
  if (further > 0) process.stderr.write(`${counted(further, "more finding")}: npm run check lists them all\n`);
  if (report.damagedCount > 0) {
    const files = counted(report.damagedCount, "file");
    process.stderr.write(`${files} of the cache damaged or under another name: made anew from the raw pages\n`);
  }
  if (report.dictionary) process.stderr.write(`${dictionaryMessage(report.dictionary)}\n`);
  process.stderr.write(`${summaryOf(report)}\n`);
  return exitCodeOf(report, strict);
}

/** Another Node may cut text into other words; then what changed is no doing of the editor's. */
function dictionaryMessage({ before, now }: DictionaryChange): string {
  return `Node brings another dictionary of words (${before} → ${now}): every page was read anew, and some may be read otherwise.
Addresses that changed lead on; those that could not are told as address-lost.`;
}

function summaryOf(report: BuildReport): string {
  const found = [
    counted(report.articleCount, "article"),
    counted(report.issueCount, "issue"),
    ...severityCounts(report),
  ].join(", ");
  const elapsedMs = report.phases.reduce((sum, phase) => sum + phase.elapsedMs, 0);
  const out = relative(process.cwd(), report.out) || report.out;
  const files = withCommas(report.fileCount);
  const done = report.isChanged
    ? `${out}: ${files} files, ${withCommas(report.writtenCount)} of them new`
    : `${out}: ${files} files, nothing changed`;
  return `${found}\n${done}, ${(elapsedMs / 1000).toFixed(1)} s`;
}

function severityCounts({ diagnostics }: BuildReport): string[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
}

/** `1 issue`, `25 articles` */
function counted(count: number, noun: string): string {
  return `${withCommas(count)} ${noun}${count === 1 ? "" : "s"}`;
}
