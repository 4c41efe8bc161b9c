import { createHash } from "node:crypto";
import { filesToPacks } from "./files-to-packs.ts";
import { PACK_FORMAT, PACK_LIST, type PackEntry, type PackList, type PackPart } from "./pack-format.ts";
import type { SiteFolder } from "./site-file.ts";
import { type FilePart, type FinishedSite, siteToUnits } from "./site-to-units.ts";

/**
 * Packs a finished site for reading offline: `offline/<part>/*.bin` and the list of them. A part whose files have not
 * changed since the last build is taken over; the result is the same as without a last build.
 *
 * @param previous The list of the last build; undefined when there was none.
 */
export async function writePacks(
  site: FinishedSite,
  folder: SiteFolder,
  previous: PackList | undefined,
): Promise<void> {
  const { units, parts } = siteToUnits(site);
  const packed: PackPart[] = [];
  for (const part of parts) {
    const packs = takeOverPart(part, folder, previous) ?? (await writePart(part, folder));
    packed.push({ id: part.id, packs, ...(part.group && { group: part.group }) });
  }
  const list: PackList = { format: PACK_FORMAT, units, parts: packed };
  folder.write(PACK_LIST, JSON.stringify(list));
}

function takeOverPart(
  part: FilePart,
  folder: SiteFolder,
  previous: PackList | undefined,
): readonly PackEntry[] | undefined {
  const hash = createHash("sha256").update(String(PACK_FORMAT));
  for (const file of part.files) hash.update(`\n${file.hash} ${file.path}`);
  const isHere = folder.takeOver(`offline/${part.id}`, hash.digest("hex"));
  if (!isHere || previous?.format !== PACK_FORMAT) return undefined;
  return previous.parts.find(({ id }) => id === part.id)?.packs;
}

async function writePart(part: FilePart, folder: SiteFolder): Promise<PackEntry[]> {
  const packs = [];
  for await (const { entry, bytes } of filesToPacks(part.id, part.files)) {
    folder.write(`offline/${entry.name}`, bytes);
    packs.push(entry);
  }
  return packs;
}
