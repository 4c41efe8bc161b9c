import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type MessagePort, Worker } from "node:worker_threads";
import { sharedNow, type WorkSpan } from "./progress.ts";

/** Tasks a worker has at a time: the next waits in its own queue, so that it need not wait for this thread. */
const TASKS_AHEAD = 2;

/** What is sent to a worker: the name of a kind of task, and one of them. */
interface WorkerMessage {
  readonly kind: string;
  readonly task: unknown;
}

/** What a worker sends back for each: the answer, and when it was at work on it. */
interface WorkerAnswer<Answer> extends Pick<WorkSpan, "startedMs" | "elapsedMs"> {
  readonly answer: Answer;
}

/** Has a worker answer the tasks that it is sent, one after the other, each with exactly one message. */
export function answerTasks(port: MessagePort, answer: (kind: string, task: unknown) => unknown): void {
  const answerOne = async ({ kind, task }: WorkerMessage) => {
    const startedMs = sharedNow();
    const given = await answer(kind, task);
    const elapsedMs = sharedNow() - startedMs;
    port.postMessage({ answer: given, startedMs, elapsedMs } satisfies WorkerAnswer<unknown>);
  };
  let before = Promise.resolve();
  port.on("message", (message: WorkerMessage) => {
    before = before.then(() => answerOne(message));
  });
}

/** Does tasks of one kind, and hands on the answers as they come. This thread helps as soon as it is `ready`. */
export interface TaskRunner {
  run<Task, Answer>(
    kind: string,
    tasks: readonly Task[],
    here: (task: Task) => Answer | Promise<Answer>,
    onAnswer: (answer: Answer) => void,
    ready?: Promise<void>,
  ): Promise<void>;
  /** Does one task while this thread goes on with its own work. */
  beside<Task, Answer>(kind: string, task: Task, here: (task: Task) => Answer | Promise<Answer>): Promise<Answer>;
}

/** Threads beside this one that share its work. They last for one kind of task: what one leaves in memory, the next does not need. */
export class WorkerPool implements TaskRunner {
  readonly #file: string;
  readonly #count: number;
  readonly #onSpan: (span: WorkSpan) => void;

  /**
   * @param file The worker's module, which calls {@link answerTasks}.
   * @param count How many threads work beside this one.
   * @param onSpan Told when each task was at work, named by its kind, and in which thread.
   */
  constructor(file: string, count: number, onSpan: (span: WorkSpan) => void = () => {}) {
    this.#file = file;
    this.#count = count;
    this.#onSpan = onSpan;
  }

  /**
   * Does every task, in the workers and, once it is ready, here, and hands on the answers as they come. A worker or a
   * task that fails rejects, and ends the others.
   */
  async run<Task, Answer>(
    kind: string,
    tasks: readonly Task[],
    here: (task: Task) => Answer | Promise<Answer>,
    onAnswer: (answer: Answer) => void,
    ready?: Promise<void>,
  ): Promise<void> {
    const waiting = tasks.slice();
    // The first is done here: who has no more never starts a thread.
    const first = waiting.shift();
    if (first === undefined) return;
    const count = Math.min(this.#count, waiting.length);
    const workers = Array.from({ length: count }, () => startWorker(this.#file));
    const beside = Promise.all(workers.map((worker, n) => this.#serve(worker, n + 1, kind, waiting, onAnswer)));
    // A worker that fails meanwhile is told at the end.
    beside.catch(() => {});
    try {
      await ready;
      for (let task: Task | undefined = first; task !== undefined; task = waiting.shift()) {
        const startedMs = sharedNow();
        const answer = await here(task);
        this.#onSpan({ name: kind, thread: 0, startedMs, elapsedMs: sharedNow() - startedMs });
        onAnswer(answer);
        await setImmediate();
      }
      await beside;
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  }

  async beside<Task, Answer>(
    kind: string,
    task: Task,
    here: (task: Task) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    if (this.#count === 0) return await here(task);
    const worker = startWorker(this.#file);
    try {
      const answers: Answer[] = [];
      await this.#serve(worker, 1, kind, [task], (answer: Answer) => answers.push(answer));
      return answers[0] as Answer;
    } finally {
      await worker.terminate();
    }
  }

  /** Has a worker do tasks as long as there are any. */
  #serve<Task, Answer>(
    worker: Worker,
    thread: number,
    kind: string,
    waiting: Task[],
    onAnswer: (answer: Answer) => void,
  ): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      let open = 0;
      const onExit = () => reject(new Error("A worker ended before its work was done."));
      const onMessage = ({ answer, startedMs, elapsedMs }: WorkerAnswer<Answer>) => {
        open--;
        this.#onSpan({ name: kind, thread, startedMs, elapsedMs });
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
