import { existsSync } from "node:fs";
import { join } from "node:path";
import { assembleArchive } from "../archive/assemble-archive.ts";
import { writeNewFile } from "../io/file-tree.ts";
import type { Progress } from "../io/progress.ts";
import { publish, startStaging } from "../io/publish.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { Archive } from "../model/archive.ts";
import { diagnose } from "../model/rules.ts";
import type { Settings } from "../model/settings.ts";
import { INDEX_FOLDER } from "../search/manifest.ts";
import { articlesOf } from "../site/archive-index.ts";
import type { BuildOptions } from "./build-options.ts";
import { type Findings, findingsOf } from "./build-report.ts";
import { type BuildState, pruneStates, STAMP_ADDRESS, stampFile, writeState } from "./build-state.ts";
import { LinkChecker } from "./check-links.ts";
import { writeContentFiles } from "./content-files.ts";
import { ParseCache } from "./parse-cache.ts";
import { parseFiles } from "./parse-files.ts";
import { writeSearchIndex } from "./search-index.ts";
import { rawFileAssets, siteAssets } from "./site-assets.ts";
import { SiteOutput } from "./site-output.ts";
import { writePages } from "./write-pages.ts";

/** Everything one build works with. */
export interface BuildPlan {
  readonly options: BuildOptions;
  readonly settings: Settings;
  readonly progress: Progress;
  /** Fingerprint of code, settings and options. */
  readonly recipe: string;
  /** Fingerprint of the code that parses. */
  readonly parserVersion: string;
  /** The raw files, and when they were looked at. */
  readonly files: readonly ScannedFile[];
  readonly scannedAtMs: number;
  /** What is known of the site that stands; undefined makes everything anew. */
  readonly state: BuildState | undefined;
}

/** What making a site came to. */
export interface MadeSite {
  readonly findings: Findings;
  readonly fileCount: number;
  readonly writtenCount: number;
  readonly removedCount: number;
}

/** Makes the site beside the one that stands, checks it and publishes it. */
export async function makeSite(plan: BuildPlan): Promise<MadeSite> {
  const { options, progress } = plan;
  const readable = plan.files.filter((file) => file.sha256 !== "");
  const cache = new ParseCache(options.cache, plan.parserVersion);
  progress.begin("parse", readable.length);
  const pages = await parseFiles(options.seeds, readable, cache, progress);
  progress.begin("archive");
  const archive = assembleArchive(pages);
  const findings = findingsOf(archive, inputFindings(options.seeds, plan.files));
  progress.begin("content");
  writeContentFiles(options.content, archive);
  const output = new SiteOutput(startStaging(options.out), options.out, plan.state);
  await fillSite(plan, output, archive, readable);
  progress.begin("publish");
  publishSite(plan, output, findings);
  cache.prune(readable);
  progress.end();
  return {
    findings,
    fileCount: output.outputs.length,
    writtenCount: output.written.size,
    removedCount: output.removed.length,
  };
}

async function fillSite(
  plan: BuildPlan,
  output: SiteOutput,
  archive: Archive,
  files: readonly ScannedFile[],
): Promise<void> {
  const { options, settings, progress } = plan;
  const links = new LinkChecker();
  progress.begin("pages");
  await writePages(options.root, output, archive, settings, links, progress);
  progress.begin("assets");
  for (const { address, bytes } of await siteAssets(options.root)) output.addFile(address, bytes);
  for (const { address, bytes } of rawFileAssets(options.seeds, files)) output.addFile(address, bytes);
  if (!options.skip.has("search")) await addSearchIndex(plan, output, archive);
  progress.begin("check");
  const broken = links.brokenLinks((address) => output.has(address));
  if (broken.length > 0) progress.say(brokenMessage(broken));
}

async function addSearchIndex({ settings, progress }: BuildPlan, output: SiteOutput, archive: Archive): Promise<void> {
  progress.begin("search", [...articlesOf(archive)].length);
  const files = await writeSearchIndex(archive, settings, output.staging, {
    takeOver: (folder) => output.takeOverFolder(`${INDEX_FOLDER}/${folder}`, folder),
    progress: (articles) => progress.advance(articles),
  });
  for (const { address, bytes } of files) output.addFile(address, bytes);
}

/** The state is written first: whichever of the two sites a kill leaves, its state is there. */
function publishSite({ options, recipe, files, scannedAtMs }: BuildPlan, output: SiteOutput, report: Findings): void {
  const { outputs, folders } = output;
  const stamp = writeState(options.cache, { recipe, scannedAtMs, files, outputs, folders, report });
  writeNewFile(join(output.staging, STAMP_ADDRESS), stampFile(stamp));
  const removeOld = publish(options.out);
  removeOld();
  pruneStates(options.cache, stamp);
}

/** What is wrong with the raw files before any of them is read. */
function inputFindings(seeds: string, files: readonly ScannedFile[]) {
  if (!existsSync(seeds)) return [diagnose("file-missing", "", `there is no folder ${seeds}`)];
  if (files.length === 0) return [diagnose("folder-empty", "", `${seeds} holds no .txt or .md file`)];
  return files
    .filter((file) => file.sha256 === "")
    .map(({ path }) => diagnose("file-unreadable", path, "the file cannot be read"));
}

const BROKEN_SHOWN = 10;

function brokenMessage(broken: readonly { from: string; to: string }[]): string {
  const shown = broken.slice(0, BROKEN_SHOWN).map(({ from, to }) => `  ${from} → ${to}`);
  return [`The site has ${broken.length} links that lead nowhere:`, ...shown].join("\n");
}
