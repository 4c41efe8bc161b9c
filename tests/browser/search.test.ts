import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { INDEX_FOLDER, type Manifest } from "../../src/search/manifest.ts";
import { seededRandom } from "../bench/generate-articles.ts";
import {
  address,
  type Known,
  known,
  options,
  page,
  said,
  scan,
  searchAll,
  server,
  settled,
  shown,
  useSearchSite,
} from "./search-site.ts";

useSearchSite();

test("names, words and punctuation find exactly the articles that hold them", async () => {
  for (const q of ["解芳", "张维华", "常态化", "“一融四创”", "15-20", "解芳 调研", "解芳 -调研", '"本报讯 4月"']) {
    assert.deepEqual((await searchAll(q)).sort(), scan(q), q);
    assert.ok(scan(q).length > 0, q);
  }
  assert.deepEqual(said, []);
});

test("random runs of characters, typed as they are printed, find what a plain look finds", async () => {
  await page.goto(`${server.url}search.html`);
  const random = seededRandom(11);
  const pick = (size: number) => Math.floor(random() * size);
  for (let round = 0; round < 40; round++) {
    const texts = known[pick(known.length)]?.texts.filter((text) => text.length > 8) ?? [];
    const text = texts[pick(texts.length)] ?? "";
    const start = pick(text.length - 8);
    const q = text.slice(start, start + 2 + pick(7));
    const search = JSON.stringify(`?${new URLSearchParams({ q })}`);
    await page.evaluate(`history.pushState(null, "", ${search}); dispatchEvent(new PopStateEvent("popstate"))`);
    await settled(q);
    const { total, ids } = await shown();
    assert.equal(total, scan(q).length, q);
    assert.ok(
      ids.every((id) => scan(q).includes(id)),
      q,
    );
  }
  assert.deepEqual(said, []);
});

test("typing shows results and keeps one step of history, Enter makes the next, back and forward show them again", async () => {
  await page.goto(`${server.url}index.html`);
  await page.goto(`${server.url}search.html`);
  await page.locator("#qq").pressSequentially("解芳", { delay: 30 });
  await settled("解芳");
  assert.equal(new URL(page.url()).searchParams.get("q"), "解芳");
  assert.equal(await page.evaluate("document.activeElement.value"), "解芳");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("浙江");
  await page.keyboard.press("Enter");
  await settled("浙江");
  await page.goBack();
  await settled("浙江").catch(() => {});
  const steps = [new URL(page.url()).searchParams.get("q")];
  await page.goForward();
  await settled("浙江");
  assert.deepEqual(steps, ["解芳"]);
  assert.equal(await page.locator(".head input").inputValue(), "浙江");
});

test("a result shows when, who, where, how often, and the words marked in the text as shown", async () => {
  await page.goto(address("解芳"));
  await settled("解芳");
  const first = page.locator(".hits > li").first();
  assert.match(await first.locator(".meta").innerText(), /\[2025\]年4月3日 · 张倩倩 · \[2025\]年4月.* · 2 处/);
  assert.match(await first.locator(".kw").first().innerText(), /¶1 本报讯 4月3日，县委书记解芳主持召开/);
  assert.deepEqual(await first.locator("mark").allInnerTexts(), ["解芳", "解芳"]);
  assert.match(await page.locator("[role=status]").innerText(), /^12 篇。检索范围：全部 \d+ 篇。$/);
  await page.goto(address("AI+"));
  await settled("AI+");
  assert.ok((await page.locator(".kw mark").allInnerTexts()).every((text) => text === "AI+"));
});

test("years, bylines and orders narrow and sort, stand in the address, and can be taken back", async () => {
  const whole = await searchAll("的");
  assert.deepEqual([...whole].sort(), scan("的"));
  const oldest = await searchAll("的", "&sort=date-asc");
  assert.equal(oldest.length, whole.length);
  const yearOf = new Map(known.map(({ id, year }) => [id, year ?? 0]));
  const years = oldest.map((id) => yearOf.get(id) ?? 0);
  assert.deepEqual(
    years,
    [...years].sort((a, b) => a - b),
  );
  assert.deepEqual((await searchAll("的", "&sort=relevance")).sort(), scan("的"));

  await page.goto(address("解芳"));
  await settled("解芳");
  await page.locator('.facets input[value="2024"]').click();
  await page.waitForURL(/year=2024/);
  await settled("解芳");
  assert.deepEqual(
    (await shown()).ids.sort(),
    scan("解芳", ({ year }) => year === 2024),
  );
  await page.locator('.facets input[value="张倩倩"]').click();
  await page.waitForURL(/byline=/);
  await settled("解芳");
  const both = ({ year, bylines }: Known) => year === 2024 && bylines.includes("张倩倩");
  assert.deepEqual((await shown()).ids.sort(), scan("解芳", both));
  assert.match(await page.locator("[role=status]").innerText(), /缩小前 12 篇/);
  assert.deepEqual(await page.locator(".shead .chips li").count(), 3);
  const counted = await page.locator('.facets label:has(input[value="2024"]) small').innerText();
  assert.equal(Number(counted), scan("解芳", both).length);
  assert.ok(await page.locator('.facets input[value="2023"]').isDisabled());

  await page.locator(".shead .chips a", { hasText: "张倩倩" }).click();
  await page.waitForURL((url) => !url.search.includes("byline"));
  await settled("解芳");
  assert.equal((await shown()).total, scan("解芳", ({ year }) => year === 2024).length);
  await page.locator(".shead .chips a", { hasText: "全部清除" }).click();
  await page.waitForURL((url) => !url.search.includes("year"));
  await settled("解芳");
  assert.equal((await shown()).total, 12);
  await page.goBack();
  await page.waitForURL(/year=2024/);
  await settled("解芳");
  assert.ok(await page.locator('.facets input[value="2024"]').isChecked());
});

test("nothing found: it says what was searched and what else to try", async () => {
  await page.goto(address("解芳", "&year=2019"));
  await settled("解芳");
  assert.equal(await page.locator("[role=status]").innerText(), "2019 年的范围里没有“解芳”。");
  await page.locator(".say a", { hasText: "去掉所选条件：12 篇" }).click();
  await page.waitForURL((url) => !url.search.includes("year"));
  await settled("解芳");
  await page.goto(address("解芳 不在其中"));
  await settled("解芳 不在其中");
  assert.equal(await page.locator(".say a", { hasText: "不在其中" }).count(), 0);
  await page.locator(".say a", { hasText: "只查“解芳”：12 篇" }).click();
  await settled("解芳");
  assert.equal((await shown()).total, 12);
});

test("another spelling of a name and simplified characters are offered, not forced", async () => {
  const { variants } = JSON.parse(readFileSync(join(options.out, INDEX_FOLDER, "manifest.json"), "utf8")) as Manifest;
  const [one, other] = variants[0] ?? ["", ""];
  await page.goto(address(one));
  await settled(one);
  assert.ok((await shown()).ids.every((id) => scan(one).includes(id)));
  await page.locator(".offers a", { hasText: other }).first().click();
  await settled(other);
  await page.goto(address("絳縣"));
  await settled("絳縣");
  assert.equal((await shown()).total, 0);
  await page.locator(".offers a", { hasText: "绛县" }).click();
  await settled("绛县");
  assert.equal((await shown()).total, scan("绛县").length);
  assert.deepEqual(said, []);
});

test("the keyboard is enough: / to the box, arrows through results, Enter into the article", async () => {
  await page.goto(`${server.url}index.html`);
  await page.keyboard.press("/");
  await page.keyboard.type("解芳");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html\?q=/);
  await settled("解芳");
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const focused = await page.evaluate("document.activeElement.closest('li')?.dataset.article");
  assert.equal(focused, (await shown()).ids[0]);
  await page.keyboard.press("Enter");
  await page.waitForURL(/articles\/.*hl=/);
  await page.goto(`${server.url}search.html`);
  await page.locator("#slash").uncheck();
  await page.locator(".blank h1").click();
  await page.keyboard.press("/");
  assert.notEqual(await page.evaluate("document.activeElement.tagName"), "INPUT");
});
