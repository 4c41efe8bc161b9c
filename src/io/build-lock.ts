import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { codeOf, isMissing } from "./file-tree.ts";

/** Who builds into a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Another build is under way; the message names its process and what to do. */
export class BuildLockedError extends Error {}

/**
 * Takes the lock of a site's folder, a file beside it, and gives the function that frees it.
 * A lock whose process has ended is taken over; a living one throws {@link BuildLockedError}.
 */
export function takeBuildLock(out: string): () => void {
  const path = `${out}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createLock(path)) return () => freeBuildLock(out);
    const holder = readHolder(path);
    if (holder && isAlive(holder)) throw new BuildLockedError(busyMessage(out, holder));
    if (holder) removeStaleLock(path, holder);
  }
  throw new BuildLockedError(`${path} is being taken by another build. Try again in a moment.`);
}

function busyMessage(out: string, { pid, host }: Holder): string {
  const where = host === hostname() ? "" : ` on ${host}`;
  return `Another build is writing ${out}: process ${pid}${where}. Wait until it ends, or end it; if it is gone, delete ${out}.lock.`;
}

function createLock(path: string): boolean {
  const holder: Holder = { pid: process.pid, host: hostname() };
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** The holder a lock names; a lock that cannot be read is a process killed while writing it. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    if (typeof pid === "number" && typeof host === "string") return { pid, host };
  } catch (error) {
    if (isMissing(error)) return undefined;
  }
  return { pid: 0, host: hostname() };
}

/** A process of another machine cannot be asked, so its lock counts as living. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Moves the lock away before it is deleted, so that of two builds that find it stale only one removes it. */
function removeStaleLock(path: string, stale: Holder): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale.pid && isAlive(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

/** Whether this process builds into the folder. */
export function holdsBuildLock(out: string): boolean {
  const holder = readHolder(`${out}.lock`);
  return holder?.pid === process.pid && holder.host === hostname();
}

/** Frees the lock of a folder that this process builds into; does nothing with another's. */
export function freeBuildLock(out: string): void {
  if (holdsBuildLock(out)) rmSync(`${out}.lock`, { force: true });
}
