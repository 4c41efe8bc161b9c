import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { assembleArchive } from "../archive/assemble-archive.ts";
import { stampedNames, writeFolderStamp } from "../folders/folder-stamp.ts";
import { Progress } from "../io/progress.ts";
import { findProjectRoot } from "../io/project-root.ts";
import { scanFiles } from "../io/scan-files.ts";
import { sha256 } from "../io/sealed-file.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import { fileToPage } from "../pipeline.ts";
import { addressTable } from "../site/data/permanent-addresses.ts";
import { TABLE_FILES } from "../site/data/table-files.ts";
import { WHOLE } from "./besides/search-index.ts";
import { SLOW_PARTS, writeBesides, writeSlowParts } from "./besides/write-besides.ts";
import type { RenderJob } from "./site/configure-eleventy.ts";
import { SiteOutput } from "./site/site-output.ts";
import { hashPage } from "./site/write-pages.ts";
import { hashTable } from "./site/write-tables.ts";
import { checkBuildFolders } from "./state/build-folders.ts";
import { defaultOptions } from "./state/build-options.ts";
import { hashIssues } from "./state/hash-issues.ts";
import { outlinePage } from "./state/outline-page.ts";

/** The whole site as one job, for Eleventy started by hand: no cache, nothing taken over, everything in memory. */
export async function wholeSiteJob(): Promise<RenderJob> {
  const root = findProjectRoot();
  const seeds = join(root, "seeds");
  const settings = readSettingsFile(root);
  const files = scanFiles(seeds).filter(({ sha256: hash }) => hash !== "");
  const pages = files.map(({ path }) => fileToPage({ path, bytes: readFileSync(join(seeds, path)) }));
  const archive = assembleArchive(pages);
  const issueHashes = hashIssues(assembleArchive(pages.map(outlinePage)));
  const parts = PAGE_TEMPLATES.map((template) => ({
    template,
    pages: [...template.kind.models(archive, settings)],
  }));
  const hashes = new Map<string, string>();
  for (const { template, pages } of parts) {
    if (template.kind.scope === "archive") for (const page of pages) hashes.set(page.address, hashPage(template, page));
  }
  const onPage = (address: string, text: string) => {
    if (!hashes.has(address)) hashes.set(address, sha256(text));
  };
  const finish = async (folder: string) => {
    for (const part of SLOW_PARTS) rmSync(join(folder, part), { recursive: true, force: true });
    const output = new SiteOutput(folder, folder, undefined);
    for (const [address, hash] of hashes) output.note(address, hash);
    for (const table of [...TABLE_FILES, addressTable]) {
      const { address, head, ofIssue } = table;
      const text = head + archive.issues.map((issue) => ofIssue(issue, settings)).join("");
      mkdirSync(dirname(join(folder, address)), { recursive: true });
      writeFileSync(join(folder, address), text);
      output.note(address, hashTable(table, issueHashes));
    }
    const besides = {
      root,
      seeds,
      part: null,
      settings,
      archive,
      hashes: issueHashes,
      store: WHOLE,
      files,
      output,
      progress: new Progress(),
    };
    await writeBesides(besides);
    await writeSlowParts(besides);
    writeFolderStamp(folder, "site", new Set([...stampedNames(folder), ...output.files]));
  };
  const begin = (folder: string) => checkBuildFolders(defaultOptions(root, { out: folder })).claim();
  return { settings, parts, onPage, begin, finish };
}
