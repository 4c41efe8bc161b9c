import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { folderKind, STAMP_NAME, stampedNames, writeFolderStamp } from "../src/folders/folder-stamp.ts";
import { fileAbove, isInFolder, standingAt } from "../src/folders/place.ts";
import { listFiles } from "../src/io/file-tree.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { shownPath } from "../src/io/shown-path.ts";
import { Failure } from "../src/model/failure.ts";
import type { Said } from "../src/model/said.ts";
import type { Settings } from "../src/model/settings.ts";
import { newestDate } from "../src/offline/newest-date.ts";
import { folderFiles, zimFiles } from "../src/offline/package-files.ts";
import { packageName, sourceDate } from "../src/offline/package-name.ts";
import { mainScriptOf } from "../src/offline/script-format.ts";
import type { SiteFile } from "../src/offline/site-file.ts";
import { isScan, withoutScans } from "../src/offline/without-scans.ts";
import { filesToZip } from "../src/offline/zip.ts";
import { INDEX_FOLDER, MANIFEST_NAME } from "../src/search/format/manifest.ts";
import { wordsOf } from "../src/site/words/words.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { canWriteZim, writeZim } from "./shared/write-zim.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

/** Stands in every site that can be searched from a folder. */
const MAIN_SCRIPT = mainScriptOf(`${INDEX_FOLDER}/${MANIFEST_NAME}`);

await runCommand({
  ...HELP.package,
  options: { site: { type: "string" }, out: { type: "string" }, scans: { type: "boolean" } },
  async run({ site = "_site", out = "build", scans }, paths, context) {
    if (paths.length > 0) throw new UsageError(SAY.takesNoFiles(paths.join(" ")));
    const { archive, tell } = context;
    const folder = resolve(archive, site);
    if (!existsSync(join(folder, "index.html"))) {
      tell(SAY.holdsNoSite(folder));
      return 1;
    }
    const target = resolve(archive, out);
    checkTarget(target, folder);
    const settings = readSettingsFile(archive);
    await packSite(folder, target, { ...settings, offlineScans: scans ?? settings.offlineScans }, context);
    return 0;
  },
});

async function packSite(folder: string, out: string, settings: Settings, context: CommandContext): Promise<void> {
  const { print, tell } = context;
  const paths = listFiles(folder).filter((path) => path !== STAMP_NAME);
  const whole = paths.map((path) => siteFile(folder, path));
  const { scans, size } = scansOf(folder, paths);
  const { offlineScans } = settings;
  const files = offlineScans ? whole : withoutScans(whole);
  if (scans > 0) print(offlineScans ? SAY.scansTaken(scans, size) : SAY.scansLeftOut(scans, size));
  const leftOut = scans > 0 && !offlineScans ? { leftOut: { scans, size } } : {};
  if (!files.some(({ path }) => path === MAIN_SCRIPT)) {
    tell(SAY.withoutSearch);
  }
  const { newspaper, place } = settings;
  const date = await newestDate(files);
  const name = join(out, packageName(newspaper, sourceDate(process.env["SOURCE_DATE_EPOCH"]) ?? date));
  claimNames(out, [`${name}.zip`, ...(canWriteZim() ? [`${name}.zim`] : [])]);
  await writeZip(folderFiles(files, { newspaper, date, ...leftOut }), `${name}.zip`);
  print(packageMade(`${name}.zip`));
  if (!canWriteZim()) {
    print(SAY.noZim);
    return;
  }
  const description = wordsOf(settings).frame.siteDescription(newspaper, place);
  await writeZim(
    zimFiles(files),
    { title: newspaper, description, creator: newspaper, name: "county_news_archive" },
    `${name}.zim`,
  );
  print(packageMade(`${name}.zim`));
}

/** Number and size of the scans among these files of a site. */
function scansOf(folder: string, paths: readonly string[]): { readonly scans: number; readonly size: string } {
  const scans = paths.filter(isScan);
  const bytes = scans.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return { scans: scans.length, size: `${(bytes / 1e6).toFixed(1)} MB` };
}

/** Packages go into any folder that is none of ours for another use, beside what stands there. */
function checkTarget(out: string, site: string): void {
  const hint = SAY.chooseOther;
  const refuse = (said: Said) => new Failure(said, { code: "folder", hint, exitCode: 2 });
  const file = standingAt(out) === "file" ? out : fileAbove(out);
  if (file !== undefined) throw refuse(SAY.outIsBelowFile(out, file));
  if (isInFolder(out, site)) throw refuse(SAY.outIsInSite(out));
  const kind = folderKind(out);
  if (kind !== undefined && kind !== "packages") throw refuse(SAY.outIsOtherwise(out, kind));
}

/** A package takes the place of an older one, which the folder's stamp lists, and of nothing else. */
function claimNames(out: string, paths: readonly string[]): void {
  const known = stampedNames(out);
  const names = paths.map((path) => basename(path));
  const taken = names.find((name) => existsSync(join(out, name)) && !known.has(name));
  if (taken !== undefined) {
    throw new Failure(SAY.packageTaken(join(out, taken)), { code: "folder", hint: SAY.movePackage, exitCode: 2 });
  }
  writeFolderStamp(out, "packages", new Set([...known, ...names]));
}

function siteFile(folder: string, path: string): SiteFile {
  return { path, read: () => readFile(join(folder, path)) };
}

/** Nothing stands under the target's name before it is whole. */
async function writeZip(files: readonly SiteFile[], target: string): Promise<void> {
  const part = `${target}.${process.pid}.part`;
  await pipeline(filesToZip(files), createWriteStream(part));
  renameSync(part, target);
}

function packageMade(path: string): Said {
  return SAY.packageMade(shownPath(path), (statSync(path).size / 1e6).toFixed(1));
}
