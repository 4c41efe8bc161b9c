import { assembleArchive } from "./archive/assemble-archive.ts";
import type { Archive } from "./model/archive.ts";
import type { ParsedPage } from "./model/page.ts";
import { bytesToSource } from "./parse/bytes-to-source.ts";
import { parsePage } from "./parse/parse-page.ts";

/** A raw file as it came. */
export interface RawFile {
  /** Path its articles name it by, `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One raw file, read and parsed by itself: depends on nothing but its path and its bytes. */
export function fileToPage({ path, bytes }: RawFile): ParsedPage {
  return parsePage(bytesToSource(bytes, path));
}

/** Raw files in any order → the archive. */
export function filesToArchive(files: readonly RawFile[]): Archive {
  return assembleArchive(files.map(fileToPage));
}
