import { posix, relative, sep } from "node:path";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { witnessSite } from "../src/folders/site-now.ts";
import { Progress } from "../src/io/progress.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { today } from "../src/io/today.ts";
import { type AddedFile, type AddingPlan, addFiles } from "../src/make/add-files.ts";
import { buildSite } from "../src/make/build-site.ts";
import { checkBuildFolders } from "../src/make/state/build-folders.ts";
import { type BuildOptions, defaultOptions } from "../src/make/state/build-options.ts";
import type { FrontMatter, IssueNumber } from "../src/model/source.ts";
import { findKnownDate, knownDateToEdtf } from "../src/text/edtf.ts";
import { readIssueNumber } from "../src/text/issue-number.ts";
import { runCommand, UsageError } from "./command.ts";
import { printFailure } from "./print-failure.ts";
import { printReport } from "./print-report.ts";

/** Exit code of a command that waits for an answer. */
const ASKED = 2;

await runCommand({
  usage: "npm run add -- FILE… [--date D] [--issue N] [--page P] [--force]",
  help: [
    "Adds raw pages to the archive: checks them, copies them into seeds/, builds the site, and says what was added and what",
    "needs an eye. FILE… are files, or folders that are searched for .txt and .md files.",
    "  --date D   printing date: 2024-10-15, 2024-10 or 2024",
    "  --issue N  issue number within its year (期), of a joint issue both: 23-24",
    "  --page P   page number (版)",
    "  --force    follow --date where the page prints another, and add what is dated in the future",
    "What is given is written at the top of the copies as front matter; the files themselves stay as they are.",
    "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
  ].join("\n"),
  options: {
    date: { type: "string" },
    issue: { type: "string" },
    page: { type: "string" },
    force: { type: "boolean", default: false },
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
  },
  async run({ date, issue, page, force = false, ...folders }, files) {
    if (files.length === 0) throw new UsageError("Name the files to add.");
    const options = defaultOptions(findProjectRoot(), folders);
    const facts: Partial<FrontMatter> = {
      ...(date !== undefined && { date: readDate(date) }),
      ...(issue !== undefined && { issue: readIssue(issue) }),
      ...(page !== undefined && { page: readCount("--page", page) }),
    };
    return await add(options, files, { facts, today: today(), at: new Date().toISOString(), isForced: force });
  },
});

async function add(options: BuildOptions, files: string[], plan: AddingPlan): Promise<number> {
  checkBuildFolders(options);
  const siteNow = witnessSite(options.out);
  const { added, refused, questions, diagnostics } = addFiles(options.seeds, files, plan);
  for (const finding of diagnostics) process.stderr.write(`${diagnosticToText(finding)}\n`);
  for (const sentence of [...refused, ...questions]) process.stderr.write(`${sentence}\n`);
  const isAllAdded = refused.length === 0 && diagnostics.every(({ severity }) => severity !== "error");
  const codeOf = (code: number) => (questions.length > 0 ? ASKED : isAllAdded ? code : 1);
  if (added.length === 0) return codeOf(0);
  try {
    const report = await buildSite(options, new Progress(process.stderr));
    for (const file of added) process.stdout.write(`${describe(file, options)}\n`);
    const names = new Set(added.map(({ path }) => path));
    const own = { ...report, diagnostics: report.diagnostics.filter(({ source }) => names.has(source)) };
    return codeOf(printReport(own, options));
  } catch (error) {
    return printFailure(error, "The build", siteNow);
  }
}

/** `seeds/a.txt: 2 articles`, and a line for each of them. */
function describe({ path, page }: AddedFile, { seeds }: BuildOptions): string {
  const file = posix.join(relative(process.cwd(), seeds).replaceAll(sep, "/"), path);
  const lines = page.articles.map(({ headline, dateAsPrinted, bylines }) =>
    ["  ", headline, dateAsPrinted, bylines.join(" ")].filter((part) => part).join("  "),
  );
  return [`Added ${file}: ${page.articles.length} article${page.articles.length === 1 ? "" : "s"}`, ...lines].join(
    "\n",
  );
}

function readDate(written: string): string {
  const date = findKnownDate(written);
  if (!date) throw new UsageError(`--date is ${written}; it must be a day like 2024-10-15, a month or a year.`);
  return knownDateToEdtf(date);
}

function readIssue(written: string): IssueNumber {
  const issue = readIssueNumber(written.trim());
  if (issue === undefined)
    throw new UsageError(`--issue is ${written}; it must be a number from 1, or two like 23-24.`);
  return issue;
}

function readCount(option: string, written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new UsageError(`${option} is ${written}; it must be a number from 1.`);
  return Number(written);
}
