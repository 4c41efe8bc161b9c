import { PACK_FORMAT, PACK_LIST, type PackList, SHARED_UNIT } from "../offline/pack-format.ts";
import { OfflineRow, type RowAction } from "./offline/offline-row.ts";
import { listToRow, unitToRow } from "./offline/offline-view.ts";
import { bytesToText, fill, type OfflineWords } from "./offline/offline-words.ts";
import { SaveQueue } from "./offline/save-queue.ts";
import { packsOf, SaveError } from "./offline/save-unit.ts";
import { SavedFiles } from "./offline/saved-files.ts";
import { type UnitState, unitStates } from "./offline/unit-state.ts";

/** Id of the row for everything. */
const ALL = "all";
/** Address of the site's root: the page stands in it. */
const ROOT = new URL(".", location.href).href;

/**
 * The table of what can be saved, `<saved-years data-words="…">`: a row for each year, what is on this device of it, and
 * buttons to save, go on, stop, update and remove. `data-ready` appears when it can be used.
 */
class SavedYears extends HTMLElement {
  readonly #words: OfflineWords = JSON.parse(this.dataset["words"] ?? "{}");
  readonly #rows = new Map<string, OfflineRow>();
  #list: PackList | undefined;

  async connectedCallback(): Promise<void> {
    this.hidden = false;
    const hindrance = findHindrance();
    if (hindrance) return this.#say(hindrance);
    try {
      const saved = await SavedFiles.open(ROOT);
      await this.#readList();
      await this.#start(saved);
    } catch {
      this.#say("notAble");
    }
  }

  /** Reads what the site offers now. */
  async #readList(): Promise<void> {
    try {
      const response = await fetch(ROOT + PACK_LIST, { cache: "no-cache" });
      const list: PackList | undefined = response.ok ? await response.json() : undefined;
      this.#list = list?.format === PACK_FORMAT ? list : undefined;
      this.#say(this.#list ? "" : "noPackages");
    } catch {
      this.#say("noNetwork");
    }
  }

  async #start(saved: SavedFiles): Promise<void> {
    if (this.#list) await saved.tidy(packsOf(this.#list.parts).map(({ name }) => name));
    const queue = new SaveQueue(saved, `${ROOT}offline/`);
    const draw = oneAtATime(() => this.#draw(saved, queue));
    const actions: Record<RowAction, (id: string) => Promise<void> | void> = {
      save: (id) => this.#save(id, saved, queue, draw),
      stop: (id) => this.#stop(id, queue),
      remove: (id) => this.#remove(id, saved),
    };
    this.addEventListener("row", (event) => {
      const { id, action } = (event as CustomEvent<{ id: string; action: RowAction }>).detail;
      void Promise.resolve(actions[action](id)).then(draw);
    });
    await draw();
    this.dataset["ready"] = "";
  }

  async #draw(saved: SavedFiles, queue: SaveQueue): Promise<void> {
    const states = await unitStates(saved, this.#list);
    const stored = await saved.packNames();
    if (this.#list) this.#row(ALL).show(listToRow(this.#list, stored, states, queue, this.#words));
    for (const state of states) this.#row(state.id).show(unitToRow(state, queue, this.#words));
    this.#forgetRows(states);
    this.#sayTotal(states);
  }

  #row(id: string): OfflineRow {
    const known = this.#rows.get(id);
    if (known) return known;
    const row = new OfflineRow(id, (action) => this.dispatchEvent(new CustomEvent("row", { detail: { id, action } })));
    this.#rows.set(id, row);
    this.querySelector("tbody")?.append(row.element);
    this.querySelector("table")?.removeAttribute("hidden");
    return row;
  }

  /** Takes away the rows of years that are neither offered nor saved any more. */
  #forgetRows(states: readonly UnitState[]): void {
    for (const [id, row] of this.#rows) {
      if (id === ALL || states.some((state) => state.id === id)) continue;
      row.element.remove();
      this.#rows.delete(id);
    }
  }

  async #save(id: string, saved: SavedFiles, queue: SaveQueue, draw: () => Promise<void>): Promise<void> {
    if (!this.#list) return;
    void navigator.storage.persist?.();
    const unsaved = (await unitStates(saved, this.#list)).filter((unit) => !unit.saved || !unit.current);
    if (!queue.add(id === ALL ? unsaved.map((unit) => unit.id) : [id])) return;
    this.#say("keepsOnClosing");
    try {
      await queue.run(this.#list, draw);
      if (!queue.wasStopped) this.#say("");
    } catch (error) {
      await this.#sayFailure(error);
    }
  }

  #stop(id: string, queue: SaveQueue): void {
    this.#say("stopped");
    for (const waiting of id === ALL ? [...queue.waiting].reverse() : [id]) queue.stop(waiting);
  }

  /** Removes a year or everything; the shared pages go with the last year. */
  async #remove(id: string, saved: SavedFiles): Promise<void> {
    const units = (await saved.units()).map((unit) => unit.id);
    const going = units.filter((unit) => id === ALL || unit === id);
    const left = units.filter((unit) => !going.includes(unit) && unit !== SHARED_UNIT);
    const offered =
      this.#list?.units.filter((unit) => id === ALL || unit.id === id).flatMap(({ parts }) => parts) ?? [];
    const packs = packsOf(this.#list?.parts.filter((part) => offered.includes(part.id)) ?? []);
    await saved.remove(
      left.length > 0 ? going : units,
      packs.map(({ name }) => name),
    );
  }

  #sayTotal(states: readonly UnitState[]): void {
    const articles = states.filter(({ saved }) => saved).reduce((sum, state) => sum + state.articles, 0);
    const bytes = bytesToText(states.reduce((sum, { here }) => sum + here, 0));
    const total = this.querySelector(".tot");
    if (total) total.textContent = fill(this.#words[articles > 0 ? "total" : "totalNone"], { articles, bytes });
  }

  async #sayFailure(error: unknown): Promise<void> {
    if (!(error instanceof SaveError)) return this.#say("failed", { reason: String(error) });
    if (error.failure === "changed") await this.#readList();
    const missing = error.failure === "space" ? await shortage(error.missing) : error.missing;
    this.#say(error.failure, { missing: bytesToText(missing), done: bytesToText(error.done) });
  }

  /** Shows the words of this name in the line for messages; none for "". */
  #say(name: string, values: Readonly<Record<string, string>> = {}): void {
    const line = this.querySelector<HTMLElement>(".say");
    if (!line) return;
    line.textContent = fill(this.#words[name], values);
    line.dataset["says"] = name;
    line.hidden = name === "";
  }
}

/** Bytes that there is no room for; all that are missing where the browser does not tell how much room is left. */
async function shortage(missing: number): Promise<number> {
  const { usage = 0, quota = 0 } = (await navigator.storage.estimate?.()) ?? {};
  const free = Math.max(0, quota - usage);
  return free < missing ? missing - free : missing;
}

/** Name of the words that say why nothing can be saved here; undefined where it can. */
function findHindrance(): string | undefined {
  if (location.protocol === "file:") return "fromFolder";
  if (!window.isSecureContext) return "notSecure";
  if (!("serviceWorker" in navigator) || !("indexedDB" in window) || !("DecompressionStream" in window))
    return "notAble";
  return undefined;
}

/** Bytes come faster than anyone reads: what is shown changes this often. */
const DRAWING_PAUSE_MS = 100;

/** Runs a task for each call, but never two at once: calls that come while it runs share the next run, a little later. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running && !next) return run();
    next ??= (running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, DRAWING_PAUSE_MS)))
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}

customElements.define("saved-years", SavedYears);
