import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** What may stand at a path once links are followed. */
export type Standing = "nothing" | "empty" | "folder" | "file" | "dangling";

/** Systems put these into folders that their users call empty. */
const SYSTEM_NAMES = new Set([".DS_Store", "Thumbs.db", "desktop.ini", "lost+found"]);

/** What stands at a path: `empty` is a folder without any file, `dangling` a link that leads nowhere. */
export function standingAt(path: string): Standing {
  const stats = statsOf(path);
  if (!stats) return isLink(path) ? "dangling" : "nothing";
  if (!stats.isDirectory()) return "file";
  return hasNoFile(path) ? "empty" : "folder";
}

function hasNoFile(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).every(
    (entry) => SYSTEM_NAMES.has(entry.name) || (entry.isDirectory() && hasNoFile(join(folder, entry.name))),
  );
}

/** The nearest part of a path that is a file where a folder is due; undefined when there is none. */
export function fileAbove(path: string): string | undefined {
  for (const above of ancestors(dirname(path))) {
    const stats = statsOf(above);
    if (stats) return stats.isDirectory() ? undefined : above;
  }
  return undefined;
}

/** A path with all links followed and names as the disk spells them; what does not exist yet is kept as it is given. */
export function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
  }
}

/**
 * Whether a path is a folder, or stands in it, by whatever names: links, other spellings on disks that do not tell
 * capital letters apart, and mounts of the same folder are seen through, as the disk itself is asked. Either may be missing.
 */
export function isInFolder(inner: string, outer: string): boolean {
  const place = realPlace(inner);
  const wanted = identityOf(outer);
  if (wanted !== undefined && [...ancestors(place)].some((above) => identityOf(above) === wanted)) return true;
  const [inside, whole] = [spelling(place), spelling(realPlace(outer))];
  return inside === whole || inside.startsWith(whole.endsWith(sep) ? whole : whole + sep);
}

/** A path and the folders above it, from the inside out. */
export function* ancestors(path: string): Generator<string> {
  for (let at = path; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/** Disks differ in whether `Site` and `site` are one name; where it matters, both are taken for one. */
function spelling(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function identityOf(path: string): string | undefined {
  const stats = statsOf(path);
  return stats && stats.ino !== 0n ? `${stats.dev}:${stats.ino}` : undefined;
}

function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
