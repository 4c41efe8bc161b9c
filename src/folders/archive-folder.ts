import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isMissing } from "../io/file-tree.ts";
import { Failure } from "../model/failure.ts";
import type { Said } from "../model/said.ts";
import { standingAt } from "./place.ts";
import { FOLDER_WORDS as WORDS } from "./words.ts";

/** Folder of an archive that holds its raw pages, their corrections and scans, and its records. */
export const SEEDS_FOLDER = "seeds";
/** Folder of an archive that keeps the raw files that were taken out of it. */
export const REMOVED_FOLDER = "removed";

/**
 * Absolute path of the archive that a command was told to work with; the program's own folder where it was told none.
 *
 * @throws Failure of exit code 2 where no archive stands there, with what to do.
 */
export function findArchive(root: string, given: string | undefined): string {
  if (given === undefined) return root;
  const archive = resolve(given);
  const standing = standingAt(archive);
  if (standing === "nothing" || standing === "dangling")
    throw refusal(WORDS.noFolder(archive), WORDS.checkSpelling(archive));
  if (standing === "file") throw refusal(WORDS.archiveIsFile(archive), WORDS.nameItsFolder);
  const isSeeds = basename(archive) === SEEDS_FOLDER && standingAt(join(archive, SEEDS_FOLDER)) === "nothing";
  if (isSeeds) throw refusal(WORDS.archiveAbove(archive), WORDS.nameAbove(dirname(archive)));
  if (!namesIn(archive).includes(SEEDS_FOLDER)) throw refusal(WORDS.noSeeds(archive), WORDS.checkSpelling(archive));
  return archive;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw refusal(WORDS.archiveUnread(folder), WORDS.allowReading);
  }
}

function refusal(said: Said, hint: Said): Failure {
  return new Failure(said, { code: "folder", hint, exitCode: 2 });
}
