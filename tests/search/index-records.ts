import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PartMemory, type PartStore } from "../../src/make/state/part-cache.ts";
import { type Manifest, WASM_NAME } from "../../src/search/format/manifest.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { buildIndex, type MadeIndex } from "../../src/search/index/build-index.ts";
import { partToBytes, recordsToPart } from "../../src/search/index/index-part.ts";
import { readPagefindFile } from "../../src/search/index/pagefind-file.ts";

/** Writes a whole index of records into a folder, as a build does. */
export async function indexRecords(
  records: readonly SearchRecord[],
  folder: string,
  more: { readonly articlesPerIndex: number; readonly variants?: Manifest["variants"]; readonly made?: PartStore },
): Promise<MadeIndex> {
  const { articlesPerIndex, variants = [], made = new PartMemory() } = more;
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const index = await buildIndex(
    {
      articles: records.map((record) => ({ ...record, key: JSON.stringify(record) })),
      articlesPerIndex,
      variants,
      wasm: () => readPagefindFile(WASM_NAME),
      makeParts: async (parts) => {
        for (const { key, ids } of parts) {
          if (made.get(key)) continue;
          made.put(key, partToBytes(recordsToPart(ids.flatMap((id) => recordOf.get(id) ?? []))));
        }
      },
      partOf: ({ key }) => made.get(key) ?? new Uint8Array(),
      hashOf: ({ key }) => made.hashOf(key) ?? "",
    },
    folder,
  );
  for (const { name, bytes } of index.shared) await writeFile(join(folder, name), bytes);
  return index;
}
