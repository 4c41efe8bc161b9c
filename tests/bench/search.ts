import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { canon } from "../../src/search/text/canon.ts";
import { findOrInstallBrowser } from "../browser/find-browser.ts";
import { PlainServer } from "../browser/plain-server.ts";
import { generateArticles, seededRandom } from "./generate-articles.ts";
import { type Built, buildOurs } from "./search-build.ts";
import { type Asked, askFirst, askOurs, askStock, buildStock, measureMiniSearch } from "./search-engines.ts";

// npm run bench search [SIZE…] (1000 10000 100000): what the search costs, beside stock Pagefind and MiniSearch, which
// both need more memory than most machines have past 10,000 articles and are left out there.

/** Searches in one session, after the first. */
const SEARCHES = 200;
/** First pages that are opened, each in a browser that has seen nothing yet. */
const FIRST_PAGES = 20;
/** Above this the others are left out. */
const MOST_FOR_OTHERS = 10_000;

/** An article as plain texts, compared as the search compares. */
export interface BenchArticle {
  readonly place: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly byline: string | null;
  readonly date: string;
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
try {
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) await measure(size);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(size: number): Promise<void> {
  const articles: BenchArticle[] = [];
  for (const article of generateArticles({ count: size })) articles.push({ place: articles.length, ...article });
  const queries = drawQueries(articles);
  const truth = countAll(articles, queries);
  const site = join(folder, String(size));
  mkdirSync(site);
  print(`\n${size} articles, ${SEARCHES} searches of 2 to 8 characters`);
  const built = await buildOurs(articles, site);
  printBuild("this archive", built, size);
  const others = size <= MOST_FOR_OTHERS;
  if (others) printBuild("stock Pagefind", await buildStock(articles, join(site, "stock")), size);
  writeFileSync(join(site, "blank.html"), '<!doctype html><html lang="zh"><title>x</title>');
  const server = new PlainServer(site);
  server.maxAge = 600;
  await server.start();
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  printAsked("this archive", await askOurs(await browser.newPage(), server, queries), truth);
  printFirst(await askFirst(browser, server, queries.slice(0, FIRST_PAGES)));
  if (others) printAsked("stock Pagefind", await askStock(await browser.newPage(), server, queries), truth);
  await browser.close();
  await server.stop();
  if (others) {
    const { built: mini, asked } = measureMiniSearch(articles, queries);
    printBuild("MiniSearch", mini, size);
    printAsked("MiniSearch", asked, truth);
  }
  rmSync(site, { recursive: true });
}

/** Runs of 2 to 8 characters from anywhere in the articles, such as hold no sign of the query language. */
function drawQueries(articles: readonly BenchArticle[]): string[] {
  const random = seededRandom(3);
  const pick = (size: number) => Math.floor(random() * size);
  const queries: string[] = [];
  while (queries.length <= SEARCHES) {
    const { headline, paragraphs } = articles[pick(articles.length)] as BenchArticle;
    const text = [headline, ...paragraphs][pick(paragraphs.length + 1)] ?? "";
    const start = pick(Math.max(1, text.length - 8));
    const query = text.slice(start, start + 2 + pick(7)).trim();
    if (query.length >= 2 && !/[\s"]|^-/.test(query)) queries.push(query);
  }
  return queries;
}

/** How many articles hold each query. */
function countAll(articles: readonly BenchArticle[], queries: readonly string[]): number[] {
  const wanted = queries.map(canon);
  const counts = queries.map(() => 0);
  for (const { headline, paragraphs } of articles) {
    const text = [headline, ...paragraphs].map(canon).join("\n");
    for (const [index, query] of wanted.entries()) if (text.includes(query)) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function printBuild(
  name: string,
  { elapsedMs, peakBytes, indexBytes, fragmentBytes, files }: Built,
  size: number,
): void {
  const rate = (size / elapsedMs) * 1000;
  print(
    `  ${name.padEnd(15)} built ${rate.toFixed(0)} articles/s, peak ${mb(peakBytes)} MB, ` +
      `${(indexBytes / size).toFixed(0)} + ${(fragmentBytes / size).toFixed(0)} bytes an article, ${files} files`,
  );
}

function printAsked(name: string, asked: readonly Asked[], truth: readonly number[]): void {
  const [first, ...next] = asked;
  const right = asked.filter(({ total }, index) => total === truth[index]).length;
  const bytes = next.map((one) => one.bytes).sort((a, b) => a - b);
  const times = next.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  print(
    `  ${name.padEnd(15)} first ${kb(first?.bytes ?? 0)} KB in ${first?.requests} requests, ${first?.elapsedMs.toFixed(0)} ms; ` +
      `then ${kb(mean(bytes))} KB mean, ${kb(at(bytes, 0.95))} p95, ${mean(next.map((one) => one.requests)).toFixed(1)} requests, ` +
      `${at(times, 0.5).toFixed(0)} ms median, ${at(times, 0.95).toFixed(0)} p95; ${right} of ${asked.length} counts right`,
  );
}

/** What whole first pages cost: the page, its scripts and styles, the tables of the index and the results. */
function printFirst(asked: readonly Asked[]): void {
  const bytes = asked.map((one) => one.bytes).sort((a, b) => a - b);
  const requests = mean(asked.map((one) => one.requests));
  print(
    `  ${"".padEnd(15)} ${asked.length} first pages: ${kb(mean(bytes))} KB mean, ${kb(bytes.at(-1) ?? 0)} most, ${requests.toFixed(1)} requests`,
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
