import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { writeFiles } from "../io/temporary-folder.ts";
import { BROWSER_FLAGS } from "./browser-flags.ts";
import { findOrInstallBrowser } from "./find-browser.ts";

/** How long a page may take for what a test waits for, on a machine that does other things too. */
const PATIENCE_MS = 15_000;

/** Copies the seeds into a folder, to be built there by {@link buildWhole}. */
export function copySeeds(folder: string): void {
  cpSync(join(findProjectRoot(), "seeds"), join(folder, "seeds"), { recursive: true });
}

/** Adds raw pages, or changes them, and builds the whole site, with search and packages; gives its folder. */
export async function buildWhole(folder: string, pages: Readonly<Record<string, string>> = {}): Promise<string> {
  writeFiles(join(folder, "seeds"), pages);
  await buildQuietly(optionsIn(folder, { skip: new Set() }));
  return join(folder, "site");
}

/** Addresses of pages, one of each kind: every page of the root, and of each folder the first. */
export function pagesOfEachKind(site: string): string[] {
  const kinds = new Map<string, string>();
  for (const path of listFiles(site).filter((name) => name.endsWith(".html"))) {
    const kind = path.includes("/") ? (path.split("/")[0] ?? "") : path;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** A Chromium with a profile that stays in a folder, so that it may be closed and opened again. */
export async function openBrowser(profile: string): Promise<BrowserContext> {
  const options = { executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS };
  const context = await chromium.launchPersistentContext(profile, options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
