import type { ChildProcess } from "node:child_process";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
import type { Language } from "../../src/model/said.ts";
import type { BuildAnswer, BuildRequest } from "./build-message.ts";
import { forkCommand } from "./fork-command.ts";

const NOTHING_BUILT: BuildAnswer = { isBuilt: false, isChanged: false };

/** Where a build reads and writes. */
export type BuilderFolders = Pick<BuildOptions, "archive" | "seeds" | "out" | "cache">;

/** The process that builds. One build runs at a time; a request during one is answered by the next. */
export class Builder {
  #child: ChildProcess | undefined;
  #queue: Promise<BuildAnswer> = Promise.resolve(NOTHING_BUILT);
  readonly #told: readonly string[];
  #isEnded = false;
  #markFirst: () => void = () => {};
  /** Resolves when the first build has ended. */
  readonly first = new Promise<void>((resolve) => {
    this.#markFirst = resolve;
  });

  /** @param options Where the archive, raw pages, site and cache stand. @param language What it tells of its builds is told in. */
  constructor({ archive, seeds, out, cache }: BuilderFolders, language: Language) {
    this.#told = [archive, seeds, out, cache, language];
  }

  build(request: BuildRequest): Promise<BuildAnswer> {
    this.#queue = this.#queue.then(() => this.#ask(request));
    void this.#queue.then(this.#markFirst);
    return this.#queue;
  }

  /** Ends the process when its build is done, so that the next build loads the code anew. */
  restart(): void {
    const ended = this.#queue.then(() => this.#stop());
    this.#queue = ended.then(() => NOTHING_BUILT);
  }

  /** Ends the process for good: what still waits for its turn is not built, or it would start another one. */
  end(): void {
    this.#isEnded = true;
    this.#stop();
  }

  #stop(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #ask(request: BuildRequest): Promise<BuildAnswer> {
    if (this.#isEnded) return Promise.resolve(NOTHING_BUILT);
    this.#child ??= forkCommand("build-service", this.#told);
    const child = this.#child;
    return new Promise((resolve) => {
      const fail = () => {
        this.#child = undefined;
        resolve(NOTHING_BUILT);
      };
      child.once("exit", fail);
      child.once("message", (answer) => {
        child.off("exit", fail);
        resolve(answer as BuildAnswer);
      });
      child.send(request);
    });
  }
}
