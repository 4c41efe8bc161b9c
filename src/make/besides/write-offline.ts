import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { listFiles } from "../../io/file-tree.ts";
import type { Progress } from "../../io/progress.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import type { GroupScripts } from "../../offline/pack-format.ts";
import { IDLE_SERVICE_WORKER, serviceWorkerText } from "../../offline/service-worker-text.ts";
import type { HashedFile, SiteFolder } from "../../offline/site-file.ts";
import type { IndexGroup } from "../../offline/site-to-units.ts";
import { isOfScans } from "../../offline/without-scans.ts";
import { Packer } from "../../offline/write-packs.ts";
import { type WrittenScripts, writeScripts } from "../../offline/write-scripts.ts";
import { INDEX_FOLDER, type Manifest } from "../../search/format/manifest.ts";
import {
  articleAddress,
  coverAddress,
  issueAddress,
  printedPageAddress,
  scanAddress,
  sourceAddress,
} from "../../site/address/urls.ts";
import { readGroupFiles, readKnownScripts, SCRIPTS_KEY } from "../site/group-task.ts";
import type { SiteOutput } from "../site/site-output.ts";
import type { PartStore } from "../state/part-cache.ts";
import { bundleScript } from "./bundle-client.ts";
import { CodeParts } from "./code-parts.ts";

const SERVICE_WORKER = "service-worker.js";

/** An index that was made: the list of its groups, and the scripts of those that are new, by their folders below the site's root. */
export interface MadeSearch {
  readonly manifest: Manifest;
  readonly scripts: ReadonlyMap<string, GroupScripts>;
}

/** What the files of a finished site do not say of it. */
export interface OfflineContents {
  readonly archive: Archive;
  readonly settings: Settings;
  /** The index, which may still be in the making; absent where there is none. */
  readonly index: Promise<MadeSearch> | undefined;
  /** Where the packs that were made are kept. */
  readonly made: PartStore;
  readonly progress: Progress;
}

/** Writes what makes the finished site readable without a network: scripts for folders, packs for browsers, the service worker. */
export async function writeOffline(
  root: string,
  output: SiteOutput,
  { archive, settings, index, made, progress }: OfflineContents,
): Promise<void> {
  const folder = toSiteFolder(output);
  const packer = new Packer(folder, readKnown(PACKS_KEY, made));
  // Listed before packs and scripts are written, which are no part of what is packed.
  const pages = finishedPages(output).filter(({ path }) => settings.offlineScans || !isOfScans(path));
  const addresses = { filedUnder: filedUnder(archive), belonging: issueFiles(archive) };
  await progress.timed("packs", () => packer.packYears({ files: pages, ...addresses }));
  const search = await index;
  const indexFiles = finishedIndex(output, made);
  const knownScripts = readKnownScripts(made);
  const scripts = await progress.timed("scripts", () =>
    writeScripts(indexFiles, folder, knownScripts, search?.scripts),
  );
  const groups = indexGroups(archive, search?.manifest, scripts.byGroup);
  const site = { files: [...pages, ...indexFiles], groups, ...addresses };
  const packs = await progress.timed("packs", () => packer.write(site));
  keepKnown(SCRIPTS_KEY, scripts.known, made);
  keepKnown(PACKS_KEY, packs, made);
  output.madeParts = [...output.madeParts, SCRIPTS_KEY, PACKS_KEY];
  const worker = { entry: "service-worker", address: SERVICE_WORKER };
  const code = await new CodeParts(root).get(SERVICE_WORKER, () => bundleScript(root, worker));
  output.addFile(SERVICE_WORKER, await serviceWorkerText(pages, new TextDecoder().decode(code)));
}

/** A site without packs still answers the pages that ask for a worker. */
export function writeIdleWorker(output: SiteOutput): void {
  output.addFile(SERVICE_WORKER, IDLE_SERVICE_WORKER);
}

function toSiteFolder(output: SiteOutput): SiteFolder {
  return {
    takeOver: (folder, hash) => output.takeOverFolder(folder, hash),
    keep: (files) => output.keepFiles(files),
    old: (path) => output.readOld(path),
    write: (path, bytes) => output.writeFile(path, bytes),
  };
}

/** Every file of the site as it stands in staging, but for its index. */
function finishedPages(output: SiteOutput): HashedFile[] {
  const files = output.allOutputs.filter(([path]) => !isOfIndex(path));
  return files.map(([path, hash]) => toFile(output, path, hash));
}

function isOfIndex(path: string): boolean {
  return path.startsWith(`${INDEX_FOLDER}/`);
}

function toFile({ staging }: SiteOutput, path: string, hash: string, bytes?: number): HashedFile {
  return {
    path,
    hash,
    ...(bytes !== undefined && { bytes }),
    // Tens of thousands of small files: a thread that reads one takes longer than this one does.
    read: () => Promise.resolve(readFileSync(join(staging, path))),
  };
}

/** Every file of the index. Of a group it is known what each file holds. */
function finishedIndex(output: SiteOutput, made: PartStore): HashedFile[] {
  const inFolders = output.folders.flatMap(([address, hash]) => {
    const listed = readGroupFiles(basename(address), made);
    const held = new Map(listed.map(([name, own, bytes]) => [name, { own, bytes }]));
    return listFiles(join(output.staging, address)).map((name) => {
      const known = held.get(name);
      return toFile(output, `${address}/${name}`, known?.own ?? hash, known?.bytes);
    });
  });
  const beside = output.outputs.filter(([path]) => isOfIndex(path));
  return [...beside.map(([path, hash]) => toFile(output, path, hash)), ...inFolders];
}

/** Each group of the index with the folders of the articles it finds. */
function indexGroups(
  archive: Archive,
  manifest: Manifest | undefined,
  scripts: WrittenScripts["byGroup"],
): IndexGroup[] {
  const units = new Map<number | null, Set<string>>();
  for (const { folder, year } of archive.issues.flatMap(({ pages }) => pages.flatMap(({ articles }) => articles))) {
    units.set(year, (units.get(year) ?? new Set()).add(folder));
  }
  return (manifest?.groups ?? []).map((entry) => {
    const folder = `${INDEX_FOLDER}/${entry.folder}/`;
    return {
      entry,
      units: [...new Set(entry.years.flatMap(([year]) => [...(units.get(year) ?? [])]))].sort(),
      folder,
      scripts: scripts.get(folder) ?? { packs: [], runs: {} },
    };
  });
}

/** Raw files and scans are named by their content; readers save them with the issue they belong to. */
function filedUnder(archive: Archive): Map<string, string> {
  return new Map(
    archive.issues.flatMap(({ folder, pages }) =>
      pages.flatMap(({ source, scans = [] }) => {
        const addresses = [sourceAddress(source), ...scans.flatMap((scan) => [scanAddress(scan), coverAddress(scan)])];
        return addresses.map((address): [string, string] => [address, folder]);
      }),
    ),
  );
}

/** The address of the issue for the files that have much of its text, and whose addresses do not tell it. Scans are compressed already. */
function issueFiles(archive: Archive): Map<string, string> {
  const owners = new Map<string, string>();
  for (const issue of archive.issues) {
    const address = issueAddress(issue);
    for (const page of issue.pages) {
      owners.set(sourceAddress(page.source), address);
      owners.set(printedPageAddress(issue, page), address);
      for (const article of page.articles) owners.set(articleAddress(article), address);
    }
  }
  return owners;
}

/** Key in the cache of the packs that were made. */
const PACKS_KEY = "packs";

function readKnown<Value>(key: string, made: PartStore): Map<string, Value> {
  const kept = made.get(key);
  return new Map(kept ? JSON.parse(new TextDecoder().decode(kept)) : []);
}

function keepKnown(key: string, known: ReadonlyMap<string, unknown>, made: PartStore): void {
  made.put(key, Buffer.from(JSON.stringify([...known])));
}
