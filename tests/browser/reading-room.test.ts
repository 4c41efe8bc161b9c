import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { SAMPLE_TEXTS } from "../site/sample-archives.ts";
import { openBrowser } from "./open-browser.ts";
import { PlainServer } from "./plain-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const FOLDER = temporaryFolder();
const SITE = join(FOLDER, "site");
let browser: Browser;
let addresses: readonly string[];

before(async () => {
  mkdirSync(join(FOLDER, "seeds"));
  for (const [name, text] of Object.entries({ ...readSeedTexts(), ...SAMPLE_TEXTS }))
    writeFileSync(join(FOLDER, "seeds", name), text);
  await buildQuietly(optionsIn(FOLDER));
  addresses = listFiles(SITE).filter((name) => name.endsWith(".html"));
  browser = await openBrowser();
});

/** One page of every kind, the richest of it. */
function everyKind(): string[] {
  const size = (address: string) => readFileSync(join(SITE, address)).length;
  const largest = (pattern: RegExp) => {
    const [found] = addresses.filter((address) => pattern.test(address)).sort((a, b) => size(b) - size(a));
    assert.ok(found, String(pattern));
    return found;
  };
  return [
    ADDRESSES.home,
    ADDRESSES.dates,
    ADDRESSES.bylines,
    ADDRESSES.today,
    ADDRESSES.about,
    ADDRESSES.notFound,
    ADDRESSES.undated,
    largest(/^articles\//),
    largest(/^issues\/202\d\/[^_]*\.html$/),
    largest(/^issues\/2019\/[^_]*\.html$/),
    largest(/^issues\/2019\/.*_p\d/),
    largest(/^dates\/\d{4}\.html$/),
    largest(/^dates\/\d{4}-\d\d/),
    largest(/^bylines\//),
    ADDRESSES.people,
    ADDRESSES.posts,
    ADDRESSES.series,
    ADDRESSES.places,
    largest(/^people\/(?!year-|letter-)/),
    largest(/^people\/year-/),
    largest(/^posts\//),
    largest(/^series\//),
    largest(/^places\//),
    largest(/^today\//),
  ];
}

function addressOf(address: string): string {
  return pathToFileURL(join(SITE, address)).href;
}

/** Opens pages one after another in a fresh context; fails on any message in the console. */
async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await use(page);
  await context.close();
  assert.deepEqual(messages, []);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const OPEN_FOLDS = "for (const fold of document.querySelectorAll('details')) fold.open = true";
/** Rules whose outcome hangs on colours and widths; the others are looked at once. */
const BY_APPEARANCE = "['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']";

test("nothing hinders a reader on any kind of page, light and dark, 390 and 1440 px wide, folds open", async () => {
  await withPage({}, async (page) => {
    for (const [at, address] of everyKind().entries()) {
      await page.goto(addressOf(address));
      await page.evaluate(OPEN_FOLDS);
      await page.evaluate(AXE);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // Each page in both schemes and at both widths, and what all pages share in all four.
        const colorScheme = (width === 390) === (at % 2 === 0) ? "light" : "dark";
        await page.emulateMedia({ colorScheme });
        const rules = width === 390 ? "" : `runOnly: ${BY_APPEARANCE},`;
        const run = `axe.run(document, {${rules} resultTypes: ['violations'], preload: false})`;
        const { violations } = (await page.evaluate(run)) as AxeResult;
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
        );
        assert.deepEqual(found, [], `${address}, ${colorScheme}, ${width} px`);
      }
    }
  });
});

test("nothing is wider than the window, from 320 px up and at twice the text size", async () => {
  await withPage({}, async (page) => {
    for (const address of everyKind()) {
      await page.goto(addressOf(address));
      for (const textSize of ["100%", "200%"]) {
        await page.evaluate(`document.documentElement.style.fontSize = "${textSize}"`);
        for (const width of [320, 390, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const wider = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
          assert.ok(wider <= 0, `${address} at ${width} px, text at ${textSize}: ${wider} px too wide`);
        }
      }
    }
  });
});

/** Presses Tab until the focus is on a link with this text, and follows it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    const text = String(
      await page.evaluate(
        "document.activeElement?.matches('a, summary, button') ? document.activeElement.textContent : ''",
      ),
    );
    const visible = await page.evaluate("document.activeElement?.matches(':focus-visible')");
    if (!name.test(text)) continue;
    assert.ok(visible);
    await page.keyboard.press("Enter");
    return;
  }
  assert.fail(`No link ${name} could be reached from ${page.url()}.`);
}

test("a keyboard alone leads from the front page to an issue, an article, its notes, its source and the next article", async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf(ADDRESSES.home));
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement?.className"), "skip");
    await tabTo(page, /^\[2024\]年10月《/);
    await page.waitForURL(/\/issues\/2024\//);
    await tabTo(page, /重阳节/);
    await page.waitForURL(/\/articles\/2024\//);
    await tabTo(page, /^\[1\]$/);
    assert.match(page.url(), /#n1$/);
    await tabTo(page, /^\[1\]$/);
    assert.match(page.url(), /#r1$/);
    await tabTo(page, /原文对照/);
    assert.ok(await page.locator("#src tbody").isVisible());
    const before = page.url().split("#")[0];
    await tabTo(page, /下一篇/);
    await page.waitForURL((url) => url.href !== before && url.pathname.includes("/articles/"));
  });
});

test("without script everything but free search can be read", async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf(ADDRESSES.home));
    await page.click("text=按日期");
    await page.locator(".yrs a").first().click();
    await page.locator(".cal td a").first().click();
    await page.locator(".daylist dd a").first().click();
    assert.match(page.url(), /\/articles\//);
    assert.ok(((await page.locator(".body").textContent()) ?? "").length > 50);
    await page.locator("#src summary").click();
    assert.ok(await page.locator("#src tbody tr").first().isVisible());
    assert.equal(await page.locator('[data-switch="scheme"]').isVisible(), false);
    await page.locator(".crumb a").nth(2).click();
    assert.match(page.url(), /\/issues\//);
    await page.click("text=人物");
    await page.locator(".who li a").first().click();
    assert.match(page.url(), /\/people\//);
    assert.ok((await page.locator(".list li").count()) > 0);
  });
});

test("where an issue is set in columns a text that is cut ends in a sign and a link that says it goes on; in one column it does go on", async () => {
  await withPage({}, async (page) => {
    const count = (address: string) => readFileSync(join(SITE, address), "utf8").split('class="cut"').length;
    const [issue = ""] = addresses.filter((address) => /^issues\//.test(address)).sort((a, b) => count(b) - count(a));
    await page.goto(addressOf(issue));
    const shown = `[...document.querySelectorAll(".whole:has(.cut)")].map((article) => [
      getComputedStyle(article.querySelector(".cut"), "::after").display !== "none",
      article.querySelector(".next").checkVisibility(),
      [...article.querySelectorAll(".on")].every((rest) => !rest.checkVisibility()),
    ].join())`;
    for (const [width, expected] of [
      [1440, "true,true,true"],
      [768, "true,true,true"],
      [390, "false,false,false"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const found = (await page.evaluate(shown)) as string[];
      assert.ok(found.length > 0);
      assert.deepEqual(new Set(found), new Set([expected]), `${issue} at ${width} px`);
    }
  });
});

test("below the lead of a front the next article follows at once", async () => {
  await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    let seen = 0;
    for (const address of addresses.filter((each) => /^issues\//.test(each))) {
      await page.goto(addressOf(address));
      const gaps = (await page.evaluate(`[...document.querySelectorAll(".sheet:is(.n5, .n6)")].map((sheet) =>
        sheet.querySelector(".we").getBoundingClientRect().top - sheet.querySelector(".wa > :last-child").getBoundingClientRect().bottom - parseFloat(getComputedStyle(sheet).rowGap))`)) as number[];
      for (const gap of gaps) assert.ok(gap < 1, `${address}: ${gap} px`);
      seen += gaps.length;
    }
    assert.ok(seen > 2, `${seen}`);
  });
});

test("a link to a raw line opens the fold that holds it", async () => {
  await withPage({}, async (page) => {
    const [issue] = addresses.filter((address) => /^issues\/2024\//.test(address));
    await page.goto(`${addressOf(issue ?? "")}#L5`);
    assert.ok(await page.locator("#L5").isVisible());
  });
});

test("the reader's choice of colours holds on the next page", async () => {
  await withPage({ colorScheme: "light" }, async (page) => {
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await page.goto(addressOf(ADDRESSES.about));
    const light = await paper();
    const button = page.locator('[data-switch="scheme"]');
    await button.click();
    assert.equal(await paper(), light);
    await button.click();
    const dark = await paper();
    assert.notEqual(dark, light);
    await page.goto(addressOf(ADDRESSES.dates));
    assert.equal(await paper(), dark);
    await page.locator('[data-switch="scheme"]').click();
    assert.equal(await paper(), light);
  });
});

test("one click copies a citation, and another saves it as a file", async () => {
  await withPage({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true }, async (page) => {
    const [article] = addresses.filter((address) => /^articles\/2024\//.test(address));
    await page.goto(addressOf(article ?? ""));
    await page.evaluate(OPEN_FOLDS);
    await page.locator(".pick + .act button").first().click();
    await page.locator(".pick + .act button", { hasText: "已复制" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".cite a[download]").first().click(),
    ]);
    assert.match(download.suggestedFilename(), /\.bib$/);
    assert.match(readFileSync(await download.path(), "utf8"), /^@article\{/);
  });
});

test("on this day names today's date and links the nearest days, each on one line", async () => {
  await withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.clock.setFixedTime("2031-04-02T12:00:00");
    await page.goto(addressOf(ADDRESSES.today));
    const line = page.locator("[data-today]");
    assert.match((await line.textContent()) ?? "", /^今天是4月2日。/);
    assert.match((await line.locator("a").first().getAttribute("href")) ?? "", /today\/04-02\.html$/);
    assert.deepEqual(
      await page.evaluate("[...document.querySelectorAll('[data-today] a')].map((a) => a.getClientRects().length)"),
      [1, 1, 1],
    );
    const headlines = page.locator("[data-today] + ul a");
    const listed = page.locator('.sheets li[data-day="04-02"] a');
    assert.ok((await headlines.count()) > 0);
    assert.deepEqual(await headlines.allTextContents(), await listed.allTextContents());
  });
});

test("printed, an article keeps its text, its evidence and its citation, and leaves out navigation", async () => {
  await withPage({}, async (page) => {
    const [article] = addresses.filter((address) => /^articles\/2024\//.test(address));
    await page.goto(addressOf(article ?? ""));
    await page.emulateMedia({ media: "print" });
    for (const part of [".nav", ".find", ".rail", ".pn", ".crumb"])
      assert.equal(await page.locator(part).first().isVisible(), false, part);
    for (const part of ["h1", ".body p", ".pick"]) assert.ok(await page.locator(part).first().isVisible(), part);
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  });
});

test("printed, notes and the reasons of the year stand behind the text, without marks of folds, and no link to a file is named", async () => {
  await withPage({}, async (page) => {
    const noted = addresses.filter((address) => {
      const text = readFileSync(join(SITE, address), "utf8");
      return text.includes('class="note"') && text.includes('class="why fine"');
    });
    assert.ok(noted.length > 3);
    for (const address of noted) {
      await page.goto(addressOf(address));
      await page.emulateMedia({ media: "print" });
      const [text, notes, why, mark] = (await page.evaluate(`[
        Math.max(...[...document.querySelectorAll(".body > :not(.notes, .fold)")].map((each) => each.getBoundingClientRect().bottom)),
        Math.min(...[...document.querySelectorAll(".note")].map((each) => each.getBoundingClientRect().top)),
        document.querySelector(".why").getBoundingClientRect().top,
        getComputedStyle(document.querySelector(".why summary")).listStyleType,
      ]`)) as [number, number, number, string];
      assert.ok(text <= notes && notes < why, `${address}: ${text}, ${notes}, ${why}`);
      assert.equal(mark, "none");
    }
    await page.goto(addressOf(addresses.find((address) => address.startsWith("issues/")) ?? ""));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByText("BibTeX").first().isVisible(), false);
    const several = addresses.find((address) =>
      readFileSync(join(SITE, address), "utf8").includes('<div class="bar">'),
    );
    await page.goto(addressOf(several ?? ""));
    assert.ok(await page.locator(".bar p").first().isVisible());
    assert.equal(await page.locator(".bar p a").first().isVisible(), false);
  });
});

test("a site that does not know its address prints where a page is in it, and from a server the address it was opened by", async () => {
  const [address = ""] = addresses.filter((each) => each.startsWith("articles/"));
  const server = new PlainServer(SITE);
  await server.start();
  await withPage({}, async (page) => {
    const printed = async (url: string) => {
      await page.goto(url);
      await page.pdf();
      return await page.locator(".addr").textContent();
    };
    assert.equal(await printed(addressOf(address)), `地址：绛县县报存档阅览室内 ${address}`);
    assert.equal(await printed(`${server.url}${address}#p1`), `地址：${server.url}${address}`);
  });
});
