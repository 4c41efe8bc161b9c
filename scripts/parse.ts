import { join } from "node:path";
import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { archiveToReportJson } from "../src/export/archive-to-report.ts";
import { articleToRecord } from "../src/export/article-to-record.ts";
import { articleToText } from "../src/export/article-to-text.ts";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { SEEDS_FOLDER } from "../src/folders/archive-folder.ts";
import type { Archive } from "../src/model/archive.ts";
import type { Article } from "../src/model/article.ts";
import type { Language } from "../src/model/said.ts";
import { runCommand, UsageError } from "./shared/command.ts";
import { type ReadPages, readPages } from "./shared/read-pages.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

const FORMATS = ["text", "ndjson", "report"];

await runCommand({
  ...HELP.parse,
  options: { format: { type: "string", default: "text" } },
  run({ format = "text" }, given, context) {
    const { archive: folder, isArchiveGiven, language } = context;
    const paths = given.length === 0 && isArchiveGiven ? [join(folder, SEEDS_FOLDER)] : given;
    if (paths.length === 0) throw new UsageError(SAY.sayWhatToParse);
    if (!FORMATS.includes(format)) throw new UsageError(SAY.badFormat(format, FORMATS));
    const read = readPages(paths, context);
    const archive = assembleArchive(read.pages, { additions: read.additions, acts: read.acts });
    process.stdout.on("error", stopAtClosedPipe);
    for (const chunk of toOutput(format, read, archive, language)) process.stdout.write(`${chunk}\n`);
    const findings = [...read.diagnostics, ...archive.diagnostics];
    for (const finding of findings) process.stderr.write(`${diagnosticToText(finding, language)}\n`);
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  },
});

function* toOutput(format: string, read: ReadPages, archive: Archive, language: Language): Iterable<string> {
  if (format === "report") yield* archiveToReportJson(read.pages, archive, read.diagnostics);
  else {
    for (const article of inFileOrder(read, archive))
      yield format === "ndjson" ? JSON.stringify(articleToRecord(article)) : articleToText(article, language);
  }
}

/** The archive's articles in the order of the files that were given, each file in reading order. */
function inFileOrder({ pages }: ReadPages, { issues }: Archive): Article[] {
  const byPage = new Map(issues.flatMap((issue) => issue.pages.map((page) => [page.source, page.articles] as const)));
  return pages.flatMap(({ source }) => byPage.get(source) ?? []);
}

/** `parse … | head` closes the pipe early, which is no error. */
function stopAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
