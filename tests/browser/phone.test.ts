import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { seedsSite } from "../build/shared-site.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let site: string;

before(async () => {
  site = (await seedsSite()).out;
  browser = await openBrowser();
});

function pagesIn(folder: string): string[] {
  return listFiles(site).filter((name) => name.startsWith(folder) && name.endsWith(".html"));
}

const addressOf = (page: string) => pathToFileURL(join(site, page)).href;

async function withPhone(use: (page: Page, device: CDPSession) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await use(page, await context.newCDPSession(page));
  await context.close();
}

const box = (selector: string) =>
  `(({ top, bottom, left, right }) => ({ top, bottom, left, right }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;

/** Waits until something holds; fails after a while, naming it. */
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; await pause(25)) if (await holds()) return;
  assert.fail(`never: ${what}`);
}

interface Box {
  readonly top: number;
  readonly bottom: number;
}

test("on a phone an article begins on the first screen: a low head, day and signature in one line, then the text; the next article is one line behind it", async () => {
  await withPhone(async (page) => {
    for (const article of pagesIn("articles/")) {
      await page.goto(addressOf(article));
      const head = (await page.evaluate(box(".head"))) as Box;
      assert.ok(head.bottom <= 100, `${article}: ${head.bottom}`);
      const facts = (await page.evaluate(box(".facts"))) as Box;
      assert.ok(facts.bottom - facts.top < 45, `${article}: ${facts.bottom - facts.top}`);
      const first = (await page.evaluate(box(".body p"))) as Box;
      assert.ok(first.top < 500, `${article}: ${first.top}`);
      const text = (await page.evaluate(box(".body"))) as Box;
      const next = (await page.evaluate(box(".pn > :last-child"))) as Box;
      assert.ok(next.top - text.bottom < 60, `${article}: ${next.top - text.bottom}`);
    }
  });
});

test("the head stays low on the narrowest phones, however large the text is set", async () => {
  const [article = ""] = pagesIn("articles/");
  for (const width of [320, 360, 390]) {
    for (const size of ["standard", "large", "largest"]) {
      const context = await browser.newContext({ viewport: { width, height: 640 }, isMobile: true });
      const page = await context.newPage();
      await page.addInitScript(`localStorage.setItem("text-size", "${size}")`);
      await page.goto(addressOf(article));
      const head = (await page.evaluate(box(".head"))) as Box;
      assert.ok(head.bottom <= 100, `${width} px, ${size}: ${head.bottom}`);
      await context.close();
    }
  }
});

test("on a phone a note unfolds where its sign was followed, and folds again on the way back", async () => {
  await withPhone(async (page) => {
    const noted = pagesIn("articles/").filter((name) => readFileSync(join(site, name), "utf8").includes('class="ref"'));
    assert.ok(noted.length > 5);
    for (const article of noted.slice(0, 6)) {
      await page.goto(addressOf(article));
      assert.equal(await page.locator(".note:visible").count(), 0);
      await page.locator(".ref").first().click();
      await page.locator("#n1").waitFor({ state: "visible" });
      await page.locator("#n1 a").first().click();
      await page.locator("#n1").waitFor({ state: "hidden" });
    }
  });
});

/** A finger drawn over the screen in a quarter of a second. */
async function swipe(device: CDPSession, fromX: number, toX: number, y: number): Promise<void> {
  const at = (x: number) => [{ x, y }];
  await device.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(fromX) });
  for (let step = 1; step <= 5; step++) {
    await device.send("Input.dispatchTouchEvent", {
      type: "touchMove",
      touchPoints: at(fromX + ((toX - fromX) * step) / 5),
    });
  }
  await device.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("on a phone an issue is one text: its headlines stay in view, and a swipe or a key leads to the next, then to the next issue", async () => {
  await withPhone(async (page, device) => {
    const [first = ""] = pagesIn("issues/2022/");
    await page.goto(addressOf(first));
    const count = await page.locator(".sheet article").count();
    assert.ok(count >= 4);
    for (let n = 0; n < count; n++) {
      if (n % 2 === 0) await swipe(device, 320, 80, 500);
      else await page.keyboard.press("ArrowRight");
      const title = `.sheet article:nth-child(${n + 1}) h2`;
      if (n < count - 1)
        await until(
          async () => Math.abs(((await page.evaluate(box(title))) as Box).top) < 60,
          `article ${n + 1} at the top`,
        );
      await page.evaluate("scrollBy(0, 250)");
      const seen = (await page.evaluate(box(title))) as Box;
      assert.ok(seen.top >= -1 && seen.bottom < 844, `${n}: ${seen.top}`);
      await page.evaluate("scrollBy(0, -250)");
    }
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await swipe(device, 320, 80, 500);
    await page.waitForURL((url) => !url.href.endsWith(first) && url.pathname.includes("/issues/"));
  });
});

test("the contents of an issue lead to its articles without a step aside", async () => {
  await withPhone(async (page) => {
    const [first = ""] = pagesIn("issues/2024/");
    await page.goto(addressOf(first));
    await page.locator(".jump summary").click();
    await page.locator(".jump a").nth(2).click();
    const title = (await page.evaluate(box(".sheet article:nth-child(3) h2"))) as Box;
    assert.ok(Math.abs(title.top) < 60, `${title.top}`);
  });
});

test("a stroke that is short, comes from the edge, or holds words that were chosen, leads nowhere", async () => {
  await withPhone(async (page, device) => {
    const [article = ""] = pagesIn("articles/2024/");
    await page.goto(addressOf(article));
    await swipe(device, 385, 100, 500);
    await swipe(device, 200, 240, 500);
    await page.locator(".body p").first().selectText();
    await swipe(device, 320, 80, 500);
    await page.waitForTimeout(200);
    assert.ok(page.url().endsWith(article));
  });
});
