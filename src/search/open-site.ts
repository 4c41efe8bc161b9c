import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { INDEX_FOLDER, MANIFEST_NAME, type Manifest } from "./manifest.ts";
import { loadRuntime } from "./pagefind-runtime.ts";
import { Searcher } from "./searcher.ts";

/** Opens the search of a finished site in a folder; rejects when there is no index. */
export async function openSite(folder: string): Promise<Searcher> {
  const index = join(folder, INDEX_FOLDER);
  const manifest = JSON.parse(await readFile(join(index, MANIFEST_NAME), "utf8")) as Manifest;
  if (manifest.version !== 1) throw new Error(`its index is of version ${manifest.version}, this program reads 1`);
  return new Searcher(manifest, async (name) => new Uint8Array(await readFile(join(index, name))), await loadRuntime());
}
