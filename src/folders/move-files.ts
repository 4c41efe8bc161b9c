import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { STAMP_DRAFT_NAME, STAMP_NAME, stampedNames } from "./folder-stamp.ts";

/**
 * Deletes the files of a folder of ours that its stamp lists, and the folders that this empties. What its user put
 * there is moved to the same place below `heir`; where that name is taken, it is kept beside it as `name.kept`. Gives
 * the paths below `heir` that were kept so. Killed in the middle, it can be done again.
 */
export function removeOwnFiles(folder: string, heir: string): string[] {
  const kept = moveForeign(folder, heir, (path) => {
    unlinkSync(join(folder, path));
    return true;
  });
  for (const name of [STAMP_DRAFT_NAME, STAMP_NAME]) rmSync(join(folder, name), { force: true });
  rmdirSync(folder);
  return kept;
}

/**
 * Moves what its user put into a folder of ours to the same place below `heir`, as {@link removeOwnFiles} does.
 *
 * @param remove What is done with each file that the stamp lists, by its path below the folder; whether it is gone then.
 */
export function moveForeign(folder: string, heir: string, remove: (path: string) => boolean = () => false): string[] {
  const own = stampedNames(folder);
  const kept: string[] = [];
  const move = (path: string, at: string) => {
    const free = freeName(heir, at);
    if (free !== at) kept.push(free);
    mkdirSync(dirname(join(heir, free)), { recursive: true });
    renameSync(join(folder, path), join(heir, free));
  };
  /** `at` is where the user's files of a folder go: the same path, unless a file of the heir has it. Gives whether the folder is empty then. */
  const clear = (prefix: string, at: string): boolean => {
    let isEmptied = true;
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const [path, target] = [prefix + entry.name, at + entry.name];
      if (path === STAMP_NAME || path === STAMP_DRAFT_NAME) continue;
      if (!entry.isDirectory()) {
        if (!own.has(path)) move(path, target);
        else isEmptied = remove(path) && isEmptied;
      } else if (isEmpty(join(folder, path))) {
        if (isFolder(join(heir, target))) rmdirSync(join(folder, path));
        else move(path, target);
      } else if (clear(`${path}/`, `${isFolder(join(heir, target)) ? target : freeName(heir, target)}/`)) {
        rmdirSync(join(folder, path));
      } else isEmptied = false;
    }
    return isEmptied;
  };
  clear("", "");
  return kept;
}

/**
 * Moves everything that stands in a folder into another; folders of the same name become one. What stands in the way
 * is the user's, and gets another name; gives the paths below `to` of what did.
 */
export function moveInto(from: string, to: string, prefix = ""): string[] {
  const kept: string[] = [];
  for (const name of readdirSync(join(from, prefix))) {
    const path = prefix + name;
    const [old, next] = [join(from, path), join(to, path)];
    if (isFolder(old) && isFolder(next)) {
      kept.push(...moveInto(from, to, `${path}/`));
      continue;
    }
    const free = name === STAMP_NAME ? path : freeName(to, path);
    if (free !== path) {
      kept.push(free);
      renameSync(next, join(to, free));
    }
    renameSync(old, next);
  }
  rmdirSync(join(from, prefix));
  return kept;
}

/** The path itself below a folder, or the first of `path.kept`, `path.kept-2` … where nothing stands. */
function freeName(folder: string, path: string): string {
  let free = path;
  for (let n = 1; lstatSync(join(folder, free), { throwIfNoEntry: false }); n++) {
    free = n === 1 ? `${path}.kept` : `${path}.kept-${n}`;
  }
  return free;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}
