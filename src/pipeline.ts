import { assembleArchive } from "./archive/assemble-archive.ts";
import { type SummarizedPage, summarizePage } from "./archive/issues/page-summary.ts";
import type { Archive } from "./model/archive.ts";
import { bytesToSource } from "./parse/decode/bytes-to-source.ts";
import { parsePage } from "./parse/parse-page.ts";

/** A raw file as it came. */
export interface RawFile {
  /** Path its articles name it by, `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One raw file, read, parsed and summarized by itself: depends on nothing but its path and its bytes. */
export function fileToPage({ path, bytes }: RawFile): SummarizedPage {
  const page = parsePage(bytesToSource(bytes, path));
  return { ...page, summary: summarizePage(page) };
}

/** Raw files in any order → the archive. */
export function filesToArchive(files: readonly RawFile[]): Archive {
  return assembleArchive(files.map(fileToPage));
}
