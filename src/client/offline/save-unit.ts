import {
  isScriptPack,
  type PackEntry,
  type PackList,
  type PackPart,
  type PackUnit,
  SHARED_UNIT,
} from "../../offline/pack-format.ts";
import { readPack, readScript } from "./pack-reader.ts";
import type { SavedFiles } from "./saved-files.ts";
import { sha256Of } from "./sha256.ts";

/** Why a unit could not be saved: no network, no room, damaged bytes, or a newer version on the server. */
export type SaveFailure = "network" | "space" | "damaged" | "changed";

interface Standing {
  readonly done: number;
  readonly missing: number;
}

/** A unit could not be saved; all that was saved before is as it was, and the whole packs that came are kept for going on. */
export class SaveError extends Error {
  readonly failure: SaveFailure;
  /** Bytes that are stored, and bytes still to come. */
  readonly done: number;
  readonly missing: number;
  constructor(failure: SaveFailure, { done, missing }: Standing, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
    this.done = done;
    this.missing = missing;
  }
}

/** A unit, what goes with it, and the parts of them, all as the list has them. */
export interface Saving {
  readonly units: readonly PackUnit[];
  readonly parts: readonly PackPart[];
}

/** What has to be here for a unit to be read: itself and the shared pages. */
export function savingOf(list: PackList, id: string): Saving {
  const units = list.units.filter((unit) => unit.id === id || unit.id === SHARED_UNIT);
  const needed = new Set(units.flatMap(({ parts }) => parts));
  return { units, parts: list.parts.filter((part) => needed.has(part.id)) };
}

/** Packs of some parts, each once. */
export function packsOf(parts: readonly PackPart[]): PackEntry[] {
  return parts.flatMap(({ packs }) => packs);
}

/** Bytes of packs, as downloaded and as stored. */
export function bytesOf(packs: readonly PackEntry[]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Fetches the packs that are not here and makes the units readable once all are. What was saved before stays readable until
 * then. Going on after a stop or a failure fetches only what is missing.
 *
 * @param report Called with the bytes that are stored and those that are here, or on their way, and not yet stored.
 * @throws {SaveError}, or the signal's reason when it was stopped
 */
export async function save(
  saved: SavedFiles,
  saving: Saving,
  folder: string,
  signal: AbortSignal,
  report: (stored: number, coming: number) => void,
): Promise<void> {
  const packs = packsOf(saving.parts);
  const stored = await saved.packNames();
  const missing = packs.filter(({ name }) => !stored.has(name));
  let done = bytesOf(packs) - bytesOf(missing);
  let here = done;
  const standing = () => ({ done, missing: bytesOf(packs) - done });
  const fetchPack = async ({ name, bytes }: PackEntry) => {
    const before = here;
    const pack = await download(folder + name, signal, standing, (coming) => {
      here = before + coming;
      report(done, here - done);
    });
    here = before + bytes;
    return pack;
  };
  report(done, 0);
  for await (const [pack, bytes] of oneAhead(missing, fetchPack)) {
    if ((await sha256Of(bytes)) !== pack.sha256) throw new SaveError("damaged", standing());
    const read = isScriptPack(pack.name) ? readScript : readPack;
    await storing(standing, async () => saved.storePack(pack.name, await read(bytes)));
    done += pack.bytes;
    report(done, here - done);
  }
  await storing(standing, () => saved.keep(saving.units, saving.parts));
}

/** Results in the order of the items; while one is used the next is being fetched. */
async function* oneAhead<Item, Result>(
  items: readonly Item[],
  fetchOne: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  let next: Promise<Result> | undefined;
  for (const [place, item] of items.entries()) {
    const result = await (next ?? fetchOne(item));
    const after = items[place + 1];
    next = after === undefined ? undefined : fetchOne(after);
    // Whether it fails is told when its turn comes; nobody may be left who asks.
    next?.catch(() => {});
    yield [item, result];
  }
}

async function storing(standing: () => Standing, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = (error as DOMException).name === "QuotaExceededError" ? "space" : "damaged";
    throw new SaveError(failure, standing(), { cause: error });
  }
}

async function download(
  url: string,
  signal: AbortSignal,
  standing: () => Standing,
  report: (received: number) => void,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  try {
    const response = await fetch(url, { signal });
    if (response.status === 404 || response.status === 410) throw new SaveError("changed", standing());
    if (!response.ok || !response.body) throw new SaveError("network", standing());
    const reader = response.body.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (!value) continue;
      chunks.push(value);
      received += value.length;
      report(received);
    }
  } catch (error) {
    if (signal.aborted || error instanceof SaveError) throw error;
    throw new SaveError("network", standing(), { cause: error });
  }
  return new Blob(chunks).arrayBuffer();
}
