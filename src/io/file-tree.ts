import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Every file below a folder, as paths with `/` between their parts, in code-point order whatever the disk's own.
 * A folder that does not exist has no files.
 */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  collectFiles(folder, "", found);
  return found.sort();
}

function collectFiles(folder: string, prefix: string, found: string[]): void {
  for (const entry of entriesOf(folder)) {
    if (entry.isDirectory()) collectFiles(join(folder, entry.name), `${prefix}${entry.name}/`, found);
    else if (entry.isFile()) found.push(prefix + entry.name);
  }
}

/** What stands in a folder; nothing when it does not exist. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The bytes of a file; undefined where it is not there. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a file, making its folder where needed. Never writes into a file that stands there: that may be a link. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flag: "wx" });
  } catch (error) {
    if (isMissing(error)) mkdirSync(dirname(path), { recursive: true });
    else if (isPresent(error)) rmSync(path);
    else throw error;
    writeFileSync(path, content, { flag: "wx" });
  }
}

/** Writes a file where nothing stands, not even a link; whether it did. */
export function writeOnce(path: string, bytes: Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (isPresent(error)) return false;
    throw error;
  }
}

/** Writes a file only where its content is another; whether it did. */
export function writeChangedFile(path: string, content: string): boolean {
  // Asked first: a read that fails costs more than the writing.
  if (existsSync(path) && readFileSync(path, "utf8") === content) return false;
  writeNewFile(path, content);
  return true;
}

/**
 * Gives a finished file a second name without copying it; copies it on disks that know no second names (FAT, exFAT).
 * Throws ENOENT when `from` does not exist.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isMissing(error)) {
      mkdirSync(dirname(to), { recursive: true });
      copyOrLink(from, to);
    } else copyFileSync(from, to);
  }
}

function copyOrLink(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isMissing(error)) throw error;
    copyFileSync(from, to);
  }
}

/** Whether an error says that a file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function isPresent(error: unknown): boolean {
  return codeOf(error) === "EEXIST";
}

/** The system's code of an error: `ENOSPC`, `EACCES`; undefined for errors of our own. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
