import { linkFile } from "../../io/file-tree.ts";
import { INDEX_FOLDER } from "../../search/format/manifest.ts";
import type { KeptFiles, WrittenFile } from "../../search/index/index-folder.ts";
import { writeGroup } from "../../search/index/index-group.ts";
import { bytesToPart } from "../../search/index/index-part.ts";
import type { PartStore } from "../state/part-cache.ts";

/** A group of the index that is to be joined of its parts. Plain data, so that a thread can be given it. */
export interface GroupTask {
  /** Folder and recipe of the cache that its parts are kept in. */
  readonly cache: string;
  readonly recipe: string;
  /** Keys of its parts in the order of the index. */
  readonly parts: readonly string[];
  /** Where its files go: an absolute path. */
  readonly path: string;
  /** Of Pagefind. */
  readonly version: string;
  /** The old site, and the folders of the groups it has: what stands there compressed is not compressed again. */
  readonly old: string;
  readonly oldFolders: readonly string[];
}

/** Joins a group and writes its files, in the place of what stands there. */
export function makeGroup(
  { parts, path, version, old, oldFolders }: GroupTask,
  made: PartStore,
): Promise<readonly WrittenFile[]> {
  const joined = parts.map((key) => bytesToPart(made.get(key) ?? partGone()));
  return writeGroup(joined, path, version, { kept: new OldGroupFiles(old, oldFolders, made) });
}

/** Tells that a part that was made has been deleted meanwhile. */
export function partGone(): never {
  throw new Error("a part of the index that was just made is gone from the cache; build again");
}

/** Key in the cache of the list of a group's files. */
export function groupFilesKey(folder: string): string {
  return `files of ${folder}`;
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
