import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gzipSmall } from "../../bytes/gzip.ts";
import { SIGNATURE } from "../format/index-table.ts";
import {
  bytesToSize,
  FACETS_NAME,
  fragmentName,
  fragmentRun,
  type GroupEntry,
  indexName,
  MANIFEST_VERSION,
  nameIndexFile,
  TABLE_NAME,
  TIMES_NAME,
} from "../format/manifest.ts";
import { packTable } from "../format/packed-table.ts";
import { countCharacters, type SearchRecord } from "../format/record.ts";
import { recordToContent, recordToFragment } from "../format/record-to-fragment.ts";
import { recordsToFacets, recordsToTimes } from "../format/records-to-facets.ts";
import { timeToSortKey } from "../format/time.ts";
import { type JoinedFile, joinIndexes, type MadeIndex } from "./join-indexes.ts";
import type { PagefindPool } from "./pagefind-pool.ts";

/** Files written before Pagefind is heard again: one by one, at once, they take a fifth of the time of threads. */
const WRITTEN_AT_ONCE = 32;
/**
 * Characters that Pagefind indexes at a time, about 1,500 articles: it takes some 740 bytes of memory for each, and
 * the indexes it makes are joined.
 */
const CHARACTERS_AT_A_TIME = 750_000;
/** Shares come in pairs where they are worth the start of one: Pagefind runs twice, and neither should wait. */
const CHARACTERS_WORTH_A_PAIR = 375_000;

/**
 * Entry of a group in the manifest. Its folder is named by all that it is made from, so that what stands under a name
 * never changes and a group that has not changed is known by its name.
 */
export function recordsToEntry(label: string, records: readonly SearchRecord[]): GroupEntry {
  const hash = createHash("sha256").update(JSON.stringify([MANIFEST_VERSION, label]));
  for (const record of records) hash.update(JSON.stringify(record));
  const folder = `${label}-${hash.digest("hex").slice(0, 12)}`;
  return { label, folder, count: records.length, years: countYears([...records].sort(newestFirst)) };
}

/**
 * Indexes the records of one group into a folder, in the place of what stands there. The same records in the same
 * order give the same bytes. Gives the addresses of articles that no search can find. Throws what Pagefind reports.
 */
export async function indexGroup(
  pagefind: PagefindPool,
  label: string,
  records: readonly SearchRecord[],
  folder: string,
): Promise<readonly string[]> {
  const ordered = [...records].sort(newestFirst);
  await rm(folder, { recursive: true, force: true });
  for (const name of ["index", "fragment"]) await mkdir(join(folder, name), { recursive: true });
  const made = Promise.all(shares(ordered).map((share) => pagefind.index(label, share.map(recordToText))));
  // What results show is written while Pagefind, processes of its own, makes the indexes.
  const [indexes] = await Promise.all([made, writeFragments(ordered, folder)]);
  await writeIndex(indexes, folder);
  writeFileSync(join(folder, FACETS_NAME), gzipSmall(JSON.stringify(recordsToFacets(ordered))));
  writeFileSync(join(folder, TIMES_NAME), gzipSmall(JSON.stringify(recordsToTimes(ordered))));
  return indexes.flatMap(({ missing = [] }) => missing);
}

/** The newest day first; within a day as given, which is as the pages print them. */
function newestFirst(a: SearchRecord, b: SearchRecord): number {
  const [first, second] = [timeToSortKey(a.time), timeToSortKey(b.time)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** Cuts records into few runs of nearly the same number that Pagefind can index at a time. */
function shares(records: readonly SearchRecord[]): (readonly SearchRecord[])[] {
  const characters = records.reduce((sum, record) => sum + countCharacters(record), 0);
  const count = characters < CHARACTERS_WORTH_A_PAIR ? 1 : 2 * Math.ceil(characters / (2 * CHARACTERS_AT_A_TIME));
  const cuts = Array.from({ length: count + 1 }, (_, place) => Math.round((place * records.length) / count));
  return cuts.slice(1).map((end, place) => records.slice(cuts[place], end));
}

function recordToText(record: SearchRecord): { url: string; content: string } {
  return { url: record.address, content: recordToContent(record) };
}

/**
 * Writes the files that a search reads under their numbers: the names Pagefind gives them, hashes, are half of the
 * table that every search begins with. The folder's name changes with what it holds instead.
 */
async function writeIndex(indexes: readonly MadeIndex[], folder: string): Promise<void> {
  const files: { from: string; to: string; name: string }[] = [];
  await writeAll(joinIndexes(indexes), ({ from, bytes, isAlone }: JoinedFile, place) => {
    const compressed = gzipSmall(bytes);
    const name = nameIndexFile(place, bytesToSize(compressed.length, isAlone));
    files.push({ from, to: "", name });
    writeFileSync(join(folder, indexName(name)), compressed);
  });
  const pages = indexes.flatMap(({ table }) => table.pages);
  const packed = packTable({ version: indexes[0]?.table.version ?? "", pages, files });
  writeFileSync(join(folder, TABLE_NAME), gzipSmall(JSON.stringify(packed)));
}

/** What results show, in the place of the encoded words. */
async function writeFragments(records: readonly SearchRecord[], folder: string): Promise<void> {
  const run = fragmentRun({ count: records.length });
  const files = Array.from({ length: Math.ceil(records.length / run) }, (_, file) =>
    records.slice(file * run, (file + 1) * run),
  );
  await writeAll(files, (own, file) => {
    const bytes = gzipSmall(SIGNATURE + JSON.stringify(own.map(recordToFragment)));
    writeFileSync(join(folder, fragmentName(file)), bytes);
  });
}

/** Writes the file of every item, and now and then lets go on what else is under way. */
async function writeAll<Item>(items: Iterable<Item>, writeOne: (item: Item, place: number) => void): Promise<void> {
  let place = 0;
  for (const item of items) {
    writeOne(item, place++);
    if (place % WRITTEN_AT_ONCE === 0) await setImmediate();
  }
}

/** `[2024, 2024, 2023, null] → [[2024, 2], [2023, 1], [null, 1]]` */
function countYears(records: readonly SearchRecord[]): (readonly [number | null, number])[] {
  const counts = new Map<number | null, number>();
  for (const { year } of records) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts];
}
