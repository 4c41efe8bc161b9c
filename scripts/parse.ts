import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { archiveToReportJson } from "../src/export/archive-to-report.ts";
import { articleToRecord } from "../src/export/article-to-record.ts";
import { articleToText } from "../src/export/article-to-text.ts";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import type { Archive } from "../src/model/archive.ts";
import type { Article } from "../src/model/article.ts";
import { runCommand, UsageError } from "./command.ts";
import { type ReadPages, readPages } from "./read-pages.ts";

const FORMATS = ["text", "ndjson", "report"];

await runCommand({
  usage: "npm run --silent parse -- [--format text|ndjson|report] PATH…",
  help: [
    "Parses raw pages: the results go to stdout, what an editor should look at to stderr.",
    "  --format text    articles for reading (the default)",
    "  --format ndjson  one article a line, as JSON",
    "  --format report  where each line of each file went, and why, as JSON",
    "  PATH…            files (text, or a saved web page), and folders that are searched for .txt and .md files",
  ].join("\n"),
  options: { format: { type: "string", default: "text" } },
  run({ format = "text" }, paths) {
    if (paths.length === 0) throw new UsageError("Say which files or folders to parse.");
    if (!FORMATS.includes(format)) throw new UsageError(`--format is ${format}, not one of ${FORMATS.join(", ")}.`);
    const read = readPages(paths);
    const archive = assembleArchive(read.pages, { additions: read.additions });
    process.stdout.on("error", stopAtClosedPipe);
    for (const chunk of toOutput(format, read, archive)) process.stdout.write(`${chunk}\n`);
    const findings = [...read.diagnostics, ...archive.diagnostics];
    for (const finding of findings) process.stderr.write(`${diagnosticToText(finding)}\n`);
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  },
});

function* toOutput(format: string, read: ReadPages, archive: Archive): Iterable<string> {
  if (format === "report") yield* archiveToReportJson(read.pages, archive, read.diagnostics);
  else {
    const toLine = format === "ndjson" ? (article: Article) => JSON.stringify(articleToRecord(article)) : articleToText;
    for (const article of inFileOrder(read, archive)) yield toLine(article);
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
