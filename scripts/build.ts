import { existsSync, readFileSync } from "node:fs";
import { witnessSite } from "../src/folders/site-now.ts";
import { writeNewFile } from "../src/io/file-tree.ts";
import { Progress } from "../src/io/progress.ts";
import { abandonBuild, buildSite } from "../src/make/build-site.ts";
import { BuildTrace } from "../src/make/build-trace.ts";
import { type BuildOptions, defaultOptions, SKIPPABLE, type Skippable } from "../src/make/state/build-options.ts";
import { isSitePart, type SitePart } from "../src/make/state/site-part.ts";
import type { Said } from "../src/model/said.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { printFailure } from "./shared/print-failure.ts";
import { printReport } from "./shared/print-report.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.build,
  options: {
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
    skip: { type: "string" },
    strict: { type: "boolean", default: false },
    year: { type: "string" },
    report: { type: "string" },
    trace: { type: "string" },
  },
  async run({ seeds, out, cache, skip, strict, year, report, trace }, paths, context) {
    if (paths.length > 0) throw new UsageError(SAY.takesNoFiles(paths.join(" ")));
    const options = defaultOptions(context.root, {
      archive: context.archive,
      ...(seeds !== undefined && { seeds }),
      ...(out !== undefined && { out }),
      ...(cache !== undefined && { cache }),
      skip: readSkip(skip),
      strict: strict ?? false,
      part: readPart(year),
    });
    return await build(options, { report, trace }, context);
  },
});

/** Files that say how a build went; undefined where none is wanted. */
interface Accounts {
  readonly report: string | undefined;
  readonly trace: string | undefined;
}

async function build(options: BuildOptions, { report: reportFile, trace }: Accounts, context: CommandContext) {
  const { language } = context;
  if (reportFile !== undefined) checkAccount(reportFile, "phases");
  if (trace !== undefined) checkAccount(trace, "traceEvents");
  const siteNow = witnessSite(options.out);
  endOnInterrupt(options.out, siteNow, context);
  const progress = new Progress(process.stderr, language);
  const picture = trace === undefined ? undefined : new BuildTrace();
  try {
    const report = await buildSite(options, progress);
    if (reportFile !== undefined) writeNewFile(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    return printReport(report, options, language);
  } catch (error) {
    return printFailure(error, SAY.theBuild, { language, siteNow });
  } finally {
    // Of a build that failed, too: where it stood still is what one then wants to know.
    if (picture && trace !== undefined) writeNewFile(trace, picture.end(progress));
  }
}

/** An account takes the place of an older one, which holds a list under this key, and of nothing else. */
function checkAccount(file: string, key: "phases" | "traceEvents"): void {
  if (!existsSync(file)) return;
  try {
    if (Array.isArray(JSON.parse(readFileSync(file, "utf8"))[key])) return;
  } catch {
    // Whatever it is, it is none.
  }
  throw new UsageError(SAY.accountRefused(file, key === "phases" ? "report" : "trace"));
}

/** Ctrl+C ends the build at once; what it has made so far goes. */
function endOnInterrupt(out: string, siteNow: () => Said, { tell }: CommandContext): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.on(signal, () => {
      abandonBuild(out);
      process.stderr.write("\n");
      tell(SAY.interrupted);
      tell(siteNow());
      process.exit(code);
    });
  }
}

function readSkip(list: string | undefined): ReadonlySet<Skippable> {
  const names = (list ?? "").split(",").filter((name) => name !== "");
  const wrong = names.find((name) => !(SKIPPABLE as readonly string[]).includes(name));
  if (wrong !== undefined) throw new UsageError(SAY.skipKnows(SKIPPABLE, wrong));
  return new Set(names as Skippable[]);
}

function readPart(year: string | undefined): SitePart | null {
  if (year === undefined) return null;
  if (!isSitePart(year)) throw new UsageError(SAY.badYear(year));
  return year;
}
