import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { anchorAct } from "../../src/corrections/anchor-act.ts";
import { toKeyText } from "../../src/corrections/key-text.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { seedsSite } from "../build/shared-site.ts";
import { openBrowser, until } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: string;
let seeds: string;
let address: string;

before(async () => {
  ({ out: site, seeds } = await seedsSite());
  browser = await openBrowser();
  const notes = (name: string) => readFileSync(join(site, name), "utf8").split('class="note"').length;
  const articles = listFiles(site).filter((name) => /^articles\/.*\.html$/u.test(name));
  [address = ""] = articles.sort((a, b) => notes(b) - notes(a));
});

async function openArticle(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(error.message));
  await page.goto(pathToFileURL(join(site, address)).href);
  return page;
}

/** Chooses characters of a paragraph of the text. */
async function choose(page: Page, paragraph: number, from: number, to: number): Promise<string> {
  return await page.evaluate(`(() => {
    const text = document.querySelectorAll("[data-text] > p")[${paragraph}];
    const node = [...text.childNodes].find(({ nodeType, data }) => nodeType === 3 && data.length > 20);
    getSelection().setBaseAndExtent(node, ${from}, node, ${to});
    return node.data.slice(${from}, ${to});
  })()`);
}

/** What the desk makes of a file: the acts and where each stands in its raw page. */
function placesOf(text: string) {
  const { acts, findings } = readActs([{ path: "报错.ndjson", bytes: Buffer.from(text) }]);
  assert.deepEqual(findings, []);
  return acts.map(({ act }) => {
    const bytes = readFileSync(join(seeds, act.hint?.file ?? ""));
    const source = bytesToSource(bytes, act.hint?.file ?? "");
    return { act, ...anchorAct(act, toKeyText(source)) };
  });
}

async function savedText(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".report >> text=存成文件")]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("without script 报错 leads to where errors are reported", async () => {
  const page = await openArticle({ javaScriptEnabled: false });
  await page.click("a[data-report]");
  assert.match(page.url(), /about\.html#corrections$/u);
  assert.match((await page.textContent("#corrections + p")) ?? "", /请告知/u);
  await page.context().close();
});

test("a chosen passage, mended and saved, is a file of which the desk finds the place in the raw page", async () => {
  const page = await openArticle();
  const chosen = await choose(page, 1, 6, 12);
  await page.click("[data-quoting] [data-reporting]");
  assert.equal(await page.inputValue(".report textarea"), chosen);
  await page.click(".report >> text=存成文件");
  assert.match((await page.textContent(".report [role=status]")) ?? "", /还没有改动/u);
  // Another choice takes the place of the first as long as nothing was typed.
  const other = await choose(page, 1, 2, 8);
  await until(page, `document.querySelector(".report textarea").value === ${JSON.stringify(other)}`);
  await page.fill(".report textarea >> nth=0", `${other.slice(0, 2)}某某${other.slice(4)}`);
  await page.fill(".report textarea >> nth=1", "见家谱");
  await page.fill(".report input", "李老师");
  await choose(page, 1, 0, 3);
  const { name, text } = await savedText(page);
  assert.match(name, /^报错 .*\.ndjson$/u);
  const [found, ...others] = placesOf(text);
  assert.deepEqual(others, []);
  assert.equal(found?.outcome, "applied");
  assert.deepEqual([found?.act.why, found?.act.by, found?.act.basis], ["见家谱", "李老师", "reader"]);
  await page.context().close();
});

test("by keys alone: open, choose a paragraph, mend it, copy, close", async () => {
  const page = await openArticle();
  await page.focus(".story [data-reporting]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".report");
  assert.equal(await page.evaluate("document.activeElement.tagName"), "TEXTAREA");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  const paragraph = await page.inputValue(".report textarea");
  assert.ok(paragraph.length > 40);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("！");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until(page, `document.querySelector(".report [role=status]").textContent.includes("已复制")`);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".report").count(), 0);
  assert.equal(await page.evaluate("document.activeElement.textContent"), "报错");
  await page.context().close();
});

test("where a mail address is set a letter is offered", async () => {
  const page = await openArticle();
  const html = readFileSync(join(site, address), "utf8");
  await page.route("**/*.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: html.replace("data-report=", 'data-contact="a@b.example" data-mail="mailto:a@b.example" data-report='),
    }),
  );
  await page.reload();
  await page.click(".story [data-reporting]");
  await page.fill(".report textarea >> nth=1", "此篇接错了");
  await page.click(".report >> text=写邮件");
  assert.match((await page.textContent(".report [role=status]")) ?? "", /邮件/u);
  assert.match((await page.textContent(".report")) ?? "", /编者：a@b\.example/u);
  await page.context().close();
});

test("axe finds nothing in the form, light and dark, on a wide screen and on a phone, and it leaves text to be read", async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const page = await openArticle({ colorScheme: "light", viewport, bypassCSP: true });
    await page.click(".story [data-reporting]");
    await page.waitForSelector(".report");
    await page.evaluate(AXE);
    // Of all rules colours alone hang on the scheme.
    for (const [colorScheme, rules] of [
      ["light", ""],
      ["dark", "runOnly: ['color-contrast', 'link-in-text-block'],"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const run = `axe.run(document, { ${rules} resultTypes: ['violations'], preload: false })`;
      const { violations } = (await page.evaluate(run)) as { violations: { id: string; nodes: { html: string }[] }[] };
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
    }
    const height = await page.evaluate("document.querySelector('.report').getBoundingClientRect().height");
    assert.ok((height as number) <= 0.61 * viewport.height);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
    await page.context().close();
  }
});
