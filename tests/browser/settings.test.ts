import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings.ts";
import { personAddress } from "../../src/site/address/named-address.ts";
import { ProjectCopy } from "../build/project-copy.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { openBrowser } from "./open-browser.ts";

/** Characters that mean something in addresses and patterns; Windows allows no more of them in a name. */
const NAME = process.platform === "win32" ? "县报 #1 100% a%20b [x]" : "县报 #1 100% a%20b [x] *?";
const project = new ProjectCopy(join(temporaryFolder(), NAME, "archive"));
const site = join(project.root, "_site");
let server: SiteServer | undefined;

after(() => server?.close());

/** Every setting at a value that is not its default. */
const SETTINGS: Settings = {
  newspaper: "绛州\"新\"报 <试> & 'x'",
  newspaperIsDescriptive: false,
  place: "山西省<某>县 & 乡",
  language: "en",
  baseUrl: "https://archive.example/town&co/$&/",
  contact: "编辑部 电话 0359-6522222 <转2>",
  gbt7714: 2015,
  people: "all",
  articlesPerIndex: 100,
  offlineScans: true,
};

/** Names somebody of whom it says no post: who has the posts before the list is the first of it. */
const UNKNOWN = "钱望舒";
const PAGE = `---\ndate: "2019-03-08"\n---\n\n# 春耕会议召开\n\n本报讯 3月5日，县委书记、县人大常委会主任赵砚秋、${UNKNOWN}出席会议。会议要求，要抓好春耕。\n`;

test("every setting at another value builds the whole site, in a folder of any name, and reads under its path", async () => {
  for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
    assert.notEqual(SETTINGS[key as keyof Settings], value, `${key} is at its default`);
  }
  project.settings = SETTINGS;
  writeFiles(join(project.root, "seeds"), { "list.txt": PAGE });
  const umask = process.umask(0o077);
  const { status, said } = project.run("build");
  process.umask(umask);
  assert.equal(status, 0, said);
  assert.match(said, /26 articles/);
  const [, ...stamped] = readFileSync(join(site, STAMP_NAME), "utf8").trimEnd().split("\n");
  const made = listFiles(site).filter((path) => path !== STAMP_NAME);
  assert.deepEqual(stamped, made, "the stamp lists every file that was made");
  if (process.platform !== "win32") {
    for (const file of listFiles(site)) assert.equal(statSync(join(site, file)).mode & 0o777, 0o644, file);
    assert.equal(statSync(join(site, "articles")).mode & 0o777, 0o755);
  }
  server = await serveSite(site, 0, { base: "/town&co/$&/" });
  const root = `http://localhost:${server.port}/town&co/$&/`;
  const browser = await openBrowser();
  const page = await browser.newPage();
  let faults: string[] = [];
  page.on(
    "console",
    (message) => message.type() === "error" && faults.push(`${message.text()} ${message.location().url}`),
  );
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("requestfailed", (failed) => {
    // What a page still loads when it is left is given up, which is no fault.
    if (failed.failure()?.errorText !== "net::ERR_ABORTED") faults.push(failed.url());
  });
  await page.goto(root);
  assert.ok((await page.title()).includes("绛州\"新\"报 <试> & 'x'"), await page.title());
  assert.match((await page.locator("footer").innerText()) ?? "", /0359-6522222 <转2>/);
  assert.ok(await page.evaluate("document.styleSheets[0].cssRules.length > 0"));
  await page.goto(`${root}search.html?q=${encodeURIComponent("会议")}`);
  await page.waitForSelector("[data-total]");
  assert.ok(Number(await page.getAttribute("[data-total]", "data-total")) > 0);
  // Whoever is named has a page, and results are narrowed by the name.
  assert.ok(existsSync(join(site, personAddress(UNKNOWN))));
  const people = page.locator(".facets details[data-kind=person]");
  await people.locator("summary").click();
  await people.locator("input[type=text]").fill("qws");
  await people.locator(`input[value=${UNKNOWN}]`).click();
  await page.waitForURL(/person=/);
  await page.locator('.results[data-total="1"]').waitFor({ state: "attached" });
  await page.locator(".hits h2 a").first().click();
  await page.waitForSelector(".story");
  assert.match(await page.locator("main h1").innerText(), /春耕会议/);
  assert.equal(faults.join(), "");
  // The page for what is not there is sent from any depth, and finds its styles and its way home.
  await page.goto(`${root}articles/1999/none.html`);
  assert.ok(
    faults.every((fault) => fault.includes("none.html")),
    faults.join(),
  );
  faults = [];
  assert.ok(await page.evaluate("document.styleSheets[0].cssRules.length > 0"));
  await page.locator("main a").first().click();
  await page.waitForURL(`${root}index.html`);
  assert.equal(faults.join(), "");
});

test("an address without a path, and every kind of contact, build too; other settings are made from the same cache", () => {
  const contacts = { "0359-6522222": 'href="tel:03596522222"', "news@town.example": 'href="mailto:news@town.example"' };
  for (const [contact, link] of Object.entries(contacts)) {
    project.settings = { baseUrl: "https://archive.example", contact };
    const { status, said } = project.run("build", "--skip", "search,offline");
    assert.equal(status, 0, said);
    assert.ok(readFileSync(join(site, "about.html"), "utf8").includes(link));
    assert.match(readFileSync(join(site, "404.html"), "utf8"), /href="\/assets\/site\.css"/);
    assert.ok(existsSync(join(site, "sitemap.xml")));
  }
});

test("a setting that cannot be used stops before anything is made, names its file, its value and what is allowed", () => {
  project.settings = { baseUrl: "https://user:secret@archive.example/" };
  const before = readFileSync(join(site, "build.json"), "utf8");
  const { status, said } = project.run("build");
  assert.equal(status, 2);
  assert.match(said, /archive\.config\.json[\s\S]*"baseUrl" is "https:\/\/user/);
  assert.equal(readFileSync(join(site, "build.json"), "utf8"), before);
});
