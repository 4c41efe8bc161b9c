import runtime from "pagefind-runtime";
import { Searcher } from "../../search/ask/searcher.ts";
import { INDEX_FOLDER, MANIFEST_NAME, MANIFEST_VERSION, type Manifest } from "../../search/format/manifest.ts";

/** Why there can be no search at all. */
export class NoSearch extends Error {
  readonly word: "noWasm" | "noIndex";
  constructor(word: "noWasm" | "noIndex", reason: string) {
    super(reason);
    this.word = word;
  }
}

/** Where the index stands, from the search page. */
const FOLDER = `${INDEX_FOLDER}/`;

/** Opens the site's search. The manifest is asked for anew each time, everything else never changes under its name. */
export async function openSearch(): Promise<Searcher> {
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") throw new NoSearch("noWasm", "");
  const manifest = await readManifest();
  return new Searcher(manifest, async (name) => new Uint8Array(await (await read(name)).arrayBuffer()), runtime);
}

async function readManifest(): Promise<Manifest> {
  try {
    const manifest = (await (await read(MANIFEST_NAME, { cache: "no-cache" })).json()) as Manifest;
    if (manifest.version === MANIFEST_VERSION) return manifest;
  } catch (error) {
    throw new NoSearch("noIndex", error instanceof Error ? error.message : String(error));
  }
  throw new NoSearch("noIndex", MANIFEST_NAME);
}

async function read(name: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(FOLDER + name, init);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
