import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { INDEX_FOLDER, type Manifest } from "../../../src/search/format/manifest.ts";
import { seededRandom } from "../../bench/generate-articles.ts";
import { address, known, page, said, scan, searchAll, server, settled, shown, site } from "../search-site.ts";

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

test("straight quotation marks are text where an article prints them, and the other reading is offered", async () => {
  const printed = known.filter(({ texts }) => texts.some((text) => text.includes('"三农"'))).map(({ id }) => id);
  const all = scan("三农");
  assert.ok(printed.length > 0 && printed.length < all.length);
  assert.deepEqual((await searchAll('"三农"')).sort(), printed.sort());
  assert.deepEqual([...new Set(await page.locator(".hits mark").allInnerTexts())], ['"三农"']);
  await page.locator(".offers a", { hasText: "不计引号" }).click();
  await settled("三农");
  assert.deepEqual((await shown()).ids.sort(), all);
  assert.deepEqual(await page.locator(".offers a").allInnerTexts(), []);
});

test("any width finds any width; terms are offered as one run", async () => {
  for (const q of ["ＡＩ＋农业", "ai+农业", "m2", "3.5㎡...", "ガソリン", "www.example.gov.cn/a?b=1&c=2#top", "-2%"]) {
    assert.deepEqual((await searchAll(q)).sort(), scan(q), q);
    assert.ok(scan(q).length > 0, q);
  }
  await page.goto(address("本报讯 6月18日"));
  await settled("本报讯 6月18日");
  await page.locator(".offers a", { hasText: "连成一句查" }).click();
  await settled('"本报讯 6月18日"');
  assert.deepEqual((await shown()).ids, scan('"本报讯 6月18日"'));
  assert.deepEqual(said, []);
});

test("who signs is offered, found in texts or not, and names in results lead to what they signed", async () => {
  const [name = ""] = known.flatMap(({ bylines }) => bylines).filter((signed) => scan(signed).length === 0);
  await page.goto(address(name));
  await settled(name);
  assert.equal((await shown()).total, 0);
  const link = page.locator(".offers a", { hasText: `人物：${name}` });
  await link.waitFor();
  assert.equal(await page.locator("[role=status]").innerText(), `报上各篇没有“${name}”的字样。以此为名的有：`);
  assert.equal(await page.locator(".results").innerText(), "");
  await link.click();
  await page.waitForURL(/people\/.*\.html$/);
  assert.match(await page.locator("h1").innerText(), new RegExp(name));
  await page.goto(address("解芳"));
  await settled("解芳");
  await page.locator(".hits .meta a", { hasText: "张倩倩" }).first().click();
  await page.waitForURL(/people\/.*\.html$/);
  assert.match(await page.locator("h1").innerText(), /张倩倩/);
  assert.deepEqual(said, []);
});

test("nothing found: it says what was searched and what else to try", async () => {
  await page.goto(address("解芳", "&year=2019"));
  await settled("解芳");
  assert.equal(await page.locator("[role=status]").innerText(), "2019\u00a0年的范围里没有“解芳”。");
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

test("another spelling of a name is offered, not forced; traditional characters find simplified ones", async () => {
  const { variants } = JSON.parse(readFileSync(join(site, INDEX_FOLDER, "manifest.json"), "utf8")) as Manifest;
  const [one, other] = variants[0] ?? ["", ""];
  await page.goto(address(one));
  await settled(one);
  assert.ok((await shown()).ids.every((id) => scan(one).includes(id)));
  await page.locator(".offers a", { hasText: other }).first().click();
  await settled(other);
  await page.goto(address("絳縣"));
  await settled("絳縣");
  assert.equal((await shown()).total, scan("绛县").length);
  assert.ok((await page.locator(".results mark").allTextContents()).includes("绛县"));
  assert.deepEqual(said, []);
});
