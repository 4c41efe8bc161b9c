import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { INDEX_FOLDER, MANIFEST_NAME, MANIFEST_VERSION, type Manifest } from "../format/manifest.ts";
import { loadRuntime } from "./pagefind-runtime.ts";
import { Searcher } from "./searcher.ts";

/** Opens the search of a finished site in a folder; rejects when there is no index. */
export async function openSite(folder: string): Promise<Searcher> {
  const index = join(folder, INDEX_FOLDER);
  const manifest = JSON.parse(await readFile(join(index, MANIFEST_NAME), "utf8")) as Manifest;
  if (manifest.version !== MANIFEST_VERSION) {
    throw new Error(`its index is of version ${manifest.version}, this program reads ${MANIFEST_VERSION}`);
  }
  return new Searcher(manifest, async (name) => new Uint8Array(await readFile(join(index, name))), await loadRuntime());
}
