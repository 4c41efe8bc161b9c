import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import type { Progress } from "../../io/progress.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import type { TaskRunner } from "../../io/worker-pool.ts";
import type { ParseCache } from "../state/parse-cache.ts";
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
  for (const file of files) {
    const page = cache.getOutline(file);
    if (!page) continue;
    pages.set(file.path, page);
    progress.advance();
  }
  const unread = files.filter(({ path }) => !pages.has(path));
  const missing = unread.map(({ path, correctionPaths = [] }) => ({ path, corrections: correctionPaths }));
  const perTask = missing.length < FEWEST_FOR_WORKERS ? missing.length : FILES_PER_TASK;
  await pool.run("parse", toTasks(folder, missing, cache, perTask), parseTask, (answer: ParseAnswer) => {
    for (const [path, outline] of answer) pages.set(path, JSON.parse(outline));
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
