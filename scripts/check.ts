import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { futureDates } from "../src/archive/future-dates.ts";
import { diagnosticToText, sortByAttention } from "../src/export/diagnostic-to-text.ts";
import { today } from "../src/io/today.ts";
import type { Diagnostic, Severity } from "../src/model/diagnostic.ts";
import { runCommand } from "./command.ts";
import { readPages } from "./read-pages.ts";

const SEEDS = "seeds";

await runCommand({
  usage: "npm run check -- [--strict] [PATH…]",
  help: [
    "Says what an editor should look at in an archive, the most important first, and builds nothing.",
    "  --strict  warnings count as errors",
    `  PATH…     files, and folders that are searched for .txt and .md files; ${SEEDS} by default`,
  ].join("\n"),
  options: { strict: { type: "boolean", default: false } },
  run({ strict }, paths) {
    const { pages, additions, diagnostics } = readPages(paths.length > 0 ? paths : [SEEDS]);
    const archive = assembleArchive(pages, { additions });
    const future = futureDates(archive, additions, today());
    const findings = sortByAttention([...diagnostics, ...future, ...archive.diagnostics]);
    for (const finding of findings) process.stdout.write(`${diagnosticToText(finding)}\n`);
    process.stdout.write(`${summary(findings, pages.length)}\n`);
    const failing: readonly Severity[] = strict ? ["error", "warning"] : ["error"];
    return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
});

function summary(findings: readonly Diagnostic[], fileCount: number): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return `${fileCount} ${fileCount === 1 ? "file" : "files"}: ${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes`;
}
