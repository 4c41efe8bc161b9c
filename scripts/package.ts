import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { folderKind, STAMP_NAME, stampedNames, writeFolderStamp } from "../src/folders/folder-stamp.ts";
import { fileAbove, isInFolder, standingAt } from "../src/folders/place.ts";
import { listFiles } from "../src/io/file-tree.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { Failure } from "../src/model/failure.ts";
import type { Settings } from "../src/model/settings.ts";
import { newestDate } from "../src/offline/newest-date.ts";
import { folderFiles, zimFiles } from "../src/offline/package-files.ts";
import { packageName, sourceDate } from "../src/offline/package-name.ts";
import { mainScriptOf } from "../src/offline/script-format.ts";
import type { SiteFile } from "../src/offline/site-file.ts";
import { filesToZip } from "../src/offline/zip.ts";
import { INDEX_FOLDER, MANIFEST_NAME } from "../src/search/format/manifest.ts";
import { wordsOf } from "../src/site/words/words.ts";
import { runCommand, UsageError } from "./command.ts";
import { canWriteZim, writeZim } from "./write-zim.ts";

/** Stands in every site that can be searched from a folder. */
const MAIN_SCRIPT = mainScriptOf(`${INDEX_FOLDER}/${MANIFEST_NAME}`);

await runCommand({
  usage: "npm run package -- [--site DIR] [--out DIR]",
  help: [
    "Packs a finished site for reading without a network: a .zip of the folder, to be opened from a disk or a stick, and,",
    "where Debian's zim-tools are installed, a .zim to be opened with Kiwix.",
    "  --site DIR  the site that npm run build has made (_site)",
    "  --out DIR   where the packages go (build)",
    "They are named by the newspaper and the newest date of its articles; SOURCE_DATE_EPOCH sets another day.",
  ].join("\n"),
  options: { site: { type: "string", default: "_site" }, out: { type: "string", default: "build" } },
  async run({ site = "_site", out = "build" }, paths) {
    if (paths.length > 0) throw new UsageError(`This command takes no files: ${paths.join(" ")}`);
    const root = findProjectRoot();
    const folder = resolve(root, site);
    if (!existsSync(join(folder, "index.html"))) {
      process.stderr.write(`${folder} holds no site. Run npm run build first, or name its folder by --site.\n`);
      return 1;
    }
    const target = resolve(root, out);
    checkTarget(target, folder);
    await packSite(folder, target, readSettingsFile(root));
    return 0;
  },
});

async function packSite(folder: string, out: string, settings: Settings): Promise<void> {
  const paths = listFiles(folder).filter((path) => path !== STAMP_NAME);
  const files = paths.map((path) => siteFile(folder, path));
  if (!files.some(({ path }) => path === MAIN_SCRIPT)) {
    process.stderr.write(
      "This site was built without search or offline reading: from a folder it cannot be searched.\n",
    );
  }
  const { newspaper, place } = settings;
  const date = await newestDate(files);
  const name = join(out, packageName(newspaper, sourceDate(process.env["SOURCE_DATE_EPOCH"]) ?? date));
  claimNames(out, [`${name}.zip`, ...(canWriteZim() ? [`${name}.zim`] : [])]);
  await writeZip(folderFiles(files, { newspaper, date }), `${name}.zip`);
  say(`${name}.zip`);
  if (!canWriteZim()) {
    process.stdout.write("No .zim: zimwriterfs is not installed (Debian, Ubuntu: apt install zim-tools).\n");
    return;
  }
  const description = wordsOf(settings).frame.siteDescription(newspaper, place);
  await writeZim(
    zimFiles(files),
    { title: newspaper, description, creator: newspaper, name: "county_news_archive" },
    `${name}.zim`,
  );
  say(`${name}.zim`);
}

/** Packages go into any folder that is none of ours for another use, beside what stands there. */
function checkTarget(out: string, site: string): void {
  const hint = "Choose another folder.";
  const refuse = (message: string) => new Failure(message, { code: "folder", hint, exitCode: 2 });
  const file = standingAt(out) === "file" ? out : fileAbove(out);
  if (file !== undefined) throw refuse(`--out ${out} cannot be used: ${file} is a file, and a folder is due.`);
  if (isInFolder(out, site))
    throw refuse(`--out ${out} is refused: it stands in the site, and would be packed with it.`);
  const kind = folderKind(out);
  if (kind !== undefined && kind !== "packages")
    throw refuse(`--out ${out} is refused: it is a folder of ours for another use (${kind}).`);
}

/** A package takes the place of an older one, which the folder's stamp lists, and of nothing else. */
function claimNames(out: string, paths: readonly string[]): void {
  const known = stampedNames(out);
  const names = paths.map((path) => basename(path));
  const taken = names.find((name) => existsSync(join(out, name)) && !known.has(name));
  if (taken !== undefined) {
    throw new Failure(
      `${join(out, taken)} stands there already, and is not known to be a package that this command made.`,
      {
        code: "folder",
        hint: "Move it away, or choose another --out.",
        exitCode: 2,
      },
    );
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

function say(path: string): void {
  process.stdout.write(`${relative(process.cwd(), path)}  ${(statSync(path).size / 1e6).toFixed(1)} MB\n`);
}
