import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../../io/file-tree.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { PACK_LIST, type PackList } from "../../offline/pack-format.ts";
import { SCRIPT_FOLDER } from "../../offline/script-format.ts";
import { IDLE_SERVICE_WORKER, serviceWorkerText } from "../../offline/service-worker-text.ts";
import type { HashedFile, SiteFolder } from "../../offline/site-file.ts";
import type { IndexGroup } from "../../offline/site-to-units.ts";
import { isOfScans } from "../../offline/without-scans.ts";
import { writePacks } from "../../offline/write-packs.ts";
import { writeScripts } from "../../offline/write-scripts.ts";
import { INDEX_FOLDER, type Manifest } from "../../search/format/manifest.ts";
import { coverAddress, scanAddress, sourceAddress } from "../../site/address/urls.ts";
import type { SiteOutput } from "../site/site-output.ts";
import { bundleClient } from "./bundle-client.ts";

const SERVICE_WORKER = "service-worker.js";

/** What the files of a finished site do not say of it. */
export interface OfflineContents {
  readonly archive: Archive;
  readonly settings: Settings;
  /** Absent where there is no index. */
  readonly manifest: Manifest | undefined;
}

/** Writes what makes the finished site readable without a network: scripts for folders, packs for browsers, the service worker. */
export async function writeOffline(
  root: string,
  output: SiteOutput,
  { archive, settings, manifest }: OfflineContents,
): Promise<void> {
  const folder = toSiteFolder(output);
  const indexFiles = finishedFiles(output).filter(({ path }) => path.startsWith(`${INDEX_FOLDER}/`));
  if (indexFiles.length > 0) await writeScripts(indexFiles, folder);
  const files = finishedFiles(output).filter(
    ({ path }) => !path.startsWith(`${SCRIPT_FOLDER}/`) && (settings.offlineScans || !isOfScans(path)),
  );
  const site = { files, groups: indexGroups(archive, manifest), filedUnder: filedUnder(archive) };
  await writePacks(site, folder, readPackList(output));
  const [worker] = await bundleClient(root, [{ entry: "service-worker", address: SERVICE_WORKER }]);
  const code = new TextDecoder().decode(worker?.bytes);
  output.addFile(SERVICE_WORKER, await serviceWorkerText(files, code));
}

/** A site without packs still answers the pages that ask for a worker. */
export function writeIdleWorker(output: SiteOutput): void {
  output.addFile(SERVICE_WORKER, IDLE_SERVICE_WORKER);
}

function toSiteFolder(output: SiteOutput): SiteFolder {
  return {
    takeOver: (folder, hash) => output.takeOverFolder(folder, hash),
    write: (path, bytes) => output.writeFile(path, bytes),
  };
}

/** Every file of the site as it stands in staging. */
function finishedFiles(output: SiteOutput): HashedFile[] {
  const toFile = (path: string, hash: string) => ({ path, hash, read: () => readFile(join(output.staging, path)) });
  const inFolders = output.folders.flatMap(([address, hash]) =>
    listFiles(join(output.staging, address)).map((name) => toFile(`${address}/${name}`, hash)),
  );
  return [...output.allOutputs.map(([path, hash]) => toFile(path, hash)), ...inFolders];
}

/** Each group of the index with the folders of the articles it finds. */
function indexGroups(archive: Archive, manifest: Manifest | undefined): IndexGroup[] {
  const units = new Map<number | null, Set<string>>();
  for (const { folder, year } of archive.issues.flatMap(({ pages }) => pages.flatMap(({ articles }) => articles))) {
    units.set(year, (units.get(year) ?? new Set()).add(folder));
  }
  return (manifest?.groups ?? []).map((entry) => ({
    entry,
    units: [...new Set(entry.years.flatMap(([year]) => [...(units.get(year) ?? [])]))].sort(),
    folder: `${INDEX_FOLDER}/${entry.folder}/`,
  }));
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

function readPackList(output: SiteOutput): PackList | undefined {
  try {
    return JSON.parse(readFileSync(join(output.old, PACK_LIST), "utf8"));
  } catch {
    return undefined;
  }
}
