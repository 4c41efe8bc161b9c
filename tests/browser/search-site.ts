import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, beforeEach } from "node:test";
import type { Browser, Page } from "playwright-core";
import { filesToArchive } from "../../src/pipeline.ts";
import { textToQuery } from "../../src/search/ask/query.ts";
import { toTime } from "../../src/search/format/time.ts";
import { canon } from "../../src/search/text/canon.ts";
import { articlesOf } from "../../src/site/article/archive-index.ts";
import { eventDate } from "../../src/site/article/event-date.ts";
import { articlesToPage, generateArticles } from "../bench/generate-articles.ts";
import { siteOf } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { readRawPages } from "../read-seeds.ts";
import { openBrowser } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page of what else is printed: straight quotation marks, addresses, signs, tables, letters of other scripts. */
const ODD_PAGE = `---
date: "2021-06-18"
---

# 我县"三农"工作再上台阶 AI+农业试点启动

本报讯 6月18日,县委召开"三农"工作会,要求把"15-20"行动抓实:网址 http://www.example.gov.cn/a?b=1&c=2#top,邮箱 nong@example.com,热线(0359)652-2345。

气温-5℃~20℃,湿度≥60%,面积3.5㎡…亩产1,234.56公斤,增长±0.5%。"AI+"、5G+、PM2.5、A.I.、COVID-19都写进了方案<草案>。

品种|亩数|增幅 小麦|1,200|3% 玉米|800|-2% 《条例》第①条、第Ⅲ章:café、ｶﾞｿﾘﾝ、㈱、№5、½。

# 全县三农工作座谈会召开

本报讯 6月17日,三农工作座谈会召开,——大家说……"好"字当头。
`;

/** For what a test keeps. */
export const folder = temporaryFolder();
/** A copy of the site, whose files a test may damage. */
export const site = join(folder, "site");
/** Serves the site. */
export const server = new PlainServer(site);
let browser: Browser;
/** The page of the test that runs. */
export let page: Page;
/** What the console said, and what no page caught. */
export let said: string[] = [];

/** An article as the archive has it. */
export interface Known {
  readonly id: string;
  readonly year: number | null;
  /** As the index keeps it. */
  readonly time: string;
  readonly bylines: readonly string[];
  /** Who is named in it beside its signatures. */
  readonly people: readonly string[];
  readonly texts: readonly string[];
}
/** Every article of the site. */
export let known: Known[] = [];

/** Builds and serves a site of the seeds and some made-up pages, and gives every test a page that remembers nothing; one that a test closed is opened anew. */
export function useSearchSite(): void {
  before(async () => {
    const made = [...generateArticles({ count: 60, years: 3, firstYear: 2019, length: 150 })];
    const pages: Record<string, string | Uint8Array> = { "made-odd.txt": ODD_PAGE };
    for (const { path, bytes } of readRawPages()) pages[path] = bytes;
    for (let at = 0; at < made.length; at += 10) {
      const head = `---\ndate: "${made[at]?.date ?? ""}"\n---\n\n`;
      pages[`made-${at}.txt`] = head + articlesToPage(made.slice(at, at + 10));
    }
    const { seeds, out } = await siteOf("search", pages);
    await cp(out, site, { recursive: true });
    known = readArchive(seeds);
    await server.start();
    browser = await openBrowser();
  });

  beforeEach(async () => {
    if (page?.isClosed() === false) await clearPage();
    else await openPage();
    said = [];
    server.before = () => undefined;
  });
}

async function openPage(): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
  page = await context.newPage();
  page.on("console", (message) => {
    if (!message.text().includes("Service Worker")) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("dialog", async (dialog) => {
    said.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
}

/** Makes the page like a new one, which would take three times as long: nothing shown, nothing kept, nothing cached. */
async function clearPage(): Promise<void> {
  await page.goto("about:blank");
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.clearBrowserCache");
  await devTools.send("Storage.clearDataForOrigin", { origin: new URL(server.url).origin, storageTypes: "all" });
  await devTools.detach();
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 720 });
}

function readArchive(seeds: string): Known[] {
  const archive = filesToArchive(readRawPages(seeds));
  return [...articlesOf(archive)].map(({ article, issue }) => ({
    id: article.id,
    year: article.year,
    time: toTime(article.date, article.year, eventDate(article, issue).month),
    bylines: article.bylines,
    people: (article.mentions ?? []).flatMap(({ how, person }) => (how === "signature" ? [] : person)),
    texts: [
      article.headline,
      article.kicker ?? "",
      article.deck ?? "",
      ...article.paragraphs.map(({ text }) => text),
    ].map(canon),
  }));
}

/** Ids of the articles whose texts hold what a query asks. */
export function scan(typed: string, narrowed: (article: Known) => boolean = () => true): string[] {
  const { terms, excluded } = textToQuery(typed);
  const held = ({ texts }: Known, text: string) => texts.some((part) => part.includes(text));
  return known
    .filter(narrowed)
    .filter((article) => terms.every(({ text }) => held(article, text)))
    .filter((article) => !excluded.some(({ text }) => held(article, text)))
    .map(({ id }) => id)
    .sort();
}

/** Address of a search. */
export const address = (q: string, rest = "") => `${server.url}search.html?q=${encodeURIComponent(q)}${rest}`;

/** Waits until the search for a query has finished. */
export async function settled(q: string): Promise<void> {
  await page.locator(`.results[data-total][data-query=${JSON.stringify(q)}]`).waitFor({ state: "attached" });
}

/** Number and ids that the page shows. */
export async function shown(): Promise<{ total: number; ids: string[] }> {
  const total = Number(await page.locator(".results").getAttribute("data-total"));
  const items = await page.locator(".results [data-article]").all();
  return { total, ids: await Promise.all(items.map(async (item) => (await item.getAttribute("data-article")) ?? "")) };
}

/** Opens a search and gives all its articles, page by page. */
export async function searchAll(q: string, rest = ""): Promise<string[]> {
  await page.goto(address(q, rest));
  await settled(q);
  const { total, ids } = await shown();
  for (let number = 2; ids.length < total; number++) {
    await page.locator(".pages a", { hasText: "下一页" }).click();
    await page.waitForURL(new RegExp(`page=${number}`));
    await settled(q);
    ids.push(...(await shown()).ids);
  }
  return ids;
}

/** Rules whose outcome hangs on colours and widths. */
const BY_APPEARANCE = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

/** Violations that axe finds on the page as it stands: of all its rules, or of those that hang on colours and widths alone. */
export async function findViolations(rules: "all" | "appearance" = "all"): Promise<string[]> {
  await page.evaluate(`typeof axe === "object" || (() => { ${AXE} })()`);
  // Read before, style sheets and sounds would cost half of the time; of the rules that are on, the one on sounds alone asks for them, and there are none.
  const options = {
    resultTypes: ["violations"],
    preload: false,
    ...(rules === "appearance" && { runOnly: BY_APPEARANCE }),
  };
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  return page.evaluate(
    `${run}.then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map((n) => n.html)].join(' ')))`,
  );
}

/** Whether an element stands where the reader sees it. */
export function isInView(selector: string): Promise<boolean> {
  const box = `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()`;
  return page.evaluate(`${box}.top >= 0 && ${box}.bottom <= innerHeight`);
}
