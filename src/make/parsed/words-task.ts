import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findWordVariants, type PhrasedPage, type WordVariant } from "../../archive/issues/word-variants.ts";
import { readCorrections } from "../../io/corrections-files.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import { ParseCache } from "../state/parse-cache.ts";
import { cutToBundles, readPhrases } from "./outline-bundles.ts";

/** Raw files whose words are to be compared with one another. Plain data, so that a thread can be given it. */
export interface WordsTask {
  readonly folder: string;
  readonly files: readonly ScannedFile[];
  /** Folder and version of the {@link ParseCache} their pages are kept in. */
  readonly cache: string;
  readonly parserVersion: string;
}

/** Finds the misprints that only all pages together tell. */
export async function wordsTask({
  folder,
  files,
  cache: cacheFolder,
  parserVersion,
}: WordsTask): Promise<WordVariant[]> {
  const cache = new ParseCache(cacheFolder, parserVersion);
  const phrased: PhrasedPage[] = [];
  for (const bundle of cutToBundles(files)) {
    const known = readPhrases(cache, bundle);
    if (known) phrased.push(...known);
    else for (const file of bundle) phrased.push(await phrasesOf(file, folder, cache));
  }
  return findWordVariants(phrased);
}

async function phrasesOf(file: ScannedFile, folder: string, cache: ParseCache): Promise<PhrasedPage> {
  return { source: file.path, phrases: cache.getPhrases(file) ?? (await parse(file, folder)).summary?.phrases ?? [] };
}

/** The parser takes longer to load than all else here, and is seldom needed: what it read has been kept. */
async function parse({ path, correctionPaths = [] }: ScannedFile, folder: string) {
  const { fileToPage } = await import("../../pipeline.ts");
  const bytes = readFileSync(join(folder, path));
  return fileToPage({ path, bytes, corrections: readCorrections(folder, correctionPaths) });
}
