import assert from "node:assert/strict";
import { test } from "node:test";
import { isInPeriod } from "../../../src/search/ask/period.ts";
import {
  address,
  isInView,
  type Known,
  known,
  page,
  said,
  scan,
  searchAll,
  server,
  settled,
  shown,
} from "../search-site.ts";

test("another page of results begins at its head, a page past the last is the last", async () => {
  await page.goto(address("的"));
  await settled("的");
  await page.locator(".pages a", { hasText: "下一页" }).click();
  await page.waitForURL(/page=2/);
  await settled("的");
  assert.ok(await isInView("archive-search > h1"));
  assert.equal(await page.evaluate("document.activeElement.tagName"), "H1");
  assert.match(await page.locator("[role=status]").innerText(), /第\s2\s页，共\s\d+\s页。$/);
  await page.goto(address("的", "&page=999"));
  await settled("的");
  const { total, ids } = await shown();
  assert.equal(ids.length, total % 10 || 10);
  assert.match(await page.locator("[role=status]").innerText(), /第\s(\d+)\s页，共\s\1\s页。$/);
});

test("the keyboard stays where it chose: at an order, at a name in the unfolded list", async () => {
  await page.goto(address("的"));
  await settled("的");
  await page.locator(".sort a", { hasText: "由旧到新" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=date-asc/);
  await settled("的");
  assert.equal(await page.evaluate("document.activeElement.textContent"), "由旧到新");
  await page.locator(".facets summary").first().click();
  const box = page.locator(".facets details input:not(:disabled)").first();
  const name = await box.getAttribute("value");
  await box.focus();
  for (const step of ["chosen", "given up"]) {
    await page.keyboard.press("Space");
    await page.waitForURL((url) => url.searchParams.has("byline") === (step === "chosen"));
    await settled("的");
    await page.locator(`.facets input[value="${name}"]:focus`).waitFor();
    assert.equal(await page.locator(".facets details[open]").count(), 1, step);
  }
});

test("on a small screen links lead from the results to what narrows them and back, and search nothing anew", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address("解芳"));
  await settled("解芳");
  await page.locator(".facets input").first().waitFor();
  await page.locator(".shead .jumpto a", { hasText: "缩小范围" }).click();
  assert.ok(await isInView(".facets legend"));
  await page.locator('.facets input[value="2024"]').click();
  await page.waitForURL(/year=2024/);
  await settled("解芳");
  const { total } = await shown();
  await page.evaluate("document.querySelector('.hits').dataset.stands = ''");
  await page.locator(".facets a", { hasText: `看结果：${total} 篇` }).click();
  assert.ok(await isInView(".hits h2"));
  assert.equal(await page.locator(".hits[data-stands]").count(), 1);
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
  await settled("解芳");
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
  assert.match((await first.locator(".meta a").first().getAttribute("href")) ?? "", /^people\/zhang-qian-qian-/);
  assert.match(await first.locator(".meta").innerText(), /\[2025\]年4月3日\s· 张倩倩\s· \[2025\]年4月.*\s· 2\s处/);
  assert.match(await first.locator(".kw").first().innerText(), /¶1 本报讯 4月3日，县委书记解芳主持召开/);
  assert.deepEqual(await first.locator("mark").allInnerTexts(), ["解芳", "解芳"]);
  assert.match(await page.locator("[role=status]").innerText(), /^12\s篇。检索范围：全部\s\d+\s篇。$/);
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
  const ofOneYear = scan("的", ({ year }) => year === 2024);
  assert.ok(ofOneYear.length > 0);
  assert.deepEqual((await searchAll("的", "&sort=relevance&year=2024")).sort(), ofOneYear);

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
  assert.match(await page.locator("[role=status]").innerText(), /缩小前\s12\s篇/);
  assert.deepEqual(await page.locator(".shead .chips li").count(), 3);
  const counted = await page.locator('.facets label:has(input[value="2024"]) small').innerText();
  assert.equal(Number(counted), scan("解芳", both).length);
  assert.equal(await page.locator('.facets input[value="2023"]').count(), 0);
  assert.match(await page.locator(".facets .years").innerText(), /没有的年份：.*20(22|23)/);

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

test("who is named is read when its fold is opened, narrows, can be found by a character or by pinyin, and is counted anew", async () => {
  const read: string[] = [];
  server.before = (address) => {
    if (address.includes("people.json")) read.push(address);
  };
  await page.goto(address("解芳"));
  await settled("解芳");
  const fold = page.locator(".facets details[data-kind=person]");
  await fold.waitFor();
  assert.deepEqual(read, []);
  await fold.locator("summary").click();
  await fold.locator("input[value=解芳]").waitFor();
  assert.ok(read.length > 0);
  assert.equal(await page.evaluate("document.activeElement.tagName"), "SUMMARY");
  const named = (name: string) => scan("解芳", ({ people }) => people.includes(name));
  const counted = async (name: string) =>
    Number(await fold.locator(`label:has(input[value="${name}"]) small`).innerText());
  assert.equal(await counted("解芳"), named("解芳").length);
  for (const typed of ["晓军", "lixiaoj", "lxj"]) {
    await fold.locator("input[type=text]").fill(typed);
    assert.equal(await fold.locator("input[value=李晓军]").count(), 1, typed);
    assert.equal(await fold.locator("input[value=解芳]").count(), 0, typed);
  }
  await fold.locator("input[value=李晓军]").click();
  await page.waitForURL(/person=/);
  await settled("解芳");
  assert.deepEqual((await shown()).ids.sort(), named("李晓军"));
  assert.equal(await fold.locator("input[value=李晓军]:focus").count(), 1);
  assert.equal(await counted("李晓军"), named("李晓军").length);
  await page.locator(".shead .chips a", { hasText: "李晓军" }).click();
  await page.waitForURL((url) => !url.search.includes("person"));
  await settled("解芳");
  assert.equal((await shown()).total, 12);
});

test("a time is read where no article prints it, and said; months and days narrow, stand in the address, and can be taken back", async () => {
  const q = "解芳 2024年10月";
  const within = (from: string, to: string) =>
    scan("解芳", ({ time }) => time !== "" && isInPeriod(time, { from, to }));
  const october = within("2024-10", "2024-10");
  assert.ok(october.length > 0 && scan(q).length === 0);
  assert.deepEqual((await searchAll(q)).sort(), october);
  assert.match(await page.locator(".offers").innerText(), /没有一篇印有“2024年10月”的字样，已作时间查：2024年10月。/);
  assert.match(await page.locator(".shead .chips").innerText(), /2024年10月/);
  const chosen = page.locator(".months a[aria-current]");
  assert.equal(await chosen.textContent(), `10月 ${october.length}`);
  await page.locator(".facets input[name=from]").fill("2024年10月9日");
  await page.locator(".facets input[name=from]").press("Enter");
  await page.waitForURL(/from=2024-10-09&to=2024-10/);
  await settled("解芳");
  assert.deepEqual((await shown()).ids.sort(), within("2024-10-09", "2024-10"));
  await page.locator(".facets input[name=to]").fill("某日");
  await page.locator(".facets input[name=to]").press("Enter");
  assert.match(
    await page.evaluate("document.querySelector('.facets input[name=to]').validationMessage"),
    /请写成 2024、2024-10/,
  );
  await page.goBack();
  await settled(q);
  await page.locator(".offers a", { hasText: "只按字句查" }).click();
  await settled('解芳 "2024年10月"');
  assert.equal((await shown()).total, 0);
  await page.goto(`${server.url}search.html?from=2024-10&to=2024-10`);
  await settled("");
  const { total } = await shown();
  assert.equal(
    total,
    known.filter(({ time }) => time !== "" && isInPeriod(time, { from: "2024-10", to: "2024-10" })).length,
  );
  await page.goto(address("4月3日"));
  await settled("4月3日");
  assert.equal((await shown()).total, scan("4月3日").length);
  await page.locator(".offers a", { hasText: "把“4月3日”作时间查：历年4月3日" }).waitFor();
  const without = "7月7日";
  assert.ok(
    scan(without).length === 0 && !known.some(({ time }) => isInPeriod(time, { from: "XXXX-07-07", to: "XXXX-07-07" })),
  );
  await page.goto(address(without));
  await settled(without);
  assert.match(await page.locator("[role=status]").innerText(), /里没有“7月7日”。把“7月7日”作时间查，也没有。/);
  assert.equal(await page.locator(".results .say a").first().getAttribute("href"), "today.html");
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
  await page.locator("archive-search > h1").click();
  await page.keyboard.press("/");
  assert.notEqual(await page.evaluate("document.activeElement.tagName"), "INPUT");
});
