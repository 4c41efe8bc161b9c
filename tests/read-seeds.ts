import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "../src/io/project-root.ts";
import { scanFiles } from "../src/io/scan-files.ts";
import type { RawFile } from "../src/pipeline.ts";

/** The project's own raw pages. */
export const SEEDS = join(findProjectRoot(), "seeds");

/** The raw pages of a folder by their paths in it, as a build finds them: a record beside them is none. */
export function readRawPages(folder = SEEDS): RawFile[] {
  return scanFiles(folder).map(({ path }) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/** The texts of the project's own raw pages by their file names. */
export function readSeedTexts(): Record<string, string> {
  return Object.fromEntries(readRawPages().map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
}
