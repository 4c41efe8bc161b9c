import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The file that marks the folder all others stand in. */
const ROOT_MARK = ".eleventy.ts";

/** Absolute path of the project's folder: the nearest one above this module that holds its configuration. */
export function findProjectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ROOT_MARK))) return folder;
    if (folder === dirname(folder)) throw new Error(`No folder above ${start} holds ${ROOT_MARK}.`);
  }
}

/** Version of the program in a folder: `0.1.0`. */
export function programVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
