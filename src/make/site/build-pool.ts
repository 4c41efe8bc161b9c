import { availableParallelism } from "node:os";
import { moduleFile } from "../../io/module-file.ts";
import type { Progress } from "../../io/progress.ts";
import { WorkerPool } from "../../io/worker-pool.ts";

const WORKER_FILE = moduleFile(import.meta.url, "./build-worker.ts", "build-worker");
/** More threads than this wait for the disk, and each takes memory. */
const MOST_WORKERS = 7;

/** The threads of a build: as many as there are processors, with the one that calls. What each did when is noted. */
export function buildPool(progress: Progress): WorkerPool {
  const count = Math.min(availableParallelism() - 1, MOST_WORKERS);
  return new WorkerPool(WORKER_FILE, count, (span) => progress.note(span));
}
