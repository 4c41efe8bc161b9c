import { existsSync, readFileSync } from "node:fs";
import { assembleArchive } from "../src/archive/assemble-archive.ts";
import { futureDates } from "../src/archive/future-dates.ts";
import { diagnosticToText } from "../src/export/diagnostic-to-text.ts";
import { writeNewFile } from "../src/io/file-tree.ts";
import { today } from "../src/io/today.ts";
import { sortByAttention } from "../src/model/attention.ts";
import type { Diagnostic, Severity } from "../src/model/diagnostic.ts";
import { ruleOf } from "../src/model/rules.ts";
import type { Said } from "../src/model/said.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { deskAddress } from "./shared/desk-address.ts";
import { findingsBeside } from "./shared/findings-beside.ts";
import { readPages, seedsPath } from "./shared/read-pages.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

/** A terminal full of findings hides the rest. */
const MOST_SHOWN = 20;
const BYTE_ORDER_MARK = "\uFEFF";

await runCommand({
  ...HELP.check,
  options: {
    all: { type: "boolean", default: false },
    out: { type: "string" },
    strict: { type: "boolean", default: false },
  },
  async run({ all = false, out, strict }, paths, context) {
    const seeds = seedsPath(context);
    if (out !== undefined) checkList(out);
    const { pages, additions, acts, diagnostics } = readPages(paths.length > 0 ? paths : [seeds], context);
    const archive = assembleArchive(pages, { additions, acts });
    const future = futureDates(archive, additions, today());
    const beside = paths.length > 0 ? [] : await findingsBeside(context, seeds);
    const findings = sortByAttention([...diagnostics, ...beside, ...future, ...archive.diagnostics]);
    const list = { findings, fileCount: pages.length, seeds, context };
    if (out === undefined) process.stdout.write(toText(list, all ? findings.length : MOST_SHOWN));
    else {
      // Notepad and Excel of older systems take a file without the mark for one in GBK.
      writeNewFile(out, BYTE_ORDER_MARK + toText(list, findings.length));
      process.stdout.write(totals(list));
      context.print(SAY.listWritten(findings.length, out));
    }
    const failing: readonly Severity[] = strict ? ["error", "warning"] : ["error"];
    return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
});

/** What is to be listed, the most needed first. */
interface List {
  readonly findings: readonly Diagnostic[];
  readonly fileCount: number;
  /** The archive's raw pages, as sources of findings begin. */
  readonly seeds: string;
  readonly context: CommandContext;
}

/** Totals, then so many of the findings; of fewer than all of them those that only tell something are left out. */
function toText(list: List, most: number): string {
  const { findings, seeds, context } = list;
  const say = (said: Said) => `${said[context.language]}\n`;
  const asking = most < findings.length ? findings.filter(({ severity }) => severity !== "info") : findings;
  const shown = asking.slice(0, most);
  const more = findings.length - shown.length;
  const desk = (finding: Diagnostic) => {
    const address = deskAddress(seeds, finding);
    return address === undefined ? "" : `  ${address}\n`;
  };
  return [
    totals(list),
    shown.length === 0 ? say(SAY.nothingToCheck) : say(more > 0 ? SAY.mostNeeded(shown.length) : SAY.allShown),
    ...shown.map((finding) => `${diagnosticToText(finding, context.language)}\n${desk(finding)}`),
    more > 0 ? say(SAY.moreFindings(more)) : "",
    shown.length > 0 ? say(SAY.atDesk(deskAddress(seeds) ?? "")) : "",
  ].join("");
}

/** How many files and findings there are, and how many of each kind that asks for an eye. */
function totals({ findings, fileCount, context: { language } }: List): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const byRule = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity !== "info") byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const kinds = [...byRule].map(([rule, times]) => {
    const words = ruleOf(rule);
    const means = { en: words?.means.replace(/\.$/, "") ?? rule, "zh-Hans": words?.zhHans ?? rule };
    return SAY.ofKind(times, means[language], rule)[language];
  });
  const summary = SAY.findingCount(fileCount, count("error"), count("warning"), count("info"))[language];
  return `${[summary, ...kinds].join("\n")}\n`;
}

/** A list takes the place of an older one, and of nothing else. */
function checkList(file: string): void {
  if (!existsSync(file)) return;
  try {
    if (/^\uFEFF\d[\d,]* (?:files?:|个文件：)/.test(readFileSync(file, "utf8"))) return;
  } catch {
    // Whatever it is, it is no list.
  }
  throw new UsageError(SAY.listRefused(file));
}
