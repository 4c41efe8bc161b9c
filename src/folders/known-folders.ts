import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folders of a site as they were when all of its files stood in them. */
export interface KnownFolders {
  /** When they were looked at, in milliseconds of the system's clock. */
  readonly seenAtMs: number;
  readonly folders: readonly KnownFolder[];
}

interface KnownFolder {
  /** Path below the site, `/` between its parts; empty for the site itself. */
  readonly path: string;
  /** When an entry last came or went, and when that or its name or rights changed. */
  readonly modifiedMs: number;
  readonly changedMs: number;
  /** Hash of the names of its entries, where it was changed too shortly before for its times to tell; absent where they do. */
  readonly names?: string;
}

/** What is known of the folders of a site. */
export interface FoldersCheck {
  /** Whether every file stands in them that stood there before. */
  readonly isWhole: boolean;
  /** Whether times alone said so: then the next look need not be told of this one. */
  readonly isByTimes: boolean;
}

/**
 * How long before it was looked at a folder must have been changed for its time to tell of any change that follows: one of within the same tick
 * of the clock leaves the time as it is. Two seconds is the tick of FAT, the coarsest disk in use.
 */
const CLOCK_TICK_MS = 2000;

/**
 * Looks at the folders of a site all of whose files stand there, for {@link checkFoldersOf} to tell whether they still do.
 *
 * @param names All files of the site.
 */
export function knowFolders(site: string, names: Iterable<string>): KnownFolders {
  const seenAtMs = Date.now();
  const paths = new Set([""]);
  for (const name of names) {
    for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
      const path = name.slice(0, end);
      if (paths.has(path)) break;
      paths.add(path);
    }
  }
  return { seenAtMs, folders: Array.from(paths, (path) => lookAt(site, path, seenAtMs)) };
}

function lookAt(site: string, path: string, seenAtMs: number): KnownFolder {
  const times = timesOf(site, path);
  const isYoung = times.modifiedMs >= seenAtMs - CLOCK_TICK_MS;
  return { path, ...times, ...(isYoung && { names: hashNames(site, path) }) };
}

function timesOf(site: string, path: string): Pick<KnownFolder, "modifiedMs" | "changedMs"> {
  const { mtimeMs, ctimeMs } = statSync(join(site, path));
  return { modifiedMs: mtimeMs, changedMs: ctimeMs };
}

function hashNames(site: string, path: string): string {
  const names = readdirSync(join(site, path)).sort().join("/");
  return createHash("sha256").update(names).digest("hex");
}

/**
 * Whether no file has left the folders of a site since they were looked at; false where that cannot be told. Asks the system about each folder
 * alone, of which there is one to some hundred files. To be asked only where {@link tellsOfEntries} holds.
 */
export function checkFoldersOf(site: string, { folders }: KnownFolders): FoldersCheck {
  try {
    let isByTimes = true;
    const isWhole = folders.every(({ path, modifiedMs, changedMs, names }) => {
      if (names !== undefined) {
        isByTimes = false;
        return names === hashNames(site, path);
      }
      const now = timesOf(site, path);
      return now.modifiedMs === modifiedMs && now.changedMs === changedMs;
    });
    return { isWhole, isByTimes: isWhole && isByTimes };
  } catch {
    return { isWhole: false, isByTimes: false };
  }
}

/** {@link knowFolders} of folders that were just found to be as they were. */
export function knowFoldersAgain(site: string, { folders }: KnownFolders): KnownFolders {
  const seenAtMs = Date.now();
  return { seenAtMs, folders: folders.map(({ path }) => lookAt(site, path, seenAtMs)) };
}

/**
 * Does something that makes a file in a folder, and says whether the folder's time tells of it: on disks of some systems (FAT under Windows)
 * that of a folder stays whatever comes and goes.
 */
export function tellsOfEntries<Done>(
  folder: string,
  makeFile: () => Done,
): { readonly done: Done; readonly isTold: boolean } {
  const timeOf = () => statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  const before = timeOf();
  const done = makeFile();
  return { done, isTold: timeOf() !== before };
}
