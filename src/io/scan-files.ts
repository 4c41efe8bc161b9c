import { readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { entriesOf } from "./file-tree.ts";
import { findSources } from "./find-sources.ts";
import { isRawPage } from "./page-names.ts";
import { sha256 } from "./sealed-file.ts";

/** A raw file as the disk shows it, with the hash of its bytes. */
export interface ScannedFile {
  /** Below the scanned folder, `/` between its parts. */
  readonly path: string;
  readonly byteCount: number;
  readonly modifiedMs: number;
  /** When its bytes, its name or its rights last changed, by the system's clock: nobody can set it back. */
  readonly changedMs: number;
  /** Lower-case hex SHA-256 of its bytes; empty when it cannot be read. */
  readonly sha256: string;
  /** Hash of the corrections that hold for it; absent where there are none. */
  readonly corrections?: string;
  /** Their paths below the folder; absent where there are none, and of files that are only remembered. */
  readonly correctionPaths?: readonly string[];
}

/**
 * How long before the last scan a file must have been written for its time to prove that it is the same: a file
 * changed twice within the clock's tick keeps its time. Two seconds is the tick of FAT, the coarsest disk in use.
 */
const CLOCK_TICK_MS = 2000;

/** What of a file can be known without reading it. */
export type FileTimes = Pick<ScannedFile, "byteCount" | "modifiedMs" | "changedMs">;

/**
 * Whether size and times of a file prove that it is what it was when it was looked at before, at `knownAtMs`. Programs that copy,
 * unpack or restore files set the time of writing, so that another file of that size may have it; then it changed later.
 */
export function isUntouched(now: FileTimes, known: FileTimes, knownAtMs: number): boolean {
  const { byteCount, modifiedMs, changedMs } = now;
  const isSame = known.byteCount === byteCount && known.modifiedMs === modifiedMs && known.changedMs === changedMs;
  return isSame && modifiedMs < knownAtMs - CLOCK_TICK_MS;
}

/** Size and times of a file. Throws what the system says where it cannot be looked at. */
export function fileTimes(file: string): FileTimes {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return { byteCount: size, modifiedMs: mtimeMs, changedMs: ctimeMs };
}

/**
 * The raw pages below a folder in code-point order of their paths. A file that has the size and times it had at the
 * scan before is not read again, unless it was written so shortly before that scan that the time proves nothing.
 */
export function scanFiles(
  folder: string,
  known: ReadonlyMap<string, ScannedFile> = new Map(),
  knownAtMs = 0,
): ScannedFile[] {
  return rawPagePaths(folder).map((path) => scanFile(folder, path, known.get(path), knownAtMs));
}

/**
 * What `findSources` finds below a folder. Asking where each file really lies takes three times as long as all else
 * here, and tells something only where there are links.
 */
function rawPagePaths(folder: string): string[] {
  const { paths, hasLinks } = listPlainFiles(folder);
  if (!hasLinks) return paths.filter((path) => isRawPage(path)).sort();
  return findSources([folder])
    .paths.map((path) => path.slice(folder.length + 1))
    .sort();
}

function listPlainFiles(folder: string, prefix = ""): { readonly paths: string[]; readonly hasLinks: boolean } {
  const paths: string[] = [];
  let hasLinks = false;
  for (const entry of entriesOf(join(folder, prefix)).filter(({ name }) => !name.startsWith("."))) {
    if (entry.isFile()) paths.push(prefix + entry.name);
    else if (entry.isSymbolicLink()) hasLinks = true;
    else if (entry.isDirectory()) {
      const below = listPlainFiles(folder, `${prefix}${entry.name}/`);
      for (const path of below.paths) paths.push(path);
      hasLinks ||= below.hasLinks;
    }
  }
  return { paths, hasLinks };
}

function scanFile(folder: string, path: string, known: ScannedFile | undefined, knownAtMs: number): ScannedFile {
  // Not joined, which for many thousands of files takes longer than asking the system about them does.
  const file = folder + sep + path;
  try {
    const times = fileTimes(file);
    if (known && isUntouched(times, known, knownAtMs)) return known;
    return { path, ...times, sha256: sha256(readFileSync(file)) };
  } catch {
    return { path, byteCount: -1, modifiedMs: 0, changedMs: 0, sha256: "" };
  }
}
