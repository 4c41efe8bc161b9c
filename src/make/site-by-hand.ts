import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { takeBuildLock } from "../folders/build-lock.ts";
import { stampedNames } from "../folders/folder-stamp.ts";
import { sitePlaces } from "../folders/site-places.ts";
import { Progress } from "../io/progress.ts";
import { findProjectRoot } from "../io/project-root.ts";
import { readScans } from "../io/read-scans.ts";
import { scanFiles } from "../io/scan-files.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import { SLOW_PARTS } from "./besides/write-besides.ts";
import { makeSite } from "./make-site.ts";
import type { RenderJob } from "./site/configure-eleventy.ts";
import { RunByHand } from "./site/run-by-hand.ts";
import { checkBuildFolders, requireSeeds } from "./state/build-folders.ts";
import { defaultOptions } from "./state/build-options.ts";
import { readCodeVersion } from "./state/code-version.ts";
import { scanCorrections } from "./state/scan-corrections.ts";

/** The site that Eleventy, started by hand, is to write. */
export interface SiteByHand {
  /** All pages of the site. */
  readonly jobs: readonly RenderJob[];
  /** Makes what stands beside the pages; to be called when they stand. */
  readonly finish: () => Promise<void>;
}

/**
 * Begins the whole site in place, in the folder Eleventy was told to write into: articles as their content files say,
 * where those are newer than the raw pages, and nothing taken over from an older site.
 */
export async function siteByHand(out: string): Promise<SiteByHand> {
  const root = findProjectRoot();
  const settings = readSettingsFile(root);
  const given = defaultOptions(root, { out: resolve(out) });
  requireSeeds(given);
  const { options, claim } = checkBuildFolders(given);
  const places = sitePlaces(options.out);
  const run = new RunByHand();
  const free = takeBuildLock(places.lock);
  process.once("exit", free);
  claim();
  dropWholes(options.out);
  const scanned = scanCorrections(options.seeds, scanFiles(options.seeds));
  const paths = scanned.files.map(({ path }) => path);
  const made = makeSite({
    options,
    places,
    settings,
    progress: new Progress(),
    recipe: "",
    parserVersion: readCodeVersion(root, options.dictionary).parser,
    ...scanned,
    scans: { version: "", ...(await readScans(options.seeds, paths)) },
    scannedAtMs: Date.now(),
    hashRecords: () => "",
    isQuick: false,
    record: undefined,
    foldersTell: false,
    byHand: run,
  }).finally(free);
  // What goes wrong after the pages is told by `finish`.
  made.catch(() => {});
  await Promise.race([run.asked, made]);
  const finish = async () => {
    run.markWritten();
    await made;
  };
  return { jobs: run.jobs, finish };
}

/** Deletes what an older site has where files are made as wholes: it would stay among the new ones. */
function dropWholes(site: string): void {
  for (const name of stampedNames(site)) {
    if (SLOW_PARTS.some((part) => name.startsWith(part))) rmSync(join(site, name), { force: true });
  }
}
