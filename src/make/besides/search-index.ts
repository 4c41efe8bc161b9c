import type { TaskRunner } from "../../io/worker-pool.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { INDEX_FOLDER, type Manifest, WASM_NAME } from "../../search/format/manifest.ts";
import {
  buildIndex,
  type HashedPart,
  type IndexSource,
  type MadeIndex,
  type PartPlan,
} from "../../search/index/build-index.ts";
import type { WrittenFile } from "../../search/index/index-folder.ts";
import { type PagefindFile, readPagefindFile } from "../../search/index/pagefind-file.ts";
import { unlistedNames } from "../../site/lists/people-index.ts";
import { partGone } from "../site/group-task.ts";
import { type IndexTask, type MadeParts, makeIndexParts, toIndexTasks } from "../site/index-task.ts";
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

type WriteGroup = Parameters<NonNullable<IndexSource["writeGroup"]>>;

/** Writes the index of an archive into its folder below `site`. */
export async function writeSearchIndex(
  { archive, hashes, store, made, pool, frame, settings, onlyYear }: IndexWork,
  site: string,
  steps: Pick<IndexSource, "known" | "takeOver"> & {
    /** Writes a group; gives nothing where one of its parts is not there. */
    readonly writeGroup: (...group: WriteGroup) => Promise<readonly WrittenFile[] | undefined>;
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
    const missing = parts.filter(({ key }) => made.hashOf(key) === undefined);
    const tasks = toIndexTasks(missing, archive.issues, frame, unlistedNames(archive, settings));
    const here = (task: IndexTask) => makeIndexParts(task, store, made);
    await pool.run("index", tasks, here, ({ articles: count, hashes: own }: MadeParts) => {
      for (const [key, hash] of own) made.trust(key, hash);
      steps.progress?.(count);
    });
  };
  const writeGroup = async (parts: readonly HashedPart[], path: string, version: string) => {
    const files = await steps.writeGroup(parts, path, version);
    if (files) return files;
    // One of them is not there, or not what it was, though its hash was known.
    made.distrust(parts.map(({ key }) => key));
    await makeParts(parts);
    return (await steps.writeGroup(parts, path, version)) ?? partGone();
  };
  return await buildIndex(
    {
      articles: onlyYear === undefined ? articles : articles.filter(({ year }) => year === onlyYear),
      articlesPerIndex: steps.articlesPerIndex ?? settings.articlesPerIndex,
      variants: [...(archive.persons ?? []), ...archive.variants.map(({ names }) => names)],
      wasm: () => wasmFile(made),
      makeParts,
      partOf: ({ key }) => made.get(key) ?? partGone(),
      hashOf: ({ key }) => made.hashOf(key) ?? partGone(),
      ...(steps.names && { names: steps.names }),
      ...(steps.known && { known: steps.known }),
      ...(steps.takeOver && { takeOver: steps.takeOver }),
      writeGroup,
    },
    `${site}/${INDEX_FOLDER}`,
  );
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
