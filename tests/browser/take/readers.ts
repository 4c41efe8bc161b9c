import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { temporaryFolder } from "../../io/temporary-folder.ts";
import { Firefox, findFirefox, type Point } from "../firefox.ts";
import { openBrowser } from "../open-browser.ts";

/** A browser as these tests use it. */
export interface Reader {
  open(url: string): Promise<void>;
  evaluate<Value>(expression: string): Promise<Value>;
  drag(from: Point, to: Point): Promise<void>;
  press(key: string): Promise<void>;
  /** Presses one key alone, where the focus is: a character, or a name of the keyboard. */
  key(key: keyof typeof KEYS | string): Promise<void>;
  /** Prints the page, as PDF. */
  print(): Promise<Buffer>;
  /** Gives a file to an input of the page. */
  choose(selector: string, path: string): Promise<void>;
  /** The next file that an action saves. */
  saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>;
}

/** Keys by the names that Playwright has for them, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
  End: "\ue010",
  Home: "\ue011",
};

const opened: Firefox[] = [];
const folder = temporaryFolder();

after(async () => {
  for (const one of opened) await one.close();
});

/** The browsers that are here by their names, each with one page as high as a whole article; closed when the tests of the file are over. */
export async function startReaders(): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>();
  const context = await (await openBrowser()).newContext({
    viewport: { width: 1440, height: 2400 },
    acceptDownloads: true,
  });
  readers.set("Chromium", chromiumReader(await context.newPage()));
  const path = findFirefox();
  if (!path) return readers;
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  const firefox = await Firefox.start(path, downloads);
  opened.push(firefox);
  readers.set("Firefox", firefoxReader(firefox, downloads));
  return readers;
}

/** A reader of a page that Playwright drives. */
export function chromiumReader(page: Page): Reader {
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: async (expression) => (await page.evaluate(expression)) as never,
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(`Control+${key}`),
    key: (key) => page.keyboard.press(key),
    print: () => page.pdf(),
    choose: (selector, path) => page.setInputFiles(selector, path),
    saved: async (act) => {
      const [download] = await Promise.all([page.waitForEvent("download"), act()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
}

function firefoxReader(browser: Firefox, downloads: string): Reader {
  return {
    open: (url) => browser.open(url),
    evaluate: (expression) => browser.evaluate(expression),
    drag: (from, to) => browser.drag(from, to),
    press: (key) => browser.press(key),
    key: (key) => browser.key(KEYS[key] ?? key),
    print: () => browser.print(),
    // By script: the process of a page may not read the test's folder, and a person's choice goes through another.
    choose: async (selector, path) =>
      await browser.evaluate(`(() => {
        const bytes = Uint8Array.from(atob("${readFileSync(path).toString("base64")}"), (each) => each.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], "table.csv"));
        const input = document.querySelector(${JSON.stringify(selector)});
        input.files = files.files;
        input.dispatchEvent(new Event("change"));
      })()`),
    saved: async (act) => {
      const before = new Set(readdirSync(downloads));
      await act();
      for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
        const name = readdirSync(downloads).find((each) => !before.has(each) && !each.endsWith(".part"));
        const path = join(downloads, name ?? "");
        const bytes = name && existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
        if (name && bytes.length > 0) {
          rmSync(path);
          return { name, bytes };
        }
      }
      throw new Error("Firefox saved nothing.");
    },
  };
}

/** What is on the clipboard, by pasting it into the page. */
export async function pasted(reader: Reader): Promise<{ text: string; html: string }> {
  await reader.evaluate(`(() => {
    const field = document.createElement("textarea");
    field.addEventListener("paste", (event) => {
      window.pasted = { text: event.clipboardData.getData("text/plain"), html: event.clipboardData.getData("text/html") };
      event.preventDefault();
    });
    window.pasted = null;
    document.body.append(field);
    field.focus();
  })()`);
  await reader.press("v");
  for (const end = Date.now() + 5000; Date.now() < end; await pause(25)) {
    const found = await reader.evaluate<{ text: string; html: string } | null>("window.pasted");
    if (found) return { text: found.text.replaceAll("\r\n", "\n"), html: found.html };
  }
  throw new Error("nothing was pasted");
}

/** A corner of the characters of an element: just inside its first, or just behind its last. */
export function corner(selector: string, end: "first" | "last"): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const box = ${end === "first" ? "boxes[0]" : "boxes[boxes.length - 1]"};
    return { x: ${end === "first" ? "box.left + 1" : "box.right - 1"}, y: box.top + box.height / 2 };
  })()`;
}

/** Clicks on the first characters of an element, in the middle of the window. */
export async function click(reader: Reader, selector: string): Promise<void> {
  await reader.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: "center" })`);
  const point = await reader.evaluate<Point>(corner(selector, "first"));
  await reader.drag(point, point);
}
