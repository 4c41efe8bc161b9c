import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { openProfile } from "../browser/open-browser.ts";
import { PlainServer } from "../browser/plain-server.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { type RawIssue, rawIssues, writeBelow } from "./raw-issues.ts";

/** Archives of these many articles are measured; `npm run bench offline -- 500` asks for another. */
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
/** Articles of the newest issue, added after everything was saved. */
const ARTICLES_OF_ONE = 5;
/** A query that many articles answer. */
const COMMON = "会议";
/** Runs that hardly more than one article holds, and their length. */
const RARE = 8;
const RARE_LENGTH = 8;

for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-offline-"));
  try {
    const { issues, newest } = writeIssues(folder, size);
    const options = optionsIn(folder, { skip: new Set() });
    const built = await timed(() => buildQuietly(options));
    console.log(`\n${size} articles, built in ${built.seconds} s`);
    packSizes(options.out, join(folder, "packages"));
    await fromFolder(options.out, join(folder, "profile"), rareRuns(issues));
    await asApplication(options.out, join(folder, "profile"), async () => {
      writeBelow(options.seeds, newest.path, newest.text);
      await buildQuietly(options);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes raw issues; gives them and the one that comes after them. */
function writeIssues(folder: string, size: number): { issues: RawIssue[]; newest: RawIssue } {
  const issues = [...rawIssues(size + ARTICLES_OF_ONE)];
  const newest = issues.pop();
  if (!newest) throw new Error(`${size} articles make no issue`);
  for (const { path, text } of issues) writeBelow(join(folder, "seeds"), path, text);
  return { issues, newest };
}

/** Runs out of issues that are spread over all years, from the middle of a paragraph. */
function rareRuns(issues: readonly RawIssue[]): string[] {
  const paragraph = new RegExp(`^[^\\s#"-]{${3 * RARE_LENGTH},}$`, "gmu");
  return Array.from({ length: RARE }, (_, place) => {
    const { text = "" } = issues[Math.floor(((place + 0.5) * issues.length) / RARE)] ?? {};
    return (
      text
        .match(paragraph)
        ?.at(-1)
        ?.slice(RARE_LENGTH, 2 * RARE_LENGTH) ?? COMMON
    );
  });
}

function packSizes(site: string, out: string): void {
  const args = ["scripts/run.js", "package", "--site", site, "--out", out];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: findProjectRoot(), encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const sizes = readdirSync(out).map((name) => `${name.slice(-3)} ${megabytes(statSync(join(out, name)).size)}`);
  console.log(`  packages        ${sizes.join(", ")} in ${seconds(start)} s`);
}

/** First results from a folder, for a common word and for rare runs. */
async function fromFolder(site: string, profile: string, rare: readonly string[]): Promise<void> {
  const common = await openFolder(site, profile, COMMON);
  console.log(`  from a folder   common word: first results ${common.seconds} s, ${common.scripts} scripts`);
  const all = [];
  for (const query of rare) all.push(await openFolder(site, profile, query));
  const times = all.map(({ seconds }) => Number(seconds)).sort((a, b) => a - b);
  const scripts = all.map((one) => one.scripts).sort((a, b) => a - b);
  const middle = RARE >> 1;
  console.log(
    `  ${"".padEnd(15)} ${RARE} rare runs: first results ${times[middle]} s median, ${times.at(-1)} most; ` +
      `${scripts[middle]} scripts median, ${scripts.at(-1)} most`,
  );
}

/** A search in a browser that has read nothing of the folder before. */
async function openFolder(site: string, profile: string, query: string): Promise<{ seconds: string; scripts: number }> {
  rmSync(`${profile}-folder`, { recursive: true, force: true });
  const context = await openProfile(`${profile}-folder`);
  const page = await context.newPage();
  let scripts = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts++;
  });
  const { seconds } = await timed(async () => {
    await page.goto(`${pathToFileURL(join(site, "search.html"))}?q=${encodeURIComponent(query)}`);
    await page.locator("[data-article]").first().waitFor();
  });
  await page.locator("[data-total]").waitFor();
  await context.close();
  return { seconds, scripts };
}

/** Saves everything, then what one more issue changes. */
async function asApplication(site: string, profile: string, addIssue: () => Promise<void>): Promise<void> {
  const server = new PlainServer(site);
  await server.start();
  const context = await openProfile(`${profile}-app`);
  const page = await context.newPage();
  await page.goto(`${server.url}index.html`);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await save(page, server, "save all       ");
  await addIssue();
  await save(page, server, "one more issue ");
  await context.close();
  await server.stop();
}

async function save(page: Page, server: PlainServer, name: string): Promise<void> {
  await page.goto(`${server.url}offline.html`);
  await page.locator("saved-years[data-ready]").waitFor();
  server.answered.length = 0;
  const { seconds } = await timed(async () => {
    await page.locator('tr[data-unit="all"] button').first().click();
    await page.locator('tr[data-unit="all"][data-state="saved"]').waitFor({ timeout: 120_000 });
  });
  const packs = server.answered.filter(({ path }) => /^(?:offline|pf-data)\//.test(path));
  const bytes = packs.reduce((sum, answer) => sum + answer.bytes, 0);
  console.log(`  ${name} ${packs.length} requests, ${megabytes(bytes)}, ${seconds} s`);
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ seconds: string; value: Value }> {
  const start = performance.now();
  const value = await work();
  return { seconds: seconds(start), value };
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
