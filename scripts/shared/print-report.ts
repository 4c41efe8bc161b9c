import { posix, sep } from "node:path";
import { diagnosticToText } from "../../src/export/diagnostic-to-text.ts";
import { shownPath } from "../../src/io/shown-path.ts";
import { type BuildReport, exitCodeOf } from "../../src/make/build-report.ts";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
import { sortByAttention } from "../../src/model/attention.ts";
import type { Language, Said } from "../../src/model/said.ts";
import { SAY } from "../words/say.ts";

/** A terminal full of findings hides the rest; the most important come first. */
const MOST_FINDINGS = 20;

/** Writes what a build found and did to stderr; gives the exit code. */
export function printReport(report: BuildReport, { seeds, strict }: BuildOptions, language: Language): number {
  const place = shownPath(seeds).replaceAll(sep, "/");
  const findings = sortByAttention(report.diagnostics);
  const tell = (said: Said) => process.stderr.write(`${said[language]}\n`);
  for (const finding of findings.slice(0, MOST_FINDINGS)) {
    const shown = { ...finding, source: posix.join(place, finding.source) };
    process.stderr.write(`${diagnosticToText(shown, language)}\n`);
  }
  const further = findings.length - MOST_FINDINGS;
  if (further > 0) tell(SAY.checkListsAll(further));
  if (report.damagedCount > 0) tell(SAY.cacheDamaged(report.damagedCount));
  if (report.dictionary) tell(SAY.dictionary(report.dictionary.before, report.dictionary.now));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  tell(SAY.found(report.articleCount, report.issueCount, count("error"), count("warning")));
  const out = shownPath(report.out);
  const elapsedMs = report.phases.reduce((sum, phase) => sum + phase.elapsedMs, 0);
  const written = report.isChanged ? report.writtenCount : null;
  tell(SAY.made(out, report.fileCount, written, (elapsedMs / 1000).toFixed(1), report.version));
  return exitCodeOf(report, strict);
}
