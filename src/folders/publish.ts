import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "../io/file-tree.ts";
import { folderKind, STAMP_DRAFT_NAME, STAMP_NAME, stampedNames, writeFolderStamp } from "./folder-stamp.ts";
import { isReadable, makeReadable } from "./make-readable.ts";
import { moveInto, removeOwnFiles } from "./move-files.ts";
import { PLACE_NAMES, type SitePlaces } from "./site-places.ts";

/**
 * Clears what an interrupted build left beside a site. A build that ended in the middle of {@link publish} left no
 * whole site: it is taken back or brought to its end. Call it with the lock held. Folders that are not ours stay.
 */
export function recoverSite(places: SitePlaces): void {
  const { out, previous, staging, isMount } = places;
  if (isMount) recoverExchange(places);
  else if (!existsSync(out) && isOurs(previous)) renameFolder(previous, out);
  if (isOurs(previous)) removeOwnFiles(previous, out);
  if (isOurs(staging)) removeFolder(staging);
  // On their way to where a spare site is kept, or from there.
  for (const folder of [previous, staging]) if (folderKind(folder) === "spare") removeFolder(folder);
}

/** An empty folder to build into. Nothing stands there: {@link recoverSite} has cleared it, or the build was refused. */
export function startStaging({ staging }: SitePlaces): string {
  writeFolderStamp(staging, "site");
  return staging;
}

/** Deletes a new site that was not finished. */
export function dropStaging({ staging }: SitePlaces): void {
  if (isOurs(staging)) removeFolder(staging);
}

/**
 * Puts the finished site in the place of the old one: two renames, nothing copied. Until the first of them the old
 * site is whole, after the second the new one; what lies between, {@link recoverSite} mends. `names` are all files of
 * the new site. Gives the function that deletes the old site, which may take a while and must not keep readers
 * waiting; what its user had put into it is in the new one then, and the function gives the paths of what had to get
 * another name.
 */
export function publish(places: SitePlaces, names: readonly string[]): () => string[] {
  const { out, staging, previous, isMount } = places;
  writeFolderStamp(staging, "site", names);
  // Thousands of files need not be asked for what one shows: all were written as it was, or taken over from a site made readable before.
  if (!isReadable(staging, STAMP_NAME)) makeReadable(staging, [...names, STAMP_NAME]);
  if (isMount) return exchange(places);
  mkdirSync(dirname(out), { recursive: true });
  const isReplaced = existsSync(out);
  if (isReplaced) renameFolder(out, previous);
  renameFolder(staging, out);
  return () => (isReplaced ? removeOwnFiles(previous, out) : []);
}

/** The folder stays, as a disk is mounted there; the old site's entries leave it, then the new one's enter. */
function exchange({ out, staging, previous }: SitePlaces): () => string[] {
  const own = stampedNames(out);
  writeFolderStamp(previous, "site", own);
  // Whichever of the two sites is there, and however much of it, the stamp lists it.
  writeFolderStamp(out, "site", new Set([...own, ...stampedNames(staging)]));
  const heads = new Set([...own].map((name) => name.split("/", 1)[0] ?? ""));
  for (const name of readdirSync(out)) {
    if (heads.has(name) && !PLACE_NAMES.has(name)) renameSync(join(out, name), join(previous, name));
  }
  renameSync(previous, replacedFolder(out));
  const kept = moveInto(staging, out);
  return () => [...kept, ...removeOwnFiles(replacedFolder(out), out)];
}

/** Before the old entries had all left, they come back; after that, the new ones go on entering. */
function recoverExchange({ out, staging, previous }: SitePlaces): void {
  // Both stand in a folder of ours, under names that nobody else uses: their own stamps may have left already.
  if (!isOurs(out)) return;
  for (const folder of [out, previous]) rmSync(join(folder, STAMP_DRAFT_NAME), { force: true });
  if (existsSync(previous)) moveInto(previous, out);
  if (!existsSync(replacedFolder(out))) return;
  if (existsSync(staging)) moveInto(staging, out);
  removeOwnFiles(replacedFolder(out), out);
}

function replacedFolder(out: string): string {
  return join(out, ".replaced");
}

function isOurs(folder: string): boolean {
  return folderKind(folder) === "site";
}

/** Deletes a folder with all that stands in it: one that is ours, and that no user has seen. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

const RENAME_ATTEMPTS = 20;
const RENAME_PAUSE_MS = 50;

/** On Windows a folder cannot be renamed while a virus scanner or a server holds one of its files open for a moment. */
export function renameFolder(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isBusy = ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "");
      if (!isBusy || attempt === RENAME_ATTEMPTS || process.platform !== "win32") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
    }
  }
}
