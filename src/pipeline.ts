import { type Additions, NO_ADDITIONS } from "./archive/additions.ts";
import { assembleArchive } from "./archive/assemble-archive.ts";
import { type SummarizedPage, summarizePage } from "./archive/issues/page-summary.ts";
import type { Archive } from "./model/archive.ts";
import type { ParsedPage } from "./model/page.ts";
import { pageAsItStands } from "./parse/as-it-stands.ts";
import { bytesToSource } from "./parse/decode/bytes-to-source.ts";
import { parsePage } from "./parse/parse-page.ts";

/** A raw file as it came. */
export interface RawFile {
  /** Path its articles name it by, `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * One raw file, read, parsed and summarized by itself: depends on nothing but its path and its bytes. Where the parser breaks a
 * promise, the page is shown as it stands, with a finding, and keeps no other from being read.
 *
 * @param parse Another parser than the program's own, for tests.
 */
export function fileToPage({ path, bytes }: RawFile, parse = parsePage): SummarizedPage {
  const source = bytesToSource(bytes, path);
  try {
    return withSummary(parse(source));
  } catch (error) {
    return withSummary(pageAsItStands(source, error instanceof Error ? error.message : String(error)));
  }
}

function withSummary(page: ParsedPage): SummarizedPage {
  return { ...page, summary: summarizePage(page) };
}

/** Raw files in any order, and when they were added → the archive. */
export function filesToArchive(files: readonly RawFile[], additions: Additions = NO_ADDITIONS): Archive {
  return assembleArchive(
    files.map((file) => fileToPage(file)),
    { additions },
  );
}
