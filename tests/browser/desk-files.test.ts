import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { type Desk, openDesk } from "../../src/desk/serve/serve-desk.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { isShownByName } from "../../src/io/scan-names.ts";
import { type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { PAGE } from "../corrections/make-page.ts";
import { pictureBytes } from "../io/make-pictures.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { openBrowser } from "./open-browser.ts";

const OPTIONS = optionsIn(temporaryFolder(), { isRecorded: true });
const NEW = "# 河湾社添渡船\n\n本报讯 6月7日,葛家渡添船一只,两岸往来称便。\n";

let desk: Desk;
let server: SiteServer;
let page: Page;
const shown: string[] = [];

before(async () => {
  writeFiles(OPTIONS.seeds, { "1版.txt": PAGE.join("\n"), "2版.txt": `${PAGE.slice(3).join("\n")}\n` });
  await buildQuietly(OPTIONS);
  desk = openDesk(
    OPTIONS,
    () => DEFAULT_SETTINGS,
    async (folder) => shown.push(folder) > 0,
  );
  server = await serveSite(OPTIONS.out, 0, { first: desk.answer });
  await desk.refresh();
  page = await (await (await openBrowser()).newContext({ locale: "zh-CN", acceptDownloads: true })).newPage();
  await page.goto(`http://localhost:${server.port}/desk/`);
  await page.evaluate('localStorage.setItem("desk-editor", "王编辑")');
});

after(() => {
  desk?.close();
  server?.close();
});

function file(name: string, text: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

/** Scans of the two pages that are added, one of which another page has the name of, and one of none. */
async function scans() {
  const names = ["3版.jpg", "1版-1.jpg", "散页.png"];
  return await Promise.all(
    names.map(async (name, seed) => {
      const form = name.endsWith("png") ? "png" : "jpeg";
      return { name, mimeType: `image/${form}`, buffer: Buffer.from(await pictureBytes({ form, seed })) };
    }),
  );
}

async function openFiles(): Promise<void> {
  await page.goto(`http://localhost:${server.port}/desk/`);
  await page.getByRole("button", { name: "存档", exact: true }).click();
  await page.locator(".files li").first().waitFor();
}

test("an editor adds pages at the desk, by choosing and by dropping, and answers what is asked", async () => {
  await openFiles();
  await page
    .locator(".drop input[type=file]")
    .setInputFiles([file("3版.txt", NEW), file("1版.txt", NEW.replace("一", "两")), ...(await scans())]);
  await page.locator(".drop [name=date]").fill("2025-06-08");
  await page.locator(".drop li", { hasText: "3版.txt" }).locator("[name=page]").fill("3");
  await page.getByRole("button", { name: "加入 5 个文件" }).click();
  await page.locator('.outcomes [data-state="added"]', { hasText: "已加入 3版.txt：1 篇" }).waitFor();
  const question = page.locator('.outcomes [data-state="asks"]');
  assert.match(await question.innerText(), /1版\.txt 没有加入：.*内容不同.*以 2025-06-08-1版\.txt 为名加入吗/);
  await question.getByRole("button", { name: "是" }).click();
  await page.locator('.files [data-file="2025-06-08-1版.txt"]').waitFor();
  await page.locator('.outcomes [data-state="scan"]', { hasText: "2025-06-08-1版-1.jpg" }).waitFor();
  assert.match(
    await page.locator(".outcomes").innerText(),
    /已加入版面图 3版\.jpg[\s\S]*散页\.png 没有加入：没有同名的源文件/,
  );
  assert.deepEqual(
    listFiles(OPTIONS.seeds).filter((name) => isShownByName(name)),
    ["2025-06-08-1版-1.jpg", "3版.jpg"],
  );
  assert.match(readFileSync(join(OPTIONS.seeds, "3版.txt"), "utf8"), /^---\ndate: "?2025-06-08"?\npage: 3\n---\n/);

  const transfer = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File(["# 柳家渡添船\\n\\n本报讯 7月8日,添船一只。\\n"], "拖来.txt")); return data; })()`,
  );
  await page.dispatchEvent(".drop", "drop", { dataTransfer: transfer });
  await page.getByRole("button", { name: "加入 1 个文件" }).click();
  await page.locator('[data-file="拖来.txt"]').waitFor();
});

test("an editor takes a page out at the desk and puts it back", async () => {
  await openFiles();
  const row = page.locator('[data-file="2版.txt"]');
  await row.getByRole("button", { name: "撤下" }).click();
  await row.getByText("随时可以取回").waitFor();
  await row.getByRole("button", { name: "不改了" }).click();
  assert.equal(await row.locator(".asked").count(), 0);
  await row.getByRole("button", { name: "撤下" }).click();
  await row.locator(".asked").getByRole("button", { name: "撤下" }).click();
  await row.waitFor({ state: "detached" });
  assert.ok(!listFiles(OPTIONS.seeds).includes("2版.txt"));
  const last = page.locator("[data-last=removed]");
  assert.match(await last.innerText(), /最后做的一件事：撤下 2版\.txt/);
  await last.getByRole("button", { name: "撤回这件事" }).click();
  await row.waitFor();
  assert.ok(listFiles(OPTIONS.seeds).includes("2版.txt"));
});

test("what is not seen is not decided: keys of the desk do nothing while another view is open, and Escape leads back", async () => {
  await openFiles();
  const before = listFiles(OPTIONS.seeds);
  for (const key of ["Enter", "2", "s", "u", "e"]) await page.keyboard.press(key);
  await page.locator(".files li").first().waitFor();
  assert.deepEqual(listFiles(OPTIONS.seeds), before);
  await page.keyboard.press("Escape");
  await page.locator(".dsheet").waitFor({ state: "detached" });
});

test("an editor sees which folder to publish, has it opened, and takes it along as one file", async () => {
  await buildQuietly(OPTIONS);
  await page.goto(`http://localhost:${server.port}/desk/`);
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.locator("[data-ready]").waitFor();
  assert.equal(await page.locator(".path").innerText(), OPTIONS.out);
  await page.locator('[data-note="no-address"]').waitFor();
  await page.getByRole("button", { name: "打开这个文件夹" }).click();
  await page.locator("[data-said]", { hasText: "已在文件管理器里打开" }).waitFor();
  assert.deepEqual(shown, [OPTIONS.out]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "存成一个 .zip" }).click(),
  ]);
  assert.equal(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
    "PK",
  );
});
