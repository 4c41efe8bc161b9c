import type { Progress } from "../../io/progress.ts";
import type { ScanFile } from "../../io/read-scans.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import { sha256 } from "../../io/sealed-file.ts";
import type { Archive } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import type { Settings } from "../../model/settings.ts";
import { SCRIPT_FOLDER } from "../../offline/script-format.ts";
import { INDEX_FOLDER, MANIFEST_NAME, type Manifest } from "../../search/format/manifest.ts";
import { articleAddress } from "../../site/address/urls.ts";
import { articlesOfIssue } from "../../site/article/archive-index.ts";
import type { SiteOutput } from "../site/site-output.ts";
import type { Skippable } from "../state/build-options.ts";
import type { IssueHashes } from "../state/hash-issues.ts";
import { articleCount, isOfYears } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import { indexedYear, SHARED_PART, type SitePart, sourcesOfPart } from "../state/site-part.ts";
import { writeSearchIndex } from "./search-index.ts";
import { rawFileAssets, siteAssets } from "./site-assets.ts";
import { writeIdleWorker, writeOffline } from "./write-offline.ts";
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
  for (const { address, bytes } of rawFileAssets(seeds, own)) output.addFile(address, bytes);
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
 * Writes the search index, and what makes the site readable without a network; last, as both read what stands. Gives a finding
 * for each article that no search can find.
 */
export async function writeSlowParts(
  besides: Besides,
  skip: ReadonlySet<Skippable> = new Set(),
): Promise<readonly Diagnostic[]> {
  const { root, part, settings, archive, output, progress } = besides;
  const missing = new Set<string>();
  const manifest = skip.has("search") ? undefined : await writeSearch(besides, missing);
  // Packages are made of the whole site; the worker of a part would know nothing of the others.
  if (part === SHARED_PART || (part === null && skip.has("offline"))) writeIdleWorker(output);
  else if (part === null) {
    progress.begin("offline");
    await writeOffline(root, output, { archive, settings, manifest });
  }
  return missing.size === 0 ? [] : missingFindings(archive, missing);
}

/** A finding for each article of these addresses. */
export function missingFindings({ issues }: Archive, missing: ReadonlySet<string>): Diagnostic[] {
  const articles = issues.flatMap((issue) => [...articlesOfIssue(issue)].map(({ article }) => article));
  return articles
    .filter((article) => missing.has(articleAddress(article)))
    .map((article) => {
      const line = article.paragraphs[0]?.spans[0]?.line ?? 1;
      return diagnose("article-unsearchable", article.source, "the search index leaves this article out", { line });
    });
}

/** Writes the index; a group of years whose articles did not change is taken over. Gives the list of groups. */
async function writeSearch(
  { part, settings, archive, hashes, store, output, progress }: Besides,
  missing: Set<string>,
): Promise<Manifest> {
  const keys = new Map<string, string>();
  progress.begin("search", articleCount(archive));
  const files = await writeSearchIndex(archive, store, settings, output.staging, {
    // In a site of parts each year has an index of its own, and the shared part lists them without making any.
    ...(part !== null && { articlesPerIndex: 1 }),
    ...(part !== null && part !== SHARED_PART && { onlyYear: indexedYear(part) }),
    known: ({ label, years }) => {
      const key = hashGroup(archive, hashes, label, years);
      keys.set(label, key);
      const entry = output.knownGroups.find((group) => group.key === key)?.entry;
      return entry && output.keepFolder(`${INDEX_FOLDER}/${entry.folder}`, entry.folder) ? entry : undefined;
    },
    takeOver: (folder) => part === SHARED_PART || output.takeOverFolder(`${INDEX_FOLDER}/${folder}`, folder),
    onMissing: (address) => missing.add(address),
    progress: (articles) => progress.advance(articles),
  });
  if (part === null || part === SHARED_PART) for (const { address, bytes } of files) output.addFile(address, bytes);
  const file = files.find(({ address }) => address === `${INDEX_FOLDER}/${MANIFEST_NAME}`);
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(file?.bytes));
  output.groups = manifest.groups.map((entry) => ({ key: keys.get(entry.label) ?? "", entry }));
  return manifest;
}

/** Hash of all that is known of the issues of which a group indexes articles. */
function hashGroup(
  { issues }: Archive,
  hashes: ReadonlyMap<string, IssueHashes>,
  label: string,
  years: readonly (number | null)[],
): string {
  const wanted = new Set(years);
  const held = issues.filter((issue) => isOfYears(issue, wanted));
  return sha256(JSON.stringify([label, years, held.map(({ id }) => hashes.get(id)?.own)]));
}
