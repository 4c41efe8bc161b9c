import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { freeBuildLock, holdsBuildLock, takeBuildLock } from "../folders/build-lock.ts";
import { hasStampedFiles, stampedNames } from "../folders/folder-stamp.ts";
import { checkFoldersOf, knowFolders, knowFoldersAgain, tellsOfEntries } from "../folders/known-folders.ts";
import { realPlace } from "../folders/place.ts";
import { dropStaging, recoverSite } from "../folders/publish.ts";
import { type SitePlaces, sitePlaces } from "../folders/site-places.ts";
import type { Progress } from "../io/progress.ts";
import { programVersion } from "../io/project-root.ts";
import { readScans } from "../io/read-scans.ts";
import { isUntouched, type ScannedFile, scanFiles } from "../io/scan-files.ts";
import { sha256 } from "../io/sealed-file.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import type { Settings } from "../model/settings.ts";
import { hashRecords } from "../records/record-file.ts";
import type { BuildReport, Findings } from "./build-report.ts";
import { checkBuildFolders, requireSeeds } from "./state/build-folders.ts";
import type { BuildOptions } from "./state/build-options.ts";
import {
  type BuildState,
  isStateDamaged,
  type KnownScans,
  readFolders,
  readRecord,
  readReport,
  readState,
  renewState,
  writeFolders,
} from "./state/build-state.ts";
import { type CodeVersion, readCodeVersion } from "./state/code-version.ts";
import { scanCorrections, sharedHash } from "./state/scan-corrections.ts";
import { MAKE_WORDS } from "./words.ts";

/**
 * Builds the site and puts it in the place of the old one; only what changed since the last build is made anew. The
 * result is the same, byte for byte, as that of a build from nothing. Whatever throws, the old site stays as it was.
 * Settings, folders or raw pages that cannot be used throw a {@link Failure} before anything is changed.
 */
export async function buildSite(given: BuildOptions, progress: Progress): Promise<BuildReport> {
  const settings = readSettingsFile(given.archive);
  requireSeeds(given);
  const { options, claim } = checkBuildFolders(given);
  const places = sitePlaces(options.out);
  const { done: free, isTold } = tellsOfEntries(dirname(places.lock), () => takeBuildLock(places.lock));
  try {
    claim();
    recoverSite(places);
    // What stands on another disk than the lock may tell nothing.
    return await buildLocked(options, places, settings, progress, isTold && !places.isMount);
  } catch (error) {
    dropStaging(places);
    throw error;
  } finally {
    free();
  }
}

/** Clears what a build of this process has made so far, before the process ends in the middle of it. */
export function abandonBuild(out: string): void {
  const places = sitePlaces(realPlace(out));
  if (!holdsBuildLock(places.lock)) return;
  recoverSite(places);
  freeBuildLock(places.lock);
}

async function buildLocked(
  options: BuildOptions,
  places: SitePlaces,
  settings: Settings,
  progress: Progress,
  foldersTell: boolean,
): Promise<BuildReport> {
  progress.begin("read");
  const version = readCodeVersion(options.root, options.dictionary);
  const recipe = recipeOf(options, settings, version);
  // A site of which someone has deleted files is made anew: what is known of it would be said of a site that is not there.
  const whole = isWhole(options, foldersTell);
  const state = whole ? readState(options.cache, options.out) : undefined;
  const scannedAtMs = Date.now();
  const known = new Map(state?.files.map((file) => [file.path, file]));
  const scanned = scanFiles(options.seeds, known, state?.scannedAtMs);
  const { files, shared } = scanCorrections(options.seeds, scanned);
  progress.advance(files.length);
  const scans = await readKnownScans(options, files, version.parser, state);
  if (files.every((file) => file.sha256 === "")) keepGoodSite(options);
  const usable = state?.recipe === recipe ? state : undefined;
  const hashAll = () => sha256(hashRecords(options.seeds) + sharedHash(options.seeds, shared));
  const records = hashAll();
  const isWanted = usable?.isComplete || options.isQuick;
  const isSame = usable && isWanted && existsSync(options.content) && hasSameInput(usable, { files, scans, records });
  const findings = isSame ? (readReport(options.cache, usable, "findings") as Findings | undefined) : undefined;
  if (usable && findings) {
    const isProved = (file: ScannedFile) => {
      const before = known.get(file.path);
      return before !== undefined && isUntouched(file, before, usable.scannedAtMs);
    };
    // Copied or checked out anew: what was read now need not be read by every build that follows.
    if (!files.every(isProved)) renewState(options.cache, { ...usable, files, scans, scannedAtMs });
    whole?.renew(usable.stamp);
    progress.end();
    return unchangedReport(options, usable, findings, progress);
  }
  // Loaded only now: a build that finds nothing changed is over before the templates would have been read.
  const { makeSite } = await import("./make-site.ts");
  const record = usable && readRecord(options.cache, usable);
  const isQuick = options.isQuick && record !== undefined;
  const parserVersion = version.parser;
  const dictionary = dictionaryChange(state, options);
  const plan = {
    options,
    places,
    settings,
    progress,
    recipe,
    parserVersion,
    files,
    scans,
    scannedAtMs,
    hashRecords: hashAll,
    shared,
    isQuick,
    record,
    foldersTell,
  };
  const isKnown = state !== undefined && (usable === undefined || record !== undefined);
  const damagedState = isKnown ? 0 : Number(isStateDamaged(options.cache, options.out));
  const { findings: found, ...made } = await makeSite(plan);
  const damagedCount = made.damagedCount + damagedState;
  return {
    ...found,
    ...made,
    ...dictionary,
    damagedCount,
    isChanged: true,
    phases: progress.times,
    out: options.out,
    version: programVersion(options.root),
  };
}

/**
 * Whether every file stands that the site should have, by its folders where those tell, else by a look at each file; undefined where one
 * is gone. Gives what keeps what was seen for the next build, if that is of use.
 */
function isWhole(
  { out, cache }: BuildOptions,
  foldersTell: boolean,
): { readonly renew: (stamp: string) => void } | undefined {
  const known = foldersTell ? readFolders(cache, out) : undefined;
  const { isWhole: areFoldersWhole, isByTimes } = known ? checkFoldersOf(out, known) : NOTHING_KNOWN;
  if (isByTimes) return { renew: () => {} };
  if (known && areFoldersWhole) return { renew: (stamp) => writeFolders(cache, stamp, knowFoldersAgain(out, known)) };
  if (!hasStampedFiles(out)) return undefined;
  return { renew: (stamp) => foldersTell && writeFolders(cache, stamp, knowFolders(out, stampedNames(out))) };
}

const NOTHING_KNOWN = { isWhole: false, isByTimes: false };

/** A folder that was emptied must not cost anyone their site. */
function keepGoodSite({ seeds, out }: BuildOptions): void {
  if (!existsSync(join(out, "articles"))) return;
  throw new Failure(MAKE_WORDS.noRawPage(seeds), {
    code: "no-pages",
    hint: MAKE_WORDS.putBack(out),
    exitCode: 1,
  });
}

/** Fingerprint of everything that decides the site but the raw files. */
function recipeOf(options: BuildOptions, settings: Settings, version: CodeVersion): string {
  return sha256(JSON.stringify([version.site, settings, [...options.skip].sort(), options.part]));
}

function dictionaryChange(
  state: BuildState | undefined,
  { dictionary: now }: BuildOptions,
): Pick<BuildReport, "dictionary"> {
  const before = state?.dictionary;
  return before === undefined || before === now ? {} : { dictionary: { before, now } };
}

function unchangedReport(
  options: BuildOptions,
  state: BuildState,
  findings: Findings,
  progress: Progress,
): BuildReport {
  const counts = { fileCount: state.fileCount, writtenCount: 0, removedCount: 0, damagedCount: 0 };
  return {
    ...findings,
    ...counts,
    // Told by no command: read where somebody asks.
    get proposals() {
      return (readReport(options.cache, state, "proposals") ?? []) as Diagnostic[];
    },
    isChanged: false,
    phases: progress.times,
    out: options.out,
    version: programVersion(options.root),
  };
}

/** Scans, of which those are not read again that did not change since the same code read them. */
/** The pictures beside raw pages; those that are as the last build left them are not read again. */
export async function readKnownScans(
  { seeds }: Pick<BuildOptions, "seeds">,
  files: readonly ScannedFile[],
  version: string,
  state: BuildState | undefined,
): Promise<KnownScans> {
  const known = state?.scans.version === version ? state.scans.scans : [];
  const byPath = new Map(known.map((scan) => [scan.path, scan]));
  const pages = files.map(({ path }) => path);
  return { version, ...(await readScans(seeds, pages, byPath, state?.scannedAtMs)) };
}

type Input = Pick<BuildState, "files" | "scans" | "records">;

function hasSameInput(before: Input, now: Input): boolean {
  if (before.records !== now.records || before.files.length !== now.files.length) return false;
  if (scansText(before) !== scansText(now)) return false;
  return now.files.every(
    ({ path, sha256: hash, corrections }, i) =>
      path === before.files[i]?.path &&
      hash === before.files[i]?.sha256 &&
      corrections === before.files[i]?.corrections,
  );
}

/** All that a build is made of by scans: which there are, and what they hold. */
function scansText({ scans: { scans, stray } }: Input): string {
  return JSON.stringify([scans.map(({ path, page, sha256: hash }) => [path, page, hash]), stray]);
}
