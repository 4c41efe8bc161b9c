import { type Additions, NO_ADDITIONS } from "./archive/additions.ts";
import { assembleArchive } from "./archive/assemble-archive.ts";
import { type SummarizedPage, summarizePage } from "./archive/issues/page-summary.ts";
import { type CorrectionsFile, correctionsHash, readActs } from "./corrections/read-acts.ts";
import type { WrittenAct } from "./model/act.ts";
import type { Archive } from "./model/archive.ts";
import type { ParsedPage } from "./model/page.ts";
import type { SourceText } from "./model/source.ts";
import { pageAsItStands } from "./parse/as-it-stands.ts";
import { bytesToSource } from "./parse/decode/bytes-to-source.ts";
import { parsePage } from "./parse/parse-page.ts";

/** A raw file as it came. */
export interface RawFile {
  /** Path its articles name it by, `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Files of what editors decided about it. */
  readonly corrections?: readonly CorrectionsFile[];
}

/**
 * One raw file, read, parsed and summarized by itself: depends on nothing but its path, its bytes and the corrections that hold for it. Where
 * the parser breaks a promise, the page is shown as it stands, with a finding, and keeps no other from being read.
 *
 * @param parse Another parser than the program's own, for tests.
 */
export function fileToPage({ path, bytes, corrections = [] }: RawFile, parse = parsePage): SummarizedPage {
  const read = bytesToSource(bytes, path);
  if (corrections.length === 0) return sourceToPage(read, [], parse);
  const { acts, findings } = readActs(corrections);
  const source = {
    ...read,
    corrections: correctionsHash(corrections),
    correctionPaths: corrections.map((file) => file.path),
    diagnostics: [...read.diagnostics, ...findings],
  };
  return sourceToPage(source, acts, parse);
}

function sourceToPage(source: SourceText, acts: readonly WrittenAct[], parse: typeof parsePage): SummarizedPage {
  try {
    return withSummary(parse(source, acts));
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
