import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { listFiles } from "../src/io/file-tree.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
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
    await packSite(folder, resolve(root, out), readSettingsFile(root));
    return 0;
  },
});

async function packSite(folder: string, out: string, settings: Settings): Promise<void> {
  const files = listFiles(folder).map((path) => siteFile(folder, path));
  if (!files.some(({ path }) => path === MAIN_SCRIPT)) {
    process.stderr.write(
      "This site was built without search or offline reading: from a folder it cannot be searched.\n",
    );
  }
  const { newspaper, place } = settings;
  const date = await newestDate(files);
  const name = join(out, packageName(newspaper, sourceDate(process.env["SOURCE_DATE_EPOCH"]) ?? date));
  mkdirSync(out, { recursive: true });
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
