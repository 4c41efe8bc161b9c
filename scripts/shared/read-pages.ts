import { join, posix, resolve, sep } from "node:path";
import type { Additions } from "../../src/archive/additions.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import { SEEDS_FOLDER } from "../../src/folders/archive-folder.ts";
import { correctionsByHash, findCorrections, readCorrections } from "../../src/io/corrections-files.ts";
import { findSources, readSource } from "../../src/io/find-sources.ts";
import { isArchive } from "../../src/io/page-names.ts";
import { Progress } from "../../src/io/progress.ts";
import { sha256 } from "../../src/io/sealed-file.ts";
import { shownPath } from "../../src/io/shown-path.ts";
import type { WrittenAct } from "../../src/model/act.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ParsedPage } from "../../src/model/page.ts";
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

/**
 * The folders of raw pages; of pages of the archive whose folder is `seeds`, with its other folders that hold corrections too: a page may
 * have been given twice.
 */
function foldersOf(paths: readonly string[], seeds: string): string[] {
  const named = new Map(paths.map(posix.dirname).map((folder) => [resolve(folder), folder]));
  const whole = resolve(seeds);
  const isOfArchive = [...named.keys()].some((folder) => folder === whole || folder.startsWith(whole + sep));
  const others = isOfArchive
    ? [...findCorrections(seeds).keys()].map((page) => posix.dirname(posix.join(seeds, page)))
    : [];
  for (const folder of others) if (!named.has(resolve(folder))) named.set(resolve(folder), folder);
  return [...named.values()];
}

/** Paths of corrections by the path of their raw page. */
function correctionsIn(folders: readonly string[]): Map<string, string[]> {
  const found = folders.flatMap((folder) =>
    [...findCorrections(folder, false)].map(([page, names]) => {
      return [posix.join(folder, page), names.map((name) => posix.join(folder, name))] as const;
    }),
  );
  return new Map(found);
}

/** Reads and parses the raw pages below the given paths, in their order; says on stderr how far it is. */
export function readPages(given: readonly string[], context: Pick<CommandContext, "archive" | "language">): ReadPages {
  const { paths, diagnostics } = findSources(given);
  const progress = new Progress(process.stderr, context.language);
  progress.begin("parse", paths.length);
  const failures: Diagnostic[] = [];
  const folders = foldersOf(paths, seedsPath(context));
  const beside = correctionsIn(folders);
  const byHash = correctionsByHash("", beside);
  const pages = paths.flatMap((path) => {
    const bytes = readSource(path);
    progress.advance();
    if (bytes instanceof Uint8Array) {
      const corrections = readCorrections("", byHash.get(sha256(bytes)) ?? []);
      return [fileToPage({ path, bytes, corrections })];
    }
    failures.push(bytes);
    return [];
  });
  progress.end();
  const record = readAdditionsBelow([...new Set([...given, ...folders])]);
  const shared = readActs(
    [...beside].flatMap(([page, files]) => (isArchive(posix.basename(page)) ? readCorrections("", files) : [])),
  );
  return {
    pages,
    additions: record.additions,
    acts: shared.acts,
    diagnostics: [...diagnostics, ...failures, ...record.findings, ...shared.findings],
  };
}
