import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/io/file-tree.ts";
import { Progress } from "../../src/io/progress.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { sha256 } from "../../src/io/sealed-file.ts";
import type { BuildReport } from "../../src/make/build-report.ts";
import { buildSite } from "../../src/make/build-site.ts";
import { type BuildOptions, defaultOptions } from "../../src/make/state/build-options.ts";

/** Options of a build whose raw pages, site, cache and content files all stand in one folder. */
export function optionsIn(folder: string, given: Partial<BuildOptions> = {}): BuildOptions {
  return defaultOptions(findProjectRoot(), {
    archive: folder,
    seeds: join(folder, "seeds"),
    out: join(folder, "site"),
    cache: join(folder, "build", "cache"),
    skip: new Set(["search", "offline"]),
    isRecorded: false,
    ...given,
  });
}

/** One build that says nothing. */
export function buildQuietly(options: BuildOptions): Promise<BuildReport> {
  return buildSite(options, new Progress());
}

/** Every file of a folder with the hash of its bytes. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}
