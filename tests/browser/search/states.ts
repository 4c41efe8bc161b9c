import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../../src/io/file-tree.ts";
import { INDEX_FOLDER, type Manifest } from "../../../src/search/format/manifest.ts";
import {
  address,
  findViolations,
  folder,
  isInView,
  page,
  said,
  scan,
  server,
  settled,
  shown,
  site,
} from "../search-site.ts";

test("a query of any kind is harmless", async () => {
  const typed = [
    "县".repeat(500),
    "😀😃👨‍👩‍👧",
    '"""',
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    "%00%",
    "-",
    "\\",
  ];
  for (const q of typed) {
    await page.goto(address(q));
    await settled(q);
    assert.equal((await shown()).total, scan(q).length, q);
  }
  assert.deepEqual(said, []);
});

test("an article opens with its terms marked, the first in view; n and p go through them", async () => {
  await page.goto(address("观摩"));
  await settled("观摩");
  await page.locator(".hits h2 a").first().click();
  await page.waitForSelector(".hitbar[role=group]");
  const all = await page.locator("mark").count();
  assert.ok(all > 1);
  assert.equal(await page.locator(".hitbar[role=group] [role=status]").innerText(), `第 1 处，共 ${all} 处`);
  assert.ok(await page.locator("mark.now").isVisible());
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  assert.equal(await page.locator(".hitbar[role=group] [role=status]").innerText(), `第 2 处，共 ${all} 处`);
  assert.ok(await isInView("mark.now"));
  const text = await page.locator(".story .body").innerText();
  await page.locator(".hitbar[role=group] button", { hasText: "去掉标记" }).click();
  assert.equal(await page.locator("mark, .hitbar[role=group]").count(), 0);
  assert.equal(await page.locator(".story .body").innerText(), text);
  assert.ok(!page.url().includes("hl="));
  assert.deepEqual(said, []);
});

test("a hit inside a fold opens the fold", async () => {
  const folded = listFiles(join(site, "articles")).find((path) => readArticle(path).includes('class="fold"')) ?? "";
  const [, text = ""] = /class="fold".*?<span>([^<]{6,})<\/span>/s.exec(readArticle(folded)) ?? [];
  await page.goto(`${server.url}articles/${folded}?${new URLSearchParams({ hl: text.slice(0, 12) })}`);
  await page.waitForSelector(".hitbar[role=group]");
  const all = await page.locator("mark").count();
  for (let step = 0; step < all && !(await page.locator("details.fold[open] mark.now").count()); step++) {
    await page.keyboard.press("n");
  }
  assert.ok(await page.locator("details.fold[open] mark.now").isVisible());
  assert.ok(await isInView("details.fold mark.now"));
});

function readArticle(path: string): string {
  return readFileSync(join(site, "articles", path), "utf8");
}

test("while old years are still being read, it says so and shows the newest", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const [newest] = (JSON.parse(readFileSync(join(site, INDEX_FOLDER, "manifest.json"), "utf8")) as Manifest).groups;
  server.before = async (path) => {
    if (path.startsWith(`${INDEX_FOLDER}/2`) && !path.includes(newest?.folder ?? "")) await held;
    return undefined;
  };
  await page.goto(address("解芳"));
  await page.locator(".hits > li").first().waitFor();
  assert.equal(await page.locator("[role=status]").innerText(), "正在读取索引，已查 1 组，共 2 组");
  assert.equal(await page.locator(".results").getAttribute("data-total"), null);
  assert.equal(await page.locator(".results").getAttribute("aria-busy"), "true");
  assert.deepEqual(await findViolations(), []);
  release();
  await settled("解芳");
  assert.equal((await shown()).total, 12);
});

test("a group that cannot be read is named, the rest stands, and reading it again mends the page", async () => {
  const { groups } = JSON.parse(readFileSync(join(site, INDEX_FOLDER, "manifest.json"), "utf8")) as Manifest;
  const oldest = groups.at(-1)?.folder ?? "";
  server.before = (path) => !path.includes(`${oldest}/index/`);
  await page.goto(address("解芳"));
  await settled("解芳");
  assert.equal((await shown()).total, scan("解芳", ({ year }) => year === 2025).length);
  assert.match(await page.locator(".bad").innerText(), /索引没有读全[\s\S]*\d{4}—2024\s年的索引没有读到/);
  assert.deepEqual(await findViolations(), []);
  server.before = () => undefined;
  await page.locator(".bad button").click();
  await page.locator('.results[data-total="12"]').waitFor({ state: "attached" });
  assert.equal(await page.locator(".bad").count(), 0);
});

test("a damaged file is told like a missing one: of the index, of the results, of what narrows", async () => {
  const { groups } = JSON.parse(readFileSync(join(site, INDEX_FOLDER, "manifest.json"), "utf8")) as Manifest;
  const oldest = join(site, INDEX_FOLDER, groups.at(-1)?.folder ?? "");
  for (const [damaged, rest, said] of [
    ["index", "", /索引没有读全[\s\S]*—2024\s年的索引没有读到。下列结果仍可用，只是不全。/],
    ["fragment", "", /索引没有读全[\s\S]*—2024\s年的索引没有读到。下列结果仍可用，只是不全。/],
    ["facets.json.gz", "", /—2024\s年的署名、栏目与版次没有读到/],
    ["facets.json.gz", "&byline=张倩倩", /—2024\s年的署名、栏目与版次没有读到/],
    ["times.json.gz", "&from=2024", /—2024\s年的日期没有读到/],
    ["table.json.gz", "&year=2024", /—2024\s年的索引没有读到。有没有，还不知道。/],
  ] as const) {
    const mend = damage(join(oldest, damaged));
    await page.goto(address("解芳", rest));
    await settled("解芳");
    await page.locator(".bad").waitFor();
    assert.match(await page.locator(".bad").innerText(), said, damaged);
    assert.ok(rest.includes("year") || (await shown()).ids.length > 0, damaged);
    assert.ok(await page.locator(".results > :first-child.bad").isVisible(), damaged);
    assert.deepEqual(await findViolations(), [], damaged);
    mend();
    await page.locator(".bad button").click();
    await page.locator(".bad").waitFor({ state: "detached" });
    await settled("解芳");
  }
});

/** Changes a byte in the middle of a file, or of all files of a folder; gives what mends them. */
function damage(path: string): () => void {
  const files = statSync(path).isDirectory() ? listFiles(path).map((name) => join(path, name)) : [path];
  const kept = files.map((file) => readFileSync(file));
  for (const [place, bytes] of kept.entries()) {
    const damaged = Buffer.from(bytes);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(files[place] ?? "", damaged);
  }
  return () => {
    for (const [place, bytes] of kept.entries()) writeFileSync(files[place] ?? "", bytes);
  };
}

test("without an index or without WebAssembly the page says so and leads elsewhere", async () => {
  const manifest = join(site, INDEX_FOLDER, "manifest.json");
  mkdirSync(join(folder, "kept"));
  await copyFile(manifest, join(folder, "kept", "manifest.json"));
  await rm(manifest);
  await page.goto(address("解芳"));
  await page.locator(".bad").waitFor();
  assert.match(await page.locator(".bad").innerText(), /检索用不了[\s\S]*没有读到[\s\S]*按日期/);
  await copyFile(join(folder, "kept", "manifest.json"), manifest);
  await page.locator(".bad button").click();
  await settled("解芳");
  await page.addInitScript("delete globalThis.WebAssembly");
  await page.goto(address("解芳"));
  await page.locator(".bad").waitFor();
  assert.match(await page.locator(".bad").innerText(), /浏览器太旧/);
  assert.deepEqual(await findViolations(), []);
  // No other test shall miss WebAssembly.
  await page.context().close();
});

test("axe finds nothing in any state, light and dark, wide and narrow", async () => {
  /** Looks at the page as it stands, light and wide, then dark and narrow. */
  const look = async (what: string, narrow: "all" | "appearance" = "appearance") => {
    for (const [colorScheme, width, rules] of [
      ["light", 1440, "all"],
      ["dark", 390, narrow],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await findViolations(rules), [], `${what}, ${colorScheme}`);
      const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
      assert.ok(overflow <= 0, `${what} overflows by ${overflow} at ${width}`);
    }
  };
  await page.goto(`${server.url}search.html`);
  await look("blank");
  for (const [q, rest] of [
    ["解芳", "&year=2024&byline=张倩倩"],
    ["的", "&page=2"],
    ["解芳 2024年10月", ""],
    ["", "&from=2024"],
    ["没有的字句", ""],
    ["没有的字句 解芳", "&year=2024"],
    ["絳縣", ""],
    ['"三农"', ""],
    ["张倩倩", ""],
    ["<script>", ""],
    ["县".repeat(501), ""],
  ] as const) {
    await page.goto(address(q, rest));
    await settled(q);
    await page.waitForTimeout(200);
    await look(`${q}${rest}`);
  }
  await page.goto(address("的"));
  await settled("的");
  await page.locator(".facets summary").first().click();
  // Here stands all that only a narrow screen shows, too: every rule is asked at both widths.
  await look("names unfolded", "all");
  await page.locator(".hits h2 a").first().click();
  await page.waitForSelector(".hitbar[role=group]");
  await look("article");
  server.before = (path) => !path.endsWith("manifest.json");
  await page.goto(address("解芳"));
  await page.locator(".bad").waitFor();
  await look("no index");
});
