import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readSealed, sha256, writeSealedJson } from "../io/sealed-file.ts";
import type { ParsedPage } from "../model/page.ts";

const FOLDER_PREFIX = "parsed-";

/** Parsed pages kept on disk, one sealed file a raw file, in a folder named by the parser's version. */
export class ParseCache {
  readonly cache: string;
  readonly parserVersion: string;
  readonly #folder: string;

  constructor(cache: string, parserVersion: string) {
    this.cache = cache;
    this.parserVersion = parserVersion;
    this.#folder = join(cache, FOLDER_PREFIX + parserVersion.slice(0, 16));
  }

  /** The page of this path and content; undefined when it was never parsed by this parser, or its file is damaged. */
  get(path: string, contentHash: string): ParsedPage | undefined {
    return readSealed(this.#file(path, contentHash)) as ParsedPage | undefined;
  }

  /** Keeps a page, given as JSON. */
  put(path: string, contentHash: string, json: string): void {
    writeSealedJson(this.#file(path, contentHash), json);
  }

  /** Deletes what older parsers left, and the pages that are no longer in the archive. */
  prune(kept: Iterable<{ readonly path: string; readonly sha256: string }>): void {
    const wanted = new Set([...kept].map(({ path, sha256: hash }) => fileName(path, hash)));
    for (const name of namesIn(this.#folder)) {
      if (!wanted.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
    for (const name of namesIn(this.cache)) {
      const folder = join(this.cache, name);
      if (name.startsWith(FOLDER_PREFIX) && folder !== this.#folder) rmSync(folder, { recursive: true, force: true });
    }
  }

  #file(path: string, contentHash: string): string {
    return join(this.#folder, fileName(path, contentHash));
  }
}

/** The page's name is part of it, as evidence and diagnostics quote it: a renamed file is parsed again. */
function fileName(path: string, contentHash: string): string {
  return `${sha256(`${path}\0${contentHash}`).slice(0, 32)}.json`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
