import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { writeFiles } from "../io/temporary-folder.ts";

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

/** Opens one page of each kind below an address where the site is; one that leads on, and the page it leads to. */
export async function openEachKind(page: Page, site: string, root: string): Promise<void> {
  for (const name of pagesOfEachKind(site)) {
    const { href } = new URL(name, root);
    await page.goto(href);
    const [, onward] =
      /http-equiv="refresh" content="0; url=([^"]*)"/.exec(readFileSync(join(site, name), "utf8")) ?? [];
    if (onward !== undefined) await page.waitForURL((at) => at.href === new URL(onward, href).href);
  }
}

/** Addresses of pages, one of each kind: every page of the root, and of each folder the first. */
function pagesOfEachKind(site: string): string[] {
  const kinds = new Map<string, string>();
  for (const path of listFiles(site).filter((name) => name.endsWith(".html"))) {
    const kind = path.includes("/") ? (path.split("/")[0] ?? "") : path;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
