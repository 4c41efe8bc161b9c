import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from "node:fs";
import { dirname, join, sep } from "node:path";

/** One save makes several events, and a copied folder many: they are told together after this pause. */
const SETTLE_MS = 40;
/** So often it is looked whether a watched path, or the folder it stands in, is another one now. */
const LOOK_MS = 500;

/**
 * Calls `onChange` with the paths below which something was written, renamed, deleted or replaced, once things are
 * quiet. Paths may be files, folders or links; one that does not exist yet is seen when it comes into being. Gives the
 * function that ends it.
 *
 * The system watches a folder, not a path: of one that was deleted and copied again, or that another took the place of,
 * nothing more would be told. So all folders are watched anew after each change, before it is told; and what stands at
 * the paths themselves is looked up now and then, as their own folders may be replaced. Every folder has a watcher of
 * its own: Node's recursive one takes one a file on Linux, where their number is limited.
 */
export function watchFolders(paths: readonly string[], onChange: (changed: ReadonlySet<string>) => void): () => void {
  let watchers = new Map<string, FSWatcher>();
  let standing = paths.map(standingAt);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    sync();
    const told = new Set(changed);
    changed.clear();
    onChange(told);
  };
  const note = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS);
  };
  const sync = () => {
    standing = paths.map(standingAt);
    const next = new Map<string, FSWatcher>();
    for (const path of paths) watchPath(path, next, note);
    for (const watcher of watchers.values()) watcher.close();
    watchers = next;
  };
  const look = () => {
    for (const [i, path] of paths.entries()) if (standingAt(path) !== standing[i]) note(path);
  };
  sync();
  const lookout = setInterval(look, LOOK_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(lookout);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Watches a path, all folders below it, and the folders that it, the target of its link and those of links to files stand in. */
function watchPath(path: string, watchers: Map<string, FSWatcher>, note: (path: string) => void): void {
  const real = realPath(path);
  const { folders, linkedFiles } = placesBelow(real);
  const homes = new Map<string, Set<string>>();
  for (const at of [path, real, ...linkedFiles]) homes.set(dirname(at), (homes.get(dirname(at)) ?? new Set()).add(at));
  for (const [home, standing] of homes) {
    watchOne(home, `${home}\0${path}`, (name) => name === null || standing.has(join(home, name)));
  }
  for (const folder of folders) watchOne(folder, folder, () => true);

  function watchOne(folder: string, key: string, concerns: (name: string | null) => boolean): void {
    if (watchers.has(key)) return;
    try {
      const watcher = watch(folder, (_event, name) => concerns(name) && note(path));
      // Of a folder that is deleted, the one above it tells.
      watcher.on("error", () => watcher.close());
      watchers.set(key, watcher);
    } catch {
      // Deleted between being listed and being watched, which the folder above it tells.
    }
  }
}

/** Which file or folder stands at a path, links followed, and in which folder; the same text as long as it is the same one. */
function standingAt(path: string): string {
  return [path, dirname(path)]
    .map((at) => {
      try {
        const { dev, ino, birthtimeMs } = statSync(at);
        return `${dev} ${ino} ${birthtimeMs}`;
      } catch {
        return "";
      }
    })
    .join();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What is to be watched of a folder. */
interface Places {
  /** It and all folders below it, links followed, each once. */
  readonly folders: string[];
  /** Real paths of the files that links in them lead to. */
  readonly linkedFiles: string[];
}

/**
 * The places to watch of a folder; none for a file, or what does not exist. A link back to a folder that holds the first one is not
 * followed: there stands what is made of the raw pages, too.
 */
function placesBelow(top: string): Places {
  const places: Places = { folders: [], linkedFiles: [] };
  const seen = new Set<string>();
  visit(top);
  return places;

  function visit(folder: string): void {
    const real = realPath(folder);
    if (seen.has(real) || top.startsWith(real + sep)) return;
    seen.add(real);
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      places.folders.push(folder);
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) visit(path);
        else if (entry.isSymbolicLink()) places.linkedFiles.push(realPath(path));
      }
    } catch {
      // A file, or deleted meanwhile, which the folder above it tells.
    }
  }
}
