import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { REMOVED_FOLDER } from "../folders/archive-folder.ts";
import { correctionsBeside } from "../io/corrections-files.ts";
import { copyFile, moveFiles } from "../io/move-file.ts";
import { correctedPage, correctionsName, isRawPage } from "../io/page-names.ts";
import { scansBeside } from "../io/read-scans.ts";
import { type ScannedFile, scanFiles } from "../io/scan-files.ts";
import { isShownByName } from "../io/scan-names.ts";
import { Failure } from "../model/failure.ts";
import { type AddressRecord, readAddressRecord, recordAddresses, tableToEntries } from "../records/address-record.ts";
import { type Moved, type RemovedChange, recordChanges } from "../records/changes.ts";
import { addressTable } from "../site/data/permanent-addresses.ts";
import type { PublishedAddress } from "../site/data/published-address.ts";
import type { BuildOptions } from "./state/build-options.ts";
import { MAKE_WORDS } from "./words.ts";

/** Where an archive's raw pages and its site stand. */
export type ArchivePlaces = Pick<BuildOptions, "seeds" | "out">;

/** A raw page that is to be taken out, or a scan alone. */
export interface Removal {
  /** Path below the folder of raw pages. */
  readonly path: string;
  /** The file itself first, then the corrections and scans of a page; none where it is gone already. */
  readonly moved: readonly Moved[];
  /** What was published of it. */
  readonly published: readonly PublishedAddress[];
}

/** When something is done, and whether it takes an addition back. */
export interface RemovalFacts {
  /** The day, as EDTF. */
  readonly today: string;
  /** The instant, as ISO 8601. */
  readonly at: string;
  readonly undo?: boolean;
}

/** The folder that keeps what was taken out of an archive: it stands beside its raw pages. */
export function removedFolder({ seeds }: Pick<ArchivePlaces, "seeds">): string {
  return join(dirname(seeds), REMOVED_FOLDER);
}

/** What was ever published, by the archive's record and by the table of the site that stands. */
function publishedOf({ seeds, out }: ArchivePlaces): AddressRecord["entries"] {
  const { entries } = readAddressRecord(seeds);
  const table = join(out, addressTable.address);
  const standing = existsSync(table) ? tableToEntries(readFileSync(table, "utf8")) : [];
  return new Map([...standing.map((entry) => [entry.address, entry] as const), ...entries]);
}

/**
 * What taking a raw page or a scan out would move and withdraw; undefined where none is there or was ever published.
 *
 * @param given A path, or a name below the folder of raw pages.
 */
export function planRemoval(places: ArchivePlaces, given: string): Removal | undefined {
  const paths = [pathBelow(places.seeds, resolve(given)), given.split(sep).join("/").replace(/^\.\//, "")];
  const known = [...publishedOf(places).values()];
  for (const path of paths) {
    if (path === undefined) continue;
    const published = known.filter(
      ({ file, to, withdrawn }) => file === path && to === undefined && withdrawn === undefined,
    );
    const isThere = (isRawPage(path) || isShownByName(path)) && isSafe(path) && existsSync(join(places.seeds, path));
    if (isThere) return { path, moved: movesOf(places, path), published };
    if (published.length > 0) return { path, moved: [], published };
  }
  return undefined;
}

/** A path below a folder, `/` between its parts; undefined for one that stands elsewhere. */
function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path).split(sep).join("/");
  return isSafe(below) ? below : undefined;
}

/** Whether a path stays in the folder that it is below. */
export function isSafe(path: string): boolean {
  const normal = posix.normalize(path);
  return (
    normal === path &&
    path !== "" &&
    path !== "." &&
    !path.startsWith("../") &&
    path !== ".." &&
    !/^(?:[a-z]:|\/)/i.test(path)
  );
}

/** The file, its corrections and its scans, and where they go: all beside each other, under names that nothing has. */
function movesOf(places: ArchivePlaces, path: string): Moved[] {
  const files = [path, ...correctionsBeside(places.seeds, path), ...scansBeside(places.seeds, path)];
  for (let n = 1; ; n++) {
    const moves = files.map((from) => ({ from, to: n === 1 ? from : `${n}/${from}` }));
    if (moves.every(({ to }) => !existsSync(join(removedFolder(places), to)))) return moves;
  }
}

/**
 * Takes raw pages and scans out: moves them into the folder for that, withdraws their addresses, and writes it down. A build is to follow.
 *
 * @throws Failure where no page would be left, and the system's error where one cannot be moved; nothing was changed then.
 */
export function removeFiles(places: ArchivePlaces, planned: readonly Removal[], facts: RemovalFacts): void {
  const { today, at, undo } = facts;
  // A scan that is named beside its page goes with it.
  const beside = new Set(planned.flatMap(({ moved }) => moved.slice(1).map(({ from }) => from)));
  const removals = planned.filter(({ path }) => !beside.has(path));
  const going = new Set(removals.map(({ path }) => path));
  const scanned = scanFiles(places.seeds);
  const staying = scanned.filter(({ path }) => !going.has(path));
  if (removals.some(({ moved }) => moved.length > 0) && staying.length === 0)
    throw new Failure(MAKE_WORDS.lastPage, { code: "no-pages", hint: MAKE_WORDS.addFirst, exitCode: 2 });
  const changes = removals.map(({ path, moved }): RemovedChange => {
    return { path, removed: today, at, ...(moved.length > 0 && { moved }), ...(undo && { undo }) };
  });
  const moves = removals.flatMap(({ moved }) => moved);
  const [inSeeds, inRemoved] = [places.seeds, removedFolder(places)];
  const copies: string[] = [];
  try {
    copyActs(places.seeds, moves, scanned, staying, copies);
    moveFiles(moves.map(({ from, to }) => [join(inSeeds, from), join(inRemoved, to)]));
    try {
      recordChanges(places.seeds, changes);
    } catch (error) {
      moveFiles(moves.map(({ from, to }) => [join(inRemoved, to), join(inSeeds, from)]));
      throw error;
    }
  } catch (error) {
    for (const copy of copies) rmSync(copy);
    throw error;
  }
  recordAddresses(
    places.seeds,
    removals.flatMap(({ published }) => published.map((entry) => ({ ...entry, withdrawn: today }))),
  );
}

/**
 * Copies what editors decided about pages that go to the file of the same page that stays, where it was given twice: it held for both.
 *
 * @param made Takes the path of each file that was made, once it stands whole, so that it can be taken back.
 */
function copyActs(
  seeds: string,
  moves: readonly Moved[],
  scanned: readonly ScannedFile[],
  staying: readonly ScannedFile[],
  made: string[],
): void {
  const hashes = new Map(scanned.map(({ path, sha256 }) => [path, sha256]));
  for (const { from } of moves) {
    const page = correctedPage(from);
    const hash = page === undefined ? undefined : hashes.get(page);
    const same = staying.find(({ sha256 }) => sha256 !== "" && sha256 === hash);
    if (!same) continue;
    const copy = join(seeds, freeCorrectionsName(seeds, same.path));
    copyFile(join(seeds, from), copy);
    made.push(copy);
  }
}

/** A name for corrections of a page that no file has; acts that stand in several are counted once. */
function freeCorrectionsName(seeds: string, page: string): string {
  const plain = correctionsName(page);
  for (let n = 0; ; n++) {
    const name = n === 0 ? plain : plain.replace(/\.ndjson$/, ` (${n}).ndjson`);
    if (!existsSync(join(seeds, name))) return name;
  }
}
