import { folderOf, SCRIPT_DIRECTORY, SCRIPT_RECEIVER, type ScriptFolders, scriptOf } from "./script-format.ts";
import { byPath, type SiteFile } from "./site-file.ts";

/** A script and its text. */
export interface DataScript {
  readonly path: string;
  readonly text: string;
}

/** Scripts of one folder have this many bytes of data at most, on average: a search reads about ten of them. */
const SCRIPT_BYTES = 128 * 1024;
/** More digits than that would give more scripts than files. */
const MOST_DIGITS = 3;

/**
 * The scripts that hold these files, one script at a time, and how many digits name the scripts of each folder.
 * The files of a folder must come in one call; what a script holds then depends on that folder alone.
 */
export async function* filesToScripts(files: readonly SiteFile[]): AsyncGenerator<DataScript, ScriptFolders> {
  const folders: Record<string, number> = {};
  for (const [folder, own] of groupBy([...files].sort(byPath), ({ path }) => folderOf(path))) {
    const digits = await digitsFor(own);
    folders[folder] = digits;
    for (const [path, held] of groupBy(own, (file) => scriptOf(file.path, digits))) {
      yield { path, text: await filesToScript(held) };
    }
  }
  return folders;
}

/** The script that names all folders: those of every call of {@link filesToScripts} together. */
export function scriptDirectory(folders: ScriptFolders): DataScript {
  const sorted = Object.fromEntries(Object.entries(folders).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: SCRIPT_DIRECTORY, text: `${SCRIPT_RECEIVER}(${JSON.stringify(sorted)});\n` };
}

/** Each digit of a hash divides by sixteen. */
async function digitsFor(files: readonly SiteFile[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += file.size ?? (await file.read()).length;
  let digits = 0;
  while (digits < MOST_DIGITS && bytes / 16 ** digits > SCRIPT_BYTES) digits++;
  return digits;
}

async function filesToScript(files: readonly SiteFile[]): Promise<string> {
  const held: Record<string, string> = {};
  for (const file of files) held[file.path] = Buffer.from(await file.read()).toString("base64");
  return `${SCRIPT_RECEIVER}(${JSON.stringify(held)});\n`;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
