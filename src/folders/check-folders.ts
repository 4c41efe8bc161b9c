import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import type { Said } from "../model/said.ts";
import { REMOVED_FOLDER } from "./archive-folder.ts";
import { isLockFile, notALock } from "./build-lock.ts";
import { type FolderKind, folderKind, STAMP_NAME, writeFolderStamp } from "./folder-stamp.ts";
import { ancestors, fileAbove, isInFolder, realPlace, standingAt } from "./place.ts";
import { sitePlaces } from "./site-places.ts";
import { someNames } from "./some-names.ts";
import { FOLDER_WORDS as WORDS } from "./words.ts";

/** The folders that one build works with, as absolute paths. */
export interface BuildFolders {
  /** The program: its code and its templates. */
  readonly root: string;
  /** The archive: its raw pages, its settings, and what was taken out of it; the program's folder where it is used as one. */
  readonly archive: string;
  /** The raw pages, which are only read. */
  readonly seeds: string;
  /** Where the site is published. */
  readonly out: string;
  /** What is kept from build to build. */
  readonly cache: string;
  /** The content files. */
  readonly content: string;
}

/**
 * The files in a folder without a stamp, when it is certain that an older version of this program made it; else
 * undefined.
 */
export type KnownBefore = (kind: FolderKind, folder: string) => Iterable<string> | undefined;

/** Folders that a build may write into. */
export interface CheckedFolders {
  /** The folders that were asked for, as absolute paths with all links followed. */
  readonly folders: BuildFolders;
  /** Puts the stamp into each of them that lacks it, making the missing ones. */
  readonly claim: () => void;
}

/** A folder that a build writes into. */
interface Written {
  readonly kind: FolderKind;
  /** How a message calls it. */
  readonly name: Said;
  /** As it was given, and with all links followed. */
  readonly given: string;
  readonly path: string;
}

/** Folders of the project that a site or a cache would damage, or be taken for. */
const PROJECT_FOLDERS = ["src", "templates", "scripts", "tests", "seeds", "node_modules", ".git", ".ci"];

/**
 * Decides whether a build may use these folders, together: it replaces and prunes some of them, and reads others. What
 * it writes into must be missing, empty or ours, and must neither be, hold nor stand in any of the others, the code of
 * the project or someone's repository. Throws a {@link Failure} that says why not and what to do; nothing is changed.
 */
export function checkFolders(given: BuildFolders, knownBefore: KnownBefore): CheckedFolders {
  checkSeeds(given);
  const written = [
    toWritten("site", WORDS.option("--out", given.out), given.out),
    toWritten("cache", WORDS.option("--cache", given.cache), given.cache),
    toWritten("content", WORDS.contentFolder(given.content), given.content),
  ] as const;
  const [site, cache, content] = written;
  for (const one of written) {
    checkStanding(one);
    checkReadFolders(one, given);
  }
  checkApart(site, cache);
  checkApart(site, content);
  // Content files may stand in the cache's folder, which is ours as well, but not the other way round.
  if (isInFolder(cache.path, content.path)) throw apartRefusal(cache, content);
  checkRepository(site, given.archive);
  const claims = written.map((one) => ({ one, names: ownNames(one, knownBefore) }));
  checkSiblings(site);
  return {
    folders: { ...given, out: site.path, cache: cache.path, content: content.path },
    claim: () => {
      for (const { one, names } of claims) {
        // A site that is not there yet comes with its stamp.
        const isDue = one.kind !== "site" || existsSync(one.path);
        if (names && isDue) writeFolderStamp(one.path, one.kind, names);
      }
    },
  };
}

/** Raw pages are only read, but what is no raw page must not be read as one. */
function checkSeeds({ seeds, root }: BuildFolders): void {
  if (standingAt(seeds) === "file") {
    throw refusal(WORDS.seedsIsFile(seeds), WORDS.nameItsFolder);
  }
  if (!isInFolder(root, seeds)) return;
  throw refusal(WORDS.seedsIsProject(seeds, root), WORDS.nameRawPages);
}

function toWritten(kind: FolderKind, name: Said, given: string): Written {
  return { kind, name, given, path: realPlace(given) };
}

function checkStanding({ name, given }: Written): void {
  const standing = standingAt(given);
  if (standing === "file") throw refusal(WORDS.isFile(name), WORDS.otherPlace);
  if (standing === "dangling") throw refusal(WORDS.isDangling(name), WORDS.mendLink);
  const file = fileAbove(given);
  if (file !== undefined) throw refusal(WORDS.isBelowFile(name, file), WORDS.otherPlace);
}

/** What a build writes into is neither above nor below what it reads, nor among the project's own folders. */
function checkReadFolders({ name, path }: Written, { root, archive, seeds }: BuildFolders): void {
  const refuse = (said: Said) => refusal(said, WORDS.newOrEmpty);
  if (isInFolder(seeds, path)) throw refuse(WORDS.isRawPages(name, seeds));
  if (isInFolder(path, seeds)) throw refuse(WORDS.isInRawPages(name, seeds));
  if (isInFolder(root, path)) throw refuse(WORDS.isProject(name, root));
  if (isInFolder(archive, path)) throw refuse(WORDS.isArchive(name, archive));
  const own = PROJECT_FOLDERS.map((folder) => join(root, folder)).find((folder) => isInFolder(path, folder));
  if (own !== undefined) throw refuse(WORDS.isInProject(name, own));
  const removed = join(archive, REMOVED_FOLDER);
  if (isInFolder(path, removed)) throw refuse(WORDS.isTakenOut(name, removed));
}

function checkApart(one: Written, other: Written): void {
  if (isInFolder(one.path, other.path) || isInFolder(other.path, one.path)) throw apartRefusal(one, other);
}

function apartRefusal(one: Written, other: Written): Failure {
  return refusal(WORDS.notApart(one.name, other.name), WORDS.eachItsOwn);
}

/** A site replaces its folder as a whole, which nobody wants of a repository, or of a part of one that is not the archive's. */
function checkRepository({ name, path }: Written, archive: string): void {
  const repository = [...ancestors(path)].find(
    (folder) => existsSync(join(folder, ".git")) && !isInFolder(archive, folder),
  );
  if (repository === undefined) return;
  throw refusal(WORDS.isRepository(name, repository), WORDS.buildOutside);
}

/** The names to stamp a folder with; undefined when it has its stamp. */
function ownNames({ kind, name, path }: Written, knownBefore: KnownBefore): Iterable<string> | undefined {
  const standing = standingAt(path);
  const found = folderKind(path);
  if (found === kind) return undefined;
  if (standing !== "folder") return [];
  if (found !== undefined) throw refusal(WORDS.otherUse(name, found), WORDS.chooseOther);
  const names = knownBefore(kind, path);
  if (names) return names;
  // A stamp that is damaged still has its name; of a cache nothing is deleted but files whose names say what they are.
  if (kind !== "site" && existsSync(join(path, STAMP_NAME))) return [];
  throw refusal(WORDS.notOurs(name, someNames(path)), WORDS.newOrMove);
}

/** A build makes the new site beside the old one, and replaces whatever stands there: that must be ours too. */
function checkSiblings({ path }: Written): void {
  const { staging, previous, lock, isMount } = sitePlaces(path);
  if (!isLockFile(lock)) throw notALock(lock);
  if (isMount) return;
  for (const folder of [staging, previous]) {
    const kind = folderKind(folder);
    if (!lstatSync(folder, { throwIfNoEntry: false }) || kind === "site" || kind === "spare") continue;
    throw refusal(WORDS.stagingTaken(folder), WORDS.renameOrOut);
  }
}

function refusal(said: Said, hint: Said): Failure {
  return new Failure(said, { code: "folder", hint, exitCode: 2 });
}
