import type { TaskRunner } from "../../io/worker-pool.ts";
import type { PageWriter, RenderJob } from "./configure-eleventy.ts";

/**
 * The one run of Eleventy that somebody started by hand. All pages are asked for before the first is written, so tasks
 * do not wait for each other: that of the lists, and those of the issues.
 */
export class RunByHand implements PageWriter, TaskRunner {
  readonly mostPages = Number.POSITIVE_INFINITY;
  readonly runsOnce = true;
  readonly jobs: RenderJob[] = [];
  /** Resolves when every page of the site has been asked for. */
  readonly asked: Promise<void>;
  /** To be called when the pages stand. */
  markWritten: () => void = () => {};
  readonly #written: Promise<void>;
  #markAsked: () => void = () => {};
  #issueTasks: number | undefined;

  constructor() {
    this.asked = new Promise((resolve) => {
      this.#markAsked = resolve;
    });
    this.#written = new Promise((resolve) => {
      this.markWritten = resolve;
    });
  }

  async write(job: RenderJob): Promise<void> {
    this.jobs.push(job);
    this.#settle();
    await this.#written;
  }

  async run<Task, Answer>(
    kind: string,
    tasks: readonly Task[],
    here: (task: Task) => Answer | Promise<Answer>,
    onAnswer: (answer: Answer) => void,
  ): Promise<void> {
    if (kind === "issues") this.#issueTasks = tasks.length;
    this.#settle();
    await Promise.all(tasks.map(async (task) => onAnswer(await here(task))));
  }

  async beside<Task, Answer>(
    _kind: string,
    task: Task,
    here: (task: Task) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return await here(task);
  }

  /** Every task of issues asks for its pages once, and the lists of the archive once. */
  #settle(): void {
    if (this.#issueTasks !== undefined && this.jobs.length === this.#issueTasks + 1) this.#markAsked();
  }
}
