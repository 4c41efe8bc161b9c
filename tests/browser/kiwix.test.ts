import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { seedsSite } from "../build/shared-site.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { openProfile } from "./open-browser.ts";

const TOOLS = ["zimwriterfs", "zimcheck", "kiwix-serve"];
const missing = TOOLS.filter((name) => spawnSync(name, ["--version"]).error !== undefined);

const folder = temporaryFolder();
let site = "";

before(async () => {
  site = (await seedsSite()).out;
});

/** Packs the site into a folder and gives the names of the packages. */
function pack(out: string): { names: string[]; text: string } {
  const run = spawnSync(process.execPath, ["scripts/run.js", "package", "--site", site, "--out", out], {
    cwd: findProjectRoot(),
    encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stderr);
  // The stamp that marks the folder as ours is no package.
  return {
    names: readdirSync(out)
      .filter((name) => !name.startsWith("."))
      .sort(),
    text: run.stdout,
  };
}

const NAME_PATTERN = /^.+-\d{4}(?:-\d\d){0,2}\.(?:zip|zim)$/;

test("packing makes a zip, and a zim where its tools are installed, the same bytes each time", () => {
  const [a, b] = [join(folder, "a"), join(folder, "b")];
  const { names, text } = pack(a);
  pack(b);
  for (const name of names) {
    assert.match(name, NAME_PATTERN);
    assert.ok(readFileSync(join(a, name)).equals(readFileSync(join(b, name))), name);
  }
  assert.equal(names.length, missing.includes("zimwriterfs") ? 1 : 2);
  if (missing.includes("zimwriterfs")) assert.match(text, /apt install zim-tools/);
});

test("a zim passes every check of zimcheck", (t) => {
  if (missing.length > 0) return t.diagnostic(`not installed here: ${missing.join(", ")}`);
  const zim = join(folder, "a", readdirSync(join(folder, "a")).find((name) => name.endsWith(".zim")) ?? "");
  const { status, stdout } = spawnSync("zimcheck", ["-A", zim], { encoding: "utf8" });
  assert.match(stdout, /Overall Test Status: Pass/);
  assert.equal(status, 0, stdout);
});

test("the search works inside kiwix-serve, with sorting and a filter", async (t) => {
  if (missing.length > 0) return t.diagnostic(`not installed here: ${missing.join(", ")}`);
  const served = await serveZim(readdirSync(join(folder, "a")).find((name) => name.endsWith(".zim")) ?? "");
  const context = await openProfile(join(folder, "profile"));
  try {
    const page = await context.newPage();
    const all = await totalOf(page, `${served.root}search.html?q=会议`);
    const year = await totalOf(page, `${served.root}search.html?q=会议&year=2025&sort=date-asc`);
    assert.ok(year > 0 && year < all, `${year} of ${all}`);
    await page.locator("[data-article] a").first().click();
    await page.locator("article mark").first().waitFor();
  } finally {
    await context.close();
    await served.stop();
  }
});

async function totalOf(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const region = page.locator("[data-total]");
  await region.waitFor({ state: "attached" });
  return Number(await region.getAttribute("data-total"));
}

/** A zim served on this machine alone; `root` is the address of the site in it. */
async function serveZim(name: string): Promise<{ root: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const zim = join(folder, "archive.zim");
  copyFileSync(join(folder, "a", name), zim);
  const process = spawn("kiwix-serve", ["--address", "127.0.0.1", "--port", String(port), zim], { stdio: "ignore" });
  const home = await untilAnswered(`http://127.0.0.1:${port}/archive`);
  const stop = () =>
    new Promise<void>((resolve) => {
      process.once("exit", () => resolve());
      process.kill();
    });
  return { root: new URL(".", home).href, stop };
}

/** Waits until the server has started, and gives the address it leads to: where a zim's pages stand is the server's matter. */
async function untilAnswered(url: string): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return response.url;
    await pause(50);
  }
  throw new Error(`kiwix-serve did not answer at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
