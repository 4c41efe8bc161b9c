import { posix, sep } from "node:path";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { shownPath } from "../src/io/shown-path.ts";
import { today } from "../src/io/today.ts";
import { type AddedFile, type AddingPlan, addFiles, type Question } from "../src/make/add-files.ts";
import { partScans } from "../src/make/add-scans.ts";
import { isPortableName } from "../src/make/free-name.ts";
import { checkBuildFolders } from "../src/make/state/build-folders.ts";
import { type BuildOptions, defaultOptions } from "../src/make/state/build-options.ts";
import { lines, type Said } from "../src/model/said.ts";
import type { FrontMatter, IssueNumber } from "../src/model/source.ts";
import { findKnownDate, knownDateToEdtf } from "../src/text/edtf.ts";
import { readIssueNumber } from "../src/text/issue-number.ts";
import { askYesOrNo, canAsk } from "./shared/ask.ts";
import { type CommandContext, REFUSED, runCommand, UsageError } from "./shared/command.ts";
import { rebuild } from "./shared/rebuild.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.add,
  options: {
    date: { type: "string" },
    issue: { type: "string" },
    page: { type: "string" },
    name: { type: "string" },
    force: { type: "boolean", default: false },
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
  },
  async run({ date, issue, page, name, force = false, ...folders }, files, context) {
    if (files.length === 0) throw new UsageError(SAY.nameFilesToAdd);
    if (name !== undefined && partScans(files).pages.length > 1) throw new UsageError(SAY.nameOfOne);
    if (name !== undefined && !isPortableName(name)) throw new UsageError(SAY.badName(name));
    const facts: Partial<FrontMatter> = {
      ...(date !== undefined && { date: readDate(date) }),
      ...(issue !== undefined && { issue: readIssue(issue) }),
      ...(page !== undefined && { page: readCount("--page", page) }),
    };
    const { archive, root } = context;
    return await add(defaultOptions(root, { ...folders, archive }), files, context, {
      facts,
      today: today(),
      at: new Date().toISOString(),
      isForced: force,
      ...(name !== undefined && { name }),
      ...(canAsk() && { ask: asker(context) }),
    });
  },
});

async function add(options: BuildOptions, files: string[], context: CommandContext, plan: AddingPlan): Promise<number> {
  const { language, print, tell } = context;
  checkBuildFolders(options);
  const { added, scans, refused, undecided, diagnostics } = await addFiles(options.seeds, files, plan);
  for (const finding of diagnostics) process.stderr.write(`${diagnosticToText(finding, language)}\n`);
  for (const said of [...refused, ...undecided]) tell(said);
  const isAllAdded = refused.length === 0 && diagnostics.every(({ severity }) => severity !== "error");
  const codeOf = (code: number) => (undecided.length > 0 ? REFUSED : isAllAdded ? code : 1);
  if (added.length + scans.length === 0) return codeOf(0);
  const names = new Set(added.map(({ path }) => path));
  const code = await rebuild(options, context, {
    isTold: ({ source }) => names.has(source),
    done: () => {
      for (const file of added) print(describe(file, options));
      for (const path of scans) print(SAY.addedScan(path));
    },
  });
  return codeOf(code);
}

function asker({ language, tell }: CommandContext): (question: Question) => Promise<boolean> {
  return async ({ doubt, asks }) => {
    tell(doubt);
    return await askYesOrNo(asks, language);
  };
}

/** `seeds/a.txt: 2 articles`, and a line for each of them. */
function describe({ path, page }: AddedFile, { seeds }: BuildOptions): Said {
  const file = posix.join(shownPath(seeds).replaceAll(sep, "/"), path);
  const articles = page.articles.map(({ headline, dateAsPrinted, bylines }): Said => {
    const line = ["  ", headline, dateAsPrinted, bylines.join(" ")].filter((part) => part).join("  ");
    return { en: line, "zh-Hans": line };
  });
  return lines(SAY.added(file, articles.length), ...articles);
}

function readDate(written: string): string {
  const date = findKnownDate(written);
  if (!date) throw new UsageError(SAY.badDate("--date", written));
  return knownDateToEdtf(date);
}

function readIssue(written: string): IssueNumber {
  const issue = readIssueNumber(written.trim());
  if (issue === undefined) throw new UsageError(SAY.badIssue(written));
  return issue;
}

function readCount(option: string, written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new UsageError(SAY.badCount(option, written));
  return Number(written);
}
