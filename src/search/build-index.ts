import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import { type Group, planGroups, type YearCount } from "./groups.ts";
import { indexGroup } from "./index-group.ts";
import { type GroupEntry, MANIFEST_NAME, type Manifest, WASM_NAME } from "./manifest.ts";
import { type PagefindService, readPagefindFile, startPagefind } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";

/** Memory that indexing takes at its peak, measured on articles of 512 characters. */
const BYTES_PER_ARTICLE = 360_000;
/** More services than this gain nothing: each also uses what cores are free. */
const MOST_SERVICES = 2;

/** What is to be indexed. Records are asked for a group at a time, so that no more than needed is in memory. */
export interface IndexSource {
  readonly counts: readonly YearCount[];
  /** Records of these years, those of one day in the order they are printed in. */
  readonly records: (group: Group) => Iterable<SearchRecord> | AsyncIterable<SearchRecord>;
  readonly articlesPerIndex: number;
  readonly variants: Manifest["variants"];
  /** Entry of a group that is unchanged and whose folder stands in the index folder already. */
  readonly kept?: (group: Group) => GroupEntry | undefined;
  /** Told when a group is done. */
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Writes the index into `folder` (made if needed), newest group first, two at a time where memory allows, and removes
 * what no longer belongs there. The same source gives the same bytes.
 */
export async function buildIndex(source: IndexSource, folder: string): Promise<Manifest> {
  const groups = planGroups(source.counts, source.articlesPerIndex).reverse();
  await mkdir(folder, { recursive: true });
  const entries: GroupEntry[] = [];
  const waiting = groups.map((group, place) => ({ group, place }));
  let done = 0;
  const work = async (service: PagefindService) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      entries[next.place] = source.kept?.(next.group) ?? (await indexOne(service, next.group, source, folder));
      source.progress?.(++done, groups.length);
    }
    await service.close();
  };
  const services = Array.from({ length: countServices(source, groups) }, (_, n) => startPagefind(n).then(work));
  await Promise.all(services);
  return finishIndex(entries, source.variants, folder);
}

async function indexOne(service: PagefindService, group: Group, source: IndexSource, folder: string) {
  const records: SearchRecord[] = [];
  for await (const record of source.records(group)) records.push(record);
  return indexGroup(service, group.label, records, folder);
}

/** One service where two would not fit into free memory together. */
function countServices(source: IndexSource, groups: readonly Group[]): number {
  const sizes = groups.map(({ years }) =>
    source.counts.reduce((sum, { year, count }) => (years.includes(year) ? sum + count : sum), 0),
  );
  const largest = Math.max(0, ...sizes);
  const fitting = Math.floor(freemem() / (largest * BYTES_PER_ARTICLE + 1));
  return Math.max(1, Math.min(MOST_SERVICES, availableParallelism(), groups.length, fitting));
}

/** Writes what all groups share. */
async function finishIndex(
  groups: readonly GroupEntry[],
  variants: Manifest["variants"],
  folder: string,
): Promise<Manifest> {
  const { bytes, version } = await readPagefindFile(WASM_NAME);
  const manifest: Manifest = { version: 1, pagefind: version, groups, variants };
  await writeFile(join(folder, WASM_NAME), bytes);
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest)}\n`);
  const kept = new Set([WASM_NAME, MANIFEST_NAME, ...groups.map((entry) => entry.folder)]);
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true });
  }
  return manifest;
}
