import { createHash } from "node:crypto";
import { type OldFile, OldScripts } from "./old-scripts.ts";
import { type GroupScripts, type PackEntry, scriptPack } from "./pack-format.ts";
import {
  dataToScript,
  folderOf,
  mainScriptOf,
  SCRIPT_FOLDER,
  type ScriptData,
  type ScriptRuns,
  scriptOf,
} from "./script-format.ts";
import { byPath, type HashedFile, type SiteFolder } from "./site-file.ts";

/** Version of what stands in a script: another one is written anew. */
const SCRIPT_VERSION = 4;
/** Data of a script, on average: a search reads about ten of them, and each takes some time however short it is. */
const SCRIPT_BYTES = 128 * 1024;

/** Scripts of groups, by a hash of all that they are made from. */
export type KnownScripts = ReadonlyMap<string, GroupScripts>;

/** What was written: scripts of groups by their hash, for the next build to know, and by the group's folder below the site's root. */
export interface WrittenScripts {
  readonly known: KnownScripts;
  /** `pagefind/2025-0f3a9c1d2e4b/` */
  readonly byGroup: ReadonlyMap<string, GroupScripts>;
}

/**
 * Writes the data of a search index a second time as scripts, for pages opened from a folder: `pf-data/<group>/…`. A
 * group whose files have not changed since the last build is taken over; the result is the same as without a last build.
 *
 * @param files All files below `pagefind/`.
 * @param ready The scripts of groups that have been written already, by the group's folder below the site's root.
 */
export async function writeScripts(
  files: readonly HashedFile[],
  folder: SiteFolder,
  before: KnownScripts,
  ready: ReadonlyMap<string, GroupScripts> = new Map(),
): Promise<WrittenScripts> {
  const old = new OldScripts([], [], folder);
  const known = new Map<string, GroupScripts>();
  const byGroup = new Map<string, GroupScripts>();
  for (const [main, own] of groupBy([...files].sort(byPath), ({ path }) => mainScriptOf(path))) {
    if (folderOf(main) === SCRIPT_FOLDER) {
      await writeGroup(main, own, folder, old);
      continue;
    }
    const key = hashFiles(own);
    const kept = before.get(key);
    // Claimed in any case: what is written belongs to it.
    const isKept = folder.takeOver(folderOf(main), key);
    const scripts = ready.get(groupFolder(own)) ?? (kept && isKept ? kept : await writeGroup(main, own, folder, old));
    known.set(key, scripts);
    byGroup.set(groupFolder(own), scripts);
  }
  return { known, byGroup };
}

/**
 * Writes the scripts of one group; what did not change is taken from those of the last site.
 *
 * @param files All files of the group.
 * @param oldFiles Files of the last site's groups whose hashes tell what each holds.
 */
export async function writeGroupScripts(
  files: readonly HashedFile[],
  folder: Pick<SiteFolder, "old" | "write">,
  before: KnownScripts,
  oldFiles: readonly OldFile[],
): Promise<GroupScripts> {
  const sorted = [...files].sort(byPath);
  const old = new OldScripts(before.values(), oldFiles, folder);
  return await writeGroup(mainScriptOf(sorted[0]?.path ?? ""), sorted, folder, old);
}

function hashFiles(files: readonly HashedFile[]): string {
  const hash = createHash("sha256").update(String(SCRIPT_VERSION));
  for (const file of files) hash.update(`\n${file.hash} ${file.path}`);
  return hash.digest("hex");
}

/** `pagefind/2025-0f3a9c1d2e4b/` */
function groupFolder([file]: readonly HashedFile[]): string {
  return `${(file?.path ?? "").split("/").slice(0, 2).join("/")}/`;
}

async function writeGroup(
  main: string,
  files: readonly HashedFile[],
  folder: Pick<SiteFolder, "write">,
  old: OldScripts,
): Promise<GroupScripts> {
  const runs: Record<string, number> = {};
  for (const [name, own] of groupBy(files, ({ path }) => folderOf(path))) {
    if (own.some(({ path }) => path.split("/").length > GROUP_DEPTH)) runs[name] = await runOf(own);
  }
  const scripts = groupBy(files, ({ path }) => scriptOf(path, runs[folderOf(path)]));
  const packs: PackEntry[] = [];
  for (const script of new Set([main, ...scripts.keys()])) {
    const held = scripts.get(script) ?? [];
    const bytes =
      (script === main ? undefined : old.renamed(held)) ??
      dataToScript(await filesToData(held, old, script === main ? runs : undefined));
    folder.write(script, bytes);
    packs.push(toEntry(script, held, bytes));
  }
  return { packs, runs };
}

function toEntry(script: string, held: readonly HashedFile[], bytes: Uint8Array): PackEntry {
  return {
    name: scriptPack(script),
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    first: held[0]?.path ?? "",
    files: held.length,
  };
}

/** Parts of the address of a file that stands in a group's own folder: `pagefind/2025/x`. */
const GROUP_DEPTH = 3;

/** How many files of their average length fill a script. */
async function runOf(files: readonly HashedFile[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += file.bytes ?? (await file.read()).length;
  return Math.max(1, Math.round((SCRIPT_BYTES * files.length) / Math.max(bytes, 1)));
}

async function filesToData(
  files: readonly HashedFile[],
  old: OldScripts,
  runs: ScriptRuns | undefined,
): Promise<ScriptData> {
  const held: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const file of files) held[file.path] = old.get(file.hash) ?? Uint8Array.from(await file.read());
  return { files: held, ...(runs && { runs }) };
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
