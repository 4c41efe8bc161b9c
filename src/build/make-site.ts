import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { assembleArchive } from "../archive/assemble-archive.ts";
import { writeNewFile } from "../io/file-tree.ts";
import { findSources } from "../io/find-sources.ts";
import type { Progress } from "../io/progress.ts";
import { publish, startStaging } from "../io/publish.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { Archive } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import type { Settings } from "../model/settings.ts";
import type { BuildOptions } from "./build-options.ts";
import { type Findings, findingsOf } from "./build-report.ts";
import { pruneStates, type SiteRecord, STAMP_ADDRESS, stampFile, writeState } from "./build-state.ts";
import { LinkChecker } from "./check-links.ts";
import { writeContentFiles } from "./content-files.ts";
import { ParseCache } from "./parse-cache.ts";
import { parseFiles } from "./parse-files.ts";
import { SiteOutput } from "./site-output.ts";
import { SHARED_PART, type SitePart } from "./site-part.ts";
import { SLOW_PARTS, writeBesides, writeSlowParts } from "./write-besides.ts";
import { writePages } from "./write-pages.ts";
import { settleRedirects } from "./write-redirects.ts";
import { hashIssues } from "./write-tables.ts";

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
  /** Whether the search index and the offline packages stay as they are, for the next build to make. */
  readonly isQuick: boolean;
  /** What is known of the site that stands; undefined makes everything anew. */
  readonly record: SiteRecord | undefined;
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
  progress.begin("content");
  const issueHashes = hashIssues(archive);
  const known = new Map(plan.record?.issues);
  writeContentFiles(options.content, archive, (id) => known.get(id) !== issueHashes.get(id));
  const output = new SiteOutput(startStaging(options.out), options.out, plan.record);
  const lost = await fillSite(plan, output, archive, issueHashes, readable);
  const findings = findingsOf(archive, [...inputFindings(options.seeds, plan.files), ...lost]);
  progress.begin("publish");
  publishSite(plan, output, findings, issueHashes);
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
  issueHashes: ReadonlyMap<string, string>,
  files: readonly ScannedFile[],
): Promise<readonly Diagnostic[]> {
  const { options, settings, progress } = plan;
  const links = new LinkChecker();
  progress.begin("pages");
  const redirects = options.part === null ? settleRedirects(output, archive) : NO_REDIRECTS;
  if (options.strict && redirects.findings.length > 0) throw new Error(lostMessage(redirects.findings));
  await writePages(options.root, output, archive, settings, options.part, redirects.pages, links, progress);
  const { root, seeds, part } = options;
  const besides = { root, seeds, part, settings, archive, issueHashes, files, output, progress };
  await writeBesides(besides);
  if (plan.isQuick) for (const prefix of SLOW_PARTS) output.keepBelow(prefix);
  else await writeSlowParts(besides, options.skip);
  progress.begin("check");
  if (output.removed.length > 0) checkKeptPages(output, links);
  const broken = links.brokenLinks((address) => output.has(address) || isElsewhere(address, part));
  if (broken.length > 0) throw new Error(brokenMessage(broken));
  return redirects.findings;
}

/** Pages that were taken over link to what stood when they were made; some of that is gone now. */
function checkKeptPages(output: SiteOutput, links: LinkChecker): void {
  for (const [address] of output.outputs) {
    if (!address.endsWith(".html") || output.written.has(address)) continue;
    links.addPage(address, readFileSync(join(output.staging, address), "utf8"));
  }
}

/** Whether an address may stand in another part than the one that is being built. */
function isElsewhere(address: string, part: SitePart | null): boolean {
  if (part === null) return false;
  return part === SHARED_PART || !new RegExp(`^(?:articles|issues)/${part}/`).test(address);
}

const NO_REDIRECTS = { pages: [], findings: [] };

/** The state is written first: whichever of the two sites a kill leaves, its state is there. */
function publishSite(
  plan: BuildPlan,
  output: SiteOutput,
  report: Findings,
  issueHashes: ReadonlyMap<string, string>,
): void {
  const { options, recipe, files, scannedAtMs, isQuick } = plan;
  const { outputs, folders } = output;
  const state = { recipe, isComplete: !isQuick, scannedAtMs, files, report };
  const stamp = writeState(options.cache, state, { issues: [...issueHashes], outputs, folders });
  writeNewFile(join(output.staging, STAMP_ADDRESS), stampFile(stamp));
  const removeOld = publish(options.out);
  removeOld();
  pruneStates(options.cache, stamp);
}

/** What is wrong with the folder of raw pages and the files in it before any of them is read. */
function inputFindings(seeds: string, files: readonly ScannedFile[]): Diagnostic[] {
  const found = findSources([seeds]).diagnostics.map((finding) => ({
    ...finding,
    source: pathBelow(seeds, finding.source),
  }));
  const unreadable = files
    .filter((file) => file.sha256 === "")
    .map(({ path }) => diagnose("file-unreadable", path, "the file cannot be read"));
  return [...found, ...unreadable];
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

const MOST_SHOWN = 10;

function lostMessage(lost: readonly Diagnostic[]): string {
  const shown = lost.slice(0, MOST_SHOWN).map(({ message }) => `  ${message}`);
  return [`${lost.length} addresses would break, which --strict forbids:`, ...shown].join("\n");
}

function brokenMessage(broken: readonly { from: string; to: string }[]): string {
  const shown = broken.slice(0, MOST_SHOWN).map(({ from, to }) => `  ${from} → ${to}`);
  return [`The site would have ${broken.length} links that lead nowhere:`, ...shown].join("\n");
}
