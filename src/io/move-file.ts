import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
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
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    if (!readFileSync(from).equals(readFileSync(to))) throw error;
    rmSync(from);
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
