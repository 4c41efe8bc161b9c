import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { listFiles } from "../../src/io/file-tree.ts";
import { articlesToPage } from "./generate-articles.ts";
import { hasHugo, writeHugoFrame, writeHugoIssue } from "./hugo-site.ts";
import { type Measured, measureProcess } from "./measure-process.ts";
import { compileFirst, measureBuild } from "./our-build.ts";
import { type RawIssue, rawIssues, writeBelow } from "./raw-issues.ts";
import { type ArchiveCost, chartOf, tableOf } from "./size-and-speed-table.ts";

// What an archive costs, by the command users run: npm run bench size-and-speed [ARTICLES…] [--large] [--rounds N] [--write]
// Builds from nothing, with nothing changed and with one issue edited, added and removed take turns, so that what else the
// machine does falls on all alike; medians of the rounds. Archives whose issues print a date and archives without any are
// measured apart, as the search index of the latter is one group. Where Hugo is installed it makes plain pages of the same
// articles in the same rounds, and stock Pagefind indexes them. --large adds 100,000 articles; --write puts the table into
// README.md and the chart beside it.
const { values, positionals } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    large: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const ROUNDS = Number(values.rounds);
const SIZES = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, ...(values.large ? [100_000] : [])];
const KINDS = ["dated", "undated"] as const;
/** Hugo holds the whole archive, and so does stock Pagefind: above this they need more memory than most machines have. */
const MOST_FOR_OTHERS = 10_000;

const START = "<!-- size and speed: npm run bench size-and-speed -- --write -->";
const END = "<!-- end of size and speed -->";
/** Where the chart stands: beside what draws it, as a project's root holds nothing that is made. */
const CHART = "tests/bench/charts/size-and-speed.svg";
/** The chapter stands before this one where the page has none yet. */
const NEXT_CHAPTER = "## Developing";

const folder = mkdtempSync(join(tmpdir(), "bench-size-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await compileFirst(folder);
const costs: ArchiveCost[] = [];
for (const articles of SIZES) for (const kind of KINDS) costs.push(await measureArchive(articles, kind));
const table = tableOf(costs);
console.log(`\n${table}`);
if (values.write) write(table);

async function measureArchive(articles: number, kind: (typeof KINDS)[number]): Promise<ArchiveCost> {
  const base = join(folder, `${articles}-${kind}`);
  mkdirSync(base);
  const hasOthers = hasHugo && kind === "dated" && articles <= MOST_FOR_OTHERS;
  const issues = writeIssues(base, articles, kind, hasOthers);
  const rows = new Map<string, Measured[]>();
  const take = async (name: string, run: () => Promise<Measured>) => {
    const measured = await run();
    rows.set(name, [...(rows.get(name) ?? []), measured]);
    const seconds = `${(measured.elapsedMs / 1000).toFixed(2)} s, ${(measured.cpuMs / 1000).toFixed(2)} s cpu`;
    process.stderr.write(`  ${articles} ${kind}, ${name}: ${seconds}\n`);
  };
  let site = "";
  for (let round = 0; round < ROUNDS; round++) {
    // What stood there is left behind: a disk that has just been cleared writes slower for minutes.
    site = join(base, `site-${round}`);
    const places = { site, cache: join(base, `cache-${round}`, "cache") };
    const build = () => measureBuild(base, places);
    await take("full", build);
    await take("nothing", build);
    const { path, text } = issues[Math.floor(((round + 0.5) * issues.length) / ROUNDS)] as RawIssue;
    writeBelow(join(base, "seeds"), path, `${text}\n补记第${round + 1}段。\n`);
    await take("edited", build);
    const added = path.replace(".txt", `_${round}.txt`);
    writeBelow(join(base, "seeds"), added, newIssue(round, kind, path));
    await take("added", build);
    rmSync(join(base, "seeds", added));
    await take("removed", build);
    if (hasOthers) await take("hugo", () => hugoAndPagefind(base, round));
  }
  const sizes = listFiles(site).map((name) => statSync(join(site, name)).size);
  const raw = listFiles(join(base, "seeds")).map((name) => statSync(join(base, "seeds", name)).size);
  const cost = { articles, kind, rows, siteBytes: sum(sizes), files: sizes.length, rawBytes: sum(raw) };
  rmSync(base, { recursive: true });
  return cost;
}

/** Writes raw pages, and Markdown for Hugo where that is wanted; gives the issues as they were written. */
function writeIssues(base: string, articles: number, kind: string, forHugo: boolean): RawIssue[] {
  if (forHugo) writeHugoFrame(join(base, "hugo"));
  const written: RawIssue[] = [];
  for (const issue of rawIssues(articles)) {
    const place = String(written.length).padStart(6, "0");
    const own = kind === "dated" ? issue : { ...issue, path: `${place}.txt`, text: articlesToPage(issue.articles) };
    writeBelow(join(base, "seeds"), own.path, own.text);
    if (forHugo) writeHugoIssue(join(base, "hugo"), issue);
    written.push(own);
  }
  return written;
}

/** An issue that the archive does not have, of the year of the one at `path`. */
function newIssue(round: number, kind: string, path: string): string {
  const year = kind === "dated" ? Number(path.slice(0, 4)) : 2007;
  const [issue] = [...rawIssues(5, 1000 + round, year)];
  if (!issue) throw new Error("no issue was generated");
  return kind === "dated" ? issue.text : articlesToPage(issue.articles);
}

/** One after the other, as a site with a search needs both. */
async function hugoAndPagefind(base: string, round: number): Promise<Measured> {
  const at = join(base, "hugo");
  const options = ["--quiet", "--noBuildLock", "--buildFuture", "--destination", `public-${round}`];
  const pages = await measureProcess("hugo", options, at);
  const runner = join(process.cwd(), "node_modules/pagefind/lib/runner/bin.cjs");
  const index = await measureProcess(process.execPath, [runner, "--site", `public-${round}`, "--quiet"], at);
  return {
    elapsedMs: pages.elapsedMs + index.elapsedMs,
    cpuMs: pages.cpuMs + index.cpuMs,
    ownBytes: Math.max(pages.ownBytes, index.ownBytes),
    largestChildBytes: Math.max(pages.largestChildBytes, index.largestChildBytes),
  };
}

/** Puts the table between its marks in README.md, in a chapter of its own, and the chart where the page shows it from. */
function write(text: string): void {
  const readme = readFileSync("README.md", "utf8");
  const processor = cpus()[0]?.model ?? "unknown processor";
  const rounds = ROUNDS === 1 ? "One round" : `Medians of ${ROUNDS} rounds`;
  const note = `${rounds} on ${cpus().length} cores (${processor}), Node ${process.versions.node}; behind the comma the share of a build from nothing.`;
  const made = `${START}\n${text}\n\n${note}\n${END}`;
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  const next = readme.indexOf(NEXT_CHAPTER);
  const chart = `![How long a build takes, over the number of articles](${CHART})`;
  const whole =
    start >= 0 && end > start
      ? readme.slice(0, start) + made + readme.slice(end + END.length)
      : `${readme.slice(0, next)}## Size and speed\n\n${chart}\n\n${made}\n\n${readme.slice(next)}`;
  writeFileSync("README.md", whole);
  mkdirSync(dirname(CHART), { recursive: true });
  writeFileSync(CHART, chartOf(costs));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
