import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { scanFiles } from "../../src/io/scan-files.ts";
import { readSettingsFile } from "../../src/io/settings-file.ts";
import { rawFileAssets } from "../../src/make/besides/site-assets.ts";
import { filledArchive, type IssueFolders } from "../../src/make/site/issue-task.ts";
import { toIssueTasks } from "../../src/make/site/issue-tasks.ts";
import { defaultOptions } from "../../src/make/state/build-options.ts";
import { readCodeVersion } from "../../src/make/state/code-version.ts";
import { RawIssueStore } from "../../src/make/state/issue-store.ts";
import { IssuePacker } from "../../src/make/state/packed-issue.ts";
import { ParseCache } from "../../src/make/state/parse-cache.ts";
import { issueCitationFiles } from "../../src/site/data/issue-citations.ts";
import { issueDataFiles } from "../../src/site/data/issue-data.ts";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { issuePages } from "../../src/site/pages/issue-page.ts";
import { alikeArticle, alikeIssue } from "./hugo-alike-content.ts";
import { writeBelow } from "./raw-issues.ts";

const FRAME = resolve("tests/bench/hugo-alike");

/**
 * Writes a site of Hugo's that makes what ours makes: the same kinds of files an issue and an article, each page with
 * the same parts. All that our build works out of the parsed pages, from the collation with its source to what is
 * related, is given to Hugo as front matter. `base` holds `seeds`, `parsed` is the
 * cache of a build of ours.
 */
export function writeHugoAlike(base: string, parsed: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(FRAME)) cpSync(join(FRAME, name), join(folder, name), { recursive: true });
  const folders = foldersOf(base, parsed);
  const settings = readSettingsFile(folders.root);
  const cache = new ParseCache(folders.cache, folders.parserVersion);
  const store = new RawIssueStore(folders.seeds, cache);
  const files = scanFiles(folders.seeds);
  const outlines = files.flatMap((file) => cache.getOutline(file) ?? []);
  const packer = new IssuePacker();
  const archive = assembleArchive(outlines, { keep: (issue) => packer.pack(issue) });
  const wanted = new Set(archive.issues.map(({ id }) => id));
  for (const task of toIssueTasks(
    archive,
    wanted,
    { folders, settings, makesPages: true, makesTables: true },
    new Set(),
  )) {
    const filled = filledArchive(task, store);
    const only = new Set(task.wanted);
    const files = new Map([...issueDataFiles.models(filled, settings, only)].map(({ issue, data }) => [issue, data]));
    const records = new Map([...files.values()].flat().map((record) => [record.id, record]));
    for (const page of articlePages.models(filled, settings, only)) {
      writeBelow(
        folder,
        `content/${markdownName(page.address)}`,
        alikeArticle(page, records.get(page.data.id), settings),
      );
    }
    const citations = new Map([...issueCitationFiles.models(filled, settings, only)].map((file) => [file.issue, file]));
    for (const page of issuePages.models(filled, settings, only)) {
      const cited = citations.get(page.issue)?.data.citations ?? [];
      writeBelow(
        folder,
        `content/${markdownName(page.address)}`,
        alikeIssue(page, files.get(page.issue) ?? [], cited, settings),
      );
    }
  }
  for (const { address, read } of rawFileAssets(folders.seeds, files)) {
    writeBelow(folder, `static/${address}`, read());
  }
}

function foldersOf(base: string, cache: string): IssueFolders {
  const root = resolve(".");
  const unused = join(base, "unused");
  return {
    root,
    seeds: join(base, "seeds"),
    cache,
    parserVersion: readCodeVersion(root, defaultOptions(root).dictionary).parser,
    content: unused,
    staging: unused,
    parts: unused,
  };
}

function markdownName(address: string): string {
  return address.replace(/\.html$/, ".md");
}
