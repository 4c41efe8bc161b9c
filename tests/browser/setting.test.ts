import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { seedsSite } from "../build/shared-site.ts";
import { openBrowser } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: string;

before(async () => {
  site = (await seedsSite()).out;
  browser = await openBrowser();
});

const addressOf = (page: string) => pathToFileURL(join(site, page)).href;

/** Articles with a rare character in their text. */
function articles(): string[] {
  const names = listFiles(site).filter((name) => /^articles\/.*\.html$/.test(name));
  return names.filter((name) => readFileSync(join(site, name), "utf8").includes("data-pinyin"));
}

async function withPage(width: number, use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  await use(await context.newPage(), context);
  await context.close();
}

const press = (page: Page, choice: string) => page.locator(`[data-switch="${choice}"]`).click();
const textOf = (page: Page) => page.evaluate("document.querySelector('[data-text]').textContent");

test("the size of the text has three steps, which hold on the next page", async () => {
  await withPage(390, async (page) => {
    const size = async () =>
      Number(await page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"));
    await page.goto(addressOf("about.html"));
    const steps = [await size()];
    for (let i = 0; i < 2; i++) {
      await press(page, "size");
      steps.push(await size());
    }
    assert.ok((steps[0] ?? 0) < (steps[1] ?? 0) && (steps[1] ?? 0) < (steps[2] ?? 0), steps.join());
    await page.goto(addressOf("index.html"));
    assert.equal(await size(), steps[2]);
    await press(page, "size");
    assert.equal(await size(), steps[0]);
  });
});

test("an article can be set vertically: from right to left, short numbers upright, by wheel and key, and it stays so", async () => {
  for (const width of [320, 1440]) {
    await withPage(width, async (page) => {
      const [first = "", second = ""] = articles();
      await page.goto(addressOf(first));
      const before = await textOf(page);
      await press(page, "direction");
      const left = (name: string) => page.evaluate(`document.querySelector("${name}").getBoundingClientRect().left`);
      assert.ok(Number(await left("#p1")) > Number(await left("#p2")));
      assert.ok((await page.locator(".tcy").count()) > 0);
      assert.equal(await textOf(page), before);
      assert.ok(Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth")) <= 0);
      const beyond = "getComputedStyle(document.querySelector('[data-text]')).overscrollBehaviorX";
      assert.equal(await page.evaluate(beyond), "contain", "swiping past the last column leaves no page");
      await page.locator("[data-text]").hover();
      const start = Number(await left("#p1"));
      await page.mouse.wheel(0, 150);
      const moves =
        "document.querySelector('[data-text]').scrollWidth > document.querySelector('[data-text]').clientWidth";
      await page.locator("[data-text]").focus();
      await page.keyboard.press("ArrowLeft");
      await page.waitForTimeout(300);
      if (await page.evaluate(moves)) assert.ok(Number(await left("#p1")) > start);
      assert.ok(page.url().endsWith(first));
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'], preload: false })",
      )) as {
        violations: { id: string }[];
      };
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
      await page.goto(addressOf(second));
      assert.ok(Number(await left("#p1")) > Number(await left("#p2")));
      await press(page, "direction");
      assert.equal(await left("#p1"), await left("#p2"));
    });
  }
});

test("only numbers by themselves stand upright: with letters and half-width marks they lie", async () => {
  await withPage(1440, async (page) => {
    await page.goto(addressOf(articles()[0] ?? ""));
    await page.evaluate(
      "document.querySelector('#p1').textContent = '完成1,240.6万方，占5%。A4纸12张，8:30开会，3月8日'",
    );
    await press(page, "direction");
    const upright = "[...document.querySelectorAll('#p1 .tcy')].map((each) => each.textContent)";
    assert.deepEqual(await page.evaluate(upright), ["12", "3", "8"]);
  });
});

test("readings stand over rare characters by choice, are no part of the text, and go again", async () => {
  await withPage(390, async (page) => {
    const [article = ""] = articles();
    await page.goto(addressOf(article));
    const before = await textOf(page);
    assert.equal(await page.locator("rt").count(), 0);
    await press(page, "pinyin");
    assert.ok((await page.locator("rt").count()) > 0);
    assert.match(await page.locator("rt").first().innerText(), /^[a-zü\u00e0-\u01dc]+$/);
    const withoutReadings = await page.evaluate(
      "(() => { const copy = document.querySelector('[data-text]').cloneNode(true); for (const rt of copy.querySelectorAll('rt')) rt.remove(); return copy.textContent; })()",
    );
    assert.equal(withoutReadings, before);
    await press(page, "pinyin");
    assert.equal(await page.locator("rt").count(), 0);
    assert.equal(await textOf(page), before);
  });
});

test("what is copied from an article set vertically, with readings, is its text alone", async () => {
  await withPage(1440, async (page) => {
    const [article = ""] = articles();
    await page.goto(addressOf(article));
    const copied = () =>
      page.evaluate(`(() => {
        getSelection().selectAllChildren(document.querySelector("[data-text]"));
        const data = new DataTransfer();
        document.body.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
        return data.getData("text/plain");
      })()`);
    const before = await copied();
    assert.ok(String(before).length > 100);
    await press(page, "direction");
    await press(page, "pinyin");
    assert.equal(await copied(), before);
  });
});
