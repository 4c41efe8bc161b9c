import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { listFiles } from "../../../src/io/file-tree.ts";
import { displayPunctuation } from "../../../src/site/article/display-punctuation.ts";
import { seedsSite } from "../../build/shared-site.ts";
import type { Point } from "../firefox.ts";
import { openBrowser } from "../open-browser.ts";
import { PlainServer } from "../plain-server.ts";
import { chromiumReader, click as clickOn, corner, pasted, type Reader, startReaders } from "./readers.ts";

interface Article {
  readonly headline: string;
  readonly body: readonly string[];
  readonly bylines: readonly string[];
}

let site: string;
let server: PlainServer;
let readers: ReadonlyMap<string, Reader>;

before(async () => {
  site = (await seedsSite()).out;
  server = new PlainServer(site);
  await server.start();
  readers = await startReaders();
});

/** The article with most notes, and what is printed of it. */
function notedArticle(): { address: string; article: Article } {
  const pages = listFiles(site).filter((name) => /^articles\/.*\.html$/.test(name));
  const notes = (name: string) => readFileSync(join(site, name), "utf8").split('class="note"').length;
  const [address = ""] = pages.sort((a, b) => notes(b) - notes(a));
  assert.ok(notes(address) > 2);
  const data = listFiles(site).filter((name) => /^issues\/.*\.json$/.test(name));
  const articles = data.flatMap((name): (Article & { address: string })[] => {
    return JSON.parse(readFileSync(join(site, name), "utf8"));
  });
  const article = articles.find((each) => each.address === address);
  assert.ok(article);
  return { address, article };
}

function shown(paragraph: string): string {
  return displayPunctuation(paragraph).replace(/^本报讯 /, "本报讯\u3000");
}

async function copyBetween(reader: Reader, from: string, to: string): Promise<{ text: string; html: string }> {
  const [start, end] = [
    await reader.evaluate<Point>(corner(from, "first")),
    await reader.evaluate<Point>(corner(to, "last")),
  ];
  await reader.drag(start, end);
  await reader.press("c");
  return await pasted(reader);
}

function paragraphsOfHtml(html: string): string[] {
  return [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = ""]) => text.replaceAll("&amp;", "&"));
}

const places: Readonly<Record<string, (address: string) => string>> = {
  "a server": (address) => server.url + address,
  "a folder": (address) => pathToFileURL(join(site, address)).href,
};

for (const browser of ["Chromium", "Firefox"]) {
  for (const [place, addressIn] of Object.entries(places)) {
    test(`${browser}, from ${place}: a passage is copied as its text alone, paragraphs as paragraphs`, async (t) => {
      const reader = readers.get(browser);
      if (!reader) return t.diagnostic(`${browser} is not installed here.`);
      const { address, article } = notedArticle();
      const expected = article.body.map(shown);
      await reader.open(addressIn(address));
      const last = article.body.length;
      const whole = await copyBetween(reader, "#p1", `#p${last}`);
      // The last character is left over where the mouse stops on its edge.
      assert.deepEqual(whole.text.split("\n\n").slice(0, -1), expected.slice(0, -1));
      assert.ok(expected.at(-1)?.startsWith(whole.text.split("\n\n").at(-1) ?? "nothing"));
      assert.deepEqual(paragraphsOfHtml(whole.html), whole.text.split("\n\n"));
      await reader.open(addressIn(address));
      const overHead = await copyBetween(reader, "h1", "#p2");
      // The head gives the paper's own words, and nothing of what the archive says about the article.
      const head = await reader.evaluate<string[]>(
        "[...document.querySelectorAll('.story > header :is(h1, .deck)')].map(({ textContent }) => textContent.trim())",
      );
      assert.deepEqual(overHead.text.split("\n\n").slice(0, -1), [...head, expected[0]]);
      await reader.open(addressIn(address));
      const note = await copyBetween(reader, "#n1 b", "#n1");
      assert.match(note.text, /可信度|行/);
      assert.ok(!expected.some((paragraph) => note.text.includes(paragraph)));
    });

    test(`${browser}, from ${place}: the whole article is copied and saved as text, Markdown and Word`, async (t) => {
      const reader = readers.get(browser);
      if (!reader) return t.diagnostic(`${browser} is not installed here.`);
      const { address, article } = notedArticle();
      const expected = article.body.map(shown);
      await reader.open(addressIn(address));
      const citation = (await reader.evaluate<string>("document.querySelector('.cite .pick').textContent")).replace(
        /\s+/g,
        " ",
      );
      const headline = await reader.evaluate<string>("document.querySelector('h1').textContent.trim()");
      const click = (take: string) => clickOn(reader, `[data-take="${take}"]`);
      const check = (text: string) => {
        const blocks = text
          .replaceAll("\r\n", "\n")
          .trim()
          .split(/\n{2,}/)
          .filter((block) => !/^\[缺文\]$/.test(block));
        const bare = blocks.map((block) => block.replaceAll("[缺文]", ""));
        assert.ok(bare[0]?.includes(headline), bare[0]);
        assert.deepEqual(bare.slice(-expected.length - 1), [...expected, citation]);
        assert.match(text, /记事日期 \[\d{4}\]年/);
      };
      await click("text");
      check((await pasted(reader)).text);
      await click("citation");
      assert.equal((await pasted(reader)).text, citation);
      const text = await reader.saved(() => click("txt"));
      assert.equal(text.name, `${headline}.txt`);
      assert.deepEqual([...text.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      check(text.bytes.subarray(3).toString("utf8"));
      const markdown = await reader.saved(() => click("md"));
      assert.ok(markdown.bytes.toString("utf8").includes(`# ${headline}\n\n`));
      const word = await reader.saved(() => click("docx"));
      assert.equal(word.name, `${headline}.docx`);
      const { value, messages } = await mammoth.extractRawText({ buffer: word.bytes });
      assert.deepEqual(messages, []);
      check(value);
      // Word sets quotation marks of Chinese in the Chinese font where the run itself says so.
      const document = strFromU8(unzipSync(word.bytes)["word/document.xml"] ?? new Uint8Array());
      const runs = document.match(/<w:r>.*?<\/w:r>/gs) ?? [];
      assert.ok(runs.length > expected.length);
      for (const run of runs) assert.match(run, /<w:rFonts(?=[^>]* w:eastAsia="[宋黑楷]体")[^>]* w:hint="eastAsia"/);
    });
  }

  test(`${browser}: a whole page that is selected is copied as the article's headline, day, signature and text`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    const { address, article } = notedArticle();
    for (const setting of ["true", "document.querySelector('[data-switch=direction]').click()"]) {
      await reader.open(server.url + address);
      await reader.evaluate(setting);
      await reader.evaluate("[...document.querySelectorAll('details')].forEach((fold) => { fold.open = true; })");
      await reader.press("a");
      await reader.press("c");
      const head: string[] = await reader.evaluate(
        "[...document.querySelectorAll('.story > header :is(.kicker, h1, .deck)')].map(({ textContent }) => textContent.trim())",
      );
      const [facts = "", ...body] = (await pasted(reader)).text.split("\n\n").filter((block) => !head.includes(block));
      assert.match(facts, new RegExp(`^记事日期 .*\u3000署名 ${article.bylines.join("、") || "未署名"}$`));
      assert.deepEqual(body, article.body.map(shown));
      await reader.evaluate(setting);
    }
  });

  test(`${browser}: a whole page of an issue that is selected is copied as its articles, also what only those who read on are shown`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    const issues = listFiles(site).filter((name) => /^issues\/.*\.json$/.test(name));
    const cut = (name: string) =>
      readFileSync(join(site, name.replace(/json$/, "html")), "utf8").split('class="on"').length;
    const [data = ""] = issues.sort((a, b) => cut(b) - cut(a));
    const articles: Article[] = JSON.parse(readFileSync(join(site, data), "utf8"));
    await reader.open(server.url + data.replace(/json$/, "html"));
    const hidden = "[...document.querySelectorAll('.txt .on')].some((each) => each.getClientRects().length === 0)";
    assert.ok(await reader.evaluate(hidden), "the page cuts texts to their places");
    const name = await reader.evaluate<string>("document.querySelector('.ihead h1').textContent");
    await reader.press("a");
    await reader.press("c");
    const { text, html } = await pasted(reader);
    const blocks = text.replaceAll("[缺文]", "").split("\n\n");
    assert.equal(blocks.shift(), name);
    for (const { headline, body, bylines } of articles) {
      assert.equal(blocks.shift()?.replaceAll(/\s/gu, ""), displayPunctuation(headline).replaceAll(/\s/gu, ""));
      assert.match(blocks[0] ?? "", new RegExp(`^记事日期 .*\u3000署名 ${bylines.join("、") || "未署名"}$`));
      blocks.shift();
      assert.deepEqual(blocks.splice(0, body.length), body.map(shown));
    }
    assert.deepEqual(blocks, []);
    assert.doesNotMatch(html, /style|class|font/);
  });

  test(`${browser}: a selection that begins above an article, and its headline alone, are copied as the paper's words without a look`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    const { address, article } = notedArticle();
    await reader.open(server.url + address);
    const title = await reader.evaluate<string>("document.querySelector('.story h1').textContent");
    await reader.evaluate(
      "getSelection().setBaseAndExtent(document.querySelector('.crumb'), 0, document.querySelector('#p1'), document.querySelector('#p1').childNodes.length)",
    );
    await reader.press("c");
    const over = (await pasted(reader)).text.split("\n\n");
    assert.equal(over[0], title);
    assert.equal(over.at(-1), shown(article.body[0] ?? ""));
    assert.ok(over.length <= 4, "nothing of where the page stands and of what is said of the article");
    for (const page of [address, listFiles(site).find((name) => /^issues\/.*\.html$/.test(name)) ?? ""]) {
      await reader.open(server.url + page);
      const selector = page === address ? ".story h1" : ".sheet h2";
      await reader.evaluate(`getSelection().selectAllChildren(document.querySelector('${selector}'))`);
      await reader.press("c");
      const { text, html } = await pasted(reader);
      assert.equal(text, await reader.evaluate(`document.querySelector('${selector}').textContent`));
      assert.match(html, /<p><b>/);
      assert.doesNotMatch(html, /style=|class=/);
    }
  });

  test(`${browser}: what is said about articles of an issue, and about raw lines, is not copied with them`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    const copyAll = async (address: string, selector: string) => {
      await reader.open(server.url + address);
      await reader.evaluate("[...document.querySelectorAll('details')].forEach((fold) => { fold.open = true; })");
      await reader.evaluate(`getSelection().selectAllChildren(document.querySelector('${selector}'))`);
      await reader.press("c");
      return (await pasted(reader)).text;
    };
    const { address, article } = notedArticle();
    const issue = listFiles(site).find((name) => /^issues\/.*\.html$/.test(name)) ?? "";
    const printed = await copyAll(issue, ".sheet");
    assert.ok(printed.length > 500);
    assert.doesNotMatch(printed, /全文 |第\d+篇/);
    const lines = await copyAll(address, ".collate tbody");
    assert.ok(lines.includes(article.body[0]?.slice(-20) ?? "nothing"));
    assert.doesNotMatch(lines, /第\d+段|文字相同|^\d+\s/m);
  });

  test(`${browser}: a passage that is chosen can be copied with its citation`, async (t) => {
    const reader = readers.get(browser);
    if (!reader) return t.diagnostic(`${browser} is not installed here.`);
    const { address, article } = notedArticle();
    await reader.open(server.url + address);
    const from = await reader.evaluate<Point>(corner("#p1", "first"));
    await reader.drag(from, await reader.evaluate<Point>(corner("#p2", "last")));
    for (const end = Date.now() + 5000; Date.now() < end; await pause(50))
      if (await reader.evaluate("!document.querySelector('[data-quoting]').hidden")) break;
    const button = await reader.evaluate<Point>(corner("[data-quoting] button", "first"));
    await reader.drag(button, button);
    const [first, , citation] = (await pasted(reader)).text.split("\n\n");
    assert.equal(first, shown(article.body[0] ?? ""));
    assert.match(citation ?? "", /\[N\]\. /);
  });
}

test("a whole article that is taken along names who signed it once, under its headline or, where the paper says more, as printed too", async () => {
  const page = await (await (await openBrowser()).newContext()).newPage();
  const reader = chromiumReader(page);
  const signed = listFiles(site).find(
    (name) => /^articles\/.*\.html$/.test(name) && readFileSync(join(site, name), "utf8").includes('<p class="sign">'),
  );
  const copied = async (sign: string) => {
    await reader.open(server.url + signed);
    await reader.evaluate(`document.querySelector(".sign").textContent = ${sign}`);
    await clickOn(reader, '[data-take="text"]');
    return (await pasted(reader)).text.split("\n\n");
  };
  const names = '[...document.querySelectorAll(".facts a")].map(({ textContent }) => textContent).join(" ")';
  const bare = await copied(`"（" + ${names} + "）"`);
  const more = await copied(`"本报记者 " + ${names}`);
  const text: string[] = await reader.evaluate(
    "[...document.querySelectorAll('.body > p:not(.sign)')].map((p) => p.textContent)",
  );
  const name = await reader.evaluate<string>(names);
  assert.match(bare[0] ?? "", new RegExp(`署名 ${name}$`));
  assert.equal(bare.at(-2)?.slice(-8), text.at(-1)?.slice(-8));
  assert.equal(more.at(-2), `本报记者 ${name}`);
});

test("what is dragged out of an article is its text alone too", async () => {
  const { address, article } = notedArticle();
  const page = await (await (await openBrowser()).newContext({ viewport: { width: 1440, height: 2400 } })).newPage();
  await page.goto(server.url + address);
  await page.evaluate(`addEventListener("dragstart", ({ dataTransfer }) => { window.dragged = dataTransfer.getData("text/plain"); });
    getSelection().selectAllChildren(document.querySelector("[data-text]"))`);
  const { x, y } = (await page.evaluate(corner("#p1", "first"))) as Point;
  await page.mouse.move(x + 20, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 4 });
  await page.mouse.up();
  const dragged = (await page.evaluate("window.dragged")) as string;
  assert.deepEqual(dragged.split("\n\n").slice(0, article.body.length), article.body.map(shown));
  assert.doesNotMatch(dragged, /\[\d+\]|可信度/);
});

test("without script a passage is copied without signs and notes too", async () => {
  const { address, article } = notedArticle();
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 2400 } });
  const page = await context.newPage();
  await page.goto(server.url + address);
  const start = await page.locator("#p1").boundingBox();
  const end = await page.locator(`#p${article.body.length}`).boundingBox();
  assert.ok(start && end);
  // Straight to the browser: Playwright's own mouse asks scripts of the page whether something is drawn along.
  const device = await context.newCDPSession(page);
  const mouse = (type: string, { x, y }: Point) =>
    device.send("Input.dispatchMouseEvent", {
      type: type as "mousePressed",
      x,
      y,
      button: "left",
      buttons: 1,
      clickCount: 1,
    });
  const last = { x: end.x + end.width - 1, y: end.y + end.height - 10 };
  await mouse("mousePressed", { x: start.x + 1, y: start.y + 10 });
  await mouse("mouseMoved", last);
  await mouse("mouseReleased", last);
  await page.keyboard.press("Control+c");
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${server.url}about.html`);
  const { text } = await pasted(chromiumReader(other));
  assert.doesNotMatch(text, /\[\d+\]|可信度/);
  const withoutSpaces = (paragraph: string) => paragraph.replace(/[\s\u3000]/gu, "");
  for (const paragraph of article.body.slice(0, -1))
    assert.ok(withoutSpaces(text).includes(withoutSpaces(shown(paragraph))));
});
