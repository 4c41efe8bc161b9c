import { INDEX_MANIFEST } from "../../offline/pack-format.ts";
import type { SavedFiles } from "./saved-files.ts";

/**
 * The manifest of the search index as it is true of what is saved: the groups whose files are here, each as it was when it
 * was saved. Undefined when no manifest is saved.
 */
export async function savedManifest(saved: SavedFiles): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await saved.find(INDEX_MANIFEST);
  if (!file) return undefined;
  const manifest: object = JSON.parse(new TextDecoder().decode(file));
  const groups = (await saved.parts()).flatMap(({ group }) => group ?? []).sort(byLabelFromNewest);
  return new TextEncoder().encode(JSON.stringify({ ...manifest, groups, saved: true }));
}

function byLabelFromNewest(a: { readonly label: string }, b: { readonly label: string }): number {
  return a.label < b.label ? 1 : -1;
}
