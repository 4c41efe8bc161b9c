import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileToPage } from "../pipeline.ts";
import type { ParseCache } from "./parse-cache.ts";

/** Raw files to be parsed in one go. */
export interface ParseTask {
  readonly folder: string;
  readonly paths: readonly string[];
  /** Folder and version of the {@link ParseCache} the pages are kept in. */
  readonly cache: string;
  readonly parserVersion: string;
}

/** One parsed page by the path of its file. */
export type ParseAnswer = readonly (readonly [path: string, page: string])[];

/** Parses files and keeps their pages; gives each page as JSON, which a thread hands over faster than objects. */
export function parseTask({ folder, paths }: ParseTask, cache: ParseCache): ParseAnswer {
  return paths.map((path) => {
    const page = fileToPage({ path, bytes: readFileSync(join(folder, path)) });
    const json = JSON.stringify(page);
    cache.put(path, page.source.sha256, json);
    return [path, json];
  });
}
