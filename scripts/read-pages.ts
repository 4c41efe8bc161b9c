import { findSources, readSource } from "../src/io/find-sources.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { ParsedPage } from "../src/model/page.ts";
import { fileToPage } from "../src/pipeline.ts";

/** Pages that were read, and findings about paths that gave none. */
export interface ReadPages {
  readonly pages: readonly ParsedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses the raw pages below the given paths, in their order. */
export function readPages(given: readonly string[]): ReadPages {
  const { paths, diagnostics } = findSources(given);
  const failures: Diagnostic[] = [];
  const pages = paths.flatMap((path) => {
    const bytes = readSource(path);
    if (bytes instanceof Uint8Array) return [fileToPage({ path, bytes })];
    failures.push(bytes);
    return [];
  });
  return { pages, diagnostics: [...diagnostics, ...failures] };
}
