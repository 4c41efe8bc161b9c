import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import type { Progress } from "../../io/progress.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import type { TaskRunner } from "../../io/worker-pool.ts";
import type { ParseCache } from "../state/parse-cache.ts";
import { BundleWriter, cutToBundles, readOutlines } from "./outline-bundles.ts";
import { type ParseAnswer, type ParseTask, parseTask } from "./parse-task.ts";

/** Files a thread parses between two messages. */
const FILES_PER_TASK = 32;
/** Below this, starting threads takes longer than parsing here. */
const FEWEST_FOR_WORKERS = 200;

/**
 * Outlines of the parsed pages of these files, in their order: from the cache where it has them, else parsed now and
 * kept. Each is given away, so that memory does not hold what its taker no longer needs. A file that changed since it was scanned is taken as it is now. Every page has been JSON once, so that a first
 * build sees exactly what a later one reads from the cache.
 */
export async function parseFiles(
  folder: string,
  files: readonly ScannedFile[],
  cache: ParseCache,
  pool: TaskRunner,
  progress: Progress,
): Promise<Iterable<SummarizedPage>> {
  const pages = new Map<string, SummarizedPage>();
  const broken: (readonly ScannedFile[])[] = [];
  for (const bundle of cutToBundles(files)) {
    const outlines = readOutlines(cache, bundle);
    if (!outlines) broken.push(bundle);
    for (const [i, outline] of (outlines ?? []).entries()) pages.set(bundle[i]?.path ?? "", outline);
    progress.advance(outlines?.length ?? 0);
  }
  const writer = new BundleWriter(cache, broken);
  for (const file of broken.flat()) {
    const known = cache.getKnown(file);
    if (!known) continue;
    pages.set(file.path, JSON.parse(known.outline));
    writer.add(file.path, known);
    progress.advance();
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  const unread = files.filter(({ path }) => !pages.has(path));
  const missing = unread.map(({ path, correctionPaths = [] }) => ({ path, corrections: correctionPaths }));
  const perTask = missing.length < FEWEST_FOR_WORKERS ? missing.length : FILES_PER_TASK;
  await pool.run("parse", toTasks(folder, missing, cache, perTask), parseTask, (answer: ParseAnswer) => {
    for (const [path, page] of answer) {
      const outline: SummarizedPage = JSON.parse(page.outline);
      pages.set(path, outline);
      const { sha256, corrections } = outline.source;
      const file = byPath.get(path);
      // What has changed since it was looked at is not what its bundle is named by.
      if (sha256 === file?.sha256 && corrections === file.corrections) writer.add(path, page);
    }
    progress.advance(answer.length);
  });
  return givenAway(pages, files);
}

function* givenAway(pages: Map<string, SummarizedPage>, files: readonly ScannedFile[]): Generator<SummarizedPage> {
  for (const { path } of files) {
    const page = pages.get(path);
    pages.delete(path);
    if (page) yield page;
  }
}

function toTasks(folder: string, files: ParseTask["files"], cache: ParseCache, perTask: number): ParseTask[] {
  const { cache: cacheFolder, parserVersion } = cache;
  const tasks: ParseTask[] = [];
  for (let from = 0; from < files.length; from += perTask) {
    tasks.push({ folder, files: files.slice(from, from + perTask), cache: cacheFolder, parserVersion });
  }
  return tasks;
}
