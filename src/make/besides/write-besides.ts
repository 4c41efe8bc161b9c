import { basename, join } from "node:path";
import { linksBeside } from "../../folders/old-files.ts";
import { writeNewFile } from "../../io/file-tree.ts";
import type { Progress } from "../../io/progress.ts";
import type { ScanFile } from "../../io/read-scans.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import type { TaskRunner } from "../../io/worker-pool.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import type { GroupScripts } from "../../offline/pack-format.ts";
import { SCRIPT_FOLDER } from "../../offline/script-format.ts";
import { INDEX_FOLDER, MANIFEST_NAME, WASM_NAME } from "../../search/format/manifest.ts";
import {
  type GroupAnswer,
  type GroupTask,
  groupKeys,
  keepGroupFiles,
  keepGroupParts,
  makeGroup,
  readGroupFiles,
  readGroupParts,
} from "../site/group-task.ts";
import type { IndexTask } from "../site/index-task.ts";
import type { SiteOutput } from "../site/site-output.ts";
import type { Skippable } from "../state/build-options.ts";
import type { IssueHashes } from "../state/hash-issues.ts";
import { articleCount } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import type { PartStore } from "../state/part-cache.ts";
import { sourcesOfPart } from "../state/part-sources.ts";
import { indexedYear, SHARED_PART, type SitePart } from "../state/site-part.ts";
import { makeNameFiles } from "./name-files.ts";
import { writeSearchIndex } from "./search-index.ts";
import { rawFileAssets, siteAssets } from "./site-assets.ts";
import { type MadeSearch, writeIdleWorker, writeOffline } from "./write-offline.ts";
import { writeScans } from "./write-scans.ts";

/** What it takes to write the files that stand beside the pages. */
export interface Besides {
  /** Absolute paths of the project and of the raw pages. */
  readonly root: string;
  readonly seeds: string;
  /** The part that is being built; null for the whole site. */
  readonly part: SitePart | null;
  readonly settings: Settings;
  /** May be one of outlines. */
  readonly archive: Archive;
  readonly hashes: ReadonlyMap<string, IssueHashes>;
  readonly store: IssueStore;
  readonly files: readonly ScannedFile[];
  readonly scans: readonly ScanFile[];
  readonly output: SiteOutput;
  readonly progress: Progress;
  /** Where parts of the index are kept, and who makes them, with what. */
  readonly made: PartStore;
  readonly pool: TaskRunner;
  readonly frame: Omit<IndexTask, "parts" | "issues" | "unlisted">;
}

/** Writes styles, scripts, raw files and their scans. */
export async function writeBesides(besides: Besides): Promise<void> {
  const { root, seeds, part, archive, files, scans, output, progress } = besides;
  progress.begin("assets");
  if (part === null || part === SHARED_PART) {
    await writeAssets(root, output);
  }
  const paths = files.map(({ path }) => path);
  const wanted = part === null ? new Set(paths) : sourcesOfPart(archive, part, paths);
  const own = files.filter(({ path }) => wanted.has(path));
  for (const { address, sha256, read } of rawFileAssets(seeds, own)) {
    if (!output.takeOver(address, sha256)) writeNewFile(join(output.staging, address), read());
  }
  const ownScans = scans.filter(({ page }) => wanted.has(page));
  await writeScans(seeds, ownScans, output);
}

/** What is known of an old site was made by the same code: then its assets are the same too. */
async function writeAssets(root: string, output: SiteOutput): Promise<void> {
  const { knownAssets } = output;
  if (knownAssets.length > 0 && output.takeOverAll(knownAssets)) {
    output.assets = knownAssets.map(([address]) => address);
    return;
  }
  const assets = await siteAssets(root);
  for (const { address, bytes } of assets) output.addFile(address, bytes);
  output.assets = assets.map(({ address }) => address);
}

/** What {@link writeSlowParts} writes: how its addresses begin. */
export const SLOW_PARTS = [`${INDEX_FOLDER}/`, `${SCRIPT_FOLDER}/`, "offline/", "service-worker.js"];

/** Takes over from the old site what {@link writeSlowParts} would write, whatever it would be made from now. */
export function keepSlowParts(output: SiteOutput): void {
  for (const prefix of SLOW_PARTS) output.keepBelow(prefix);
  output.groups = output.knownGroups;
}

/**
 * Writes the search index, and what makes the site readable without a network; last, as that reads what stands.
 *
 * @param ahead The index, where its writing has begun before.
 */
export async function writeSlowParts(
  besides: Besides,
  skip: ReadonlySet<Skippable> = new Set(),
  ahead?: Promise<MadeSearch>,
): Promise<void> {
  const { root, part, settings, archive, output, progress, made } = besides;
  if (!skip.has("search")) progress.begin("search", articleCount(archive));
  const index = skip.has("search") ? undefined : (ahead ?? (await beginSearch(besides, skip, true)).made);
  output.othersEnd = index?.catch(() => undefined);
  // Packages are made of the whole site; the worker of a part would know nothing of the others.
  if (part === SHARED_PART || (part === null && skip.has("offline"))) writeIdleWorker(output);
  else if (part === null) {
    progress.begin("offline");
    await writeOffline(root, output, { archive, settings, index, made, progress });
  }
  await index;
}

/** Parts of a group that are joined before another thread has started. */
const FEW_PARTS = 3;

/**
 * Has another thread join the index while this one goes on. Resolves as soon as it does, with the list of groups to come.
 *
 * @param isTold Whether progress is told of its articles.
 */
export async function beginSearch(
  besides: Besides,
  skip: ReadonlySet<Skippable>,
  isTold = false,
): Promise<{ readonly made: Promise<MadeSearch> }> {
  let markBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    markBegun = resolve;
  });
  const hasScripts = besides.part === null && !skip.has("offline");
  const made = writeSearch(besides, { hasScripts, isTold, onBeside: () => markBegun() });
  made.then(markBegun, markBegun);
  await begun;
  return { made };
}

interface SearchSteps {
  /** Whether scripts for reading without a server are wanted. */
  readonly hasScripts: boolean;
  /** Whether progress is told of its articles. */
  readonly isTold: boolean;
  /** Told when another thread is at work on it. */
  readonly onBeside: () => void;
}

/** Writes the index; a group of years whose articles did not change is taken over. */
async function writeSearch(besides: Besides, { hasScripts, isTold, onBeside }: SearchSteps): Promise<MadeSearch> {
  const { part, archive, settings, output, made, pool, frame, progress } = besides;
  const oldFolders = output.knownGroups.map(({ entry }) => entry.folder);
  const isShared = part === null || part === SHARED_PART;
  // What scripts and packs are made from are hashes of its files: a group whose list of them is gone is made anew.
  const isListed = (folder: string) => readGroupFiles(folder, made).length > 0;
  for (const { key, hash } of oldFolders.flatMap((folder) => readGroupParts(folder, made))) made.trust(key, hash);
  const onlyYear = isShared || part === null ? undefined : indexedYear(part);
  const names = isShared ? makeNameFiles(archive, settings) : undefined;
  const link = linksBeside(pool, onBeside);
  const scripts = new Map<string, GroupScripts>();
  const index = await writeSearchIndex({ ...besides, onlyYear }, output.staging, {
    // In a site of parts each year has an index of its own, and the shared part lists them without making any.
    ...(part !== null && { articlesPerIndex: 1 }),
    known: async (wanted) => {
      const entry = output.knownGroups.find(({ key }) => key === wanted)?.entry;
      if (!entry || !isListed(entry.folder)) return undefined;
      const isKept = await output.keepFolderBy(link, `${INDEX_FOLDER}/${entry.folder}`, entry.folder);
      return isKept ? entry : undefined;
    },
    takeOver: (folder) => {
      if (part === SHARED_PART) return true;
      const address = `${INDEX_FOLDER}/${folder}`;
      if (isListed(folder) && output.keepFolder(address, folder)) return true;
      output.noteFolder(address, folder);
      return false;
    },
    ...(names && names.files.length > 0 && { names: names.place }),
    writeGroup: async (parts, path, version) => {
      const cache = { cache: frame.folders.cache, recipe: frame.recipe };
      const listed = parts.map(({ key, hash, count }) => ({ key, hash, count }));
      const places = { path, old: output.old, oldFolders, ...(hasScripts && { scriptsIn: output.staging }) };
      const task: GroupTask = { ...cache, ...places, parts: listed, version };
      const noted = (group: GroupAnswer | undefined) => {
        if (group?.scripts) scripts.set(`${INDEX_FOLDER}/${basename(path)}/`, group.scripts);
        return group?.files;
      };
      const here = (own: GroupTask) => makeGroup(own, made);
      if (listed.length < FEW_PARTS) return noted(await here(task));
      const group = pool.beside("group", task, here);
      onBeside();
      return noted(await group);
    },
    ...(isTold && { progress: (articles: number) => progress.advance(articles) }),
  });
  for (const { entry, files, parts } of index.groups) {
    if (files) keepGroupFiles(entry.folder, files, made);
    if (parts) keepGroupParts(entry.folder, parts, made);
  }
  const lists = index.groups.flatMap(({ entry }) => groupKeys(entry.folder));
  output.madeParts = [...index.parts, ...lists, WASM_NAME];
  output.groups = index.groups.map(({ key, entry }) => ({ key, entry }));
  if (isShared)
    for (const { name, bytes } of [...index.shared, ...(names?.files ?? [])])
      output.addFile(`${INDEX_FOLDER}/${name}`, bytes);
  const manifest = index.shared.find(({ name }) => name === MANIFEST_NAME);
  return { manifest: JSON.parse(new TextDecoder().decode(manifest?.bytes)), scripts };
}
