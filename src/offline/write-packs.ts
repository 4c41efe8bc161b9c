import { createHash } from "node:crypto";
import { filesToPacks } from "./files-to-packs.ts";
import { PACK_FORMAT, PACK_LIST, type PackEntry, type PackList, type PackPart } from "./pack-format.ts";
import type { SiteFile } from "./site-file.ts";
import { type FilePart, type IndexGroup, siteToUnits } from "./site-to-units.ts";

/** Where packs go, and what the last build left. */
export interface PackFolder {
  /** The list of the last build; undefined when there was none. */
  readonly previous: PackList | undefined;
  /** Takes over a file of the last build, by its address below the site's root; false when it is not there. */
  readonly keep: (path: string) => boolean;
  readonly write: (path: string, bytes: Uint8Array) => void;
}

/**
 * Packs a finished site for reading offline: `offline/*.bin` and the list of them. A part whose files have not
 * changed since the last build is taken over. The result is the same as without a last build.
 */
export async function writePacks(
  files: readonly SiteFile[],
  groups: readonly IndexGroup[],
  folder: PackFolder,
): Promise<PackList> {
  const { units, parts } = siteToUnits(files, groups);
  const packed: PackPart[] = [];
  for (const part of parts) {
    const version = await versionOf(part);
    const packs = keepPacks(part.id, version, folder) ?? (await writePart(part, folder));
    packed.push({ id: part.id, version, packs, ...(part.group && { group: part.group }) });
  }
  const list: PackList = { format: PACK_FORMAT, units, parts: packed };
  folder.write(PACK_LIST, Buffer.from(JSON.stringify(list)));
  return list;
}

async function versionOf(part: FilePart): Promise<string> {
  const hash = createHash("sha256").update(String(PACK_FORMAT));
  for (const file of part.files) {
    const digest =
      file.digest ??
      createHash("sha256")
        .update(await file.read())
        .digest("hex");
    hash.update(`\n${digest} ${file.path}`);
  }
  return hash.digest("hex");
}

function keepPacks(id: string, version: string, folder: PackFolder): readonly PackEntry[] | undefined {
  if (folder.previous?.format !== PACK_FORMAT) return undefined;
  const old = folder.previous.parts.find((part) => part.id === id && part.version === version);
  return old?.packs.every(({ name }) => folder.keep(`offline/${name}`)) ? old.packs : undefined;
}

async function writePart(part: FilePart, folder: PackFolder): Promise<PackEntry[]> {
  const packs = [];
  for await (const { entry, bytes } of filesToPacks(part.id, part.files)) {
    folder.write(`offline/${entry.name}`, bytes);
    packs.push(entry);
  }
  return packs;
}
