import { join } from "node:path";
import { STAMP_NAME, stampedNames, writeFolderStamp } from "../folders/folder-stamp.ts";
import { knowFolders } from "../folders/known-folders.ts";
import { makeReadable } from "../folders/make-readable.ts";
import { removeOld } from "../folders/old-files.ts";
import { publish } from "../folders/publish.ts";
import { entriesOf, writeNewFile } from "../io/file-tree.ts";
import { programVersion } from "../io/project-root.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import { SCRIPT_FOLDER } from "../offline/script-format.ts";
import { INDEX_FOLDER } from "../search/format/manifest.ts";
import type { BuildPlan } from "./build-plan.ts";
import type { Findings } from "./build-report.ts";
import type { SiteOutput } from "./site/site-output.ts";
import {
  type KnownIssue,
  pruneStates,
  STAMP_ADDRESS,
  stampFile,
  writeFolders,
  writeState,
} from "./state/build-state.ts";
import { MAKE_WORDS } from "./words.ts";

const NO_STATE = "0".repeat(64);

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
  const records = plan.hashRecords();
  const state = { recipe, dictionary, isComplete: !isQuick, scannedAtMs, files, scans, records, fileCount };
  const { proposals = [], ...findings } = report;
  const stamp = writeState(options.cache, state, { findings, proposals }, { issues, outputs, folders, assets, groups });
  writeNewFile(join(output.staging, STAMP_ADDRESS), stampFile(stamp, programVersion(options.root)));
  const names = [...output.files, STAMP_ADDRESS];
  const removeRest = publish(places, names);
  const { previous } = places;
  await removeOld({ folder: previous, names: entriesOf(previous).map(({ name }) => name) }, BESIDE, output.count, pool);
  for (const path of removeRest()) plan.progress.say(MAKE_WORDS.kept(path, options.out));
  writeFolders(options.cache, stamp, knowFolders(options.out, names));
  pruneStates(options.cache, stamp);
}
