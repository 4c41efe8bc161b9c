import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { openBrowser, until } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";
import { EXPECTED_SIZES, largeScan, mixedScans, pageWith, SIZES, scansSite } from "./read/scans-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: string;

before(async () => {
  site = await scansSite();
  browser = await openBrowser();
});

const large = () => largeScan(site);
const mixed = () => mixedScans(site);
const addressOf = (page: string) => pathToFileURL(join(site, page)).href;

/** Opens a page with the fold of its scans open, once the first of them is there. */
async function openScans(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#src`);
  await page.locator("img[data-scan]").first().scrollIntoViewIfNeeded();
  await until(page, "document.querySelector('[data-scan]').naturalWidth > 0");
}

async function withPage(width: number, use: (page: Page, device: CDPSession) => Promise<void>): Promise<void> {
  const isMobile = width < 500;
  const context = await browser.newContext({ viewport: { width, height: 844 }, isMobile, hasTouch: isMobile });
  const page = await context.newPage();
  await use(page, await context.newCDPSession(page));
  await context.close();
}

/** Where the picture stands in its pane: its width in panes, and the place in it, in thousandths, that is at a share of the pane. */
const look = (across = 0.5, down = 0.5) => `(() => {
  const pane = document.querySelector(".pane"), frame = pane.getBoundingClientRect();
  const picture = pane.querySelector("img").getBoundingClientRect();
  const x = frame.left + frame.width * ${across}, y = frame.top + frame.height * ${down};
  return {
    width: picture.width / pane.clientWidth,
    x: Math.round(1000 * (x - picture.left) / picture.width),
    y: Math.round(1000 * (y - picture.top) / picture.height),
  };
})()`;

interface Look {
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** Waits until something holds; fails after a while, naming it. */
async function eventually(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; await pause(25)) if (await holds()) return;
  assert.fail(`never: ${what}`);
}

/** Where the picture stands once it stands still: the browser scrolls smoothly by keys and wheel, and what is left of a stroke moves it on. */
async function standing(page: Page, across?: number, down?: number): Promise<Look> {
  const seen = async () => (await page.evaluate(look(across, down))) as Look;
  let last = await seen();
  await eventually(async () => {
    await pause(150);
    const before = JSON.stringify(last);
    last = await seen();
    return before === JSON.stringify(last);
  }, "the picture stands still");
  return last;
}

test("from a folder and over http every form of picture shows, with the size that was known before it came", async () => {
  const server = new PlainServer(site);
  await server.start();
  for (const root of [pathToFileURL(`${site}/`).href, server.url]) {
    await withPage(1440, async (page) => {
      const refused: string[] = [];
      page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
      await page.goto(`${root}${mixed()}#src`);
      assert.deepEqual(await until(page, SIZES), EXPECTED_SIZES, root);
      assert.deepEqual(refused, []);
    });
  }
});

test("a scan is loaded when its fold is opened, once, and nothing moves when it comes", async () => {
  const server = new PlainServer(site);
  await server.start();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isScan = (path: string) => path.startsWith("scans/") && !path.includes("cover");
  server.before = async (path) => {
    if (isScan(path)) await held;
    return undefined;
  };
  const loaded = () => server.answered.filter(({ path }) => isScan(path)).length;
  await withPage(1440, async (page) => {
    await page.goto(server.url + large(), { waitUntil: "load" });
    await page.mouse.wheel(0, 5000);
    await pause(300);
    assert.equal(loaded(), 0, "what is folded away is not loaded");
    await page.locator("#src > summary").click();
    await page.locator(".pane").scrollIntoViewIfNeeded();
    await eventually(async () => loaded() === 1, "the scan is asked for");
    const height = "document.documentElement.scrollHeight + ' ' + document.querySelector('.pane').clientHeight";
    const before = await page.evaluate(height);
    release();
    await until(page, "document.querySelector('[data-scan]').naturalWidth > 0");
    assert.equal(await page.evaluate(height), before);
    await page.locator(".pane").focus();
    for (const key of ["+", "+", "ArrowDown", "ArrowRight", "-", "0"]) await page.keyboard.press(key);
    await page.locator("#src > summary").click();
    await page.locator("#src > summary").click();
    await pause(200);
    assert.equal(loaded(), 1);
  });
});

test("keys, buttons, wheel, mouse and double click zoom around a point and move; arrow keys do not turn the page there", async () => {
  await withPage(1440, async (page) => {
    await openScans(page, addressOf(large()));
    const url = page.url();
    const seen = async (across?: number, down?: number) => (await page.evaluate(look(across, down))) as Look;
    const pane = page.locator(".pane");
    await pane.focus();
    assert.equal((await seen()).width, 1);
    const start = await seen();
    await page.keyboard.press("+");
    const nearer = await seen();
    assert.ok(Math.abs(nearer.width - 1.4) < 0.02 && Math.abs(nearer.x - start.x) <= 2, JSON.stringify(nearer));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await eventually(async () => (await seen()).x > nearer.x && (await seen()).y > nearer.y, "the arrows move");
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    await standing(page);
    await page.keyboard.press("0");
    assert.equal((await seen()).width, 1);
    await page.keyboard.press("ArrowRight");
    assert.equal(page.url(), url);
    for (let i = 0; i < 9; i++) await page.keyboard.press("-");
    const whole = "(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight)(document.querySelector('.pane'))";
    assert.ok(((await page.evaluate(whole)) as number) <= 1, "all of it is seen");
    await page.locator('[data-zoom="reset"]').click();
    assert.equal((await seen()).width, 1);
    const box = await pane.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width * 0.25, box.y + box.height * 0.25];
    const place = await standing(page, 0.25, 0.25);
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -40);
    await page.keyboard.up("Control");
    await eventually(async () => (await seen()).width > 2, "the wheel with Ctrl zooms");
    const around = await standing(page, 0.25, 0.25);
    assert.ok(Math.abs(around.x - place.x) <= 4 && Math.abs(around.y - place.y) <= 4, JSON.stringify([place, around]));
    assert.equal(await page.evaluate("visualViewport.scale"), 1, "the page around is not zoomed");
    await page.mouse.wheel(0, 120);
    await eventually(async () => (await seen(0.25, 0.25)).y > around.y, "the wheel alone scrolls");
    const held = await standing(page);
    await page.mouse.down();
    await page.mouse.move(x - 90, y - 60, { steps: 5 });
    await page.mouse.up();
    const moved = await seen();
    assert.ok(moved.x > held.x && moved.y > held.y, "the mouse drags it");
    await page.mouse.dblclick(x, y);
    assert.equal((await seen()).width, 1);
  });
});

test("on a phone two fingers zoom the scan and not the page, and one moves it without turning the page", async () => {
  await withPage(390, async (page, device) => {
    await openScans(page, addressOf(large()));
    const url = page.url();
    const box = await page.locator(".pane").boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]) =>
      device.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([left, top], id) => ({ x: left, y: top, id })),
      });
    const seen = async (across?: number, down?: number) => (await page.evaluate(look(across, down))) as Look;
    const place = await seen(0.5, 1 / 3);
    await touch("touchStart", [
      [x - 30, y],
      [x + 30, y],
    ]);
    for (let apart = 30; apart <= 75; apart += 5) {
      await touch("touchMove", [
        [x - apart, y],
        [x + apart, y],
      ]);
    }
    await touch("touchEnd", []);
    const near = await seen(0.5, 1 / 3);
    assert.ok(near.width > 2 && near.width < 3, JSON.stringify(near));
    assert.ok(Math.abs(near.x - place.x) <= 15 && Math.abs(near.y - place.y) <= 15, JSON.stringify([place, near]));
    assert.equal(await page.evaluate("visualViewport.scale"), 1);
    await touch("touchStart", [[x + 60, y]]);
    for (let left = 60; left > -60; left -= 10) await touch("touchMove", [[x + left, y]]);
    await touch("touchEnd", []);
    await eventually(async () => (await seen(0.5, 1 / 3)).x > near.x, "one finger moves it");
    assert.equal(page.url(), url);
  });
});

test("a scan that is not there is said to be missing, and its cover is taken away", async () => {
  const server = new PlainServer(site);
  await server.start();
  server.instead = (path) => (path.startsWith("scans/") ? "gone" : undefined);
  await withPage(1440, async (page) => {
    await page.goto(`${server.url}${mixed()}#src`);
    await page.locator("[data-missing]").first().scrollIntoViewIfNeeded();
    await eventually(async () => page.locator("[data-missing]").first().isVisible(), "it is said");
    assert.equal(await page.locator(".pane").first().isVisible(), false);
    await eventually(async () => (await page.locator(".thumb").count()) === 0, "the cover is gone");
  });
});

test("with scans nothing is wider than the window, axe finds nothing, and they are not printed", async () => {
  const list = pageWith(site, "dates/", /class="thumb"/);
  for (const width of [320, 1440]) {
    await withPage(width, async (page) => {
      for (const address of [large(), mixed(), list, "index.html"]) {
        await page.goto(`${addressOf(address)}#src`);
        await page.evaluate(AXE);
        // The others hang on no width.
        const rules = width === 320 ? "" : "runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'],";
        const found = await page.evaluate(
          `axe.run(document, { ${rules} resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes.map(({ html }) => html)))`,
        );
        assert.deepEqual(found, [], `${address}, ${width}`);
        const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok((over as number) <= 0, `${address}, ${width}: ${over}`);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".scan:visible, .thumb:visible").count(), 0, `${address} printed`);
        await page.emulateMedia({ media: "screen" });
      }
    });
  }
});
