import { join, posix, sep } from "node:path";
import type { Additions } from "../../src/archive/additions.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import { SEEDS_FOLDER } from "../../src/folders/archive-folder.ts";
import { type CorrectionsBytes, findCorrections, readCorrections } from "../../src/io/corrections-files.ts";
import { findSources, readSource } from "../../src/io/find-sources.ts";
import { isArchive } from "../../src/io/page-names.ts";
import { Progress } from "../../src/io/progress.ts";
import { shownPath } from "../../src/io/shown-path.ts";
import { memo } from "../../src/memo.ts";
import type { WrittenAct } from "../../src/model/act.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import type { Language } from "../../src/model/said.ts";
import { fileToPage } from "../../src/pipeline.ts";
import { readAdditionsBelow } from "../../src/records/changes.ts";
import type { CommandContext } from "./command.ts";

/** Pages that were read, and findings about paths that gave none. */
export interface ReadPages {
  readonly pages: readonly ParsedPage[];
  /** When they were added, as far as the folders say. */
  readonly additions: Additions;
  /** What editors decided about the archive as a whole. */
  readonly acts: readonly WrittenAct[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder of raw pages of a command's archive, as paths of its findings begin: `seeds`. */
export function seedsPath({ archive }: Pick<CommandContext, "archive">): string {
  return shownPath(join(archive, SEEDS_FOLDER)).replaceAll(sep, "/");
}

/** What editors decided about a raw page; `findIn` finds the corrections of a folder, by the names of its raw pages. */
function correctionsBeside(path: string, findIn: typeof findCorrections): CorrectionsBytes[] {
  const folder = posix.dirname(path);
  return readCorrections(folder, findIn(folder).get(posix.basename(path)) ?? []).map((file) => {
    return { ...file, path: posix.join(folder, file.path) };
  });
}

/** What editors decided about the archive of a folder as a whole. */
function correctionsOfArchive(folder: string, findIn: typeof findCorrections): CorrectionsBytes[] {
  const names = [...findIn(folder)].flatMap(([page, files]) => (isArchive(page) ? files : []));
  return readCorrections(folder, names).map((file) => ({ ...file, path: posix.join(folder, file.path) }));
}

/** Reads and parses the raw pages below the given paths, in their order; says on stderr how far it is. */
export function readPages(given: readonly string[], language: Language): ReadPages {
  const { paths, diagnostics } = findSources(given);
  const progress = new Progress(process.stderr, language);
  progress.begin("parse", paths.length);
  const failures: Diagnostic[] = [];
  const findIn = memo((folder: string) => findCorrections(folder, false));
  const pages = paths.flatMap((path) => {
    const bytes = readSource(path);
    progress.advance();
    if (bytes instanceof Uint8Array) return [fileToPage({ path, bytes, corrections: correctionsBeside(path, findIn) })];
    failures.push(bytes);
    return [];
  });
  progress.end();
  const folders = [...new Set(paths.map((path) => posix.dirname(path)))];
  const record = readAdditionsBelow([...new Set([...given, ...folders])]);
  const shared = readActs(folders.flatMap((folder) => correctionsOfArchive(folder, findIn)));
  return {
    pages,
    additions: record.additions,
    acts: shared.acts,
    diagnostics: [...diagnostics, ...failures, ...record.findings, ...shared.findings],
  };
}
