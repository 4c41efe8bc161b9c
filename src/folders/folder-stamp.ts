import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../io/file-tree.ts";

/** Name of the file that proves that a folder was made by this program. Nothing else makes a file of this name. */
export const STAMP_NAME = ".county-news-archive";

/** A stamp that is being written, by the one process that holds the lock. */
export const STAMP_DRAFT_NAME = `${STAMP_NAME}.part`;

/** What a folder of ours is for. */
export type FolderKind = "site" | "spare" | "cache" | "content" | "packages" | "archive";

const MADE_BY = "county-news-archive";
const NOTE =
  "Made by county-news-archive, and made anew by it. The files it made are listed below; any others are left alone.";
/** The first line of a stamp is shorter. */
const MOST_HEAD_BYTES = 1024;

/**
 * Says that a folder is ours, and which of its files are: paths below it, `/` between their parts. The folder is made
 * where it is missing. A stamp that stands there is replaced at once, so that a kill leaves the old one or the new one.
 */
export function writeFolderStamp(folder: string, kind: FolderKind, names: Iterable<string> = []): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, STAMP_DRAFT_NAME);
  const head = JSON.stringify({ madeBy: MADE_BY, kind, note: NOTE });
  writeFileSync(draft, `${[head, ...[...names].sort()].join("\n")}\n`);
  renameSync(draft, join(folder, STAMP_NAME));
}

/** What a folder is for, by its stamp; undefined when it has none, or is no folder: then it is not ours. */
export function folderKind(folder: string): FolderKind | undefined {
  const head = readHead(join(folder, STAMP_NAME));
  try {
    const { madeBy, kind } = JSON.parse(head.slice(0, head.indexOf("\n"))) as Record<string, unknown>;
    return madeBy === MADE_BY ? (kind as FolderKind) : undefined;
  } catch {
    return undefined;
  }
}

/** The files that the stamp of a folder lists; none where there is no stamp. */
export function stampedNames(folder: string): ReadonlySet<string> {
  return new Set(listedNames(folder));
}

/** The files that the stamp of a folder lists, in its order, which is that of code units; none where there is no stamp. */
function listedNames(folder: string): string[] {
  if (folderKind(folder) === undefined) return [];
  const [, ...names] = readFileSync(join(folder, STAMP_NAME), "utf8").split("\n");
  return names.filter((name) => name !== "");
}

/** Whether every file that the stamp of a folder lists stands in it. A folder without a stamp lacks none. */
export function hasStampedFiles(folder: string): boolean {
  const there = listFiles(folder);
  let at = 0;
  // Every build waits for this: both lists are in one order, and are compared without being put into sets.
  return listedNames(folder).every((name) => {
    while (at < there.length && (there[at] as string) < name) at++;
    return there[at] === name;
  });
}

function readHead(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(MOST_HEAD_BYTES);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
