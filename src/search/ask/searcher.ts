import { type GroupEntry, type Manifest, WASM_NAME } from "../format/manifest.ts";
import { GroupFiles, IndexFault, type ReadFile } from "./group-files.ts";
import { GroupIndex } from "./group-index.ts";
import { NameFinder } from "./name-finder.ts";
import type { PagefindRuntime } from "./pagefind-engine.ts";
import type { Query, Term } from "./query.ts";
import { mergeScores } from "./relevance.ts";

/** What one group has for a query. */
export interface GroupHits {
  readonly group: GroupEntry;
  /** Places of the articles found, from the newest. Empty when {@link fault} is set. */
  readonly places: readonly number[];
  /** Why the group could not be searched. */
  readonly fault?: IndexFault;
}

/** Groups searched at a time. */
const AT_A_TIME = 3;

/** The search over all groups. Shared by the browser and the terminal. */
export class Searcher {
  readonly manifest: Manifest;
  /** Pages of people, posts, meetings and places by their names. */
  readonly names: NameFinder;
  readonly #read: ReadFile;
  readonly #runtime: PagefindRuntime;
  readonly #files = new Map<string, GroupFiles>();
  readonly #opened = new Map<string, Promise<GroupIndex>>();

  constructor(manifest: Manifest, read: ReadFile, runtime: PagefindRuntime) {
    this.manifest = manifest;
    this.names = new NameFinder(manifest.names, read);
    this.#read = readOnce(WASM_NAME, read);
    this.#runtime = runtime;
  }

  /**
   * Searches every group, the newest first, and tells each as soon as it is done. A group that cannot be read is told
   * with its fault and is read anew the next time.
   *
   * @param signal Stops before the next group.
   */
  async search(query: Query, tell: (hits: GroupHits, place: number) => void, signal?: AbortSignal): Promise<void> {
    const waiting = [...this.manifest.groups.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
        const [place, group] = next;
        tell(await this.#searchGroup(group, query), place);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  }

  /** Files of a group: its facets and what results show. */
  files(group: GroupEntry): GroupFiles {
    const held = this.#files.get(group.folder) ?? new GroupFiles(group, this.manifest.pagefind, this.#read);
    this.#files.set(group.folder, held);
    return held;
  }

  /** Relevance of the articles of these groups for the terms of a query: for each group, scores by place. */
  async score(groups: readonly GroupEntry[], terms: readonly Term[]): Promise<Map<number, number>[]> {
    const scored = groups.map(async (group) => {
      const index = await this.#open(group);
      return (await Promise.all(terms.map(({ text }) => index.score(text)))).flat();
    });
    return mergeScores(await Promise.all(scored));
  }

  async #searchGroup(group: GroupEntry, query: Query): Promise<GroupHits> {
    try {
      return { group, places: await findAll(group, () => this.#open(group), query) };
    } catch (error) {
      this.#opened.delete(group.folder);
      this.#files.delete(group.folder);
      const fault = error instanceof IndexFault ? error : new IndexFault(group.label, group.folder, error);
      return { group, places: [], fault };
    }
  }

  #open(group: GroupEntry): Promise<GroupIndex> {
    const opened = this.#opened.get(group.folder) ?? GroupIndex.open(this.files(group), this.#runtime);
    this.#opened.set(group.folder, opened);
    return opened;
  }
}

/** Reads one file, which all groups need, only once; again when it could not be read. */
function readOnce(shared: string, read: ReadFile): ReadFile {
  let held: ReturnType<ReadFile> | undefined;
  return (name) => {
    if (name !== shared) return read(name);
    held ??= read(name).catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
}

/**
 * Articles that hold every term and none of the excluded, without a term all; the longest terms leave the fewest, so they come first.
 *
 * @param open Opens the group's index; of nothing that is asked, no file is read.
 */
async function findAll(group: GroupEntry, open: () => Promise<GroupIndex>, query: Query): Promise<number[]> {
  let found = query.terms.length === 0 ? Array.from({ length: group.count }, (_, place) => place) : undefined;
  if (query.terms.length + query.excluded.length === 0) return found ?? [];
  const index = await open();
  for (const { text } of longestFirst(query.terms)) {
    const holding = new Set(await index.find(text));
    found = found?.filter((place) => holding.has(place)) ?? [...holding];
    if (found.length === 0) return found;
  }
  for (const { text } of query.excluded) {
    const holding = new Set(await index.find(text));
    found = found?.filter((place) => !holding.has(place));
  }
  return found ?? [];
}

function longestFirst(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => b.text.length - a.text.length);
}
