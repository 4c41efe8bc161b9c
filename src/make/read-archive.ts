import type { Additions } from "../archive/additions.ts";
import { beginArchive } from "../archive/assemble-archive.ts";
import type { Progress } from "../io/progress.ts";
import type { ScanFiles } from "../io/read-scans.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import type { WrittenAct } from "../model/act.ts";
import type { Archive, Issue } from "../model/archive.ts";
import type { Scan } from "../model/scan.ts";
import type { Settings } from "../model/settings.ts";
import { issueRef } from "../site/article/issue-name.ts";
import { scanSizes } from "../site/article/shown-scans.ts";
import { parseFiles } from "./parsed/parse-files.ts";
import { wordsTask } from "./parsed/words-task.ts";
import type { BuildOptions } from "./state/build-options.ts";
import { issueDigest, issueHash } from "./state/issue-digest.ts";
import { IssuePacker } from "./state/packed-issue.ts";
import type { ParseCache } from "./state/parse-cache.ts";

const FEW = 1000;

/** What pages are read with, and what is known beside them. */
interface ReadingContext {
  readonly cache: ParseCache;
  readonly pool: TaskRunner;
  readonly additions: Additions;
  /** Acts of editors about the archive as a whole. */
  readonly acts: readonly WrittenAct[];
}

/** The archive in outline; the pages it is made of are not kept. */
export async function readArchive(
  {
    options,
    settings,
    scans,
    progress,
  }: {
    readonly options: BuildOptions;
    readonly settings: Pick<Settings, "place" | "people">;
    readonly scans: ScanFiles;
    readonly progress: Progress;
  },
  files: readonly ScannedFile[],
  { cache, pool, additions, acts }: ReadingContext,
): Promise<Archive> {
  progress.begin("parse", files.length);
  const pages = await parseFiles(options.seeds, files, cache, pool, progress);
  progress.begin("archive");
  const task = { folder: options.seeds, files, cache: cache.cache, parserVersion: cache.parserVersion };
  // Few are compared before another thread has started.
  const words = files.length < FEW ? wordsTask(task) : pool.beside("words", task, wordsTask);
  // What goes wrong there is told when it is waited for.
  words.catch(() => {});
  const isLong = files.length > options.mostUnpacked;
  const keep = isLong ? packKnown(new IssuePacker()) : (issue: Issue) => issue;
  const scansOf = scansByPage(scans);
  const { place, people } = settings;
  const whole = { additions, acts, place, people, keep: (issue: Issue) => keep(withScans(issue, scansOf)) };
  return beginArchive(pages, whole)(await words);
}

function scansByPage({ scans }: ScanFiles): ReadonlyMap<string, readonly Scan[]> {
  const byPage = new Map<string, Scan[]>();
  for (const { path, page, byteCount, sha256, picture } of scans) {
    if (picture) byPage.set(page, [...(byPage.get(page) ?? []), { path, byteCount, sha256, ...picture }]);
  }
  return byPage;
}

function withScans(issue: Issue, scansOf: ReadonlyMap<string, readonly Scan[]>): Issue {
  if (scansOf.size === 0) return issue;
  const pages = issue.pages.map((page) => {
    const scans = scansOf.get(page.source.path);
    return scans ? { ...page, scans } : page;
  });
  return { ...issue, pages };
}

/** What is asked of every issue is found while its pages are still there: all issues unpacked once more take longer than all of the rest. */
function packKnown(packer: IssuePacker): (whole: Issue) => Issue {
  return (whole) => {
    const issue = packer.pack(whole);
    for (const find of [issueDigest, issueHash, issueRef, scanSizes]) find(issue);
    return issue;
  };
}
