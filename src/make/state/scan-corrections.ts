import { correctionsHash } from "../../corrections/read-acts.ts";
import { correctionsByHash, findCorrections, readCorrections } from "../../io/corrections-files.ts";
import { isArchive } from "../../io/page-names.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";

/** What stands in a folder of raw pages about all of it: acts of no page alone, and corrections of pages that are not there. */
export interface SharedCorrections {
  /** Paths below the folder. */
  readonly archive: readonly string[];
  readonly stray: readonly string[];
}

/** The raw pages with the corrections that hold for each and their hash, and what belongs to none of them. */
export function scanCorrections(
  seeds: string,
  files: readonly ScannedFile[],
): { readonly files: readonly ScannedFile[]; readonly shared: SharedCorrections } {
  const found = findCorrections(seeds);
  if (found.size === 0) return { files: files.map(withoutCorrections), shared: { archive: [], stray: [] } };
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const byHash = correctionsByHash(seeds, found, (page) => hashes.get(page) ?? "");
  const scanned = files.map((file) => {
    found.delete(file.path);
    const paths = byHash.get(file.sha256);
    if (!paths) return withoutCorrections(file);
    return { ...file, corrections: correctionsHash(readCorrections(seeds, paths)), correctionPaths: paths };
  });
  const left = [...found];
  const archive = left.flatMap(([page, paths]) => (isArchive(page) ? paths : []));
  const stray = left.flatMap(([page, paths]) => (isArchive(page) ? [] : paths)).sort();
  return { files: scanned, shared: { archive, stray } };
}

function withoutCorrections(file: ScannedFile): ScannedFile {
  if (file.corrections === undefined) return file;
  const { corrections, correctionPaths, ...rest } = file;
  return rest;
}

/** Findings for corrections of pages that are not there. */
export function strayFindings({ stray }: SharedCorrections): Diagnostic[] {
  return stray.map((path) => diagnose("corrections-stray", path, "no raw page of this name is there"));
}

/** Hash of what stands there about all pages. */
export function sharedHash(seeds: string, { archive, stray }: SharedCorrections): string {
  return correctionsHash([...readCorrections(seeds, archive), ...stray.map((path) => ({ path, bytes: NOTHING }))]);
}

const NOTHING = new Uint8Array();
