import { createHash } from "node:crypto";
import { folderOf, mainScriptOf, SCRIPT_FOLDER, SCRIPT_RECEIVER, type ScriptData, scriptOf } from "./script-format.ts";
import { byPath, type HashedFile, type SiteFolder } from "./site-file.ts";

/** Version of what stands in a script: another one is written anew. */
const SCRIPT_VERSION = 2;
/** Data of a script, on average: a search reads about ten of them, and each takes some time however short it is. */
const SCRIPT_BYTES = 128 * 1024;

/**
 * Writes the data of a search index a second time as scripts, for pages opened from a folder: `pf-data/<group>/…`. A
 * group whose files have not changed since the last build is taken over; the result is the same as without a last build.
 *
 * @param files All files below `pagefind/`.
 */
export async function writeScripts(files: readonly HashedFile[], folder: SiteFolder): Promise<void> {
  for (const [main, own] of groupBy([...files].sort(byPath), ({ path }) => mainScriptOf(path))) {
    const hash = createHash("sha256").update(String(SCRIPT_VERSION));
    for (const file of own) hash.update(`\n${file.hash} ${file.path}`);
    const isGroup = folderOf(main) !== SCRIPT_FOLDER;
    if (isGroup && folder.takeOver(folderOf(main), hash.digest("hex"))) continue;
    await writeGroup(main, own, folder);
  }
}

async function writeGroup(main: string, files: readonly HashedFile[], folder: SiteFolder): Promise<void> {
  const runs: Record<string, number> = {};
  for (const [name, own] of groupBy(files, ({ path }) => folderOf(path))) {
    if (own.some(({ path }) => path.split("/").length > GROUP_DEPTH)) runs[name] = await runOf(own);
  }
  const scripts = groupBy(files, ({ path }) => scriptOf(path, runs[folderOf(path)]));
  for (const path of new Set([main, ...scripts.keys()])) {
    const held = await filesToData(scripts.get(path) ?? []);
    folder.write(path, dataToScript(path === main ? { ...held, runs } : held));
  }
}

/** Parts of the address of a file that stands in a group's own folder: `pagefind/2025/x`. */
const GROUP_DEPTH = 3;

/** How many files of their average length fill a script. */
async function runOf(files: readonly HashedFile[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += file.bytes ?? (await file.read()).length;
  return Math.max(1, Math.round((SCRIPT_BYTES * files.length) / Math.max(bytes, 1)));
}

async function filesToData(files: readonly HashedFile[]): Promise<ScriptData> {
  const held: Record<string, string> = {};
  for (const file of files) held[file.path] = Buffer.from(await file.read()).toString("base64");
  return { files: held };
}

function dataToScript(data: ScriptData): string {
  return `${SCRIPT_RECEIVER}(${JSON.stringify(data)});\n`;
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
