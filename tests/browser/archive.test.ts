import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { canon } from "../../src/search/text/canon.ts";
import { articlesOf } from "../../src/site/article/archive-index.ts";
import { seedsSite } from "../build/shared-site.ts";
import { readRawPages } from "../read-seeds.ts";
import { openBrowser } from "./open-browser.ts";

const QUERIES = ["解芳", "张维华", "常态化", "“一融四创”", "15-20"];

const archive = filesToArchive(readRawPages());
let server: SiteServer;
let page: Page;
/** What the browser's console said, and what no page caught. */
const said: string[] = [];

before(async () => {
  const { out } = await seedsSite();
  server = await serveSite(out, 0);
  const browser = await openBrowser();
  page = await browser.newPage({ locale: "zh-CN" });
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("requestfailed", (request) => {
    // What a page was still waiting for when it was left is no failure.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") said.push(`${request.url()}: ${reason}`);
  });
});

after(() => server?.close());

const address = (path: string) => `http://localhost:${server.port}/${path}`;

test("a reader goes from the home page to an issue, to an article, and back", async () => {
  await page.goto(address(""));
  await page.locator('main a[href*="issues/"]').first().click();
  await page.waitForURL(/\/issues\/\d{4}\/[^/]+\.html/);
  const issue = page.url();
  const link = page.locator('main a[href*="articles/"]').first();
  const headline = (await link.innerText()).replace(/\s/g, "");
  await link.click();
  await page.waitForURL(/\/articles\/\d{4}\/[^/]+\.html/);
  assert.equal((await page.locator("h1").first().innerText()).replace(/\s/g, ""), headline);
  await page.goBack();
  assert.equal(page.url(), issue);
  await page.goBack();
  assert.equal(page.url(), address(""));
});

test("an article's page holds the text of the article", async () => {
  for (const { article } of [...articlesOf(archive)].slice(0, 5)) {
    await page.goto(address(`articles/${article.folder}/${article.id}.html`));
    // Notes stand in the middle of sentences.
    await page.locator(".ref").evaluateAll((notes) => {
      for (const note of notes) note.remove();
    });
    const text = canon((await page.locator("main").textContent()) ?? "");
    for (const { text: paragraph } of article.paragraphs) {
      const words = canon(paragraph).split(/[^\p{Script=Han}]+/u);
      for (const word of words) assert.ok(text.includes(word), `${article.headline}: ${word}`);
    }
  }
});

test("searches find exactly the articles that hold the words", async () => {
  for (const query of QUERIES) {
    await page.goto(address(`search.html?q=${encodeURIComponent(query)}`));
    const results = page.locator("[data-total]");
    await results.waitFor({ timeout: 20_000 });
    assert.equal(await results.getAttribute("data-query"), query);
    const holding = [...articlesOf(archive)]
      .map(({ article }) => article)
      .filter(({ kicker, headline, deck, paragraphs }) =>
        [kicker, headline, deck, ...paragraphs.map(({ text }) => text)].some((text) =>
          canon(text ?? "").includes(canon(query)),
        ),
      )
      .map(({ id }) => id);
    assert.ok(holding.length > 0, query);
    assert.equal(await results.getAttribute("data-total"), String(holding.length), query);
    const shown = await page.locator("[data-article]").evaluateAll((hits) => hits.map((hit) => hit.dataset["article"]));
    for (const id of shown) assert.ok(holding.includes(id ?? ""), `${query}: ${id}`);
  }
});

test("the console stayed empty all the while", () => {
  assert.deepEqual(said, []);
});
