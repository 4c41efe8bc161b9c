import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import { findWordVariants, type PhrasedPage, type WordVariant } from "../../archive/issues/word-variants.ts";
import { readCorrections } from "../../io/corrections-files.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import { fileToPage } from "../../pipeline.ts";
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
export function wordsTask({ folder, files, cache: cacheFolder, parserVersion }: WordsTask): WordVariant[] {
  const cache = new ParseCache(cacheFolder, parserVersion);
  const phrased = cutToBundles(files).flatMap((bundle) => {
    return readPhrases(cache, bundle) ?? bundle.map((file) => phrasesOf(file, folder, cache));
  });
  return findWordVariants(phrased);
}

function phrasesOf(file: ScannedFile, folder: string, cache: ParseCache): PhrasedPage {
  return { source: file.path, phrases: cache.getPhrases(file) ?? parse(file, folder).summary?.phrases ?? [] };
}

function parse({ path, correctionPaths = [] }: ScannedFile, folder: string): SummarizedPage {
  const bytes = readFileSync(join(folder, path));
  return fileToPage({ path, bytes, corrections: readCorrections(folder, correctionPaths) });
}
