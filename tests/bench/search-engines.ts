import { setTimeout } from "node:timers/promises";
import MiniSearch from "minisearch";
import type { Browser, Page } from "playwright-core";
import { canon } from "../../src/search/text/canon.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PlainServer } from "../browser/plain-server.ts";
import type { BenchArticle } from "./search.ts";
import { type Built, measureBuild, sizesOf } from "./search-build.ts";

/** What one search took and found. */
export interface Asked {
  readonly total: number;
  readonly bytes: number;
  readonly requests: number;
  readonly elapsedMs: number;
}

/** Results a page of results shows. */
const PAGE_SIZE = 10;

/** The archive's own page: the first search opens it, the others follow as if they were typed. */
export async function askOurs(page: Page, server: PlainServer, queries: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [index, query] of queries.entries()) {
    const search = `?${new URLSearchParams({ q: query })}`;
    const show = `history.pushState(null, "", ${JSON.stringify(search)}); dispatchEvent(new PopStateEvent("popstate"))`;
    asked.push(
      await measureSearch(server, async () => {
        await (index === 0 ? page.goto(server.url + ADDRESSES.search + search) : page.evaluate(show));
        const done = page.locator(`.results[data-total][data-query=${JSON.stringify(query)}]`);
        await done.waitFor({ state: "attached" });
        return Number(await done.getAttribute("data-total"));
      }),
    );
  }
  return asked;
}

/** The archive's own page, opened for each query by a browser that has seen nothing yet and installs nothing. */
export async function askFirst(browser: Browser, server: PlainServer, queries: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const context = await browser.newContext({ serviceWorkers: "block" });
    asked.push(...(await askOurs(await context.newPage(), server, [query])));
    await context.close();
  }
  return asked;
}

/** Stock Pagefind over the same texts, with its own cutting into words; a phrase is asked in quotes, as its readers must. */
export async function buildStock(articles: readonly BenchArticle[], folder: string): Promise<Built> {
  const { createIndex, close } = (await import(
    `${import.meta.resolve("pagefind")}?stock`
  )) as typeof import("pagefind");
  const measured = await measureBuild(async () => {
    const { index } = await createIndex();
    for (const { place, headline, paragraphs } of articles) {
      const content = [headline, ...paragraphs].join("\n");
      await index?.addCustomRecord({ url: `/${place}.html`, language: "zh", content, meta: { title: headline } });
    }
    await index?.writeFiles({ outputPath: folder });
  });
  // It says that it is done while the last files are still on their way to the disk.
  await setTimeout(2_000);
  await close();
  return { ...measured, ...sizesOf(folder) };
}

/** Stock Pagefind in the browser: a search and the first ten results. */
export async function askStock(page: Page, server: PlainServer, queries: readonly string[]): Promise<Asked[]> {
  await page.goto(`${server.url}blank.html`);
  const asked: Asked[] = [];
  for (const query of queries) {
    const search = `(async () => {
      const pagefind = await import("/stock/pagefind.js");
      const { results } = await pagefind.search(${JSON.stringify(JSON.stringify(query))});
      await Promise.all(results.slice(0, ${PAGE_SIZE}).map((result) => result.data()));
      return results.length;
    })()`;
    asked.push(await measureSearch(server, async () => Number(await page.evaluate(search))));
  }
  return asked;
}

/** MiniSearch with pairs of characters as words, all of which must be there: the whole index comes with the first search. */
export function measureMiniSearch(articles: readonly BenchArticle[], queries: readonly string[]) {
  const options = { fields: ["text"], storeFields: ["headline"], tokenize: pairs, processTerm: (term: string) => term };
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const search = new MiniSearch(options);
  search.addAll(
    articles.map(({ place, headline, paragraphs }) => ({
      id: place,
      headline,
      text: [headline, ...paragraphs].join("\n"),
    })),
  );
  const elapsedMs = performance.now() - started;
  const indexBytes = Buffer.byteLength(JSON.stringify(search));
  const built: Built = {
    elapsedMs,
    peakBytes: process.memoryUsage.rss() - before,
    indexBytes,
    fragmentBytes: 0,
    files: 1,
  };
  const asked = queries.map((query, index): Asked => {
    const asking = performance.now();
    const total = search.search(query, { combineWith: "AND", prefix: false }).length;
    const first = index === 0 ? { bytes: indexBytes, requests: 1 } : { bytes: 0, requests: 0 };
    return { total, ...first, elapsedMs: performance.now() - asking };
  });
  return { built, asked };
}

function pairs(text: string): string[] {
  return text.split("\n").flatMap((part) => {
    const characters = Array.from(canon(part));
    return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
  });
}

/** What a server sends while a search is under way. */
async function measureSearch(server: PlainServer, search: () => Promise<number>): Promise<Asked> {
  const before = server.answered.length;
  const started = performance.now();
  const total = await search();
  const elapsedMs = performance.now() - started;
  const sent = server.answered.slice(before).filter(({ status }) => status === 200);
  return { total, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length, elapsedMs };
}
