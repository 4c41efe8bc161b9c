import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { listFiles } from "../../../src/io/file-tree.ts";
import { seedsSite } from "../../build/shared-site.ts";
import { Firefox, findFirefox } from "../firefox.ts";
import { PlainServer } from "../plain-server.ts";
import { EXPECTED_SIZES, largeScan, mixedScans, SIZES, scansSite } from "./scans-site.ts";

// What Chromium is asked in phone.test.ts and setting.test.ts, asked of Firefox: a window as narrow as it can be, with a touch screen.
const PHONE = { width: 450, height: 900 };
const ARROW_RIGHT = "\ue014";

let site: string;
let firefox: Firefox | undefined;

before(async () => {
  site = (await seedsSite()).out;
  const path = findFirefox();
  if (!path) return;
  firefox = await Firefox.start(path, undefined, { "dom.w3c_touch_events.enabled": 1 });
  await firefox.resize(PHONE.width, PHONE.height);
});

after(() => firefox?.close());

function pagesIn(folder: string): string[] {
  return listFiles(site).filter((name) => name.startsWith(folder) && name.endsWith(".html"));
}

const addressOf = (page: string) => pathToFileURL(join(site, page)).href;

function orSkip(t: TestContext): Firefox | undefined {
  if (!firefox) t.diagnostic("Firefox is not installed here.");
  return firefox;
}

const top = (selector: string) => `document.querySelector("${selector}").getBoundingClientRect().top`;
const left = (selector: string) => `document.querySelector("${selector}").getBoundingClientRect().left`;

test("Firefox: a swipe or a key leads from article to article of an issue, then to the next issue", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const [issue = ""] = pagesIn("issues/2022/");
  await browser.open(addressOf(issue));
  const count = await browser.evaluate<number>("document.querySelectorAll('.sheet article').length");
  assert.ok(count >= 4);
  for (let n = 0; n < count; n++) {
    if (n % 2 === 0) await browser.swipe({ x: 330, y: 500 }, { x: 80, y: 500 });
    else await browser.key(ARROW_RIGHT);
    if (n < count - 1) await browser.until(`Math.abs(${top(`.sheet article:nth-child(${n + 1}) h2`)}) < 60`);
  }
  await browser.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  await browser.swipe({ x: 330, y: 500 }, { x: 80, y: 500 });
  await browser.until(`location.pathname.includes("/issues/") && !location.pathname.endsWith("${issue}")`);
});

test("Firefox: a swipe leads from article to article; a short stroke, and one from the edge, nowhere", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const article = pagesIn("articles/").find((page) => page.includes("2024/")) ?? "";
  await browser.open(addressOf(article));
  const width = await browser.evaluate<number>("innerWidth");
  await browser.swipe({ x: width - 5, y: 500 }, { x: 100, y: 500 });
  await browser.swipe({ x: 200, y: 500 }, { x: 160, y: 500 });
  assert.ok(await browser.evaluate(`location.pathname.endsWith("${article}")`));
  const next = await browser.evaluate<string>(`document.querySelector("link[rel=next]").href`);
  await browser.swipe({ x: 330, y: 500 }, { x: 80, y: 500 });
  await browser.until(`location.href === "${next}"`);
});

test("Firefox: an article is set vertically, from right to left, and the wheel and a key go along its lines", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  // The longest, so that there are lines beyond the window.
  const size = (page: string) => statSync(join(site, page)).size;
  const [article = ""] = pagesIn("articles/").sort((a, b) => size(b) - size(a));
  await browser.open(addressOf(article));
  const text = await browser.evaluate<string>("document.querySelector('[data-text]').textContent");
  await browser.evaluate(`document.querySelector('[data-switch="direction"]').click()`);
  assert.ok((await browser.evaluate<number>(left("#p1"))) > (await browser.evaluate<number>(left("#p2"))));
  assert.equal(
    await browser.evaluate("getComputedStyle(document.querySelector('[data-text]')).writingMode"),
    "vertical-rl",
  );
  assert.ok(await browser.evaluate("document.querySelectorAll('.tcy').length > 0"));
  assert.equal(await browser.evaluate("document.querySelector('[data-text]').textContent"), text);
  assert.ok((await browser.evaluate<number>("document.documentElement.scrollWidth - innerWidth")) <= 0);
  assert.ok(
    await browser.evaluate(
      "document.querySelector('[data-text]').scrollWidth > document.querySelector('[data-text]').clientWidth",
    ),
  );
  await browser.evaluate("document.querySelector('[data-text]').scrollIntoView({ block: 'center' })");
  const start = await browser.evaluate<number>(left("#p1"));
  const middle = await browser.evaluate<{ x: number; y: number }>(
    "(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(document.querySelector('[data-text]').getBoundingClientRect())",
  );
  await browser.wheel(middle, 40);
  await browser.until(`${left("#p1")} > ${start + 20}`);
  const turned = await browser.evaluate<number>(left("#p1"));
  await browser.evaluate("document.querySelector('[data-text]').focus()");
  await browser.key("\ue012");
  await browser.until(`${left("#p1")} > ${turned}`);
  assert.ok(await browser.evaluate(`location.pathname.endsWith("${article}")`));
  await browser.evaluate(`document.querySelector('[data-switch="direction"]').click()`);
  assert.equal(await browser.evaluate(left("#p1")), await browser.evaluate(left("#p2")));
});

test("Firefox: size and direction of the text hold when the page is loaded again, from a server and from a folder", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const server = new PlainServer(site);
  await server.start();
  const [article = ""] = pagesIn("articles/2024/");
  const size = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
  const mode = "getComputedStyle(document.querySelector('[data-text]')).writingMode";
  const press = (choice: string) => browser.evaluate(`document.querySelector('[data-switch="${choice}"]').click()`);
  for (const address of [server.url + article, addressOf(article)]) {
    await browser.open(address);
    const steps: number[] = [await browser.evaluate<number>(size)];
    for (let step = 1; step < 3; step++) {
      await press("size");
      steps.push(await browser.evaluate<number>(size));
      await browser.open(`${address}?${step}`);
      assert.equal(await browser.evaluate<number>(size), steps[step], address);
    }
    assert.ok(
      steps.every((each, i) => i === 0 || each > (steps[i - 1] ?? 0)),
      steps.join(),
    );
    await press("direction");
    await browser.open(`${address}?vertical`);
    assert.equal(await browser.evaluate(mode), "vertical-rl", address);
    await press("direction");
    await press("size");
    await browser.open(`${address}?first`);
    assert.deepEqual(
      [await browser.evaluate(mode), await browser.evaluate(size)],
      ["horizontal-tb", steps[0]],
      address,
    );
  }
});

test("Firefox: what sets the size of the text stays under the finger that presses it", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const length = (page: string) => statSync(join(site, page)).size;
  const [article = ""] = pagesIn("articles/").sort((a, b) => length(b) - length(a));
  await browser.open(addressOf(article));
  const button = `document.querySelector('[data-switch="size"]')`;
  const place = () => browser.evaluate<number>(`${button}.getBoundingClientRect().top`);
  await browser.evaluate(`${button}.scrollIntoView({ block: "center" })`);
  for (let step = 0; step < 3; step++) {
    const before = await place();
    await browser.evaluate(`${button}.click()`);
    const after = await place();
    assert.ok(after > 0 && Math.abs(after - before) < 200, `${step}: from ${before} to ${after}`);
  }
});

test("Firefox: from a folder and over http every form of picture shows, with the size that was known before it came", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const scans = await scansSite();
  const server = new PlainServer(scans);
  await server.start();
  for (const root of [pathToFileURL(`${scans}/`).href, server.url]) {
    await browser.open(`${root}${mixedScans(scans)}#src`);
    assert.deepEqual(await browser.until(SIZES), EXPECTED_SIZES, root);
  }
});

test("Firefox: the mouse drags a scan along, and what was let go stays", async (t) => {
  const browser = orSkip(t);
  if (!browser) return;
  const scans = await scansSite();
  await browser.open(`${pathToFileURL(join(scans, largeScan(scans))).href}#src`);
  await browser.until("document.querySelector('.pane') !== null");
  await browser.evaluate("document.querySelector('.pane').scrollIntoView({ block: 'start' })");
  await browser.until("document.querySelector('[data-scan]').naturalWidth > 0");
  await browser.evaluate("document.querySelector('[data-zoom=\"in\"]').click()");
  const place = "(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])(document.querySelector('.pane'))";
  const [left = 0, down = 0] = await browser.evaluate<number[]>(place);
  await browser.drag({ x: 200, y: 300 }, { x: 150, y: 220 });
  assert.deepEqual(await browser.evaluate<number[]>(place), [left + 50, down + 80]);
  assert.equal(await browser.evaluate("getSelection().isCollapsed"), true);
});
