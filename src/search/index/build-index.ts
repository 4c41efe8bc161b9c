import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Group, planGroups, type YearCount } from "../format/groups.ts";
import { type GroupEntry, MANIFEST_NAME, MANIFEST_VERSION, type Manifest, WASM_NAME } from "../format/manifest.ts";
import type { SearchRecord } from "../format/record.ts";
import { indexGroup, recordsToEntry } from "./index-group.ts";
import { PagefindPool } from "./pagefind-pool.ts";
import { readPagefindFile } from "./pagefind-service.ts";

/** Groups under way at a time: while the files of one are written, Pagefind is at the next. */
const AT_A_TIME = 2;

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
  /** Told the address of an article that no search can find, as Pagefind left it out. */
  readonly onMissing?: (address: string) => void;
  /** Told when a group is done, with the number of its articles. */
  readonly progress?: (articles: number) => void;
}

/** A file that all groups share, by its name in the index folder. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the groups of the index into `folder`, newest first, and gives the files that belong beside them. The same
 * source gives the same bytes.
 */
export async function buildIndex(source: IndexSource, folder: string): Promise<SharedFile[]> {
  const groups = planGroups(source.counts, source.articlesPerIndex).reverse();
  await mkdir(folder, { recursive: true });
  const entries: GroupEntry[] = [];
  const waiting = [...groups.entries()];
  const pagefind = new PagefindPool();
  const wasm = readPagefindFile(WASM_NAME);
  const work = async () => {
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
        const missing = await indexGroup(pagefind, group.label, records, join(folder, entry.folder));
        for (const address of missing) source.onMissing?.(address);
      }
      source.progress?.(records.length);
    }
  };
  try {
    const [shared] = await Promise.all([wasm, ...Array.from({ length: AT_A_TIME }, work)]);
    return sharedFiles(shared, entries, source.variants);
  } finally {
    await pagefind.close();
  }
}

function sharedFiles(
  { bytes, version }: Awaited<ReturnType<typeof readPagefindFile>>,
  groups: readonly GroupEntry[],
  variants: Manifest["variants"],
): SharedFile[] {
  const manifest: Manifest = { version: MANIFEST_VERSION, pagefind: version, groups, variants };
  return [
    { name: WASM_NAME, bytes },
    { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(manifest)}\n`) },
  ];
}
