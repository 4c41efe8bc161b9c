import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./file-tree.ts";

/**
 * Moves a file to where nothing stands, making its folder; to another disk by a copy that is compared before the file is deleted. Throws
 * the system's error, `EEXIST` where something stands there, and leaves the file as it was then.
 */
export function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (lstatSync(to, { throwIfNoEntry: false }))
    throw Object.assign(new Error(`${to} exists`), { code: "EEXIST", path: to });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error;
    copyFile(from, to);
    rmSync(from);
  }
}

/** Copies a file to where nothing stands, and reads it back; where that fails, what was written of it is taken away again. */
export function copyFile(from: string, to: string): void {
  const bytes = readFileSync(from);
  // From here on the file is ours: nothing stood there.
  const descriptor = openSync(to, "wx", statSync(from).mode);
  try {
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!readFileSync(to).equals(bytes))
      throw Object.assign(new Error(`${to} is not as written`), { code: "EIO", path: to });
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/** Moves several files, all or none: where one cannot be moved, those before it go back, and the system's error is thrown. */
export function moveFiles(moves: readonly (readonly [from: string, to: string])[]): void {
  const done: (readonly [string, string])[] = [];
  try {
    for (const [from, to] of moves) {
      moveFile(from, to);
      done.push([from, to]);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) if (!existsSync(from)) moveFile(to, from);
    throw error;
  }
}
