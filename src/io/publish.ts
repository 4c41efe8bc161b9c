import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./file-tree.ts";

/** Folder a build writes into, beside the live one, on the same disk so that it can take its place at once. */
export function stagingFolder(out: string): string {
  return `${out}.building`;
}

function previousFolder(out: string): string {
  return `${out}.previous`;
}

/**
 * Clears what an interrupted build left beside a site. A build that ended between the two renames of
 * {@link publish} left no live site: the old one takes its place again. Call it with the lock held.
 */
export function recoverSite(out: string): void {
  const previous = previousFolder(out);
  if (!existsSync(out) && existsSync(previous)) renameFolder(previous, out);
  removeFolder(previous);
  removeFolder(stagingFolder(out));
}

/** An empty folder to build into. */
export function startStaging(out: string): string {
  const staging = stagingFolder(out);
  mkdirSync(staging, { recursive: true });
  return staging;
}

/**
 * Puts the finished site in the place of the old one: two renames, nothing copied. Until the first of them the old
 * site is whole, after the second the new one; what lies between, {@link recoverSite} mends. Gives the function
 * that deletes the old site, which may take a while and must not keep readers waiting.
 */
export function publish(out: string): () => void {
  const previous = previousFolder(out);
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameFolder(out, previous);
  renameFolder(stagingFolder(out), out);
  return () => removeFolder(previous);
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

const RENAME_ATTEMPTS = 20;
const RENAME_PAUSE_MS = 50;

/** On Windows a folder cannot be renamed while a virus scanner or a server holds one of its files open for a moment. */
function renameFolder(from: string, to: string): void {
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
