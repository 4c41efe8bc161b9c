import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { dirname, join } from "node:path";

/** One save makes several events, and a copied folder many: they are told together after this pause. */
const SETTLE_MS = 40;

/**
 * Calls `onChange` with the paths below which something was written, renamed or deleted, once things are quiet. Paths
 * may be files or folders; one that does not exist yet is seen when it comes into being, if its parent exists. Gives
 * the function that ends it.
 *
 * Every folder has a watcher of its own: Node's recursive one takes one a file on Linux, where their number is limited.
 */
export function watchFolders(paths: readonly string[], onChange: (changed: ReadonlySet<string>) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    sync();
    const told = new Set(changed);
    changed.clear();
    onChange(told);
  };
  const note = (root: string) => {
    changed.add(root);
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS);
  };
  const sync = () => {
    for (const root of paths) {
      for (const folder of watchedFolders(root)) {
        if (!watchers.has(folder)) watchOne(watchers, folder, root, paths, note);
      }
    }
  };
  sync();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function watchOne(
  watchers: Map<string, FSWatcher>,
  folder: string,
  root: string,
  roots: readonly string[],
  note: (root: string) => void,
): void {
  const forget = () => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  try {
    const watcher = watch(folder, (_event, name) => {
      const path = join(folder, name ?? "");
      const hit = roots.find((candidate) => path === candidate || path.startsWith(join(candidate, "/")));
      if (hit !== undefined) note(hit);
    });
    watcher.on("error", forget);
    watchers.set(folder, watcher);
  } catch {
    // Deleted between being listed and being watched: its parent's watcher tells.
    note(root);
  }
}

/** A folder with all below it; for a file, or what does not exist, the folder it stands in. */
function watchedFolders(path: string): string[] {
  if (!isFolder(path)) return isFolder(dirname(path)) ? [dirname(path)] : [];
  return [dirname(path), ...foldersBelow(path)];
}

function foldersBelow(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...below.flatMap((entry) => foldersBelow(join(folder, entry.name)))];
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
