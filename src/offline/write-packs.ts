import { createHash } from "node:crypto";
import { type Belonging, type BlockPlace, cutToPack, filesToPacks, type KeptBlocks } from "./files-to-packs.ts";
import { PACK_FORMAT, PACK_LIST, type PackEntry, type PackList, type PackPart, SHARED_UNIT } from "./pack-format.ts";
import type { HashedFile, SiteFolder } from "./site-file.ts";
import { type FilePart, type FinishedSite, pagesPart, siteToUnits } from "./site-to-units.ts";

/** A pack that was made, and where its blocks stand in it. */
interface KnownPack {
  readonly entry: PackEntry;
  readonly blocks: readonly BlockPlace[];
}

/** Packs of files that are packed together, by a hash of all that they are made from. */
export type KnownPacks = ReadonlyMap<string, readonly KnownPack[]>;

/**
 * Packs a finished site for reading offline: `offline/<part>/*.bin` and the list of them. Packs whose files have not
 * changed since the last build are taken over, and of others the blocks whose files have not; the result is the same as without a last build.
 *
 * @returns the packs, for the next build to know.
 */
export async function writePacks(site: FinishedSite, folder: SiteFolder, known: KnownPacks): Promise<KnownPacks> {
  return await new Packer(folder, known).write(site);
}

/** Packs a site, the pages of its years before all of it is finished, if that is wanted. */
export class Packer {
  readonly #folder: SiteFolder;
  readonly #known: KnownPacks;
  readonly #kept: KeptBlocks;
  readonly #made = new Map<string, readonly KnownPack[]>();

  /** @param known The packs of the last build. */
  constructor(folder: SiteFolder, known: KnownPacks) {
    this.#folder = folder;
    this.#known = known;
    this.#kept = keptBlocks(known, folder);
  }

  /** Packs the pages of all years of a site that has no index yet. What belongs to no year is packed last. */
  async packYears(site: Omit<FinishedSite, "groups">): Promise<void> {
    const { parts } = siteToUnits({ ...site, groups: [] });
    for (const part of parts) if (part.id !== pagesPart(SHARED_UNIT)) await this.#pack(part, site.belonging);
  }

  /** {@link writePacks} */
  async write(site: FinishedSite): Promise<KnownPacks> {
    const { units, parts, indexParts } = siteToUnits(site);
    const packed: PackPart[] = [];
    const listed = new Map<string, readonly KnownPack[]>();
    for (const part of parts) {
      const own = await this.#pack(part, site.belonging);
      packed.push({ id: part.id, packs: [...own.values()].flat().map(({ entry }) => entry) });
      for (const [key, packs] of own) listed.set(key, packs);
    }
    const list: PackList = { format: PACK_FORMAT, units, parts: [...packed, ...indexParts] };
    this.#folder.write(PACK_LIST, JSON.stringify(list));
    return listed;
  }

  /** Packs the files of a part that have not been packed yet; gives the packs of all, by the hashes of what they are made from. */
  async #pack({ id, files }: FilePart, belonging: Belonging): Promise<KnownPacks> {
    const packs = new Map<string, readonly KnownPack[]>();
    for (const run of cutToPack(files, belonging)) {
      const key = hashFiles(id, run);
      const own =
        this.#made.get(key) ??
        takeOverPacks(this.#known.get(key), this.#folder) ??
        (await packFiles(id, run, this.#folder, this.#kept));
      this.#made.set(key, own);
      packs.set(key, own);
    }
    return packs;
  }
}

function hashFiles(part: string, files: readonly HashedFile[]): string {
  const hash = createHash("sha256").update(`${PACK_FORMAT} ${part}`);
  for (const file of files) hash.update(`\n${file.hash} ${file.path}`);
  return hash.digest("hex");
}

/** All or none: the others would be written beside what was taken over. */
function takeOverPacks(packs: readonly KnownPack[] | undefined, folder: SiteFolder): readonly KnownPack[] | undefined {
  if (!packs) return undefined;
  return folder.keep(packs.map(({ entry }) => [addressOf(entry), entry.sha256])) ? packs : undefined;
}

async function packFiles(
  part: string,
  files: readonly HashedFile[],
  folder: SiteFolder,
  kept: KeptBlocks,
): Promise<KnownPack[]> {
  const packs: KnownPack[] = [];
  for await (const { entry, bytes, blocks } of filesToPacks(part, files, kept)) {
    folder.write(addressOf(entry), bytes);
    packs.push({ entry, blocks });
  }
  return packs;
}

function addressOf({ name }: PackEntry): string {
  return `offline/${name}`;
}

/** The blocks of the last site's packs; of a pack that is no longer what it was, none. */
function keptBlocks(known: KnownPacks, folder: SiteFolder): KeptBlocks {
  const places = new Map<string, { readonly entry: PackEntry; readonly from: number; readonly length: number }>();
  for (const { entry, blocks } of [...known.values()].flat()) {
    for (const [hash, from, length] of blocks) places.set(hash, { entry, from, length });
  }
  // Blocks that are asked for one after the other mostly stand in one pack.
  let last: { readonly entry: PackEntry; readonly bytes: Uint8Array | undefined } | undefined;
  return (hash) => {
    const place = places.get(hash);
    if (!place) return undefined;
    if (last?.entry !== place.entry) last = { entry: place.entry, bytes: readPack(place.entry, folder) };
    return last.bytes?.subarray(place.from, place.from + place.length);
  };
}

function readPack(entry: PackEntry, folder: SiteFolder): Uint8Array | undefined {
  const bytes = folder.old(addressOf(entry));
  return bytes && createHash("sha256").update(bytes).digest("hex") === entry.sha256 ? bytes : undefined;
}
