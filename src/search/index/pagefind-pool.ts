import { availableParallelism } from "node:os";
import type { MadeIndex } from "./join-indexes.ts";
import { makeIndex, type PagefindService, startPagefind } from "./pagefind-service.ts";

/** More services than this gain nothing: each also uses what cores are free, and takes memory. */
const MOST_SERVICES = 2;

/** Pagefind's services, started as they are needed; what is asked of them waits until one is free. */
export class PagefindPool {
  readonly #started: Promise<PagefindService>[] = [];
  readonly #free: PagefindService[] = [];
  readonly #waiting: ((service: PagefindService) => void)[] = [];

  /** An index of texts, see {@link makeIndex}. */
  async index(label: string, texts: Parameters<typeof makeIndex>[2]): Promise<MadeIndex> {
    const service = await this.#take();
    try {
      return await makeIndex(service, label, texts);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(service);
      else this.#free.push(service);
    }
  }

  /** A service that is at nothing else. */
  async #take(): Promise<PagefindService> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#started.length >= Math.min(MOST_SERVICES, availableParallelism())) {
      return new Promise((take) => this.#waiting.push(take));
    }
    const starting = startPagefind(this.#started.length);
    this.#started.push(starting);
    return starting;
  }

  /** Ends all services. */
  async close(): Promise<void> {
    for (const service of this.#started.splice(0)) await (await service).close();
  }
}
