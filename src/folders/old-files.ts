import { join } from "node:path";
import { isMissing, linkFile } from "../io/file-tree.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import { removeOwnEntries } from "./move-files.ts";

/** Files of an old site that are to stand in a new one as well. Plain data, so that a thread can be given it. */
export interface LinkTask {
  /** Folders of both sites. */
  readonly old: string;
  readonly staging: string;
  readonly addresses: readonly string[];
}

/** Does a {@link LinkTask}; gives the addresses of files that the old site lacks. */
export type LinkFiles = (task: LinkTask) => Promise<string[]>;

/** Entries of an old site's folder whose files are to be deleted, see {@link removeOwnEntries}. */
export interface RemovalTask {
  readonly folder: string;
  readonly heir: string;
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

/** Deletes files of an old site; gives the paths below the heir of what its user had put there and that got another name. */
export function removeOldFiles({ folder, heir, names }: RemovalTask): string[] {
  return removeOwnEntries(folder, heir, names);
}

/**
 * Deletes the files of an old site, those of some of its entries in another thread where there are many; what is left when they are gone
 * is for others to see to. Gives the paths of what its user had put there and that got another name.
 */
export async function removeOld(
  { folder, heir, names }: RemovalTask,
  others: ReadonlySet<string>,
  fileCount: number,
  pool: TaskRunner,
): Promise<string[]> {
  if (names.length === 0) return [];
  if (fileCount < FEW) return removeOldFiles({ folder, heir, names });
  const isOther = (name: string) => others.has(name);
  const beside = pool.beside("remove", { folder, heir, names: names.filter(isOther) }, removeOldFiles);
  const kept = removeOldFiles({ folder, heir, names: names.filter((name) => !isOther(name)) });
  return [...kept, ...(await beside)];
}
