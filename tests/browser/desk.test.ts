import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { type Desk, openDesk } from "../../src/desk/serve/serve-desk.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { ACT_KINDS } from "../../src/model/act.ts";
import type { ArchiveAct } from "../../src/model/archive.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { answerRequest } from "../../src/search/ask/answer.ts";
import { NO_FILTERS } from "../../src/search/ask/hits.ts";
import { openSite } from "../../src/search/ask/open-site.ts";
import { textToQuery } from "../../src/search/ask/query.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { openBrowser } from "./open-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules whose outcome hangs on colours and widths. */
const BY_APPEARANCE = "['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']";

const FOLDER = temporaryFolder();
const OPTIONS = optionsIn(FOLDER);
const SEED_TEXTS = readSeedTexts();
/** The five raw pages by the number that each name begins with. */
const [PAGE_0 = "", PAGE_1 = "", , PAGE_3 = "", PAGE_4 = ""] = Object.keys(SEED_TEXTS).sort();

let desk: Desk;
let server: SiteServer;
let page: Page;
/**
 * A browser tells of every answer that is no success. The server refuses what was meant for a page that has changed since, which the desk
 * then shows anew and asks again: whether that happens hangs on how fast changes on the disk are noticed.
 */
const REFUSED = /status of 409/;
/** What the browser's console said beside that, and what no page caught. */
const said: string[] = [];

before(async () => {
  writeFiles(OPTIONS.seeds, SEED_TEXTS);
  await buildQuietly(OPTIONS);
  desk = openDesk(OPTIONS, () => DEFAULT_SETTINGS);
  const { answer: first, scripts } = desk;
  server = await serveSite(OPTIONS.out, 0, { first, scripts });
  await desk.refresh();
  page = await open();
  page.on("console", (message) => {
    if (!REFUSED.test(message.text())) said.push(message.text());
  });
});

after(() => {
  desk?.close();
  server?.close();
});

/** A browser of its own on the desk, with an editor who is known there. */
async function open(by = "王编辑"): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  opened.on("pageerror", (error) => said.push(String(error)));
  if (by !== "") {
    await opened.goto(address("desk/"));
    await opened.evaluate(`localStorage.setItem("desk-editor", ${JSON.stringify(by)})`);
  }
  return opened;
}

function address(path: string): string {
  return `http://localhost:${server.port}/${path}`;
}

/** Opens a raw page at a line, which is chosen then. */
async function openAt(file: string, line: number, on = page): Promise<void> {
  await on.goto("about:blank");
  await on.goto(address(`desk/#${new URLSearchParams({ file, line: String(line) })}`));
  await on.locator(`[data-line="${line}"][aria-selected="true"]`).waitFor();
}

async function done(on = page): Promise<string> {
  await on.locator("[data-result]").waitFor();
  return await on.locator("[data-result] ul").first().innerText();
}

/** The acts of a raw page as they are on the disk. */
function actsOf(file: string): { act: string; by: string }[] {
  const text = readFileSync(join(OPTIONS.seeds, `${file}.corrections.ndjson`), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function typeOver(file: string, line: number, was: string, now: string, isErratum = false): Promise<void> {
  await openAt(file, line);
  await page.keyboard.press("e");
  const box = page.locator("textarea").first();
  const text = await box.inputValue();
  assert.ok(text.includes(was), `${file} ${line}`);
  await box.fill(text.replace(was, now));
  if (isErratum) await page.locator('[value="erratum"]').check();
  await page.locator(".panel [type=submit]").click();
}

test("who has no name yet is asked for it once, and what was chosen is done then", async () => {
  const other = await open("");
  await other.goto(address("desk/"));
  await other.locator("[data-decision]").waitFor();
  await other.keyboard.press("2");
  await other.locator("[name=by]").fill("李编辑");
  await other.keyboard.press("Enter");
  await done(other);
  await other.keyboard.press("u");
  await other.locator(".readings").waitFor();
  const [first, second] = actsOf(PAGE_4);
  assert.deepEqual([first?.by, second?.by, second?.act], ["李编辑", "李编辑", "undo"]);
  await other.context().close();
});

test("an editor makes an act of each kind, and each is told with what it changed", async () => {
  await typeOver(PAGE_1, 29, "张情倩", "张倩倩");
  assert.match(await done(), /“张情倩” → “张倩倩”/);
  await typeOver(PAGE_1, 43, "樊敬尧", "樊敬饶");
  assert.match(await done(), /“敬尧、” → “敬饶、”|“敬尧” → “敬饶”/);
  await typeOver(PAGE_1, 9, "中央、省、市", "中央、省、市委经济工作会议精神，进一步增强");
  assert.match(await done(), /补 “委经济工作会议精神，进一步增强”/);
  await typeOver(PAGE_4, 23, "扶贫办", "乡村振兴局", true);
  assert.match(await done(), /扶贫办/);

  await openAt(PAGE_0, 63);
  await page.keyboard.press("l");
  await page.locator(".tools select").selectOption("subhead");
  assert.match(await done(), /第 63 行：正文 → 插题/);

  await openAt(PAGE_1, 11);
  await page.getByRole("button", { name: "与上文断开" }).click();
  assert.match(await done(), /第 9 行与第 11 行分开/);

  await openAt(PAGE_0, 49);
  await page.keyboard.press("Shift+ArrowDown");
  await page.locator(".lines").focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("m");
  await page.locator(".panel select[name=to]").selectOption("here");
  await page.locator(".panel [type=submit]").click();
  assert.match(await done(), /第 49—51 行：《十五届县委第98次常委会会议召开》 → 《县政府专题会议召开》/);

  await openAt(PAGE_4, 17);
  await page.getByRole("button", { name: "重出…" }).click();
  await page.locator(".panel select[name=of]").selectOption("15");
  await page.getByRole("button", { name: "不是重出" }).click();
  assert.match(await done(), /第 17 行不再折叠/);

  await openAt(PAGE_0, 5);
  await page
    .locator("article", { hasText: "全县基层党建工作座谈会召开" })
    .getByRole("button", { name: /^日期/ })
    .click();
  await page.locator(".panel input[name=to]").fill("2025-04-03");
  await page.keyboard.press("Enter");
  assert.match(await done(), /日期：/);

  await openAt(PAGE_0, 39);
  await page
    .locator("article", { hasText: "县政府专题会议召开" })
    .first()
    .getByRole("button", { name: /^署名/ })
    .click();
  await page.locator(".panel input[name=to]").fill("张倩倩、刘岚涛");
  await page.keyboard.press("Enter");
  assert.match(await done(), /署名：.* → 张倩倩、刘岚涛/);

  await openAt(PAGE_3, 5);
  await page.getByRole("button", { name: "本版著录" }).click();
  await page.locator(".panel input[name=date]").fill("2024-10-15");
  await page.locator(".panel input[name=page]").fill("1");
  await page.keyboard.press("Enter");
  await page.locator("[data-result]").waitFor();

  // One act that is taken back at once.
  await typeOver(PAGE_3, 13, "虚心接受", "虚心接収");
  await done();
  await page.keyboard.press("u");
  await page.locator("[data-result]").waitFor({ state: "detached" });

  // One decision that is right as it is.
  await page.goto(address("desk/"));
  await page.locator("[data-decision]").waitFor();
  const first = await page.locator("[data-decision]").getAttribute("data-decision");
  await page.keyboard.press("Enter");
  await page.locator(`[data-decision]:not([data-decision="${first}"])`).waitFor();

  // Two printed names that are one person, by the keys of the question about them.
  const names = `fetch("queue").then((answer) => answer.json()).then(({ decisions }) => decisions.find(({ message }) => message.includes("王斌恒"))?.id)`;
  const question = await page.evaluate(names);
  await page.goto("about:blank");
  await page.goto(address(`desk/#decision=${question}`));
  await page.locator(`[data-decision="${question}"]`).waitFor();
  await page.keyboard.press("3");
  await page.locator("[data-result]").waitFor();

  const files = [...Object.keys(SEED_TEXTS), "archive"];
  const kinds = new Set(files.flatMap((file) => tryActs(file).map(({ act }) => act)));
  assert.deepEqual(
    ACT_KINDS.filter((kind) => !kinds.has(kind)),
    [],
  );
  for (const [name, text] of Object.entries(SEED_TEXTS))
    assert.equal(readFileSync(join(OPTIONS.seeds, name), "utf8"), text, `${name} stays as it was`);
});

function tryActs(file: string): { act: string }[] {
  try {
    return actsOf(file);
  } catch {
    return [];
  }
}

/** Lines of a table of the site. */
function table<T>(out: string, name: string): T[] {
  const bytes = readFileSync(join(out, name));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

/** The page of the article with this headline. */
function articlePage(out: string, headline: string): string {
  const [record] = table<{ headline: string; id: string }>(out, "data/articles.ndjson.gz").filter(
    (each) => each.headline === headline,
  );
  const file = listFiles(join(out, "articles")).find((name) => name.endsWith(`/${record?.id}.html`));
  return readFileSync(join(out, "articles", file ?? ""), "utf8");
}

async function findHeadlines(out: string, query: string): Promise<string[]> {
  const searcher = await openSite(out);
  const request = { query: textToQuery(query, false), filters: NO_FILTERS, sort: "date-desc" } as const;
  const { hits } = await answerRequest(searcher, request, () => {});
  return hits.map(({ group, place }) => `${group}/${place}`);
}

test("a build from nothing has every act: in the article, in the source view, in the search and in the data", async () => {
  const options = optionsIn(join(FOLDER, "fresh"), { seeds: OPTIONS.seeds, skip: new Set(["offline"]) });
  const { diagnostics } = await buildQuietly(options);
  assert.deepEqual(
    diagnostics.filter(({ rule }) => rule.startsWith("correction")),
    [],
  );
  const acts = table<ArchiveAct>(options.out, "data/corrections.ndjson");
  const counts = new Map<string, number>();
  for (const { act, outcome } of acts) {
    counts.set(`${act.act} ${outcome}`, (counts.get(`${act.act} ${outcome}`) ?? 0) + 1);
    assert.ok(["applied", "undone"].includes(outcome), `${act.act} ${outcome}`);
  }
  for (const kind of ACT_KINDS) assert.ok((counts.get(`${kind} applied`) ?? 0) > 0, `${kind}: ${[...counts].join()}`);

  const misread = articlePage(options.out, "解芳主持召开十五届县委第90次常委会(扩大)会议");
  assert.match(misread, /张倩倩/);
  assert.match(misread, /源文件原作“张情倩”，王编辑/);
  assert.match(misread, /<td class="rw"[^>]*>[^<]*张情倩/);
  const missing = articlePage(options.out, "张锐到我县指导帮扶经济工作");
  assert.match(missing, /委经济工作会议精神，进一步增强/);
  assert.match(missing, /<td class="rw"[^>]*>张锐强调,绛县要充分认识中央、省、市\s*(?=<t[dhr]|<\/table)/);
  assert.match(articlePage(options.out, "李翔到冷口乡调研指导"), /报上印作“扶贫办”，应作“乡村振兴局”/);
  assert.match(articlePage(options.out, "全县基层党建工作座谈会召开"), /datetime="2025-04-03"/);
  assert.match(articlePage(options.out, "县政府专题会议召开"), /刘岚涛/);
  assert.match(articlePage(options.out, "县政府专题会议召开"), /重大项目建设年/);
  assert.doesNotMatch(articlePage(options.out, "十五届县委第98次常委会会议召开"), /重大项目建设年/);

  const both = [
    ["樊敬尧", "樊敬饶"],
    ["扶贫办", "乡村振兴局"],
  ];
  for (const [was = "", now = ""] of both) {
    const [one, other] = [await findHeadlines(options.out, was), await findHeadlines(options.out, now)];
    assert.ok(one.length > 0 && one.every((hit) => other.includes(hit)), `${was} ${one} ${now} ${other}`);
  }
  assert.equal((await findHeadlines(options.out, "委经济工作会议精神，进一步增强")).length, 1);
  const pages = listFiles(options.out).filter((name) => /\.(?:html|js|css)$/.test(name));
  for (const name of pages) {
    const text = readFileSync(join(options.out, name), "utf8");
    // A reader's report names the desk, as it is written for it; nothing leads there.
    assert.doesNotMatch(text, /\/desk\/|desk-token/, `${name} holds something of the desk`);
    if (name.endsWith(".html")) assert.doesNotMatch(text, /编辑台/, `${name} names the desk`);
  }
});

test("the pages scanned again: every act is applied, or listed with its reason", async () => {
  const options = optionsIn(join(FOLDER, "again"));
  const extra = "我县开展义务植树\r\n本报讯 3月12日,我县干部群众来到城南荒坡栽下松柏两千余株。\r\n春风 \r\n";
  for (const [name, text] of Object.entries(SEED_TEXTS)) {
    const mended = text.replaceAll("\n", "\r\n").replace("张情倩", "张倩倩").replace("虚心接受检查", "虚心接受检査");
    writeFiles(options.seeds, { [name]: `\r\n${extra}${mended}` });
    try {
      const corrections = `${name}.corrections.ndjson`;
      writeFileSync(join(options.seeds, corrections), readFileSync(join(OPTIONS.seeds, corrections)));
    } catch {
      // Nobody corrected this page.
    }
  }
  const shared = "archive.corrections.ndjson";
  writeFileSync(join(options.seeds, shared), readFileSync(join(OPTIONS.seeds, shared)));
  const { diagnostics } = await buildQuietly(options);
  const acts = table<ArchiveAct>(options.out, "data/corrections.ndjson");
  const before = table<ArchiveAct>(join(FOLDER, "fresh", "site"), "data/corrections.ndjson");
  assert.equal(acts.length, before.length);
  const listed = new Set(diagnostics.filter(({ rule }) => rule.startsWith("correction")).map(({ message }) => message));
  for (const { act, outcome } of acts) {
    const isListed = [...listed].some((message) => message.includes(act.id));
    assert.ok(["applied", "moved", "done", "undone"].includes(outcome) || isListed, `${act.id} ${act.act} ${outcome}`);
  }
  const outcomeOf = (kind: string) => acts.find(({ act }) => act.act === kind)?.outcome;
  assert.equal(outcomeOf("misread"), "done");
  assert.match(articlePage(options.out, "李翔到冷口乡调研指导"), /应作“乡村振兴局”/);
});

test("a name that was misread is offered where the same characters stand, and only what is ticked is changed", async () => {
  await typeOver(PAGE_0, 13, "张倩倩", "张茜茜");
  await done();
  const list = page.locator(".elsewhere");
  await list.waitFor();
  const boxes = list.locator("[type=checkbox]");
  const count = await boxes.count();
  assert.ok(count >= 4);
  assert.equal(await list.locator(":checked").count(), 0);
  await boxes.first().check();
  const sentence = await list.locator("li").first().innerText();
  assert.match(sentence, /张倩倩/);
  await list.locator("button").click();
  await page.locator("[data-result]").waitFor({ state: "detached" });
  const changed = Object.keys(SEED_TEXTS)
    .flatMap((file) => tryActs(file))
    .filter((act) => "to" in act && act.to === "张茜茜");
  assert.equal(changed.length, 2);
  // Both batches are taken back by two keys.
  await page.keyboard.press("u");
  await page.locator("[data-said]", { hasText: "已撤回" }).waitFor();
  await page.keyboard.press("u");
  await page.waitForTimeout(300);
  await desk.refresh();
  const undone = Object.keys(SEED_TEXTS)
    .flatMap((file) => tryActs(file))
    .filter(({ act }) => act === "undo");
  assert.ok(undone.length >= 4, String(undone.length));
});

test("twenty decisions by keys alone", async () => {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  const twice = (number: number) => `镇农技站站长张春林说,今年全镇机插面积比去年多了${number}成,农机手人手不够。\n`;
  for (let number = 1; number <= 22; number++) {
    const lead = "本报讯 5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试。\n";
    writeFiles(options.seeds, {
      [`${number}版.txt`]: `# 南坪镇举行第${number}届插秧比赛\n${lead}${twice(number)}${twice(number)}赛后镇里发了奖状。\n`,
    });
  }
  const small = openDesk(options, () => DEFAULT_SETTINGS);
  const { answer: first } = small;
  const other = await serveSite(options.out, 0, { first });
  try {
    await small.refresh();
    const tab = await open();
    await tab.goto(`http://localhost:${other.port}/desk/`);
    await tab.evaluate('localStorage.setItem("desk-editor", "王编辑")');
    await tab.reload();
    const keys = ["Enter", "j", "Enter", "s", "Enter", "2", "Enter", "u", "Enter"];
    let taken = 0;
    for (let at = 0; taken < 20; at++) {
      const question = tab.locator("[data-decision]");
      await question.waitFor();
      const id = await question.getAttribute("data-decision");
      const key = keys[at % keys.length] ?? "Enter";
      if (key === "2" && (await tab.locator(".readings li").count()) < 2) continue;
      await tab.keyboard.press(key);
      if (key === "2") {
        await tab.locator("[data-result]").waitFor();
        await tab.keyboard.press("Enter");
      }
      if (key === "u") await tab.locator("[data-said]", { hasText: "已撤回" }).waitFor();
      else await tab.locator(`[data-decision]:not([data-decision="${id}"])`).waitFor();
      if (key === "Enter" || key === "2") taken++;
    }
    const written = listFiles(options.seeds)
      .filter((name) => name.endsWith(".corrections.ndjson"))
      .flatMap((name) => readFileSync(join(options.seeds, name), "utf8").trimEnd().split("\n"));
    const undone = written.filter((line) => line.includes('"act":"undo"')).length;
    assert.equal(written.length - 2 * undone, 20 - undone, `${written.length} acts, ${undone} taken back`);
    assert.match(await tab.locator("[data-progress]").innerText(), /今日已作 \d+ 条/);
    await tab.context().close();
  } finally {
    small.close();
    other.close();
  }
});

test("what is typed at one desk stays when another one changes the page, and neither is lost", async () => {
  const other = await open("李编辑");
  await openAt(PAGE_1, 29);
  await page.keyboard.press("e");
  const box = page.locator("textarea").first();
  const text = await box.inputValue();
  await box.fill(text.replace("安排部署", "部署安排"));
  await openAt(PAGE_1, 29, other);
  await other.keyboard.press("e");
  const box2 = other.locator("textarea").first();
  await box2.fill((await box2.inputValue()).replace("会上", "会議上"));
  await other.keyboard.press("Enter");
  await done(other);
  await page.locator(".panel .now", { hasText: "会議上" }).waitFor();
  assert.match(await box.inputValue(), /部署安排/);
  await box.fill(text.replace("安排部署", "部署安排").replace("会上", "会議上"));
  await box.press("Enter");
  await done();
  const reads = await page.locator('[data-line="29"] .reads').innerText();
  assert.match(reads, /会議上.*部署安排/);
  for (const tab of [page, other]) await tab.keyboard.press("u");
  await other.waitForTimeout(300);
  await other.context().close();
});

test("a paragraph that is dragged onto another one stands behind it, and one key puts it back", async () => {
  await openAt(PAGE_0, 21);
  const paragraph = (line: number) => page.locator(`article [data-lines="${line}"]`).first();
  const before = actsOf(PAGE_0).length;
  const data = await page.evaluateHandle("new DataTransfer()");
  await paragraph(21).locator(".grip").dispatchEvent("dragstart", { dataTransfer: data });
  await paragraph(25).dispatchEvent("dragover", { dataTransfer: data });
  assert.match((await paragraph(25).getAttribute("class")) ?? "", /over/);
  await paragraph(25).dispatchEvent("drop", { dataTransfer: data });
  await page.locator("[data-result]").waitFor();
  const act = actsOf(PAGE_0).at(-1) as { act: string; to: { exact?: string } } | undefined;
  assert.equal(actsOf(PAGE_0).length, before + 1);
  assert.equal(act?.act, "move");
  await page.keyboard.press("u");
  await page.locator("[data-said]", { hasText: "已撤回" }).waitFor();
});

test("text that is selected on either side is selected in the box in which it is typed over", async () => {
  await openAt(PAGE_0, 11);
  const select = (selector: string, words: string) =>
    page.evaluate(
      `(() => {
        const walker = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf('${words}');
          if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
        }
      })()`,
    );
  for (const [selector, words, line] of [
    ['[data-line="13"]', "张倩倩", 13],
    ['article [data-lines="5"]', "葛凯", 5],
  ] as const) {
    await select(selector, words);
    await page.keyboard.press("e");
    const box = page.locator(`textarea#t${line}`);
    await box.waitFor();
    const chosen = `document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)`;
    assert.equal(await page.evaluate(chosen), words);
    await page.getByRole("button", { name: "不改了" }).click();
  }
});

test("the picture of the printed page stands over its lines, and an English archive has an English desk", async () => {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  );
  const [first = "", second = ""] = Object.values(SEED_TEXTS);
  writeFiles(options.seeds, { "2024/2版.txt": first, "2024/2版.png": png, "2024/3版.txt": second });
  const english = openDesk(options, () => ({ ...DEFAULT_SETTINGS, language: "en" }));
  const { answer } = english;
  const other = await serveSite(options.out, 0, { first: answer });
  const tab = await open();
  try {
    await english.refresh();
    await tab.goto(`http://localhost:${other.port}/desk/?file=2024/2版.txt&line=5`);
    const scan = tab.locator("img[data-scan]");
    await scan.waitFor();
    const width = "document.images[0].decode().then(() => document.images[0].naturalWidth)";
    assert.equal(await tab.evaluate(width), 1);
    const shown = await tab.locator("body").innerText();
    for (const words of ["Editor's desk", "Source file, verbatim", "Edit text"])
      assert.ok(shown.includes(words), words);
    assert.match(shown, /\d decisions? left/);
    const own = await tab.locator(".dhead, .ask, .tools, .below").allInnerTexts();
    assert.doesNotMatch(own.join().replace(/2024\/\d版\.txt|绛县县报存档|王编辑/g, ""), /\p{Script=Han}/u);
    await tab.goto(`http://localhost:${other.port}/desk/?file=2024/3版.txt&line=5`);
    await tab.locator('[data-line="5"][aria-selected="true"]').waitFor();
    assert.equal(await tab.locator("img[data-scan]").count(), 0);
  } finally {
    english.close();
    other.close();
    await tab.context().close();
  }
});

test("beside the paragraphs of a page that the local server shows stands the way to the desk", async () => {
  await page.goto(address(""));
  await page.locator(".to-desk").first().waitFor();
  const article = await page.locator('main a[href*="articles/"]').first().getAttribute("href");
  await page.goto(address(article ?? ""));
  await page.locator("#p1 .to-desk").waitFor();
  assert.equal(await page.locator(".to-desk").count(), (await page.locator("[id^=p]:is(p, h2, h3)").count()) + 1);
  await page.locator("#p2 .to-desk").click();
  await page.locator('.lines [aria-selected="true"]').waitFor();
  assert.match(page.url(), /\/desk\/#file=/);
});

test("nothing hinders an editor: axe finds nothing at the desk, light and dark, at 1440, 1024 and 390 px", async () => {
  const views: readonly (() => Promise<unknown>)[] = [
    () => page.locator("[data-decision]").waitFor(),
    () => openAt(PAGE_1, 29),
    async () => {
      await openAt(PAGE_1, 29);
      await page.keyboard.press("e");
    },
    async () => {
      await openAt(PAGE_0, 49);
      await page.keyboard.press("m");
    },
    async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
    },
    () => page.getByRole("button", { name: "已作订正" }).click(),
    () => page.getByRole("button", { name: "读者来稿" }).click(),
    async () => {
      await page.getByRole("button", { name: "存档", exact: true }).click();
      await page.getByRole("button", { name: `撤下 ${PAGE_1}` }).click();
    },
    () => page.getByRole("button", { name: "发布", exact: true }).click(),
  ];
  await page.goto("about:blank");
  await page.goto(address("desk/"));
  for (const [at, show] of views.entries()) {
    await show();
    if (at > 3) await page.locator(".dsheet").waitFor();
    await page.evaluate(AXE);
    for (const [turn, width] of [1440, 1024, 390].entries()) {
      await page.setViewportSize({ width, height: 900 });
      // Each view at every width and in both schemes, and what all views share in all six.
      const colorScheme = (at + turn) % 2 === 0 ? "light" : "dark";
      await page.emulateMedia({ colorScheme });
      const rules = width === 390 ? "" : `runOnly: ${BY_APPEARANCE},`;
      const run = `axe.run(document, { ${rules} resultTypes: ['violations'], preload: false })`;
      const found = await page.evaluate(
        `${run}.then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map((n) => n.html.slice(0, 120))].join(' ')))`,
      );
      assert.deepEqual(found, [], `view ${at}, ${colorScheme}, ${width} px`);
      const wider = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
      assert.ok(wider <= 0, `view ${at} at ${width} px: ${wider} px too wide`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    if (at > 3) await page.getByRole("button", { name: "关闭" }).click();
  }
  assert.deepEqual(said, []);
});
