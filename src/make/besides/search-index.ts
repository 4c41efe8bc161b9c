import { linkFile } from "../../io/file-tree.ts";
import type { TaskRunner } from "../../io/worker-pool.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { INDEX_FOLDER, type Manifest, WASM_NAME } from "../../search/format/manifest.ts";
import { buildIndex, type IndexSource, type MadeIndex, type PartPlan } from "../../search/index/build-index.ts";
import type { KeptFiles, WrittenFile } from "../../search/index/index-folder.ts";
import { type PagefindFile, readPagefindFile } from "../../search/index/pagefind-file.ts";
import { unlistedNames } from "../../site/lists/people-index.ts";
import { type IndexTask, makeIndexParts, toIndexTasks } from "../site/index-task.ts";
import type { IssueHashes } from "../state/hash-issues.ts";
import { issueDigest } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import type { PartStore } from "../state/part-cache.ts";

/** What the making of an index works with. */
export interface IndexWork {
  readonly archive: Archive;
  readonly hashes: ReadonlyMap<string, IssueHashes>;
  readonly store: IssueStore;
  /** Where parts of the index are kept from build to build. */
  readonly made: PartStore;
  readonly pool: TaskRunner;
  readonly frame: Omit<IndexTask, "parts" | "issues" | "unlisted">;
  readonly settings: Settings;
  /** The year to index alone; all when it is absent. */
  readonly onlyYear?: number | null | undefined;
}

/** Writes the index of an archive into its folder below `site`. */
export async function writeSearchIndex(
  { archive, hashes, store, made, pool, frame, settings, onlyYear }: IndexWork,
  site: string,
  steps: Pick<IndexSource, "known" | "takeOver" | "kept"> & {
    readonly articlesPerIndex?: number;
    readonly names?: Manifest["names"];
    readonly progress?: (articles: number) => void;
  },
): Promise<MadeIndex> {
  const articles = archive.issues.flatMap((issue) => {
    const key = hashes.get(issue.id)?.own ?? "";
    return issueDigest(issue).articles.map(({ id, year, time }) => ({ id, year, time, key }));
  });
  const makeParts = async (parts: readonly PartPlan[]) => {
    const missing = parts.filter(({ key }) => made.get(key) === undefined);
    const tasks = toIndexTasks(missing, archive.issues, frame, unlistedNames(archive, settings));
    const here = (task: IndexTask) => makeIndexParts(task, store, made);
    await pool.run("index", tasks, here, (count) => steps.progress?.(count));
  };
  return await buildIndex(
    {
      articles: onlyYear === undefined ? articles : articles.filter(({ year }) => year === onlyYear),
      articlesPerIndex: steps.articlesPerIndex ?? settings.articlesPerIndex,
      variants: [...(archive.persons ?? []), ...archive.variants.map(({ names }) => names)],
      wasm: () => wasmFile(made),
      makeParts,
      partOf: ({ key }) => made.get(key) ?? partGone(),
      ...(steps.names && { names: steps.names }),
      ...(steps.known && { known: steps.known }),
      ...(steps.takeOver && { takeOver: steps.takeOver }),
      ...(steps.kept && { kept: steps.kept }),
    },
    `${site}/${INDEX_FOLDER}`,
  );
}

function partGone(): never {
  throw new Error("a part of the index that was just made is gone from the cache; build again");
}

/** Pagefind's WebAssembly: kept, as Pagefind is a process that is started to be asked for it. */
async function wasmFile(made: PartStore): Promise<PagefindFile> {
  const kept = made.get(WASM_NAME);
  if (kept) {
    const end = kept.indexOf(0);
    return { version: new TextDecoder().decode(kept.subarray(0, end)), bytes: kept.subarray(end + 1) };
  }
  const file = await readPagefindFile(WASM_NAME);
  made.put(WASM_NAME, Buffer.concat([Buffer.from(`${file.version}\0`), file.bytes]));
  return file;
}

/** Key in the cache of the list of a group's files. */
export function groupFilesKey(folder: string): string {
  return `files of ${folder}`;
}

/** The files of groups of an old site, as far as their lists are kept. */
export class OldGroupFiles implements KeptFiles {
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
