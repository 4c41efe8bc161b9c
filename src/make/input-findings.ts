import { relative, sep } from "node:path";
import { findSources } from "../io/find-sources.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";

/** What is wrong with the folder of raw pages and the files in it before any of them is read. */
export function inputFindings(seeds: string, files: readonly ScannedFile[]): Diagnostic[] {
  const found = findSources([seeds]).diagnostics.map((finding) => ({
    ...finding,
    source: pathBelow(seeds, finding.source),
  }));
  const known = new Set(found.map(({ source }) => source));
  const unreadable = files
    .filter((file) => file.sha256 === "" && !known.has(file.path))
    .map(({ path }) => diagnose("file-unreadable", path, "the file cannot be read"));
  return [...found, ...unreadable];
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}
