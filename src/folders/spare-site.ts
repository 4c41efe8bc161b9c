import { existsSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderKind, STAMP_DRAFT_NAME, STAMP_NAME, writeFolderStamp } from "./folder-stamp.ts";
import { moveForeign } from "./move-files.ts";
import { removeFolder, renameFolder } from "./publish.ts";
import type { SitePlaces } from "./site-places.ts";

/** What became of an old site that was to be kept. */
export interface KeptSpare {
  /** False where it could not be moved there, and is deleted. */
  readonly isKept: boolean;
  /** Paths in the new site of what its user had put into the old one and had to get another name. */
  readonly moved: readonly string[];
}

/**
 * Keeps the old site, which a new one has just replaced, for the next build to begin with: most of its files are those of the new one, and
 * share their room on the disk. What its user had put into it is moved into the new site first. Undefined where it cannot be kept, and is
 * still as it was: a disk is mounted where it stands, or its files can have one name only, so that it would take as much room again; or
 * something stands at `spare` that is none.
 */
export function keepSpare({ out, previous, isMount }: SitePlaces, spare: string): KeptSpare | undefined {
  if (isMount || folderKind(previous) !== "site" || !canLink(out, previous)) return undefined;
  if (existsSync(spare) && !isSpare(spare)) return undefined;
  dropSpare(spare);
  const moved = moveForeign(previous, out);
  // From now on all that stands in it is ours.
  writeFolderStamp(previous, "spare");
  try {
    mkdirSync(dirname(spare), { recursive: true });
    renameFolder(previous, spare);
    return { isKept: true, moved };
  } catch {
    // On another disk, or somebody holds one of its files.
    removeFolder(previous);
    return { isKept: false, moved };
  }
}

/** Has a new site begin with what stands in the spare one; whether there is one, and it could be moved there. */
export function beginWithSpare({ staging }: Pick<SitePlaces, "staging">, spare: string): boolean {
  if (!isSpare(spare) || existsSync(staging)) return false;
  try {
    renameFolder(spare, staging);
    return true;
  } catch {
    return false;
  }
}

/** Deletes the spare site. What is none stays. */
export function dropSpare(spare: string): void {
  if (isSpare(spare)) removeFolder(spare);
}

function isSpare(folder: string): boolean {
  return folderKind(folder) === "spare";
}

/** Whether files of one folder can have a second name in the other. */
function canLink(from: string, to: string): boolean {
  const draft = join(to, STAMP_DRAFT_NAME);
  try {
    rmSync(draft, { force: true });
    linkSync(join(from, STAMP_NAME), draft);
    rmSync(draft);
    return true;
  } catch {
    return false;
  }
}
