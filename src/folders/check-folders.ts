import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import { isLockFile, notALock } from "./build-lock.ts";
import { type FolderKind, folderKind, STAMP_NAME, writeFolderStamp } from "./folder-stamp.ts";
import { ancestors, fileAbove, isInFolder, realPlace, standingAt } from "./place.ts";
import { sitePlaces } from "./site-places.ts";

/** The folders that one build works with, as absolute paths. */
export interface BuildFolders {
  /** The project: its code, its templates, its settings. */
  readonly root: string;
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
  readonly name: string;
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
    toWritten("site", "--out", given.out),
    toWritten("cache", "--cache", given.cache),
    toWritten("content", "the folder of content files", given.content),
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
  checkRepository(site, given.root);
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
    throw refusal(`--seeds ${seeds} is a file, and a folder of raw pages is due.`, "Name the folder it stands in.");
  }
  if (!isInFolder(root, seeds)) return;
  throw refusal(
    `--seeds ${seeds} is refused: it is the project's folder, ${root}, or holds it, whose notes are no raw pages.`,
    "Name a folder that holds raw pages alone.",
  );
}

function toWritten(kind: FolderKind, name: string, given: string): Written {
  return {
    kind,
    name: name.startsWith("--") ? `${name} ${given}` : `${name}, ${given},`,
    given,
    path: realPlace(given),
  };
}

function checkStanding({ name, given }: Written): void {
  const hint = "Choose another place, or give what stands there another name.";
  const standing = standingAt(given);
  if (standing === "file") throw refusal(`${name} is a file, and a folder is due.`, hint);
  if (standing === "dangling")
    throw refusal(`${name} is a link that leads nowhere.`, "Make its target, or delete the link.");
  const file = fileAbove(given);
  if (file !== undefined) throw refusal(`${name} cannot be made: ${file} is a file.`, hint);
}

/** What a build writes into is neither above nor below what it reads, nor among the project's own folders. */
function checkReadFolders({ name, path }: Written, { root, seeds }: BuildFolders): void {
  const hint = "Choose a folder of its own, which is new or empty.";
  if (isInFolder(seeds, path))
    throw refusal(`${name} is refused: it is the folder of raw pages, ${seeds}, or holds it.`, hint);
  if (isInFolder(path, seeds))
    throw refusal(`${name} is refused: it stands in the folder of raw pages, ${seeds}.`, hint);
  if (isInFolder(root, path))
    throw refusal(`${name} is refused: it is the project's folder, ${root}, or holds it.`, hint);
  const own = PROJECT_FOLDERS.map((folder) => join(root, folder)).find((folder) => isInFolder(path, folder));
  if (own !== undefined) throw refusal(`${name} is refused: it stands in ${own}, which belongs to the project.`, hint);
}

function checkApart(one: Written, other: Written): void {
  if (isInFolder(one.path, other.path) || isInFolder(other.path, one.path)) throw apartRefusal(one, other);
}

function apartRefusal(one: Written, other: Written): Failure {
  return refusal(
    `${one.name} is refused: it and ${other.name} stand in one another.`,
    "Give each a folder of its own.",
  );
}

/** A site replaces its folder as a whole, which nobody wants of a repository, or of a part of one that is not the project's. */
function checkRepository({ name, path }: Written, root: string): void {
  const repository = [...ancestors(path)].find(
    (folder) => existsSync(join(folder, ".git")) && !isInFolder(root, folder),
  );
  if (repository === undefined) return;
  throw refusal(
    `${name} is refused: ${repository} is a git repository.`,
    "Build into a folder outside of it, and copy the finished site.",
  );
}

/** The names to stamp a folder with; undefined when it has its stamp. */
function ownNames({ kind, name, path }: Written, knownBefore: KnownBefore): Iterable<string> | undefined {
  const standing = standingAt(path);
  const found = folderKind(path);
  if (found === kind) return undefined;
  if (standing !== "folder") return [];
  if (found !== undefined)
    throw refusal(`${name} is refused: it is a folder of ours for another use (${found}).`, "Choose another.");
  const names = knownBefore(kind, path);
  if (names) return names;
  // A stamp that is damaged still has its name; of a cache nothing is deleted but files whose names say what they are.
  if (kind !== "site" && existsSync(join(path, STAMP_NAME))) return [];
  throw refusal(
    `${name} is refused: it holds what this program did not make, or cannot prove to have made: ${someNames(path)}.`,
    "Choose a new or an empty folder, or move away what stands there.",
  );
}

const MOST_NAMES = 3;

function someNames(folder: string): string {
  const names = readdirSync(folder).sort();
  return names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? ", …" : "");
}

/** A build makes the new site beside the old one, and replaces whatever stands there: that must be ours too. */
function checkSiblings({ path }: Written): void {
  const { staging, previous, lock, isMount } = sitePlaces(path);
  if (!isLockFile(lock)) throw notALock(lock);
  if (isMount) return;
  for (const folder of [staging, previous]) {
    if (!lstatSync(folder, { throwIfNoEntry: false }) || folderKind(folder) === "site") continue;
    throw refusal(
      `${folder} stands where a build puts a site for a moment, and no build is known to have made it.`,
      "Give it another name or move it away, or choose another --out.",
    );
  }
}

function refusal(message: string, hint: string): Failure {
  return new Failure(message, { code: "folder", hint, exitCode: 2 });
}
