import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileToPage } from "../../pipeline.ts";
import { outlinePage } from "../state/outline-page.ts";
import { ParseCache } from "../state/parse-cache.ts";

/** Raw files to be parsed in one go. */
export interface ParseTask {
  readonly folder: string;
  readonly paths: readonly string[];
  /** Folder and version of the {@link ParseCache} the pages are kept in. */
  readonly cache: string;
  readonly parserVersion: string;
}

/** The outline of one parsed page, as JSON, by the path of its file. */
export type ParseAnswer = readonly (readonly [path: string, outline: string])[];

/** Parses files and keeps their pages; gives each outline as JSON, which a thread hands over faster than objects. */
export function parseTask({ folder, paths, cache: cacheFolder, parserVersion }: ParseTask): ParseAnswer {
  const cache = new ParseCache(cacheFolder, parserVersion);
  return paths.map((path) => {
    const page = fileToPage({ path, bytes: readFileSync(join(folder, path)) });
    const outline = JSON.stringify(outlinePage(page));
    cache.put(path, page.source.sha256, outline, JSON.stringify(page));
    return [path, outline];
  });
}
