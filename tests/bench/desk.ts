import { chromium, type Page } from "playwright-core";
import { findOrInstallBrowser } from "../browser/find-browser.ts";
import { startArchive } from "./start-archive.ts";

// How long an editor waits at the desk from a decision to the new reading on the screen:
// npm run bench desk [ARTICLES]
const COUNT = Number(process.argv[2] ?? 1000);
const DECISIONS = 20;

const { files, address, end } = await startArchive(COUNT);
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ["--no-sandbox"] });

/** Opens the text of a page and says that a line, or a word of it, is something else; the time until the page shows it. */
async function decide(page: Page, turn: number): Promise<number> {
  const file = files[Math.floor(((turn + 0.5) * files.length) / DECISIONS)] ?? "";
  await page.goto("about:blank");
  await page.goto(`${address}desk/#${new URLSearchParams({ file, line: "6" })}`);
  await page.locator('[aria-selected="true"]').first().waitFor();
  if (turn % 2 === 0) {
    await page.keyboard.press("e");
    const box = page.locator("textarea").first();
    const text = await box.inputValue();
    await box.fill(`${text.slice(0, 4)}订正${text.slice(5)}`);
  }
  const startedMs = performance.now();
  if (turn % 2 === 0) await page.keyboard.press("Enter");
  else await page.locator(".tools select").selectOption("subhead");
  await page.locator("[data-result]").waitFor();
  return performance.now() - startedMs;
}

try {
  const page = await browser.newPage();
  await page.goto(`${address}desk/`);
  await page.evaluate('localStorage.setItem("desk-editor", "bench")');
  await page.getByText(/还有 \d+ 处待定/).waitFor();
  const waits: number[] = [];
  for (let turn = 0; turn < DECISIONS; turn++) waits.push(await decide(page, turn));
  waits.sort((a, b) => a - b);
  const median = ((waits[DECISIONS / 2 - 1] ?? 0) + (waits[DECISIONS / 2] ?? 0)) / 2;
  console.log(
    `desk, ${COUNT} articles: new reading seen ${Math.round(median)} ms after the decision (median of ${DECISIONS}; ${Math.round(waits[0] ?? 0)} to ${Math.round(waits.at(-1) ?? 0)})`,
  );
} finally {
  await browser.close();
  await end();
}
