import { availableParallelism } from "node:os";
import { moduleFile } from "../io/module-file.ts";
import type { Progress } from "../io/progress.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import { runInWorkers } from "../io/worker-pool.ts";
import type { ParsedPage } from "../model/page.ts";
import type { ParseCache } from "./parse-cache.ts";
import { type ParseAnswer, type ParseTask, parseTask } from "./parse-task.ts";

/** Files a thread parses between two messages. */
const FILES_PER_TASK = 32;
/** Below this, starting threads takes longer than parsing here. */
const FEWEST_FOR_WORKERS = 200;
const MOST_WORKERS = 8;

/**
 * The parsed pages of these files, in their order: from the cache where it has them, else parsed now and kept. A file
 * that changed since it was scanned is taken as it is now. Every page has been JSON once, so that a first build sees
 * exactly what a later one reads from the cache.
 */
export async function parseFiles(
  folder: string,
  files: readonly ScannedFile[],
  cache: ParseCache,
  progress: Progress,
): Promise<ParsedPage[]> {
  const pages = new Map<string, ParsedPage>();
  for (const { path, sha256 } of files) {
    const page = cache.get(path, sha256);
    if (!page) continue;
    pages.set(path, page);
    progress.advance();
  }
  const missing = files.map(({ path }) => path).filter((path) => !pages.has(path));
  await parseMissing(folder, missing, cache, (answer) => {
    for (const [path, json] of answer) pages.set(path, JSON.parse(json));
    progress.advance(answer.length);
  });
  return files.flatMap(({ path }) => pages.get(path) ?? []);
}

async function parseMissing(
  folder: string,
  paths: readonly string[],
  cache: ParseCache,
  onAnswer: (answer: ParseAnswer) => void,
): Promise<void> {
  const tasks = toTasks(folder, paths, cache);
  if (paths.length < FEWEST_FOR_WORKERS) for (const task of tasks) onAnswer(parseTask(task, cache));
  else await runInWorkers(WORKER_FILE, Math.min(availableParallelism(), MOST_WORKERS), tasks, onAnswer);
}

const WORKER_FILE = moduleFile(import.meta.url, "./parse-worker.ts", "parse-worker");

function toTasks(folder: string, paths: readonly string[], cache: ParseCache): ParseTask[] {
  const { cache: cacheFolder, parserVersion } = cache;
  const tasks: ParseTask[] = [];
  for (let from = 0; from < paths.length; from += FILES_PER_TASK) {
    tasks.push({ folder, paths: paths.slice(from, from + FILES_PER_TASK), cache: cacheFolder, parserVersion });
  }
  return tasks;
}
