import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import mammoth from "mammoth";
import { listFiles } from "../../../src/io/file-tree.ts";
import { displayPunctuation } from "../../../src/site/article/display-punctuation.ts";
import { seedsSite } from "../../build/shared-site.ts";
import { temporaryFolder } from "../../io/temporary-folder.ts";
import type { Point } from "../firefox.ts";
import { openBrowser, until } from "../open-browser.ts";
import { PlainServer } from "../plain-server.ts";
import { chromiumReader, click, corner, pasted, type Reader, startReaders } from "./readers.ts";

// citation-js has no types: what is used of it.
interface CitationJs {
  readonly Cite: new (text: string) => { readonly data: { title: string; type: string }[] };
}
const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core") as CitationJs;
require("@citation-js/plugin-ris");

let site: string;
let server: PlainServer;
let readers: ReadonlyMap<string, Reader>;
const folder = temporaryFolder();

before(async () => {
  site = (await seedsSite()).out;
  server = new PlainServer(site);
  await server.start();
  readers = await startReaders();
});

const places: Readonly<Record<string, (address: string) => string>> = {
  "a server": (address) => server.url + address,
  "a folder": (address) => pathToFileURL(join(site, address)).href,
};

interface Printed {
  readonly address: string;
  readonly headline: string;
  readonly body: readonly string[];
}

/** Articles of two paragraphs and more, as the archive's own data has them. */
function articles(): Printed[] {
  const names = listFiles(site).filter((name) => /^issues\/.*\.json$/.test(name));
  return names
    .flatMap((name): Printed[] => JSON.parse(readFileSync(join(site, name), "utf8")))
    .filter(({ body }) => body.length > 1);
}

const withoutSpace = (text: string) => displayPunctuation(text).replace(/\s/gu, "");
/** What the list shows: headlines in their order. */
const HEADLINES = "[...document.querySelectorAll('.clips > .cliplist h2')].map((each) => each.textContent)";
const STATUS = "document.querySelector('.clipsaid [role=status]').textContent";
const tool = (label: string) =>
  `[...document.querySelectorAll('.cliptools button')].find((each) => each.textContent === '${label}')`;

async function press(reader: Reader, label: string): Promise<void> {
  await until(reader, `!!${tool(label)}`);
  await reader.evaluate(`${tool(label)}.setAttribute("data-pressed", "")`);
  await click(reader, "[data-pressed]");
  await reader.evaluate(`document.querySelector("[data-pressed]").removeAttribute("data-pressed")`);
}

async function saved(reader: Reader, label: string): Promise<Buffer> {
  return (await reader.saved(() => press(reader, label))).bytes;
}

/** Cuts out an article, and goes where its browser leads for it, if anywhere. */
async function clipWhole(reader: Reader, url: string): Promise<void> {
  await reader.open(url);
  await click(reader, '[data-take="clip"]');
  await settled(reader, '[data-take="clip"]', "剪下全文");
}

/** Waits until the browser has said what became of a piece: on its button, or on the page that keeps it where each file has a store of its own. */
async function settled(reader: Reader, button: string, label: string): Promise<void> {
  await until(
    reader,
    `location.pathname.endsWith("clippings.html")
      ? location.hash === "" && document.querySelector(".clipsaid [role=status]")?.textContent.includes("收入")
      : document.querySelector(${JSON.stringify(button)}).textContent !== "${label}" &&
        (location.protocol !== "file:" || Object.keys(localStorage).some((key) => key.startsWith("clipping ")))`,
  );
}

for (const browser of ["Chromium", "Firefox"]) {
  for (const [place, addressIn] of Object.entries(places)) {
    test(`${browser}, from ${place}: articles and passages are cut out, noted, ordered, saved and read in again`, async (t) => {
      const reader = readers.get(browser);
      if (!reader) return t.diagnostic(`${browser} is not installed here.`);
      const [first, second] = articles();
      assert.ok(first && second);
      await clipWhole(reader, addressIn(first.address));
      await reader.open(addressIn(second.address));
      const from = await reader.evaluate<Point>(corner("#p1", "first"));
      await reader.drag(from, await reader.evaluate<Point>(corner("#p1", "last")));
      await until(reader, "!document.querySelector('[data-quoting]').hidden");
      await click(reader, "[data-quote=clip]");
      await settled(reader, "[data-quote=clip]", "剪下选段");
      await reader.open(addressIn("clippings.html"));
      await until(reader, `${HEADLINES}.length === 2`);
      const [one = "", two = ""] = await reader.evaluate<string[]>(HEADLINES);
      assert.equal(withoutSpace(one), withoutSpace(first.headline));
      assert.equal(withoutSpace(two), withoutSpace(second.headline));

      // A note is typed; keys move; what is there after loading again is the same.
      await click(reader, ".clip:nth-child(2) .fine");
      await reader.evaluate("document.querySelector('.clip:nth-child(2) textarea').focus()");
      for (const key of "=A1") await reader.key(key);
      await reader.evaluate("document.querySelector('.clip:nth-child(2) .handle').focus()");
      await reader.key("ArrowUp");
      await until(reader, `${HEADLINES}[0] === ${JSON.stringify(two)}`);
      assert.ok(await reader.evaluate("document.activeElement.matches('.clip:first-child .handle')"));
      await reader.open(addressIn("clippings.html"));
      await until(reader, `${HEADLINES}.length === 2`);
      assert.deepEqual(await reader.evaluate(HEADLINES), [two, one]);
      assert.equal(await reader.evaluate("document.querySelector('.clip textarea').value"), "=A1");

      // Printed, the whole text is unfolded; then it is as it was.
      const folds = "[...document.querySelectorAll('.cliptext details')].map(({ open }) => open)";
      await reader.evaluate(`addEventListener("beforeprint", () => { window.printed = ${folds}; })`);
      await reader.print();
      await until(reader, `window.printed?.join() === "true" && ${folds}.join() === "false"`);

      // Dragged back, by hand.
      const grip = await reader.evaluate<Point>(corner(".clip:first-child .handle", "first"));
      const end = await reader.evaluate<Point>(
        "(({ left, bottom }) => ({ x: left + 30, y: bottom - 4 }))(document.querySelector('.clip:last-child').getBoundingClientRect())",
      );
      await reader.drag(grip, { x: grip.x, y: end.y });
      await until(reader, `${HEADLINES}[0] === ${JSON.stringify(one)}`);

      // Every file holds what was printed, and the note.
      const body = first.body.map(withoutSpace);
      const word = await mammoth.extractRawText({ buffer: await saved(reader, "Word") });
      assert.deepEqual(word.messages, []);
      const lines = word.value.split(/\n+/).map((line) => line.replace(/\s/gu, ""));
      const start = lines.indexOf(body[0] ?? "nothing");
      assert.deepEqual(
        lines.slice(start, start + body.length).map((line) => line.replaceAll("[缺文]", "")),
        body,
      );
      assert.ok(word.value.includes("[笔记] =A1"));
      const markdown = (await saved(reader, "Markdown")).toString("utf8");
      assert.ok(markdown.includes(`# ${one}`) && markdown.includes("> \\[笔记\\] =A1"), markdown.slice(-400));
      const ris = await saved(reader, "RIS（引文管理软件）");
      assert.equal(ris.subarray(0, 5).toString("latin1"), "TY  -");
      const records = new Cite(ris.toString("utf8")).data;
      assert.deepEqual(
        records.map(({ title }) => withoutSpace(title).split("——")[0]),
        [one, two].map(withoutSpace),
      );
      assert.ok(records.every(({ type }) => type === "article-newspaper"));
      assert.ok(ris.toString("utf8").includes("N1  - =A1\r\n"));
      const csv = await saved(reader, "CSV 表格");
      assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.ok(csv.toString("utf8").includes("'=A1"));

      // Removed and taken back; removed for good and read in again from the table, all of it.
      const keep =
        "Object.entries(localStorage).filter(([key]) => key.startsWith('clipping ')).map(([key, value]) => { const { place, ...rest } = JSON.parse(value); return rest; }).sort((a, b) => (a.id < b.id ? -1 : 1))";
      const before = await reader.evaluate<{ id: string }[]>(keep);
      assert.equal(before.length, 2);
      const remove = () => click(reader, ".clip:first-child .act button:last-child");
      await remove();
      await until(reader, `${HEADLINES}.length === 1`);
      await click(reader, ".clipsaid button");
      await until(reader, `${HEADLINES}.length === 2`);
      assert.deepEqual(await reader.evaluate(keep), before);
      assert.deepEqual(await reader.evaluate(HEADLINES), [one, two]);
      await remove();
      await remove();
      await until(reader, `${HEADLINES}.length === 0`);
      const file = join(folder, `${browser} ${place}.csv`);
      writeFileSync(file, csv);
      await reader.choose("input[type=file]", file);
      await until(reader, `${HEADLINES}.length === 2`);
      assert.deepEqual(await reader.evaluate(keep), before);
      assert.deepEqual(await reader.evaluate(HEADLINES), [one, two]);
      assert.deepEqual(await saved(reader, "CSV 表格"), csv);
      // As Excel saves it on Chinese Windows, read in over what is there: nothing is doubled, nothing is lost.
      writeFileSync(file, toGbk(csv.toString("utf8").slice(1).replace("'=A1", "另记")));
      await reader.choose("input[type=file]", file);
      await until(reader, `${STATUS}.includes("本来就有") || ${STATUS}.includes("都已在剪报里")`);
      const after = await reader.evaluate<{ id: string; note: string }[]>(keep);
      assert.deepEqual(
        after.map(({ id }) => id),
        before.map(({ id }) => id),
      );
      assert.deepEqual(
        after.map(({ note }) => note).filter((note) => note !== ""),
        ["=A1\n另记"],
      );
      writeFileSync(file, "甲,乙\r\n1,2\r\n");
      await reader.choose("input[type=file]", file);
      await until(reader, `${STATUS}.includes("甲、乙")`);
      assert.equal(await reader.evaluate(`${HEADLINES}.length`), 2);

      if (place === "a folder") {
        await press(reader, "复制分享链接");
        await until(reader, `${STATUS}.includes("没有别人打得开的地址")`);
        return;
      }
      // A list that is sent: everything is in the address; whoever opens it keeps it, and the whole text comes from the archive.
      await press(reader, "复制分享链接");
      await until(reader, `${STATUS}.includes("链接")`);
      const { text: link } = await pasted(reader);
      assert.match(link, /clippings\.html#list=[\w-]+$/);
      await reader.evaluate("localStorage.clear()");
      await reader.open(`${addressIn("about.html")}`);
      await reader.open(link.slice(0, -20));
      await until(reader, "document.querySelector('.received')?.textContent.includes('不完整')");
      await reader.open(addressIn("about.html"));
      await reader.open(link);
      await until(reader, "document.querySelectorAll('.received .clip').length === 2");
      await click(reader, ".received button");
      await until(reader, `${HEADLINES}.length === 2`);
      await until(reader, `${keep}.every(({ text, ris }) => text.length > 0 && ris !== "")`);
      const plain = (list: object[]) =>
        list.map((each) => ({ ...each, note: "", keptAt: "", source: "", kicker: "", deck: "" }));
      assert.deepEqual(plain(await reader.evaluate(keep)), plain(before));
      await reader.evaluate("localStorage.clear()");
    });
  }
}

/** The bytes of a text in GBK, by the decoder's own table. */
function toGbk(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [high, low]);
    }
  return Buffer.from(
    [...text].flatMap((each) => (each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : (table.get(each) ?? [0x3f]))),
  );
}

test("what is no table of clippings is named for what it is, also where it is too large to be read", async () => {
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}clippings.html`);
  const say = async (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await page.setInputFiles("input[type=file]", path);
    return await until<string>(page, `${STATUS}.includes(${JSON.stringify(name)}) && ${STATUS}`);
  };
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  assert.match(await say("照片.png", png), /^“照片.png”是图片，不是剪报表。请选/);
  assert.match(await say("空.csv", Buffer.alloc(0)), /是空的/);
  assert.match(await say("稿.txt", toGbk("本报讯\n春耕开始了。")), /是一般的文字/);
  assert.match(await say("大图.png", Buffer.concat([png, Buffer.alloc(30_000_000)])), /是图片/);
  assert.match(await say("大.csv", Buffer.alloc(50_000_000, "甲,乙\n")), /有 50 MB，太大了，不是剪报表/);
  assert.equal(await page.evaluate("document.querySelectorAll('.clip').length"), 0);
  await context.close();
});

test("the first article that is cut out of a folder, in a browser whose files share a store, is kept where the reader is", async () => {
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  const [first] = articles();
  const url = pathToFileURL(join(site, first?.address ?? "")).href;
  await page.goto(url);
  await page.locator('[data-take="clip"]').click();
  await until(page, `document.querySelector('[data-take="clip"]').textContent === "已收入剪报"`);
  assert.equal(page.url(), url);
  await page.goto(pathToFileURL(join(site, "clippings.html")).href);
  await until(page, `${HEADLINES}.length === 1`);
  await context.close();
});

test("what two tabs cut out, note and remove at once is all there", async () => {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 2400 } });
  const [one, two] = [await context.newPage(), await context.newPage()];
  const [first, second, third] = articles();
  assert.ok(first && second && third);
  await clipWhole(chromiumReader(one), server.url + first.address);
  await one.goto(`${server.url}clippings.html`);
  await two.goto(`${server.url}clippings.html`);
  const three = await context.newPage();
  await clipWhole(chromiumReader(three), server.url + second.address);
  await clipWhole(chromiumReader(three), server.url + third.address);
  for (const page of [one, two]) await until(page, `${HEADLINES}.length === 3`);
  await one.locator(".clip textarea").nth(0).pressSequentially("甲");
  await until(two, "document.querySelector('.clip textarea').value === '甲'");
  await two.locator(".clip textarea").nth(1).pressSequentially("乙");
  await one.locator(".clip .act button:last-child").nth(2).click();
  await until(two, `${HEADLINES}.length === 2`);
  await two.locator(".clip textarea").nth(0).pressSequentially("丙");
  await until(one, "document.querySelector('.clip textarea').value === '甲丙'");
  await one.reload();
  assert.deepEqual(
    await one
      .locator(".clip textarea")
      .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value)),
    ["甲丙", "乙"],
  );
  await context.close();
});

test("where the browser keeps nothing, or no more, it says so in words and nothing is lost", async () => {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 2400 } });
  const page = await context.newPage();
  const [first, second] = articles();
  assert.ok(first && second);
  await clipWhole(chromiumReader(page), server.url + first.address);
  await page.evaluate(
    "(() => { let size = 1 << 22; let n = 0; while (size > 8) { try { localStorage.setItem('fill' + n++, 'x'.repeat(size)); } catch { size >>= 1; } } })()",
  );
  await clipWhole(chromiumReader(page), server.url + second.address);
  assert.equal(await page.locator('[data-take="clip"]').innerText(), "浏览器存满了，没有存");
  await page.goto(`${server.url}clippings.html`);
  await until(page, `${HEADLINES}.length === 1`);
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
  );
  await page.reload();
  await page.locator(".clips .say").first().waitFor();
  assert.match(await page.locator(".clips .say").first().innerText(), /不许本页保存数据/);
  await clipWhole(chromiumReader(page), server.url + second.address);
  assert.equal(await page.locator('[data-take="clip"]').innerText(), "浏览器不许保存");
  await context.close();
});

test("a clipping outlives its address: it follows what moved, and says what is gone", async () => {
  const context = await (await openBrowser()).newContext({
    viewport: { width: 1440, height: 2400 },
    // Its requests would pass by what this test puts in the place of the server.
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const [first, second, third] = articles();
  assert.ok(first && second && third);
  for (const { address } of [first, second]) await clipWhole(chromiumReader(page), server.url + address);
  server.instead = (path) =>
    path === first.address ? `<meta http-equiv="refresh" content="0; url=../../${third.address}">` : undefined;
  const gone = second.address;
  await page.route(`**/${gone}`, (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<p>404</p>" }),
  );
  await page.goto(`${server.url}clippings.html`);
  await until(
    chromiumReader(page),
    `document.querySelector(".clip h2 a").href.endsWith(${JSON.stringify(third.address)})`,
  );
  await until(chromiumReader(page), "document.querySelectorAll('.clip')[1].textContent.includes('已不在存档里')");
  const shown = withoutSpace((await page.locator(".clip .cliptext").nth(1).textContent()) ?? "");
  for (const paragraph of second.body) assert.ok(shown.includes(withoutSpace(paragraph)));
  server.instead = () => undefined;
  await context.close();
});

test("printed, a list has the text of each clipping and the notes there are, and no buttons", async () => {
  const page = await (await openBrowser()).newPage();
  const reader = chromiumReader(page);
  const [one, other] = articles();
  if (!one || !other) throw new Error("There are no articles.");
  for (const { address } of [one, other]) await clipWhole(reader, server.url + address);
  await reader.open(`${server.url}clippings.html`);
  await until(reader, "document.querySelectorAll('.clip').length === 2");
  const note = "记下的话".repeat(60);
  await page.locator(".clip textarea").first().fill(note);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 640, height: 900 });
  const shown = (selector: string) =>
    `[...document.querySelectorAll("${selector}")].map((each) => each.checkVisibility({ contentVisibilityAuto: true }) && each.getBoundingClientRect().height > 0)`;
  const texts = await reader.evaluate<boolean[]>(shown(".cliptext details > p"));
  assert.ok(texts.length >= one.body.length + other.body.length);
  assert.ok(texts.every((isShown) => isShown));
  assert.deepEqual(await reader.evaluate(shown(".clip textarea")), [true, false]);
  assert.deepEqual(
    await reader.evaluate(
      "(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(document.querySelector('textarea'))",
    ),
    true,
    "a long note is printed whole",
  );
  assert.ok(!(await reader.evaluate<boolean[]>(shown(".clips button, .cliptext summary"))).includes(true));
});
