import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hasHugo, writeHugoFrame, writeHugoIssue } from "./hugo-site.ts";
import { type Measured, measureProcess } from "./measure-process.ts";
import { rawIssues, writeBelow } from "./raw-issues.ts";

// Times of whole builds, by the command users run, over generated archives: npm run bench build [ARTICLES…] [--runs N]
// Our builds and Hugo's with stock Pagefind take turns, so that what else the machine does falls on both alike; what is
// to be compared are the ratios. Hugo starts from finished Markdown, we start from raw pages.
const runsAt = process.argv.indexOf("--runs");
const RUNS = runsAt < 0 ? 3 : Number(process.argv[runsAt + 1]);
const given = process.argv.slice(2, runsAt < 0 ? undefined : runsAt).map(Number);
const SIZES = given.length > 0 ? given : [1000, 10_000, 50_000, 100_000];
const PAGES_ONLY = ["--skip", "search,offline"];

const folder = mkdtempSync(join(tmpdir(), "archive-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

for (const size of SIZES) await benchSize(size);

async function benchSize(size: number): Promise<void> {
  const base = join(folder, String(size));
  mkdirSync(base);
  const last = prepare(base, size);
  console.log(`\n${size.toLocaleString("en")} articles`);
  const rows = new Map<string, Measured[]>();
  const take = async (name: string, run: () => Promise<Measured>) => {
    const measured = await run();
    rows.set(name, [...(rows.get(name) ?? []), measured]);
  };
  for (let run = 0; run < RUNS; run++) {
    await take("pages, full", () => ours(base, PAGES_ONLY, true));
    if (hasHugo()) await take("pages, Hugo", () => hugo(base));
    await take("with search, full", () => ours(base, ["--skip", "offline"], true));
    if (hasHugo()) await take("search, stock Pagefind", () => pagefind(base));
    await take("nothing changed", () => ours(base, ["--skip", "offline"], false));
    writeBelow(join(base, "seeds"), last.path, `${last.text}\n补记第${run}段。\n`);
    await take("one issue edited", () => ours(base, ["--skip", "offline"], false));
    writeBelow(join(base, "seeds"), last.path.replace(".txt", `_${run}.txt`), newIssue(run));
    await take("one issue added", () => ours(base, ["--skip", "offline"], false));
    rmSync(join(base, "seeds", last.path.replace(".txt", `_${run}.txt`)));
  }
  for (const [name, measured] of rows) console.log(rowOf(name, measured));
  for (const line of ratiosOf(rows)) console.log(line);
  for (const line of phasesOf(join(base, "report.json"))) console.log(line);
  rmSync(base, { recursive: true });
}

/** Writes raw pages for us and Markdown for Hugo; gives the newest issue. */
function prepare(base: string, size: number) {
  writeHugoFrame(join(base, "hugo"));
  let last = { path: "", text: "" };
  for (const issue of rawIssues(size)) {
    writeBelow(join(base, "seeds"), issue.path, issue.text);
    if (hasHugo()) writeHugoIssue(join(base, "hugo"), issue);
    last = issue;
  }
  return last;
}

function newIssue(run: number): string {
  const [issue] = rawIssues(5, 1000 + run);
  return issue?.text ?? "";
}

function ours(base: string, more: readonly string[], isFull: boolean): Promise<Measured> {
  const out = join(base, "site");
  const cache = join(base, "build", "cache");
  if (isFull) for (const path of [out, join(base, "build")]) rmSync(path, { recursive: true, force: true });
  const report = isFull ? ["--report", join(base, "report.json")] : [];
  const options = ["--seeds", join(base, "seeds"), "--out", out, "--cache", cache, ...more, ...report];
  return measureProcess(process.execPath, [resolve("scripts/run.js"), "build", ...options], base);
}

function hugo(base: string): Promise<Measured> {
  rmSync(join(base, "hugo", "public"), { recursive: true, force: true });
  return measureProcess("hugo", ["--quiet", "--noBuildLock"], join(base, "hugo"));
}

function pagefind(base: string): Promise<Measured> {
  const runner = resolve("node_modules/pagefind/lib/runner/bin.cjs");
  return measureProcess(process.execPath, [runner, "--site", "public", "--quiet"], join(base, "hugo"));
}

/** `pages, full      2.31 s   3.70 s cpu   264 MB   0 MB largest child` */
function rowOf(name: string, measured: readonly Measured[]): string {
  const middle = (of: (one: Measured) => number) => median(measured.map(of));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(9);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`.padStart(8);
  return [
    `  ${name.padEnd(24)}`,
    seconds(middle(({ elapsedMs }) => elapsedMs)),
    `${seconds(middle(({ cpuMs }) => cpuMs))} cpu`,
    megabytes(middle(({ ownBytes }) => ownBytes)),
    `${megabytes(middle(({ largestChildBytes }) => largestChildBytes))} largest child`,
  ].join("  ");
}

/** Ratios of runs that followed each other. */
function ratiosOf(rows: ReadonlyMap<string, readonly Measured[]>): string[] {
  const ratio = (label: string, of: readonly string[], to: readonly string[]) => {
    const sum = (names: readonly string[], run: number) =>
      names.reduce((total, name) => total + (rows.get(name)?.[run]?.elapsedMs ?? Number.NaN), 0);
    const value = median(Array.from({ length: RUNS }, (_, run) => sum(of, run) / sum(to, run)));
    return Number.isNaN(value) ? [] : [`  ratio ${label.padEnd(34)} ${value.toFixed(2)}`];
  };
  return [
    ...ratio("pages to Hugo", ["pages, full"], ["pages, Hugo"]),
    ...ratio("with search to Hugo + Pagefind", ["with search, full"], ["pages, Hugo", "search, stock Pagefind"]),
    ...ratio("one issue added to full", ["one issue added"], ["with search, full"]),
    ...ratio("one issue edited to full", ["one issue edited"], ["with search, full"]),
  ];
}

function phasesOf(report: string): string[] {
  const { phases } = JSON.parse(readFileSync(report, "utf8")) as {
    phases: { name: string; elapsedMs: number; cpuMs: number; memoryBytes: number }[];
  };
  return phases.map(
    ({ name, elapsedMs, cpuMs, memoryBytes }) =>
      `    ${name.padEnd(12)} ${(elapsedMs / 1000).toFixed(2).padStart(7)} s ${(cpuMs / 1000).toFixed(2).padStart(7)} s cpu ${Math.round(memoryBytes / 1e6)} MB`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
