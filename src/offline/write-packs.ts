import { createHash } from "node:crypto";
import { cutToPack, filesToPacks } from "./files-to-packs.ts";
import { PACK_FORMAT, PACK_LIST, type PackEntry, type PackList, type PackPart } from "./pack-format.ts";
import type { HashedFile, SiteFolder } from "./site-file.ts";
import { type FinishedSite, siteToUnits } from "./site-to-units.ts";

/** Packs of files that are packed together, by a hash of all that they are made from. */
export type KnownPacks = ReadonlyMap<string, readonly PackEntry[]>;

/**
 * Packs a finished site for reading offline: `offline/<part>/*.bin` and the list of them. Packs whose files have not
 * changed since the last build are taken over; the result is the same as without a last build.
 *
 * @returns the packs, for the next build to know.
 */
export async function writePacks(site: FinishedSite, folder: SiteFolder, known: KnownPacks): Promise<KnownPacks> {
  const { units, parts, indexParts } = siteToUnits(site);
  const packed: PackPart[] = [];
  const made = new Map<string, readonly PackEntry[]>();
  for (const part of parts) {
    const packs: PackEntry[] = [];
    for (const files of cutToPack(part.files)) {
      const key = hashFiles(part.id, files);
      const own = takeOverPacks(known.get(key), folder) ?? (await packFiles(part.id, files, folder));
      made.set(key, own);
      packs.push(...own);
    }
    packed.push({ id: part.id, packs });
  }
  const list: PackList = { format: PACK_FORMAT, units, parts: [...packed, ...indexParts] };
  folder.write(PACK_LIST, JSON.stringify(list));
  return made;
}

function hashFiles(part: string, files: readonly HashedFile[]): string {
  const hash = createHash("sha256").update(`${PACK_FORMAT} ${part}`);
  for (const file of files) hash.update(`\n${file.hash} ${file.path}`);
  return hash.digest("hex");
}

/** All or none: the others would be written beside what was taken over. */
function takeOverPacks(packs: readonly PackEntry[] | undefined, folder: SiteFolder): readonly PackEntry[] | undefined {
  if (!packs) return undefined;
  return folder.keep(packs.map(({ name, sha256 }) => [`offline/${name}`, sha256])) ? packs : undefined;
}

async function packFiles(part: string, files: readonly HashedFile[], folder: SiteFolder): Promise<PackEntry[]> {
  const packs: PackEntry[] = [];
  for await (const { entry, bytes } of filesToPacks(part, files)) {
    folder.write(`offline/${entry.name}`, bytes);
    packs.push(entry);
  }
  return packs;
}
