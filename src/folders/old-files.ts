import { readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, isMissing, linkFile } from "../io/file-tree.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import { folderKind, stampedNames } from "./folder-stamp.ts";

/** Files of an old site that are to stand in a new one as well. Plain data, so that a thread can be given it. */
export interface LinkTask {
  /** Folders of both sites. */
  readonly old: string;
  readonly staging: string;
  readonly addresses: readonly string[];
}

/** Does a {@link LinkTask}; gives the addresses of files that the old site lacks. */
export type LinkFiles = (task: LinkTask) => Promise<string[]>;

/** Entries of an old site's folder whose files are to be deleted, see {@link removeListed}. */
export interface RemovalTask {
  readonly folder: string;
  readonly names: readonly string[];
}

/** So many files are done with before another thread has started. */
const FEW = 10_000;

/** Gives files of an old site a second name in the new one; gives the addresses of those that are not there. */
export function linkOldFiles({ old, staging, addresses }: LinkTask): string[] {
  return addresses.filter((address) => {
    try {
      linkFile(join(old, address), join(staging, address));
      return false;
    } catch (error) {
      if (isMissing(error)) return true;
      throw error;
    }
  });
}

/** Links files in another thread where they are many; `onBeside` is told when that is at work. */
export function linksBeside(pool: TaskRunner, onBeside: () => void = () => {}): LinkFiles {
  return async (task) => {
    if (task.addresses.length < FEW) return linkOldFiles(task);
    const missing = pool.beside("link", task, linkOldFiles);
    onBeside();
    return await missing;
  };
}

/**
 * Deletes the files that the stamp of a site lists below some of its entries, and the folders that this empties. Everything else stays where
 * it is, and all of a folder that does not bear our stamp: several threads may share the entries of a site out among them.
 */
export function removeListed({ folder, names }: RemovalTask): void {
  if (folderKind(folder) !== "site") return;
  const own = stampedNames(folder);
  const clear = (path: string): void => {
    const entries = entriesOf(join(folder, path));
    for (const { name } of entries.filter((entry) => entry.isDirectory())) clear(`${path}/${name}`);
    const files = entries.filter((entry) => !entry.isDirectory() && own.has(`${path}/${entry.name}`));
    for (const { name } of files) unlinkSync(join(folder, path, name));
    if (entries.length > 0 && readdirSync(join(folder, path)).length === 0) rmdirSync(join(folder, path));
  };
  const folders = entriesOf(folder).filter((entry) => entry.isDirectory() && names.includes(entry.name));
  for (const { name } of folders) clear(name);
}

/**
 * {@link removeListed} of some of the entries of a site, and in another thread of `others`, where a site has many files; of few nothing
 * is deleted. What is left then, whoever put it there, is for `removeOwnFiles` to see to.
 */
export async function removeOld(
  { folder, names }: RemovalTask,
  others: ReadonlySet<string>,
  fileCount: number,
  pool: TaskRunner,
): Promise<void> {
  if (fileCount < FEW || folderKind(folder) !== "site") return;
  const beside = pool.beside("remove", { folder, names: names.filter((name) => others.has(name)) }, removeListed);
  removeListed({ folder, names: names.filter((name) => !others.has(name)) });
  await beside;
}
