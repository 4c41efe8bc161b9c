import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** Tasks a worker has at a time: the next waits in its own queue, so that it need not wait for this thread. */
const TASKS_AHEAD = 2;

/** What is sent to a worker: the name of a kind of task, and one of them. It answers each with exactly one message. */
export interface WorkerMessage {
  readonly kind: string;
  readonly task: unknown;
}

/** Does tasks of one kind, and hands on the answers as they come. */
export interface TaskRunner {
  run<Task, Answer>(
    kind: string,
    tasks: readonly Task[],
    here: (task: Task) => Answer | Promise<Answer>,
    onAnswer: (answer: Answer) => void,
  ): Promise<void>;
}

/** Threads beside this one that share its work. They last for one kind of task: what one leaves in memory, the next does not need. */
export class WorkerPool implements TaskRunner {
  readonly #file: string;
  readonly #count: number;

  /** @param file The worker's module. @param count How many threads work beside this one. */
  constructor(file: string, count: number) {
    this.#file = file;
    this.#count = count;
  }

  /**
   * Does every task, here and in the workers, and hands on the answers as they come. A worker or a task that fails
   * rejects, and ends the others.
   */
  async run<Task, Answer>(
    kind: string,
    tasks: readonly Task[],
    here: (task: Task) => Answer | Promise<Answer>,
    onAnswer: (answer: Answer) => void,
  ): Promise<void> {
    const waiting = tasks.slice();
    // The first is done here: who has no more never starts a thread.
    const first = waiting.shift();
    if (first === undefined) return;
    const count = Math.min(this.#count, waiting.length);
    const workers = Array.from({ length: count }, () => startWorker(this.#file));
    const beside = Promise.all(workers.map((worker) => serve(worker, kind, waiting, onAnswer)));
    // A worker that fails meanwhile is told at the end.
    beside.catch(() => {});
    try {
      for (let task: Task | undefined = first; task !== undefined; task = waiting.shift()) {
        onAnswer(await here(task));
        await setImmediate();
      }
      await beside;
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  }
}

/** Has a worker do tasks as long as there are any. */
function serve<Task, Answer>(
  worker: Worker,
  kind: string,
  waiting: Task[],
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let open = 0;
    const onExit = () => reject(new Error("A worker ended before its work was done."));
    const onMessage = (answer: Answer) => {
      open--;
      onAnswer(answer);
      give();
    };
    const stop = () => {
      worker.off("error", onError).off("exit", onExit).off("message", onMessage);
    };
    const onError = (error: unknown) => {
      stop();
      reject(error);
    };
    const give = () => {
      while (open < TASKS_AHEAD && waiting.length > 0) {
        worker.postMessage({ kind, task: waiting.shift() } satisfies WorkerMessage);
        open++;
      }
      if (open > 0) return;
      stop();
      resolve();
    };
    worker.on("error", onError).on("exit", onExit).on("message", onMessage);
    give();
  });
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
