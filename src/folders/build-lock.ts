import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { codeOf, isMissing } from "../io/file-tree.ts";
import { Failure } from "../model/failure.ts";
import { FOLDER_WORDS as WORDS } from "./words.ts";

/** Who builds into a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** A lock holds this and little more: anything else of its name is someone's own file. */
const LOCK_START = '{"pid":';
const MOST_LOCK_BYTES = 500;

/**
 * Takes a lock, a file beside a site, and gives the function that frees it. A lock whose process has ended is taken
 * over; a living one throws a {@link Failure} of code `locked` that names its process and what to do, a file that is no
 * lock one of code `folder`.
 */
export function takeBuildLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createLock(path)) return () => freeBuildLock(path);
    if (!isLockFile(path)) throw notALock(path);
    const holder = readHolder(path);
    if (holder && isAlive(holder)) throw busy(path, holder);
    if (holder) removeStaleLock(path, holder);
  }
  throw new Failure(WORDS.lockTaking(path), {
    code: "locked",
    hint: WORDS.tryAgain,
    exitCode: 1,
  });
}

/** Whether nothing stands there or something that a build left: a lock, or one cut off while it was written. */
export function isLockFile(path: string): boolean {
  try {
    const stats = lstatSync(path);
    if (!stats.isFile() || stats.size > MOST_LOCK_BYTES) return false;
    const text = readFileSync(path, "utf8");
    return text.startsWith(LOCK_START) || LOCK_START.startsWith(text);
  } catch (error) {
    return isMissing(error);
  }
}

/** What to say of something that stands where a lock is due. */
export function notALock(path: string): Failure {
  return new Failure(WORDS.noLock(path), {
    code: "folder",
    hint: WORDS.renameOrOut,
    exitCode: 2,
  });
}

function busy(path: string, { pid, host }: Holder): Failure {
  return new Failure(WORDS.locked(pid, host === hostname() ? null : host), {
    code: "locked",
    hint: WORDS.waitOrDelete(path),
    exitCode: 1,
  });
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

/** Whether this process holds the lock. */
export function holdsBuildLock(path: string): boolean {
  const holder = readHolder(path);
  return holder?.pid === process.pid && holder.host === hostname();
}

/** Frees a lock that this process holds; does nothing with another's. */
export function freeBuildLock(path: string): void {
  if (holdsBuildLock(path)) rmSync(path, { force: true });
}
