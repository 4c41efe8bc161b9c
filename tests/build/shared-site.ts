import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takeBuildLock } from "../../src/folders/build-lock.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
import { Failure } from "../../src/model/failure.ts";
import { writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, optionsIn } from "./site-folder.ts";

/** Beside what else is built of the project, so that it stays from one run of the tests to the next. */
const FOLDER = join(findProjectRoot(), "build", "test-sites");

const RETRY_MS = 100;

/** A site that several test files read, and none may change: one that needs another copies it. */
export interface SharedSite {
  /** Its raw pages. */
  readonly seeds: string;
  /** The site, with its search index. */
  readonly out: string;
}

/** The whole site of the project's own raw pages, with what is packed for reading offline. */
export function seedsSite(): Promise<SharedSite> {
  return buildOnce("seeds", { seeds: join(findProjectRoot(), "seeds"), skip: new Set() });
}

/** The site of these raw pages, which a name stands for, without what is packed for reading offline. */
export function siteOf(name: string, pages: Readonly<Record<string, string | Uint8Array>>): Promise<SharedSite> {
  return buildOnce(name, { seeds: join(FOLDER, name, "seeds"), skip: new Set(["offline"]) }, pages);
}

/**
 * Builds a site, or finds it built by another test file of this code: then the build itself sees that nothing changed.
 * Who comes second waits for the first.
 */
async function buildOnce(
  name: string,
  given: Pick<BuildOptions, "seeds" | "skip">,
  pages?: Readonly<Record<string, string | Uint8Array>>,
): Promise<SharedSite> {
  const options = optionsIn(join(FOLDER, name), given);
  const { seeds } = options;
  const free = await takeLock(join(FOLDER, `${name}.lock`));
  try {
    if (pages) {
      rmSync(seeds, { recursive: true, force: true });
      writeFiles(seeds, pages);
    }
    await buildQuietly(options);
    return { seeds, out: options.out };
  } finally {
    free();
  }
}

async function takeLock(path: string): Promise<() => void> {
  for (;;) {
    try {
      return takeBuildLock(path);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "locked") throw error;
      await pause(RETRY_MS);
    }
  }
}
