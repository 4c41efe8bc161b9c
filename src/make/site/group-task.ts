import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSmall } from "../../bytes/gzip.ts";
import { linkFile, readIfThere, writeNewFile } from "../../io/file-tree.ts";
import type { GroupScripts } from "../../offline/pack-format.ts";
import { type KnownScripts, writeGroupScripts } from "../../offline/write-scripts.ts";
import { INDEX_FOLDER } from "../../search/format/manifest.ts";
import { hashOfContent, type KeptFiles, type WrittenFile } from "../../search/index/index-folder.ts";
import { writeGroup } from "../../search/index/index-group.ts";
import { bytesToPart, type IndexPart } from "../../search/index/index-part.ts";
import { factsOf, type OldGroup, type PartSummary, patchGroup } from "../../search/index/patch-group.ts";
import type { PartStore } from "../state/part-cache.ts";

/** A part of a group: where it is kept, and what tells whether it is as it was. */
export interface GroupPart extends PartSummary {
  readonly key: string;
}

/** A group of the index that is to be joined of its parts. Plain data, so that a thread can be given it. */
export interface GroupTask {
  /** Folder and recipe of the cache that its parts are kept in. */
  readonly cache: string;
  readonly recipe: string;
  /** Its parts in the order of the index. */
  readonly parts: readonly GroupPart[];
  /** Where its files go: an absolute path. */
  readonly path: string;
  /** Of Pagefind. */
  readonly version: string;
  /** Folder of the site that its scripts for reading without a server are written into; absent where none are wanted. */
  readonly scriptsIn?: string;
  /** The old site, and the folders of the groups it has: what stands there compressed is not compressed again. */
  readonly old: string;
  readonly oldFolders: readonly string[];
}

/** What was made of a group: its files in the index, and the scripts that hold them once more. */
export interface GroupAnswer {
  readonly files: readonly WrittenFile[];
  readonly scripts?: GroupScripts;
}

/**
 * Joins a group and writes its files, in the place of what stands there; where little has changed, from the files that the old site's
 * group of these years has. Gives nothing where a part is not there.
 */
export async function makeGroup(task: GroupTask, made: PartStore): Promise<GroupAnswer | undefined> {
  const kept = new OldGroupFiles(task.old, task.oldFolders, made);
  const patched = await patch(task, kept, made).catch(() => undefined);
  const group = patched ?? (await join(task, kept, made));
  if (!group) return undefined;
  made.put(groupFactsKey(basename(task.path)), Buffer.from(JSON.stringify(group.facts)));
  const { files } = group;
  if (task.scriptsIn === undefined) return { files };
  return { files, scripts: await writeScripts(task, task.scriptsIn, files, made) };
}

function writeScripts(
  { path, old, oldFolders }: GroupTask,
  site: string,
  files: readonly WrittenFile[],
  made: PartStore,
): Promise<GroupScripts> {
  const address = (folder: string, name: string) => `${INDEX_FOLDER}/${folder}/${name}`;
  const own = files.map(([name, hash, bytes]) => ({
    path: address(basename(path), name),
    hash,
    bytes,
    read: () => Promise.resolve(readFileSync(`${path}/${name}`)),
  }));
  const oldFiles = oldFolders.flatMap((folder) =>
    readGroupFiles(folder, made).map(([name, hash]) => ({ path: address(folder, name), hash })),
  );
  const folder = {
    old: (script: string) => readIfThere(`${old}/${script}`),
    write: (script: string, bytes: Uint8Array | string) => writeNewFile(`${site}/${script}`, bytes),
  };
  return writeGroupScripts(own, folder, readKnownScripts(made), oldFiles);
}

/** Key in the cache of the scripts that were made. */
export const SCRIPTS_KEY = "scripts";

/** The scripts of the groups of the old site. */
export function readKnownScripts(made: PartStore): KnownScripts {
  const kept = made.get(SCRIPTS_KEY);
  return new Map(kept ? JSON.parse(new TextDecoder().decode(kept)) : []);
}

async function join({ parts, path, version }: GroupTask, kept: KeptFiles, made: PartStore) {
  const joined: IndexPart[] = [];
  for (const { key } of parts) {
    const bytes = made.get(key);
    if (!bytes) return undefined;
    joined.push(bytesToPart(bytes));
  }
  const facts = joined.map(({ articles }) => articles.map(factsOf));
  return { files: await writeGroup(joined, path, version, { kept }), facts };
}

/** Whatever is not as it was is a reason to join all parts. */
async function patch({ parts, path, version, oldFolders }: GroupTask, kept: OldGroupFiles, made: PartStore) {
  const folder = oldFolders.find((name) => labelOf(name) === labelOf(basename(path)));
  const oldParts = folder === undefined ? [] : readGroupParts(folder, made);
  const facts = folder === undefined ? undefined : made.get(groupFactsKey(folder));
  if (folder === undefined || !facts) return undefined;
  const old: OldGroup = {
    parts: oldParts,
    facts: JSON.parse(new TextDecoder().decode(facts)),
    files: readGroupFiles(folder, made),
    read: (hash) => kept.read(hash),
  };
  const partOf = (key: string | undefined) => bytesToPart(made.get(key ?? "") ?? partGone());
  const before = (place: number) => partOf(oldParts[place]?.key);
  const now = (place: number) => partOf(parts[place]?.key);
  return await patchGroup(old, parts, path, version, { kept, before, now });
}

/** `2024-53046d3b54fb` → `2024` */
function labelOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf("-"));
}

/** Tells that a part that was made has been deleted meanwhile. */
export function partGone(): never {
  throw new Error("a part of the index that was just made is gone from the cache; build again");
}

/** Keys in the cache of what is kept of a group: the lists of its files and of its parts, and what its articles can be narrowed by. */
export function groupKeys(folder: string): string[] {
  return [groupFilesKey(folder), groupPartsKey(folder), groupFactsKey(folder)];
}

function groupFilesKey(folder: string): string {
  return `files of ${folder}`;
}

function groupPartsKey(folder: string): string {
  return `parts of ${folder}`;
}

function groupFactsKey(folder: string): string {
  return `facts of ${folder}`;
}

/** The files of groups of an old site, as far as their lists are kept. */
class OldGroupFiles implements KeptFiles {
  readonly #places = new Map<string, { readonly path: string; readonly bytes: number }>();

  /** @param old Folder of the old site. */
  constructor(old: string, folders: readonly string[], made: PartStore) {
    for (const folder of folders) {
      for (const [name, hash, bytes] of readGroupFiles(folder, made)) {
        this.#places.set(hash, { path: `${old}/${INDEX_FOLDER}/${folder}/${name}`, bytes });
      }
    }
  }

  get(hash: string): { readonly bytes: number } | undefined {
    return this.#places.get(hash);
  }

  /** What a file holds, inflated. Throws where it is not there, or not what it was. */
  read(hash: string): Uint8Array {
    const content = gunzipSmall(readFileSync(this.#places.get(hash)?.path ?? ""));
    if (hashOfContent(content) !== hash) throw new Error("a file of the old site's index has changed");
    return content;
  }

  give(hash: string, path: string): boolean {
    try {
      linkFile(this.#places.get(hash)?.path ?? "", path);
      return true;
    } catch {
      return false;
    }
  }
}

/** The files of a group as they were listed when it was written; none where the list is gone. */
export function readGroupFiles(folder: string, made: PartStore): readonly WrittenFile[] {
  const kept = made.get(groupFilesKey(folder));
  return kept ? JSON.parse(new TextDecoder().decode(kept)) : [];
}

/** Keeps the list of a group's files. */
export function keepGroupFiles(folder: string, files: readonly WrittenFile[], made: PartStore): void {
  made.put(groupFilesKey(folder), Buffer.from(JSON.stringify(files)));
}

/** The parts of a group as they were listed when it was written; none where the list is gone. */
export function readGroupParts(folder: string, made: PartStore): readonly GroupPart[] {
  const kept = made.get(groupPartsKey(folder));
  return kept ? JSON.parse(new TextDecoder().decode(kept)) : [];
}

/** Keeps the list of a group's parts. */
export function keepGroupParts(folder: string, parts: readonly GroupPart[], made: PartStore): void {
  const listed = parts.map(({ key, hash, count }): GroupPart => ({ key, hash, count }));
  made.put(groupPartsKey(folder), Buffer.from(JSON.stringify(listed)));
}
