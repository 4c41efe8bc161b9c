import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import { readSealedPart, sha256, writeSealedParts } from "../../io/sealed-file.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { SourceText } from "../../model/source.ts";
import { isParsedFolderName, isParsedName } from "./cache-names.ts";
import { outlinePage } from "./outline-page.ts";

/** A raw file as it was read: its path, its bytes, and what editors decided about it. */
export type PageKey = Pick<SourceText, "path" | "sha256" | "corrections">;

const FOLDER_PREFIX = "parsed-";

/**
 * Parsed pages kept on disk, one sealed file a raw file, in a folder named by the parser's version. Its outline can be
 * read without the page.
 */
export class ParseCache {
  readonly cache: string;
  readonly parserVersion: string;
  readonly #folder: string;
  #damagedCount = 0;

  constructor(cache: string, parserVersion: string) {
    this.cache = cache;
    this.parserVersion = parserVersion;
    this.#folder = join(cache, FOLDER_PREFIX + parserVersion.slice(0, 16));
  }

  /** What lists and inference need of a page; undefined when this parser never saw it, or its file is damaged. */
  getOutline(key: PageKey): SummarizedPage | undefined {
    return this.#read(key, 0);
  }

  /** A page with all of its text, and without its summary; undefined when this parser never saw it, or its file is damaged. */
  getPage(key: PageKey): ParsedPage | undefined {
    return this.#read(key, 1);
  }

  /** Keeps a page and its outline; gives the outline as JSON. Its summary stands there alone: what is made of the text rests on an archive that was assembled. */
  put(page: SummarizedPage, outline = outlinePage(page)): string {
    const { summary: _, ...whole } = page;
    const json = JSON.stringify(outline);
    writeSealedParts(this.#file(page.source), [json, JSON.stringify(whole)]);
    return json;
  }

  /** Deletes what older parsers left, and the pages that are no longer in the archive. */
  prune(kept: Iterable<PageKey>): void {
    const wanted = new Set(Array.from(kept, (key) => fileName(key, this.parserVersion)));
    for (const name of namesIn(this.cache).filter(isParsedFolderName)) {
      const folder = join(this.cache, name);
      const isCurrent = folder === this.#folder;
      for (const file of namesIn(folder)) {
        if (isParsedName(file) && !(isCurrent && wanted.has(file))) rmSync(join(folder, file), { force: true });
      }
      if (!isCurrent && namesIn(folder).length === 0) rmdirSync(folder);
    }
  }

  /** How many files were asked for that are there and hold not what they should. */
  get damagedCount(): number {
    return this.#damagedCount;
  }

  #read(key: PageKey, part: 0 | 1): SummarizedPage | undefined {
    const file = this.#file(key);
    const page = readSealedPart(file, part) as SummarizedPage | undefined;
    if (!page && existsSync(file)) this.#damagedCount++;
    return page;
  }

  #file(key: PageKey): string {
    return join(this.#folder, fileName(key, this.parserVersion));
  }
}

/**
 * All that decides a parsed page, the file's path too, as evidence and diagnostics quote it: a renamed file is parsed again, and
 * what one parser made never stands for what another would.
 */
function fileName({ path, sha256: hash, corrections = "" }: PageKey, parserVersion: string): string {
  return `${sha256(`${path}\0${hash}\0${corrections}\0${parserVersion}`).slice(0, 32)}.json`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
