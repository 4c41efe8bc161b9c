import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * Sends every task to one of several worker threads and hands on the answers as they come. A worker gets its next
 * task when it has answered the last, so no more than one a worker is under way. A worker that fails rejects.
 *
 * The worker's module answers each message with exactly one of its own.
 */
export async function runInWorkers<Task, Answer>(
  file: string,
  workerCount: number,
  tasks: readonly Task[],
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  let next = 0;
  const workers = Array.from({ length: Math.min(workerCount, tasks.length) }, () => startWorker(file));
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const give = () => {
              const task = tasks[next++];
              if (task === undefined) resolve();
              else worker.postMessage(task);
            };
            worker.on("error", reject);
            worker.on("exit", () => reject(new Error(`A worker of ${file} ended before its work was done.`)));
            worker.on("message", (answer: Answer) => {
              onAnswer(answer);
              give();
            });
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Node 20 does not give a thread the loader its parent has: a TypeScript module is started through one of its own. */
const TYPESCRIPT_START = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => { register(); return import(workerData); });
`;

function startWorker(file: string): Worker {
  if (!file.endsWith(".ts")) return new Worker(file, { env: withoutNodeOptions() });
  return new Worker(TYPESCRIPT_START, { eval: true, workerData: pathToFileURL(file).href, env: withoutNodeOptions() });
}

/** A thread needs none of the loaders that npm was told to start Node with, and they take longer than it does. */
function withoutNodeOptions(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return rest;
}
