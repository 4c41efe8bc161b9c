import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { buildWhole } from "./offline-site.ts";
import { openProfile } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

const folder = temporaryFolder();
const OLD = "# 城东小学举行开学典礼\n\n本报讯 2025年3月1日,城东小学举行开学典礼。\n";
const NEW = "# 北桥水库开始蓄水\n\n本报讯 2025年6月2日,北桥水库开始蓄水。\n";

/** What a wireless network answers to everything until its user has signed in. */
const SIGN_IN = "<!doctype html><title>Sign in</title><p>Please sign in to this network.";

let server: PlainServer;
let context: BrowserContext;
let page: Page;
let [first, second] = ["", ""];

before(async () => {
  first = join(folder, "first");
  cpSync(await buildWhole(folder, { "1.txt": OLD }), first, { recursive: true });
  second = join(folder, "second");
  cpSync(await buildWhole(folder, { "2.txt": NEW }), second, { recursive: true });
});

afterEach(async () => {
  await context?.close().catch(() => undefined);
  await server?.stop();
});

/** A server, a new browser, and the first site's shell kept by it. */
async function startAnew(name: string): Promise<void> {
  server = new PlainServer(first, "/archive/");
  await server.start();
  context = await openProfile(join(folder, name));
  page = await context.newPage();
  await page.goto(`${server.url}index.html`);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

/** Has the browser look for a new worker, and waits until that one is installed or has failed. */
const UPDATE = `(async () => {
  const registration = await navigator.serviceWorker.ready;
  const ended = new Promise((resolve) => {
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state);
      });
    });
  });
  await registration.update();
  return ended;
})()`;

/** The front page as it is shown without a network. */
async function frontPageOffline(): Promise<string> {
  await server.stop();
  await page.goto(`${server.url}index.html`);
  const text = await page.locator("body").innerText();
  const styled = await page.evaluate("document.styleSheets[0]?.cssRules.length ?? 0");
  assert.ok(Number(styled) > 0, "the page has lost its styles");
  await server.start();
  return text;
}

test("a shell that comes wrong is refused, the one before stays, and the next visit brings the new one", async () => {
  await startAnew("refused");
  server.show(second);
  server.instead = (path) => (path === "index.html" ? SIGN_IN : undefined);
  assert.equal(await page.evaluate(UPDATE), "redundant");
  assert.match(await frontPageOffline(), /城东小学/);
  server.instead = () => undefined;
  await page.goto(`${server.url}search.html`);
  assert.equal(await page.evaluate(UPDATE), "activated");
  assert.match(await frontPageOffline(), /北桥水库/);
});

test("a style sheet that comes wrong once is asked for again", async () => {
  server = new PlainServer(first, "/archive/");
  await server.start();
  context = await openProfile(join(folder, "again"));
  page = await context.newPage();
  let lies = 0;
  await page.goto(`${server.url}robots.txt`);
  server.instead = (path) => (path === "assets/site.css" && lies++ === 0 ? SIGN_IN : undefined);
  await page.evaluate(`navigator.serviceWorker.register("service-worker.js")`);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  assert.ok(lies > 1, "it was asked for once");
  assert.match(await frontPageOffline(), /城东小学/);
});
