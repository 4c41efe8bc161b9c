import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadRuntime } from "../../src/search/ask/pagefind-runtime.ts";
import { Searcher } from "../../src/search/ask/searcher.ts";
import { MANIFEST_NAME, type Manifest } from "../../src/search/format/manifest.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { indexRecords } from "./index-records.ts";

/** An index in a temporary folder. */
export interface TestIndex {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Names of files in the order they were first read. */
  readonly read: readonly string[];
  /** A search that has read nothing yet. */
  readonly open: () => Promise<Searcher>;
  readonly remove: () => Promise<void>;
}

/** Indexes records and opens them. */
export async function makeIndex(
  records: readonly SearchRecord[],
  articlesPerIndex = 4000,
  variants: Manifest["variants"] = [],
): Promise<TestIndex> {
  const folder = await mkdtemp(join(tmpdir(), "search-index-"));
  await indexRecords(records, folder, { articlesPerIndex, variants });
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST_NAME), "utf8")) as Manifest;
  const runtime = await loadRuntime();
  const read: string[] = [];
  const readIndexFile = async (name: string) => {
    read.push(name);
    return new Uint8Array(await readFile(join(folder, name)));
  };
  return {
    folder,
    manifest,
    read,
    open: async () => new Searcher(manifest, readIndexFile, runtime),
    remove: () => rm(folder, { recursive: true }),
  };
}
