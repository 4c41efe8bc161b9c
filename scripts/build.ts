import { existsSync, readFileSync } from "node:fs";
import { witnessSite } from "../src/folders/site-now.ts";
import { writeNewFile } from "../src/io/file-tree.ts";
import { Progress } from "../src/io/progress.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { abandonBuild, buildSite } from "../src/make/build-site.ts";
import { type BuildOptions, defaultOptions, SKIPPABLE, type Skippable } from "../src/make/state/build-options.ts";
import { isSitePart, type SitePart } from "../src/make/state/site-part.ts";
import { runCommand, UsageError } from "./command.ts";
import { printFailure } from "./print-failure.ts";
import { printReport } from "./print-report.ts";

await runCommand({
  usage: "npm run build -- [--seeds DIR] [--out DIR] [--cache DIR] [--skip search,offline] [--strict] [--year Y]",
  help: [
    "Builds the site from the raw pages; only what changed since the last build is made anew.",
    "  --seeds DIR   the folder of raw pages (seeds)",
    "  --out DIR     the folder the site is published in (_site)",
    "  --cache DIR   what is kept from build to build (build/cache)",
    "  --skip LIST   leave out search, offline or both",
    "  --strict      warnings count as errors",
    "  --report FILE write what was built, and what each phase took, as JSON",
    "  --year Y      only the part of one year (2024), of the undated issues (undated), or all that belongs to no year",
    "                (shared); the parts, copied into one folder, are the site",
  ].join("\n"),
  options: {
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
    skip: { type: "string" },
    strict: { type: "boolean", default: false },
    year: { type: "string" },
    report: { type: "string" },
  },
  async run({ seeds, out, cache, skip, strict, year, report }, paths) {
    if (paths.length > 0) throw new UsageError(`The build takes no files: ${paths.join(" ")}`);
    const options = defaultOptions(findProjectRoot(), {
      ...(seeds !== undefined && { seeds }),
      ...(out !== undefined && { out }),
      ...(cache !== undefined && { cache }),
      skip: readSkip(skip),
      strict: strict ?? false,
      part: readPart(year),
    });
    return await build(options, report);
  },
});

async function build(options: BuildOptions, reportFile: string | undefined): Promise<number> {
  if (reportFile !== undefined) checkReport(reportFile);
  const siteNow = witnessSite(options.out);
  endOnInterrupt(options.out, siteNow);
  try {
    const report = await buildSite(options, new Progress(process.stderr));
    if (reportFile !== undefined) writeNewFile(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    return printReport(report, options);
  } catch (error) {
    return printFailure(error, "The build", siteNow);
  }
}

/** A report takes the place of an older one, and of nothing else. */
function checkReport(file: string): void {
  if (!existsSync(file)) return;
  try {
    if (Array.isArray(JSON.parse(readFileSync(file, "utf8")).phases)) return;
  } catch {
    // Whatever it is, it is no report.
  }
  throw new UsageError(`--report ${file} is refused: what stands there is no report of a build. Choose another name.`);
}

/** Ctrl+C ends the build at once; what it has made so far goes. */
function endOnInterrupt(out: string, siteNow: () => string): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.on(signal, () => {
      abandonBuild(out);
      process.stderr.write(`\nThe build was interrupted.\n${siteNow()}\n`);
      process.exit(code);
    });
  }
}

function readSkip(list: string | undefined): ReadonlySet<Skippable> {
  const names = (list ?? "").split(",").filter((name) => name !== "");
  const wrong = names.find((name) => !(SKIPPABLE as readonly string[]).includes(name));
  if (wrong !== undefined) throw new UsageError(`--skip knows ${SKIPPABLE.join(" and ")}, not ${wrong}.`);
  return new Set(names as Skippable[]);
}

function readPart(year: string | undefined): SitePart | null {
  if (year === undefined) return null;
  if (!isSitePart(year)) throw new UsageError(`--year is ${year}; it must be four digits, undated or shared.`);
  return year;
}
