import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freeBuildLock, holdsBuildLock, takeBuildLock } from "../io/build-lock.ts";
import type { Progress } from "../io/progress.ts";
import { recoverSite, stagingFolder } from "../io/publish.ts";
import { type ScannedFile, scanFiles } from "../io/scan-files.ts";
import { sha256 } from "../io/sealed-file.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import type { Settings } from "../model/settings.ts";
import type { BuildReport, Findings } from "./build-report.ts";
import type { BuildOptions } from "./state/build-options.ts";
import { type BuildState, isStateDamaged, readRecord, readState } from "./state/build-state.ts";
import { type CodeVersion, readCodeVersion } from "./state/code-version.ts";

/**
 * Builds the site and puts it in the place of the old one; only what changed since the last build is made anew. The
 * result is the same, byte for byte, as that of a build from nothing. Whatever throws, the old site stays as it was.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  const settings = readSettingsFile(options.root);
  const free = takeBuildLock(options.out);
  try {
    recoverSite(options.out);
    return await buildLocked(options, settings, progress);
  } catch (error) {
    rmSync(stagingFolder(options.out), { recursive: true, force: true });
    throw error;
  } finally {
    free();
  }
}

/** Clears what a build of this process has made so far, before the process ends in the middle of it. */
export function abandonBuild(out: string): void {
  if (!holdsBuildLock(out)) return;
  recoverSite(out);
  freeBuildLock(out);
}

async function buildLocked(options: BuildOptions, settings: Settings, progress: Progress): Promise<BuildReport> {
  progress.begin("read");
  const version = readCodeVersion(options.root);
  const recipe = recipeOf(options, settings, version);
  const state = readState(options.cache, options.out);
  const scannedAtMs = Date.now();
  const files = scanFiles(options.seeds, new Map(state?.files.map((file) => [file.path, file])), state?.scannedAtMs);
  progress.advance(files.length);
  // A mistyped folder must not cost anyone their site; one that stands and was emptied is meant to be empty.
  if (!existsSync(options.seeds) && existsSync(join(options.out, "index.html"))) {
    throw new Error(`there is no folder ${options.seeds}; check the spelling of the path`);
  }
  const usable = state?.recipe === recipe ? state : undefined;
  const isWanted = usable?.isComplete || options.isQuick;
  if (usable && isWanted && existsSync(options.content) && hasSameFiles(usable.files, files)) {
    progress.end();
    return unchangedReport(options, usable, progress);
  }
  // Loaded only now: a build that finds nothing changed is over before the templates would have been read.
  const { makeSite } = await import("./make-site.ts");
  const record = usable && readRecord(options.cache, usable);
  const isQuick = options.isQuick && record !== undefined;
  const { parser: parserVersion } = version;
  const plan = {
    options,
    settings,
    progress,
    recipe,
    parserVersion,
    files,
    scannedAtMs,
    isQuick,
    record,
  };
  const isKnown = state !== undefined && (usable === undefined || record !== undefined);
  const damagedState = isKnown ? 0 : Number(isStateDamaged(options.cache, options.out));
  const { findings, ...made } = await makeSite(plan);
  const damagedCount = made.damagedCount + damagedState;
  return { ...findings, ...made, damagedCount, isChanged: true, phases: progress.times, out: options.out };
}

/** Fingerprint of everything that decides the site but the raw files. */
function recipeOf(options: BuildOptions, settings: Settings, version: CodeVersion): string {
  return sha256(JSON.stringify([version.site, settings, [...options.skip].sort(), options.part]));
}

function unchangedReport(options: BuildOptions, state: BuildState, progress: Progress): BuildReport {
  const counts = { fileCount: state.fileCount, writtenCount: 0, removedCount: 0, damagedCount: 0 };
  return { ...(state.report as Findings), ...counts, isChanged: false, phases: progress.times, out: options.out };
}

function hasSameFiles(before: readonly ScannedFile[], now: readonly ScannedFile[]): boolean {
  if (before.length !== now.length) return false;
  return now.every((file, i) => file.path === before[i]?.path && file.sha256 === before[i]?.sha256);
}
