import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeHugoAlike } from "./hugo-alike.ts";
import { hasHugo, writeHugoFrame, writeHugoIssue } from "./hugo-site.ts";
import { type Measured, measureProcess } from "./measure-process.ts";
import { compileFirst, measureBuild } from "./our-build.ts";
import { rawIssues, writeBelow } from "./raw-issues.ts";

// Times of whole builds, by the command users run, over generated archives:
// npm run bench build [ARTICLES…] [--runs N] [--pages]
// Our builds and Hugo's with stock Pagefind take turns, so that what else the machine does falls on both alike; what is
// to be compared are the ratios. Hugo starts from finished Markdown, we start from raw pages; so pages are also timed
// with everything parsed. Hugo is timed twice: with plain pages of text, date, signature and neighbours (hugo-site.ts),
// and making the like of what we make (hugo-alike.ts): the same kinds of files, each page with the same parts, worked
// out before and given to it as front matter. What no site that Eleventy renders can undercut is timed as well: as many
// pages of a single line. --pages leaves out the search; what would not fit into memory is left out too.
const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "3" }, pages: { type: "boolean", default: false } },
  allowPositionals: true,
});
const RUNS = Number(values.runs);
const SIZES = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 50_000, 100_000];
/** Enough that they are spread over a year. */
const ARTICLES_A_YEAR = 500;
const WITHOUT_SEARCH = ["--skip", "search,offline"];
const WITH_SEARCH = ["--skip", "offline"];
/** What the incremental builds are timed with. */
const USUAL = values.pages ? WITHOUT_SEARCH : WITH_SEARCH;

/** What is there when a build begins. */
type Start = "nothing" | "parsed pages" | "a site";

/**
 * What a build starts without is not deleted but left behind: for minutes ext4 passes over the places of deleted files
 * one by one, and a build that writes just then takes seconds longer.
 */
const places = { site: 0, cache: 0 };
/** Bytes an article that Hugo holds of pages like ours, and stock Pagefind of any: both hold the whole archive at once. */
const HUGO_BYTES = 230_000;
const PAGEFIND_BYTES = 370_000;

const folder = mkdtempSync(join(tmpdir(), "archive-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await compileFirst(folder);
const all = new Map<number, Rows>();
for (const size of SIZES) all.set(size, await benchSize(size));
for (const line of growth(all)) console.log(line);

function fits(articles: number, bytesEach: number): boolean {
  return articles * bytesEach < totalmem() * 0.8;
}

type Rows = ReadonlyMap<string, readonly Measured[]>;

async function benchSize(size: number): Promise<Rows> {
  const base = join(folder, String(size));
  mkdirSync(base);
  const last = prepare(base, size);
  console.log(`\n${size.toLocaleString("en")} articles`);
  const rows = new Map<string, Measured[]>();
  const take = async (name: string, run: () => Promise<Measured>) => {
    const measured = await run();
    rows.set(name, [...(rows.get(name) ?? []), measured]);
    process.stderr.write(`${rowOf(name, [measured])}\n`);
  };
  for (let run = 0; run < RUNS; run++) {
    await take("pages, full", () => ours(base, WITHOUT_SEARCH, "nothing"));
    const hasAlike = hasHugo && fits(size, HUGO_BYTES);
    if (hasAlike && run === 0) writeHugoAlike(base, cacheOf(base), join(base, "hugo-alike"));
    if (hasHugo) await take("pages, Hugo, plain", () => hugo(join(base, "hugo"), run));
    await take("pages, all parsed", () => ours(base, WITHOUT_SEARCH, "parsed pages"));
    if (hasAlike) await take("pages, Hugo, like ours", () => hugo(join(base, "hugo-alike"), run));
    await take("pages, bare Eleventy", () => bareEleventy(base, size, run));
    if (!values.pages) {
      await take("with search, full", () => ours(base, WITH_SEARCH, "nothing"));
      if (hasHugo && fits(size, PAGEFIND_BYTES)) await take("search, stock Pagefind", () => pagefind(base, run));
      await take("with search, all parsed", () => ours(base, WITH_SEARCH, "parsed pages"));
    }
    await take("nothing changed", () => ours(base, USUAL, "a site"));
    writeBelow(join(base, "seeds"), last.path, `${last.text}\n补记第${run}段。\n`);
    await take("one issue edited", () => ours(base, USUAL, "a site"));
    writeBelow(
      join(base, "seeds"),
      last.path.replace(".txt", `_${run}.txt`),
      newIssue(run, Number(last.path.slice(0, 4))),
    );
    await take("one issue added", () => ours(base, USUAL, "a site"));
    rmSync(join(base, "seeds", last.path.replace(".txt", `_${run}.txt`)));
  }
  for (const [name, measured] of rows) console.log(rowOf(name, measured));
  for (const line of ratiosOf(rows)) console.log(line);
  for (const line of phasesOf(join(base, "report.json"))) console.log(line);
  return rows;
}

/** Writes raw pages for us and Markdown for Hugo; gives the newest issue. */
function prepare(base: string, size: number) {
  writeHugoFrame(join(base, "hugo"));
  let last = { path: "", text: "" };
  for (const issue of rawIssues(size)) {
    writeBelow(join(base, "seeds"), issue.path, issue.text);
    if (hasHugo) writeHugoIssue(join(base, "hugo"), issue);
    last = issue;
  }
  return last;
}

/** The last issue of a year, as a weekly adds one; an issue of January also reports the year before. */
function newIssue(run: number, year: number): string {
  const issue = [...rawIssues(ARTICLES_A_YEAR, 1000 + run, year)].at(-1);
  return issue?.text ?? "";
}

function ours(base: string, more: readonly string[], start: Start): Promise<Measured> {
  if (start !== "a site") places.site++;
  if (start === "nothing") places.cache++;
  const out = join(base, `site-${places.site}`);
  const cache = cacheOf(base);
  const report = start === "nothing" ? ["--report", join(base, "report.json")] : [];
  return measureBuild(base, { site: out, cache, more: [...more, ...report] });
}

function cacheOf(base: string): string {
  return join(base, `build-${places.cache}`, "cache");
}

/** Runs in a folder of its own, which it would else search for templates. */
function bareEleventy(base: string, pages: number, run: number): Promise<Measured> {
  const folder = join(base, "bare");
  mkdirSync(folder, { recursive: true });
  return measureProcess(
    process.execPath,
    [resolve("tests/bench/bare-eleventy.js"), String(pages), `out-${run}`],
    folder,
  );
}

/** `run` names the folder of its site, which nothing was written to before. Large archives reach into the future. */
function hugo(folder: string, run: number): Promise<Measured> {
  const options = ["--quiet", "--noBuildLock", "--buildFuture", "--destination", `public-${run}`];
  return measureProcess("hugo", options, folder);
}

function pagefind(base: string, run: number): Promise<Measured> {
  const runner = resolve("node_modules/pagefind/lib/runner/bin.cjs");
  return measureProcess(process.execPath, [runner, "--site", `public-${run}`, "--quiet"], join(base, "hugo"));
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
function ratiosOf(rows: Rows): string[] {
  const ratio = (label: string, of: readonly string[], to: readonly string[]) => {
    const sum = (names: readonly string[], run: number) =>
      names.reduce((total, name) => total + (rows.get(name)?.[run]?.elapsedMs ?? Number.NaN), 0);
    const value = median(Array.from({ length: RUNS }, (_, run) => sum(of, run) / sum(to, run)));
    return Number.isNaN(value) ? [] : [`  ratio ${label.padEnd(46)} ${value.toFixed(2)}`];
  };
  const [plain, alike] = ["pages, Hugo, plain", "pages, Hugo, like ours"];
  const pagefindAlone = "search, stock Pagefind";
  const full = [values.pages ? "pages, full" : "with search, full"];
  return [
    ...ratio("bare Eleventy to plain Hugo", ["pages, bare Eleventy"], [plain]),
    ...ratio("pages, full, to plain Hugo", ["pages, full"], [plain]),
    ...ratio("pages, all parsed, to plain Hugo", ["pages, all parsed"], [plain]),
    ...ratio("pages, full, to Hugo like ours", ["pages, full"], [alike]),
    ...ratio("pages, all parsed, to Hugo like ours", ["pages, all parsed"], [alike]),
    ...[plain, alike].flatMap((hugoRow) => [
      ...ratio(`search, full, to ${hugoRow.slice(7)} + Pagefind`, ["with search, full"], [hugoRow, pagefindAlone]),
      ...ratio(
        `search, parsed, to ${hugoRow.slice(7)} + Pagefind`,
        ["with search, all parsed"],
        [hugoRow, pagefindAlone],
      ),
    ]),
    ...ratio("one issue added to full", ["one issue added"], full),
    ...ratio("one issue edited to full", ["one issue edited"], full),
  ];
}

/** How time grows from each size to the next: the exponent is 1 where twice the articles take twice as long. */
function growth(sizes: ReadonlyMap<number, Rows>): string[] {
  const known = [...sizes];
  return known.slice(1).flatMap(([size, rows], i) => {
    const [before, rowsBefore] = known[i] ?? [size, rows];
    const line = (name: string, of: (one: Measured) => number) => {
      const [now, then] = [rows, rowsBefore].map((each) => median((each.get(name) ?? []).map(of)));
      return Math.log((now ?? Number.NaN) / (then ?? Number.NaN)) / Math.log(size / before);
    };
    return ["pages, full", "pages, all parsed", "with search, full"].flatMap((name) => {
      const [wall, cpu] = [line(name, ({ elapsedMs }) => elapsedMs), line(name, ({ cpuMs }) => cpuMs)];
      if (Number.isNaN(wall)) return [];
      return [`growth ${before}→${size} ${name.padEnd(20)} ${wall.toFixed(2)} wall, ${cpu.toFixed(2)} cpu`];
    });
  });
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
