import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type ReadPicture, readPicture } from "../bytes/read-picture.ts";
import { entriesOf } from "./file-tree.ts";
import { fileTimes, isUntouched } from "./scan-files.ts";
import { isShownByName, scanNames } from "./scan-names.ts";
import { sha256 } from "./sealed-file.ts";

/** A scan as the disk has it. */
export interface ScanFile extends ReadPicture {
  /** Path below the folder of raw pages, `/` between its parts. */
  readonly path: string;
  /** Path of its raw page. */
  readonly page: string;
  readonly byteCount: number;
  readonly modifiedMs: number;
  readonly changedMs: number;
  /** Lower-case hex SHA-256 of its bytes; empty when it cannot be read. */
  readonly sha256: string;
}

/** The scans of some raw pages, and pictures beside those that belong to none. */
export interface ScanFiles {
  readonly scans: readonly ScanFile[];
  /** Paths below the folder of raw pages. */
  readonly stray: readonly string[];
}

/**
 * The scans beside raw pages, in code-point order of the pages, those of a page in their own order. A picture that is as it was
 * the time before, at `knownAtMs`, is not read again.
 *
 * @param pages Paths of the raw pages below `folder`.
 */
export async function readScans(
  folder: string,
  pages: readonly string[],
  known: ReadonlyMap<string, ScanFile> = new Map(),
  knownAtMs = 0,
): Promise<ScanFiles> {
  const wanted = new Set(pages);
  const stray: string[] = [];
  const scans: ScanFile[] = [];
  for (const below of new Set(pages.map((page) => posix.dirname(page)))) {
    const found = scanNames(fileNames(join(folder, below)));
    for (const name of found.stray) stray.push(posix.join(below, name));
    for (const [name, names] of found.ofPage) {
      const page = posix.join(below, name);
      if (!wanted.has(page)) continue;
      const shown = names.filter(isShownByName);
      // A master in another form needs no word where a picture that is shown stands beside it.
      for (const each of shown.length > 0 ? shown : names.slice(0, 1)) {
        const path = posix.join(below, each);
        scans.push(await readScan(folder, path, page, known.get(path), knownAtMs));
      }
    }
  }
  // The order of a page's own stays: sorting keeps it.
  return { scans: scans.sort((a, b) => compare(a.page, b.page)), stray: stray.sort() };
}

/** Paths of the scans beside one raw page, below the folder of raw pages, in order; those that cannot be shown too. */
export function scansBeside(folder: string, page: string): string[] {
  const below = posix.dirname(page);
  const names = scanNames(fileNames(join(folder, below))).ofPage.get(posix.basename(page)) ?? [];
  return names.map((name) => posix.join(below, name));
}

async function readScan(
  folder: string,
  path: string,
  page: string,
  known: ScanFile | undefined,
  knownAtMs: number,
): Promise<ScanFile> {
  const unread = { path, page, byteCount: -1, modifiedMs: 0, changedMs: 0, sha256: "" };
  if (!isShownByName(path)) return { ...unread, fault: `form ${posix.extname(path).slice(1)}` };
  const file = join(folder, path);
  try {
    const times = fileTimes(file);
    if (known && isUntouched(times, known, knownAtMs)) return { ...known, page };
    const bytes = readFileSync(file);
    const hash = sha256(bytes);
    const { picture, fault } = known?.sha256 === hash ? known : await readPicture(bytes);
    return { path, page, ...times, sha256: hash, ...(picture && { picture }), ...(fault && { fault }) };
  } catch {
    return { ...unread, fault: "unreadable" };
  }
}

/** Names of what stands in a folder and is none: files, and links that may lead to one. */
function fileNames(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
