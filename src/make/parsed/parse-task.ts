import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorrections } from "../../io/corrections-files.ts";
import { fileToPage } from "../../pipeline.ts";
import { type KnownText, ParseCache } from "../state/parse-cache.ts";

/** Raw files to be parsed in one go. */
export interface ParseTask {
  readonly folder: string;
  /** Each with the paths of its corrections. */
  readonly files: readonly { readonly path: string; readonly corrections: readonly string[] }[];
  /** Folder and version of the {@link ParseCache} the pages are kept in. */
  readonly cache: string;
  readonly parserVersion: string;
}

/** What is bundled of each parsed page, as JSON, by the path of its file. */
export type ParseAnswer = readonly (readonly [path: string, page: KnownText])[];

/** Parses files and keeps their pages; gives what is bundled of each as JSON, which a thread hands over faster than objects. */
export function parseTask({ folder, files, cache: cacheFolder, parserVersion }: ParseTask): ParseAnswer {
  const cache = new ParseCache(cacheFolder, parserVersion);
  return files.map(({ path, corrections }) => {
    const page = fileToPage({
      path,
      bytes: readFileSync(join(folder, path)),
      corrections: readCorrections(folder, corrections),
    });
    return [path, cache.put(page)];
  });
}
