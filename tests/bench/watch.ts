import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findOrInstallBrowser } from "../browser/find-browser.ts";
import { startArchive } from "./start-archive.ts";

// How long a reader of the local server waits from saving a raw page until the browser shows it:
// npm run bench watch [ARTICLES]
const COUNT = Number(process.argv[2] ?? 1000);
const SAVES = 7;

const { folder, files, address, end } = await startArchive(COUNT);
const newest = files[files.length - 1] ?? "";
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('main a[href*="issues/"]').first().click();
  // The last article of the issue is named in its table of data, which is folded.
  const last = await page.locator('main a[href*="articles/"]').last().getAttribute("href");
  await page.goto(new URL(last ?? "", page.url()).href);
  const waits: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    const words = `补记第${save}次之后的一段文字。`;
    const savedMs = performance.now();
    appendFileSync(join(folder, "seeds", newest), `\n${words}\n`);
    await page.getByText(words).first().waitFor({ timeout: 60_000 });
    waits.push(performance.now() - savedMs);
    await page.waitForTimeout(3000);
  }
  waits.sort((a, b) => a - b);
  console.log(
    `${COUNT} articles: seen ${Math.round(waits[SAVES >> 1] ?? 0)} ms after saving (${waits.map(Math.round)})`,
  );
} finally {
  await browser.close();
  await end();
}
