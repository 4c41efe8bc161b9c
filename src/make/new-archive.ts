import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { SEEDS_FOLDER } from "../folders/archive-folder.ts";
import { folderKind, stampedNames, writeFolderStamp } from "../folders/folder-stamp.ts";
import { ancestors, isInFolder, realPlace, standingAt } from "../folders/place.ts";
import { someNames } from "../folders/some-names.ts";
import { FOLDER_WORDS } from "../folders/words.ts";
import { writeNewFile } from "../io/file-tree.ts";
import { programVersion } from "../io/project-root.ts";
import { sha256 } from "../io/sealed-file.ts";
import { SETTINGS_FILE } from "../io/settings-file.ts";
import { Failure } from "../model/failure.ts";
import type { Said } from "../model/said.ts";
import { archiveFiles, UNIX_STARTER } from "./archive-files.ts";

/** What became of the folder of an archive that was to be made. */
export interface MadeArchive {
  /** False where an archive stood there, whose starters were made anew. */
  readonly isNew: boolean;
  /** Files that are not as they were made: their user's, and left as they are. */
  readonly kept: readonly string[];
  /** Whether it stands in the program's own folder. */
  readonly isInProgram: boolean;
}

/** What a new archive is called. */
export interface ArchiveNames {
  readonly newspaper?: string | undefined;
  readonly place?: string | undefined;
}

/** Folders of the program in which no archive may stand. */
const PROGRAM_FOLDERS = ["src", "templates", "scripts", "tests", "seeds", "node_modules", ".git", "build", "_site"];

/**
 * Makes the folder of an archive, or, where one stands that was made so, its starters and its note anew, for the program in `root`.
 *
 * @throws Failure of exit code 2 where something else stands there; nothing was changed then.
 */
export function newArchive(root: string, folder: string, names: ArchiveNames = {}): MadeArchive {
  const isOwn = folderKind(folder) === "archive";
  checkPlace(root, folder, isOwn);
  mkdirSync(join(folder, SEEDS_FOLDER), { recursive: true });
  if (!existsSync(join(folder, SETTINGS_FILE))) writeNewFile(join(folder, SETTINGS_FILE), settingsText(folder, names));
  const kept = writeArchiveFiles(root, folder);
  return { isNew: !isOwn, kept, isInProgram: isInFolder(folder, root) };
}

function checkPlace(root: string, folder: string, isOwn: boolean): void {
  const name: Said = { en: folder, "zh-Hans": `${folder} ` };
  const refuse = (said: Said, hint: Said) => new Failure(said, { code: "folder", hint, exitCode: 2 });
  const standing = standingAt(folder);
  if (standing === "file") throw refuse(FOLDER_WORDS.isFile(name), FOLDER_WORDS.otherPlace);
  if (standing === "dangling") throw refuse(FOLDER_WORDS.isDangling(name), FOLDER_WORDS.mendLink);
  const file = [...ancestors(resolve(folder))].find((above) => standingAt(above) === "file");
  if (file !== undefined) throw refuse(FOLDER_WORDS.isBelowFile(name, file), FOLDER_WORDS.otherPlace);
  if (isInFolder(root, folder)) throw refuse(FOLDER_WORDS.isProject(name, root), FOLDER_WORDS.newOrEmpty);
  const own = PROGRAM_FOLDERS.map((each) => join(root, each)).find((each) => isInFolder(folder, each));
  if (own !== undefined) throw refuse(FOLDER_WORDS.isInProject(name, own), FOLDER_WORDS.newOrEmpty);
  if (standing === "folder" && !isOwn)
    throw refuse(FOLDER_WORDS.notOurs(name, someNames(folder)), FOLDER_WORDS.newOrMove);
}

/** A name and a place that are only said to describe, until somebody writes the real ones. */
function settingsText(folder: string, { newspaper, place }: ArchiveNames): string {
  const settings = {
    newspaper: newspaper ?? `${basename(realPlace(folder))}存档`,
    newspaperIsDescriptive: newspaper === undefined,
    place: place ?? "本县",
    language: "zh-Hans",
    baseUrl: null,
    contact: null,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** Writes the files that are missing, or still as they were made; the stamp has the hash of each. Gives the names of the others. */
function writeArchiveFiles(root: string, folder: string): string[] {
  const [here, program] = [realPlace(folder), realPlace(root)];
  // Both may be moved together, a stick to another drive: so the way from one to the other comes first.
  const programs = [relative(here, program).replaceAll("\\", "/"), program];
  const made = new Map(
    [...stampedNames(folder)].map((line) => [line.slice(HASH_LENGTH + 1), line.slice(0, HASH_LENGTH)]),
  );
  const kept: string[] = [];
  const stamped: string[] = [];
  for (const [name, text] of Object.entries(archiveFiles({ programs, version: programVersion(root) }))) {
    const path = join(folder, name);
    const standing = existsSync(path) ? sha256(readFileSync(path)) : undefined;
    const isUntouched = standing === undefined || standing === made.get(name) || standing === sha256(text);
    if (!isUntouched) kept.push(name);
    else {
      writeNewFile(path, text);
      stamped.push(`${sha256(text)} ${name}`);
    }
  }
  if (process.platform !== "win32" && !kept.includes(UNIX_STARTER)) chmodSync(join(folder, UNIX_STARTER), 0o755);
  writeFolderStamp(folder, "archive", stamped);
  return kept;
}

const HASH_LENGTH = 64;
