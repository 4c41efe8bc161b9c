import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { seedsSite } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { openEachKind } from "./offline-site.ts";
import { openProfile } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

const folder = temporaryFolder();
let site = "";
let server: PlainServer;
let context: BrowserContext;
let page: Page;

before(async () => {
  site = (await seedsSite()).out;
  server = new PlainServer(site);
  await server.start();
  context = await openProfile(join(folder, "profile"));
  page = await context.newPage();
});

test("every page carries the policy, and no script or style stands in a page", () => {
  for (const name of listFiles(site).filter((path) => path.endsWith(".html"))) {
    const html = readFileSync(join(site, name), "utf8");
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`), name);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:src=|type="application\/))/, name);
  }
});

test("every kind of page, the search and the saving break no rule of it, ask no other host and leave the console empty", async () => {
  const found: string[] = [];
  context.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) found.push(request.url());
  });
  context.on("console", (message) => found.push(`${page.url()}: ${message.text()}`));
  await page.exposeFunction("breach", (what: string) => found.push(what));
  await page.addInitScript({
    content: `document.addEventListener("securitypolicyviolation", (event) => breach(event.violatedDirective + event.blockedURI))`,
  });
  await openEachKind(page, site, server.url);
  await page.goto(`${server.url}search.html?q=会议`);
  await page.locator("[data-total]").waitFor();
  await page.goto(`${server.url}offline.html`);
  await page.locator("saved-years[data-ready]").waitFor();
  await page.locator('tr[data-unit="all"] button').first().click();
  await page.locator('tr[data-unit="all"][data-state="saved"]').waitFor();
  assert.deepEqual(found, []);
});
