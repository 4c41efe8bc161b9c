import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { seedsSite } from "../build/shared-site.ts";
import { openBrowser, until } from "./open-browser.ts";

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

/** The columns of a text that is set vertically: where it begins and ends in the window, how far it was moved, and what is cut off at its left. */
const COLUMNS = `(() => {
  const text = document.querySelector("[data-text]");
  const { top, bottom, left, right } = text.getBoundingClientRect();
  const column = parseFloat(getComputedStyle(text).lineHeight);
  return { top, bottom, moved: -text.scrollLeft, most: text.scrollWidth - text.clientWidth, cut: (text.clientWidth / column) % 1, rest: (-text.scrollLeft / column) % 1, column };
})()`;

interface Columns {
  readonly top: number;
  readonly bottom: number;
  readonly moved: number;
  readonly most: number;
  readonly cut: number;
  readonly rest: number;
  readonly column: number;
}

/** The longest article, set vertically, as a page opens that is read so. */
async function withColumns(width: number, use: (page: Page, columns: () => Promise<Columns>) => Promise<void>) {
  const size = (name: string) => readFileSync(join(site, name)).length;
  const [longest = ""] = listFiles(site)
    .filter(
      (name) => /^articles\/.*\.html$/.test(name) && readFileSync(join(site, name), "utf8").includes('rel="next"'),
    )
    .sort((a, b) => size(b) - size(a));
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    hasTouch: width < 500,
    isMobile: width < 500,
  });
  const page = await context.newPage();
  await page.addInitScript("localStorage.setItem('direction', 'vertical')");
  await page.goto(addressOf(longest));
  await use(page, async () => (await page.evaluate(COLUMNS)) as Columns);
  assert.ok(page.url().includes(longest), "no other article was opened");
  await context.close();
}

const isWhole = (share: number) => Math.min(share, 1 - share) < 0.03;

test("columns of a vertical text end with the first window, and none is cut at its side", async () => {
  for (const width of [320, 390, 768, 1440]) {
    await withColumns(width, async (page, columns) => {
      const { top, bottom, cut } = await columns();
      assert.ok(bottom <= 844 && bottom - top > 200, `${width}: from ${top} to ${bottom}`);
      assert.ok(isWhole(cut), `${width}: ${cut} of a column is cut`);
      await press(page, "size");
      await press(page, "size");
      await until(
        page,
        "scrollTo(0, 0) || document.querySelector('[data-text]').getBoundingClientRect().bottom <= innerHeight",
      );
      assert.ok(isWhole((await columns()).cut));
    });
  }
});

test("in a vertical text arrow keys go on in the order of the columns wherever the focus is, and never to another article", async () => {
  await withColumns(390, async (page, columns) => {
    await page.keyboard.press("ArrowLeft");
    const one = await columns();
    assert.ok(Math.abs(one.moved - one.column) < 1, `${one.moved}`);
    await page.keyboard.press("ArrowRight");
    assert.ok((await columns()).moved < 1);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await page.locator("[data-text]").focus();
    await page.keyboard.press("PageDown");
    const turned = await columns();
    assert.ok(turned.moved > 3 * turned.column && isWhole(turned.rest), `${turned.moved}`);
    for (let i = 0; i * one.column < one.most + 300; i++) await page.keyboard.press("ArrowLeft");
    assert.ok(Math.abs((await columns()).moved - one.most) < 1);
  });
});

test("a finger leads along a vertical text, to whole columns, and past its last one nowhere", async () => {
  await withColumns(390, async (page, columns) => {
    const device = await page.context().newCDPSession(page);
    const swipe = async (fromX: number, toX: number, y: number) => {
      await device.send("Input.synthesizeScrollGesture", {
        x: fromX,
        y,
        xDistance: toX - fromX,
        yDistance: 0,
        speed: 1500,
      });
      await page.waitForTimeout(400);
    };
    const { top, most } = await columns();
    await swipe(120, 330, top + 60);
    const moved = await columns();
    assert.ok(moved.moved > 100 && isWhole(moved.rest), `${moved.moved}, ${moved.rest} columns`);
    for (let i = 0; i * 150 < most + 900; i++) await swipe(100, 330, top + 60);
    assert.ok(Math.abs((await columns()).moved - most) < 1);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
      device.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    for (const y of [top + 60, 160]) {
      for (const [from, to] of [
        [100, 340],
        [340, 100],
      ] as const) {
        await touch("touchStart", from, y);
        for (let step = 1; step <= 5; step++) await touch("touchMove", from + ((to - from) * step) / 5, y);
        await touch("touchEnd", to, y);
        await page.waitForTimeout(300);
      }
    }
  });
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
