import { dirname, join } from "node:path";
import { STAMP_NAME, stampedNames, writeFolderStamp } from "../folders/folder-stamp.ts";
import { checkFoldersOf, knowFolders, knowFoldersAgain } from "../folders/known-folders.ts";
import { makeReadable } from "../folders/make-readable.ts";
import { removeOld } from "../folders/old-files.ts";
import { dropStaging, publish, startStaging } from "../folders/publish.ts";
import { beginWithSpare, dropSpare, type KeptSpare, keepSpare } from "../folders/spare-site.ts";
import { entriesOf, writeNewFile } from "../io/file-tree.ts";
import { programVersion } from "../io/project-root.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import { SCRIPT_FOLDER } from "../offline/script-format.ts";
import { INDEX_FOLDER } from "../search/format/manifest.ts";
import type { BuildPlan } from "./build-plan.ts";
import type { Findings } from "./build-report.ts";
import { SiteOutput } from "./site/site-output.ts";
import type { BuildOptions } from "./state/build-options.ts";
import {
  type KnownIssue,
  pruneStates,
  readFolders,
  readRecord,
  readSiteStamp,
  type SiteRecord,
  STAMP_ADDRESS,
  stampFile,
  writeFolders,
  writeState,
} from "./state/build-state.ts";
import { MAKE_WORDS } from "./words.ts";

const NO_STATE = "0".repeat(64);

/**
 * A new site that is to be filled: in the place of the old one by hand, else beside it. It begins with the site that stood before the old one, where
 * that was kept, and empty where not.
 *
 * @param isAgain Whether it was begun before, and what was made is not to be used.
 */
export function beginSite({ options, places, record, foldersTell, byHand }: BuildPlan, isAgain: boolean): SiteOutput {
  if (byHand) return new SiteOutput(options.out, options.out, record);
  if (isAgain) dropStaging(places);
  const spare = record && foldersTell && !isAgain ? readSpare(options) : undefined;
  const isBegun = spare !== undefined && beginWithSpare(places, spareFolder(options));
  return new SiteOutput(startStaging(places), options.out, record, isBegun ? spare : undefined);
}

/** Where the site waits that stood before the one that stands. */
function spareFolder({ content }: Pick<BuildOptions, "content">): string {
  return join(dirname(content), "spare");
}

/** What the spare site was made from; undefined where there is none, or files have left it. */
function readSpare(options: BuildOptions): SiteRecord | undefined {
  const spare = spareFolder(options);
  const folders = readFolders(options.cache, spare);
  const stamp = readSiteStamp(spare);
  if (!folders || stamp === undefined || !checkFoldersOf(spare, folders).isWhole) return undefined;
  return readRecord(options.cache, { stamp });
}

/** A site made by hand lists its files, and is known to no state: the next build makes everything anew. */
export function stampInPlace(output: SiteOutput, root: string): void {
  output.addFile(STAMP_ADDRESS, stampFile(NO_STATE, programVersion(root)));
  writeFolderStamp(output.staging, "site", new Set([...stampedNames(output.staging), ...output.files]));
  makeReadable(output.staging, [...output.files, STAMP_NAME]);
}

/** Entries of a site that hold about half of its files. */
const BESIDE: ReadonlySet<string> = new Set([INDEX_FOLDER, SCRIPT_FOLDER]);

/** The state is written first: whichever of the two sites a kill leaves, its state is there. */
export async function publishSite(
  plan: BuildPlan,
  output: SiteOutput,
  pool: TaskRunner,
  { findings: report, issues }: { readonly findings: Findings; readonly issues: readonly KnownIssue[] },
): Promise<void> {
  const { options, places, recipe, files, scans, scannedAtMs, isQuick } = plan;
  const { outputs, folders, assets, groups, count: fileCount } = output;
  const { dictionary } = options;
  output.end();
  const records = plan.hashRecords();
  const state = { recipe, dictionary, isComplete: !isQuick, scannedAtMs, files, scans, records, fileCount };
  const { proposals = [], ...findings } = report;
  const stamp = writeState(options.cache, state, { findings, proposals }, { issues, outputs, folders, assets, groups });
  writeNewFile(join(output.staging, STAMP_ADDRESS), stampFile(stamp, programVersion(options.root)));
  const names = [...output.files, STAMP_ADDRESS];
  const removeRest = publish(places, names);
  const spare: (KeptSpare & { readonly stamp?: string }) | undefined = keepAsSpare(plan);
  if (!spare) await removeBeside(plan, output, pool);
  for (const path of spare?.moved ?? removeRest()) plan.progress.say(MAKE_WORDS.kept(path, options.out));
  writeFolders(options.cache, stamp, knowFolders(options.out, names));
  pruneStates(options.cache, stamp, spare?.stamp);
}

/**
 * Keeps the old site for the next build, and what is known of it. Only one that was made by the same recipe: of another, files of one hash need not be
 * the same.
 */
function keepAsSpare({ options, places, record, foldersTell }: BuildPlan) {
  const spare = spareFolder(options);
  const stamp = record && foldersTell && options.part === null ? readSiteStamp(places.previous) : undefined;
  const folders = readFolders(options.cache, places.previous);
  const kept = stamp !== undefined && folders ? keepSpare(places, spare) : undefined;
  if (stamp === undefined || !folders || !kept?.isKept) {
    dropSpare(spare);
    return kept;
  }
  writeFolders(options.cache, stamp, knowFoldersAgain(spare, folders));
  return { ...kept, stamp };
}

async function removeBeside({ places: { previous } }: BuildPlan, output: SiteOutput, pool: TaskRunner): Promise<void> {
  const names = entriesOf(previous).map(({ name }) => name);
  await removeOld({ folder: previous, names }, BESIDE, output.count, pool);
}
