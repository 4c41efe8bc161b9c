import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import mammoth from "mammoth";
import type { BrowserContext, Page } from "playwright-core";
import type { PackList } from "../../src/offline/pack-format.ts";
import { seedsSite } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { Firefox, findFirefox } from "./firefox.ts";
import { buildWhole, copySeeds } from "./offline-site.ts";
import { openProfile } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

/** A raw page of the newest year; its text is long and never alike, so that its pack takes some time to come. */
const NEW_ISSUE = [
  "# 我县召开离线阅读推进会",
  "本报讯 2025年5月6日,我县召开离线阅读推进会。",
  "会议要求,断网也能读、能查。",
].join("\n\n");

const folder = temporaryFolder();
let server: PlainServer;
let context: BrowserContext;
let page: Page;
/** Pages of an archive: the site as it was at first, and with one more issue. */
let [first, second] = ["", ""];

before(async () => {
  ({ out: first } = await seedsSite());
  copySeeds(folder);
  second = await buildWhole(folder, { "2025-05.txt": NEW_ISSUE });
});

/** A server in a folder of its host, a new browser, and the page for saving. */
async function startAnew(name: string): Promise<void> {
  server = new PlainServer(first, "/县报/");
  await server.start();
  context = await openProfile(join(folder, name));
  page = await context.newPage();
  await openOfflinePage();
}

async function stopAll(): Promise<void> {
  await context.close();
  await server.stop();
}

async function openOfflinePage(): Promise<void> {
  await page.goto(`${server.url}offline.html`);
  await page.locator("saved-years[data-ready]").waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

function row(id: string) {
  const unit = page.locator(`tr[data-unit="${id}"]`);
  return {
    press: (label: string) => unit.getByRole("button", { name: new RegExp(`^${label}`) }).click(),
    becomes: (state: string) => page.locator(`tr[data-unit="${id}"][data-state="${state}"]`).waitFor(),
    text: () => unit.innerText(),
  };
}

/** Browser and server as after a night: the browser started again, the server gone. */
async function goOffline(name: string): Promise<void> {
  await context.close();
  await server.stop();
  context = await openProfile(join(folder, name));
  page = await context.newPage();
}

/** What a search shows: how many articles, and which. */
async function answers(query: string): Promise<{ total: number; ids: string[] }> {
  await page.goto(`${server.url}search.html?${query}`);
  const region = page.locator("[data-total]");
  await region.waitFor({ state: "attached" });
  return {
    total: Number(await region.getAttribute("data-total")),
    ids: await page
      .locator("[data-article]")
      .evaluateAll((hits) => hits.map((hit) => hit.getAttribute("data-article") ?? "")),
  };
}

function packRequests() {
  return server.answered.filter(({ path }) => /\.bin$|^pf-data\//.test(path));
}

/** `offline/pages-2025/0f3a.bin` → `pages-2025`, `pf-data/2025-0f3a9c1d2e4b/main.js` → `index-2025` */
function partOf(path: string): string {
  const [kind, folder = ""] = path.split("/");
  return kind === "pf-data" ? `index-${folder.replace(/-[^-]*$/, "")}` : folder;
}

/** Lengths of the packs that a site lists for these parts. */
function packBytes(site: string, parts: readonly string[]): number {
  const list: PackList = JSON.parse(readFileSync(join(site, "offline/packs.json"), "utf8"));
  return list.parts
    .filter(({ id }) => parts.includes(id))
    .flatMap(({ packs }) => packs)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

const SAVED_2025 = ["pages-shared", "pages-2025", "index-2025"];

test("a saved year is read, searched, sorted and filtered without a server, after the browser was started again", async () => {
  await startAnew("saved");
  const online = await answers("q=会议&year=2025");
  const oldest = await answers("q=会议&year=2025&sort=date-asc");
  const byline = await answers("q=会议&year=2025&byline=张倩倩");
  await openOfflinePage();
  await row("2025").press("保存");
  await row("2025").becomes("saved");
  assert.equal(
    packRequests().reduce((sum, { bytes }) => sum + bytes, 0),
    packBytes(first, SAVED_2025),
  );
  await goOffline("saved");
  assert.ok(online.total > 1);
  assert.deepEqual(await answers("q=会议"), online);
  assert.match(await page.locator("main").innerText(), /只查了本机已存的/);
  assert.deepEqual(await answers("q=会议&sort=date-asc"), oldest);
  assert.deepEqual(await answers("q=会议&byline=张倩倩"), byline);
});

test("a hit opens its article with the words marked", async () => {
  await answers("q=会议");
  await page.locator("[data-article] a").first().click();
  await page.waitForURL(/\/articles\//);
  await page.locator("article mark").first().waitFor();
  assert.match(await page.locator("article mark").first().innerText(), /会议/);
});

test("without a server an article is cut out, and the list is there and leaves as a file", async () => {
  const clip = page.locator('[data-take="clip"]');
  await clip.click();
  await clip.filter({ hasNotText: "剪下全文" }).waitFor();
  await page.goto(`${server.url}clippings.html`);
  const first = page.locator(".clip").first();
  assert.match((await first.locator(".cliptext").textContent()) ?? "", /会议/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Word", exact: true }).click(),
  ]);
  const { value } = await mammoth.extractRawText({ path: await download.path() });
  assert.ok(value.includes(await first.locator("h2").innerText()));
});

test("a page that is not saved says so in Chinese and leads to the search in what is saved", async () => {
  const list: PackList = JSON.parse(readFileSync(join(first, "offline/packs.json"), "utf8"));
  const address = list.parts.find(({ id }) => id === "pages-2022")?.packs[0]?.first;
  await page.goto(`${server.url}${address}`);
  assert.equal(await page.locator("h1").innerText(), "此篇不在本机");
  assert.ok(page.url().endsWith(address ?? ""));
  await page.getByRole("link", { name: "在已保存的报道里检索" }).click();
  await page.waitForURL(/search\.html/);
  await page.locator("form[role=search] input[name=q]").first().waitFor();
});

test("without a network the page for saving shows what is here", async () => {
  await openOfflinePage();
  assert.match(await row("2025").text(), /已保存/);
  assert.match(await page.locator("saved-years .say").innerText(), /没有网络/);
});

test("a broken update leaves the old version readable, and going on brings the year of the new issue alone", async () => {
  server.show(second);
  await server.start();
  server.answered.length = 0;
  await openOfflinePage();
  await row("2025").becomes("stale");
  server.before = (path) => !path.startsWith("pf-data/2025-");
  await row("2025").press("更新");
  await page.locator('saved-years [data-says="network"]').waitFor();
  await server.stop();
  assert.equal((await answers("q=离线阅读推进会")).total, 0);
  assert.ok((await answers("q=会议")).total > 1);
  server.before = () => undefined;
  await server.start();
  await openOfflinePage();
  await row("2025").press("更新");
  await row("2025").becomes("saved");
  const parts = new Set(packRequests().map(({ path }) => partOf(path)));
  assert.deepEqual([...parts].sort(), [...SAVED_2025].sort());
  await server.stop();
  assert.equal((await answers("q=离线阅读推进会")).total, 1);
  await context.close();
});

test("saving stops at once and goes on with what is missing", async () => {
  await startAnew("stopped");
  let release = () => {};
  // On a slow machine the row moves before what all years share is saved: it is stopped when its own pages are asked for.
  let reach = () => {};
  const isReached = new Promise<void>((resolve) => (reach = resolve));
  server.before = (path) => {
    if (!path.includes("pages-2022")) return undefined;
    reach();
    return new Promise((resolve) => (release = () => resolve(undefined)));
  };
  await row("2022").press("保存");
  await row("2022").becomes("saving");
  await isReached;
  await page.locator('[data-unit="2022"] progress:not([value="0"])').waitFor();
  await row("2022").press("停止");
  await row("2022").becomes("none");
  release();
  server.before = () => undefined;
  const before = packRequests().length;
  await row("2022").press("保存");
  await row("2022").becomes("saved");
  const names = packRequests().map(({ path }) => path);
  assert.ok(before > 0);
  assert.ok(names.slice(before).every((name) => !name.includes("pages-shared")));
  await stopAll();
});

test("a full disk is reported, what was saved can still be read, with more room saving goes on, and removing all frees all", async () => {
  await startAnew("full");
  const usage = Number(await page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)"));
  const room = packBytes(first, SAVED_2025) + packBytes(first, ["pages-2022", "index-2022"]) / 2;
  const session = await context.newCDPSession(page);
  const quota = { origin: new URL(server.url).origin, quotaSize: Math.round(usage + room) };
  await session.send("Storage.overrideQuotaForOrigin", quota);
  await row("2025").press("保存");
  await row("2025").becomes("saved");
  await row("2022").press("保存");
  await page.locator('saved-years [data-says="space"]').waitFor();
  assert.match(await page.locator("saved-years .say").innerText(), /本机空间不够，还差约 \d+ kB/);
  await server.stop();
  assert.ok((await answers("q=会议")).total > 1);
  await context.close();
  await server.start();
  context = await openProfile(join(folder, "full"));
  page = await context.newPage();
  await openOfflinePage();
  await row("2022").press("续存");
  await row("2022").becomes("saved");
  for (const year of ["2022", "2025"]) {
    await row(year).press("删除");
    await row(year).becomes("none");
  }
  await row("shared").becomes("none");
  assert.match(await page.locator("saved-years .tot").innerText(), /还没有保存/);
  await stopAll();
});

test("Firefox saves a year and searches it without a server", async (t) => {
  const path = findFirefox();
  if (!path) return t.diagnostic("Firefox is not installed here: saving is tested in Chromium alone.");
  server = new PlainServer(first, "/县报/");
  await server.start();
  const firefox = await Firefox.start(path);
  try {
    await firefox.open(`${server.url}offline.html`);
    await firefox.until(`document.querySelector("saved-years[data-ready]") && navigator.serviceWorker.controller`);
    await firefox.evaluate(`document.querySelector('tr[data-unit="2025"] button').click()`);
    await firefox.until(`document.querySelector('tr[data-unit="2025"][data-state="saved"]')`);
    await server.stop();
    await firefox.open(`${server.url}search.html?q=会议`);
    await firefox.until(`document.querySelector("[data-total]")`);
    await firefox.evaluate(`document.querySelector("[data-article] a").click()`);
    await firefox.until(`document.querySelector("article mark")`);
  } finally {
    await firefox.close();
  }
});
