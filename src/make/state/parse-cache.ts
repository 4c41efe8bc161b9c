import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PageSummary, SummarizedPage } from "../../archive/issues/page-summary.ts";
import { readSealed, readSealedPart, readSealedText, sha256, writeSealedParts } from "../../io/sealed-file.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { SourceText } from "../../model/source.ts";
import { isParsedFolderName, isParsedName } from "./cache-names.ts";
import { outlinePage } from "./outline-page.ts";

/** A raw file as it was read: its path, its bytes, and what editors decided about it. */
export type PageKey = Pick<SourceText, "path" | "sha256" | "corrections">;

/** What every build reads of a parsed page, as JSON. */
export interface KnownText {
  readonly outline: string;
  readonly phrases: string;
}

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

  /** What a page prints between marks, article by article; undefined when this parser never saw it, or its file is damaged. */
  getPhrases(key: PageKey): PageSummary["phrases"] | undefined {
    return this.#read(key, 2);
  }

  /** The outline and the phrases of a page as the JSON that was kept. */
  getKnown(key: PageKey): KnownText | undefined {
    const file = this.#file(key);
    const [outline, phrases] = [readSealedText(file, 0), readSealedText(file, 2)];
    if (outline !== undefined && phrases !== undefined) return { outline, phrases };
    if (existsSync(file)) this.#damagedCount++;
    return undefined;
  }

  /**
   * Keeps a page, its outline and its phrases; gives the latter two as JSON. Its summary stands there alone: what is made of the text rests
   * on an archive that was assembled.
   */
  put(page: SummarizedPage, outline = outlinePage(page)): KnownText {
    const { summary, ...whole } = page;
    const known = { outline: JSON.stringify(outline), phrases: JSON.stringify(summary?.phrases ?? []) };
    writeSealedParts(this.#file(page.source), [known.outline, JSON.stringify(whole), known.phrases]);
    return known;
  }

  /** Something that is kept of several pages together, in this order; undefined when it is not there, or damaged. */
  getBundle(keys: readonly PageKey[], kind: string): unknown {
    const file = join(this.#folder, bundleName(keys, kind, this.parserVersion));
    const value = readSealed(file);
    if (value === undefined && existsSync(file)) this.#damagedCount++;
    return value;
  }

  /** Keeps something of several pages together, given as JSON. */
  putBundle(keys: readonly PageKey[], kind: string, text: string): void {
    writeSealedParts(join(this.#folder, bundleName(keys, kind, this.parserVersion)), [text]);
  }

  /**
   * Deletes what older parsers left, and the pages that are no longer in the archive.
   *
   * @param bundles Pages that something is kept of together, by the kind of that.
   */
  prune(kept: Iterable<PageKey>, bundles: Iterable<readonly [keys: readonly PageKey[], kind: string]> = []): void {
    const wanted = new Set(Array.from(kept, (key) => fileName(key, this.parserVersion)));
    for (const [keys, kind] of bundles) wanted.add(bundleName(keys, kind, this.parserVersion));
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

  #read<Part>(key: PageKey, part: 0 | 1 | 2): Part | undefined {
    const file = this.#file(key);
    const value = readSealedPart(file, part) as Part | undefined;
    if (!value && existsSync(file)) this.#damagedCount++;
    return value;
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

function bundleName(keys: readonly PageKey[], kind: string, parserVersion: string): string {
  const names = keys.map((key) => fileName(key, parserVersion));
  return `${sha256([kind, ...names].join("\n")).slice(0, 32)}.json`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
