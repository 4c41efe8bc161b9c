import type { PackList } from "../../offline/pack-format.ts";
import { bytesOf, packsOf, save, savingOf } from "./save-unit.ts";
import type { SavedFiles } from "./saved-files.ts";

/** What is being saved now, in bytes. */
export interface SaveProgress {
  readonly id: string;
  readonly stored: number;
  /** Bytes that have come of a pack that is still on its way. */
  readonly coming: number;
  readonly total: number;
}

/** Saves one unit after another; any may be stopped. */
export class SaveQueue {
  /** Ids in the order they were asked for, the first being saved now. */
  readonly waiting: string[] = [];
  progress: SaveProgress | undefined;
  /** Whether a reader stopped something since the queue began. */
  wasStopped = false;
  #stop: AbortController | undefined;
  readonly #saved: SavedFiles;
  readonly #folder: string;

  /** @param folder Address of the packs' folder, with a final slash. */
  constructor(saved: SavedFiles, folder: string) {
    this.#saved = saved;
    this.#folder = folder;
  }

  /** Takes units to be saved; gives false when a queue is already at work on them and on what was asked before. */
  add(ids: readonly string[]): boolean {
    const atWork = this.waiting.length > 0;
    if (!atWork) this.wasStopped = false;
    this.waiting.push(...ids.filter((id) => !this.waiting.includes(id)));
    return !atWork;
  }

  /** Takes a unit out of the queue; the one being saved stops at once. */
  stop(id: string): void {
    const place = this.waiting.indexOf(id);
    this.wasStopped = true;
    if (place === 0) this.#stop?.abort();
    else if (place > 0) this.waiting.splice(place, 1);
  }

  /**
   * Saves until the queue is empty. Stopping a unit goes on with the next; a failure empties the queue and rejects.
   *
   * @param changed Called whenever something to show has changed.
   */
  async run(list: PackList, changed: () => void): Promise<void> {
    try {
      for (let id = this.waiting[0]; id !== undefined; id = this.waiting[0]) {
        await this.#saveOne(list, id, changed);
        this.waiting.shift();
        this.progress = undefined;
        changed();
      }
    } finally {
      this.waiting.length = 0;
      this.progress = undefined;
    }
  }

  async #saveOne(list: PackList, id: string, changed: () => void): Promise<void> {
    const saving = savingOf(list, id);
    const total = bytesOf(packsOf(saving.parts));
    const stop = new AbortController();
    this.#stop = stop;
    try {
      await save(this.#saved, saving, this.#folder, stop.signal, (stored, coming) => {
        this.progress = { id, stored, coming, total };
        changed();
      });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  }
}
