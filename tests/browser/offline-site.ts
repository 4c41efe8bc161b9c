import { cpSync } from "node:fs";
import { join } from "node:path";
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

/** Addresses of pages, one of each kind: every page of the root, and of each folder the first. */
export function pagesOfEachKind(site: string): string[] {
  const kinds = new Map<string, string>();
  for (const path of listFiles(site).filter((name) => name.endsWith(".html"))) {
    const kind = path.includes("/") ? (path.split("/")[0] ?? "") : path;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
