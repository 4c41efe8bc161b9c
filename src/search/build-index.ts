import { mkdir } from "node:fs/promises";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import { type Group, planGroups, type YearCount } from "./groups.ts";
import { indexGroup, recordsToEntry } from "./index-group.ts";
import { type GroupEntry, MANIFEST_NAME, type Manifest, WASM_NAME } from "./manifest.ts";
import { type PagefindService, readPagefindFile, startPagefind } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";

/** Memory that Pagefind takes for a character of text at its peak, measured at 3,000 to 10,000 articles. */
const BYTES_PER_CHARACTER = 740;
/** Memory for all groups that are being indexed together. */
const MOST_BYTES = 2.7e9;
/** More services than this gain nothing: each also uses what cores are free. */
const MOST_SERVICES = 2;

/** What is to be indexed. Records are asked for a group at a time, so that no more than needed is in memory. */
export interface IndexSource {
  readonly counts: readonly YearCount[];
  /** Records of these years, those of one day in the order they are printed in. */
  readonly records: (group: Group) => Iterable<SearchRecord>;
  readonly articlesPerIndex: number;
  readonly variants: Manifest["variants"];
  /** Entry of a group that was made from the same before, where its folder was taken over unread. */
  readonly known?: (group: Group) => GroupEntry | undefined;
  /** Whether the folder of a group, named by what it is made from, stands already and was taken over. */
  readonly takeOver?: (folder: string) => boolean;
  /** Told when a group is done, with the number of its articles. */
  readonly progress?: (articles: number) => void;
}

/** A file that all groups share, by its name in the index folder. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the groups of the index into `folder`, newest first, two at a time where memory allows, and gives the files
 * that belong beside them. The same source gives the same bytes.
 */
export async function buildIndex(source: IndexSource, folder: string): Promise<SharedFile[]> {
  const groups = planGroups(source.counts, source.articlesPerIndex).reverse();
  await mkdir(folder, { recursive: true });
  const entries: GroupEntry[] = [];
  const waiting = [...groups.entries()];
  const memory = new Budget(Math.min(MOST_BYTES, freemem() * 0.8));
  const work = async (_: unknown, n: number) => {
    let service: PagefindService | undefined;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, group] = next;
      const known = source.known?.(group);
      if (known) {
        entries[place] = known;
        source.progress?.(known.count);
        continue;
      }
      const records = [...source.records(group)];
      const entry = recordsToEntry(group.label, records);
      entries[place] = entry;
      if (!source.takeOver?.(entry.folder)) {
        service ??= await startPagefind(n);
        const index = () => indexGroup(service as PagefindService, group.label, records, join(folder, entry.folder));
        await memory.spend(bytesFor(source, group), index);
      }
      source.progress?.(records.length);
    }
    await service?.close();
  };
  await Promise.all(Array.from({ length: Math.min(MOST_SERVICES, availableParallelism(), groups.length) }, work));
  return sharedFiles(entries, source.variants);
}

function bytesFor({ counts }: IndexSource, { years }: Group): number {
  const own = counts.filter(({ year }) => years.includes(year));
  return own.reduce((sum, { characters }) => sum + characters, 0) * BYTES_PER_CHARACTER;
}

/** An amount of something that steps share: a step waits until what it needs is left, or until it is alone. */
class Budget {
  #left: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(amount: number) {
    this.#left = amount;
  }

  async spend<Result>(need: number, step: () => Promise<Result>): Promise<Result> {
    while (this.#running > 0 && this.#left < need) await new Promise<void>((wake) => this.#waiting.push(wake));
    this.#left -= need;
    this.#running++;
    try {
      return await step();
    } finally {
      this.#left += need;
      this.#running--;
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }
}

async function sharedFiles(groups: readonly GroupEntry[], variants: Manifest["variants"]): Promise<SharedFile[]> {
  const { bytes, version } = await readPagefindFile(WASM_NAME);
  const manifest: Manifest = { version: 1, pagefind: version, groups, variants };
  return [
    { name: WASM_NAME, bytes },
    { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(manifest)}\n`) },
  ];
}
