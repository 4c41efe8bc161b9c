import assert from "node:assert/strict";
import { cpSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { seedsSite } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { Firefox, findFirefox } from "./firefox.ts";
import { openEachKind } from "./offline-site.ts";
import { openProfile } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

const folder = temporaryFolder();
/** Where a reader may have put it: Chinese, a space, and signs that addresses must spell. */
const place = join(folder, "县报 存档", "#1 50%", "site");
let server: PlainServer;
let context: BrowserContext;
let page: Page;
let rawPages = "";

before(async () => {
  const { seeds, out: site } = await seedsSite();
  rawPages = seeds;
  cpSync(site, place, { recursive: true });
  server = new PlainServer(site);
  await server.start();
  context = await openProfile(join(folder, "profile"));
  page = await context.newPage();
});

/** What a search shows of its hits, as a page expression that works in every browser. */
const ANSWERS = `(() => {
  const region = document.querySelector("[data-total]");
  if (!region) return null;
  const hits = [...document.querySelectorAll("[data-article]")];
  return { total: Number(region.dataset.total), query: region.dataset.query, hits: hits.map((hit) => [hit.dataset.article, hit.innerText]) };
})()`;

interface Answers {
  readonly total: number;
  readonly query: string;
  readonly hits: readonly (readonly [string, string])[];
}

async function answersIn(root: string, query: string): Promise<Answers> {
  await page.goto(`${root}search.html?${query}`);
  await page.locator("[data-total]").waitFor({ state: "attached" });
  return await page.evaluate(ANSWERS);
}

const fromFolder = () => pathToFileURL(join(place, "/")).href;

/** Runs of 1, 3 and 5 characters out of the raw pages, spread over them evenly, and queries that combine. */
function queries(): string[] {
  const text = listFiles(rawPages)
    .map((name) => readFileSync(join(rawPages, name), "utf8"))
    .join("")
    .replace(/[\s#]+/g, "");
  const runs = [1, 3, 5].map((length) => {
    const start = Math.floor((length * text.length) / 6);
    return `q=${encodeURIComponent(text.slice(start, start + length))}`;
  });
  return [
    ...runs,
    "q=会议&sort=date-asc",
    "q=会议 -县委&sort=relevance",
    "q=会议&year=2024&byline=张倩倩",
    "q=会议 2024年10月",
    "from=2024-10&to=2024-12&sort=date-asc",
  ];
}

test("a search from a folder gives the same articles, excerpts and order as from a server", async () => {
  for (const query of queries()) {
    const expected = await answersIn(server.url, query);
    assert.deepEqual(await answersIn(fromFolder(), query), expected, query);
  }
});

test("every kind of page opens from a folder without a message, and asks for nothing outside it", async () => {
  const found: string[] = [];
  page.on("console", (message) => found.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(fromFolder())) found.push(request.url());
  });
  await openEachKind(page, place, fromFolder());
  assert.deepEqual(found, []);
});

test("every link of every page names a file that is there", () => {
  for (const name of htmlFiles()) {
    for (const [, link = ""] of readFileSync(join(place, name), "utf8").matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(?:#|mailto:|https?:)/.test(link)) continue;
      const path = fileURLToPath(new URL(link.replace(/[?#].*$/, ""), pathToFileURL(join(place, name))));
      assert.ok(statSync(path).isFile(), `${name} links to ${link}`);
    }
  }
});

test("a hit opens its article from the folder with the words marked", async () => {
  await answersIn(fromFolder(), "q=会议");
  await page.locator("[data-article] a").first().click();
  await page.waitForURL(/articles/);
  await page.locator("article mark").first().waitFor();
  assert.match(await page.locator("article mark").first().innerText(), /会议/);
});

test("no page uses what browsers refuse to files", () => {
  for (const name of htmlFiles()) {
    const html = readFileSync(join(place, name), "utf8");
    assert.doesNotMatch(html, /type="module"|crossorigin|integrity=|<use [^>]*href="[^#]/, name);
  }
});

test("Firefox, for which files are strangers to each other, gives the same answers from a folder", async (t) => {
  const path = findFirefox();
  if (!path)
    return t.diagnostic("Firefox is not installed here: what its pages may not use is checked, its answers are not.");
  const firefox = await Firefox.start(path);
  try {
    await firefox.open(`${fromFolder()}index.html`);
    assert.equal(await firefox.evaluate("document.title"), await titleOf("index.html"));
    for (const query of queries().filter((_, i) => i % 4 === 0)) {
      const expected = await answersIn(server.url, query);
      await firefox.open(`${fromFolder()}search.html?${query}`);
      await firefox.until(ANSWERS);
      const { total, hits } = await firefox.evaluate<Answers>(ANSWERS);
      assert.equal(total, expected.total, query);
      assert.deepEqual(
        hits.map(([id]) => id),
        expected.hits.map(([id]) => id),
        query,
      );
    }
    await firefox.open(await hitAddress());
    await firefox.until(`document.querySelector("article mark")`);
  } finally {
    await firefox.close();
  }
});

function htmlFiles(): string[] {
  return listFiles(place).filter((path) => path.endsWith(".html"));
}

async function titleOf(name: string): Promise<string> {
  await page.goto(server.url + name);
  return await page.title();
}

/** Address in the folder of the first hit's article, with its words to be marked. */
async function hitAddress(): Promise<string> {
  await answersIn(fromFolder(), "q=会议");
  return await page.evaluate(`document.querySelector("[data-article] a").href`);
}
