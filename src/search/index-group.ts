import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { deterministicGzip } from "./gzip.ts";
import { bytesToIndexTable, SIGNATURE } from "./index-table.ts";
import {
  bytesToSize,
  FACETS_NAME,
  fragmentName,
  type GroupEntry,
  indexName,
  nameIndexFile,
  TABLE_NAME,
} from "./manifest.ts";
import { packTable } from "./packed-table.ts";
import type { PagefindService } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";
import { recordToContent, recordToFragment } from "./record-to-fragment.ts";
import { recordsToFacets } from "./records-to-facets.ts";

/** Table of an index as Pagefind names it: `pagefind.2024_53046d3b54fb.pf_meta`. */
const TABLE_PATTERN = /^pagefind\..+\.pf_meta$/;
/** Under way at a time: enough to keep processes and disk busy, few enough for any limit of open files. */
const AT_A_TIME = 64;

/** Layout of a group's folder and its encoding: another one gives the folders other names. */
const LAYOUT = 1;

/**
 * Entry of a group in the manifest. Its folder is named by all that it is made from, so that what stands under a name
 * never changes and a group that has not changed is known by its name.
 */
export function recordsToEntry(label: string, records: readonly SearchRecord[]): GroupEntry {
  const hash = createHash("sha256").update(JSON.stringify([LAYOUT, label]));
  for (const record of records) hash.update(JSON.stringify(record));
  const folder = `${label}-${hash.digest("hex").slice(0, 12)}`;
  return { label, folder, count: records.length, years: countYears([...records].sort(newestFirst)) };
}

/**
 * Indexes the records of one group into a folder, in the place of what stands there. The same records in the same
 * order give the same bytes. Throws what Pagefind reports.
 */
export async function indexGroup(
  service: PagefindService,
  label: string,
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  const ordered = [...records].sort(newestFirst);
  await rm(folder, { recursive: true, force: true });
  for (const name of ["index", "fragment"]) await mkdir(join(folder, name), { recursive: true });
  // What results show is written while Pagefind, a process of its own, makes the index.
  const [made] = await Promise.all([makeIndex(service, label, ordered), writeFragments(ordered, folder)]);
  await writeIndex(made, ordered.length, folder);
  await writeFile(join(folder, FACETS_NAME), await deterministicGzip(JSON.stringify(recordsToFacets(ordered))));
}

/** The newest day first; within a day as given, which is as the pages print them. */
function newestFirst(a: SearchRecord, b: SearchRecord): number {
  if (a.sortKey === b.sortKey) return 0;
  return a.sortKey < b.sortKey ? 1 : -1;
}

/**
 * Has Pagefind make its index, in memory: most of what it would write are fragments that are not wanted and interfaces
 * that are not used, and writing them takes it as long as all the rest.
 */
async function makeIndex(
  service: PagefindService,
  label: string,
  records: readonly SearchRecord[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await service.createIndex({ forceLanguage: label });
  if (!index) throw new Error(`Pagefind made no index ${label}: ${errors.join("; ")}`);
  for (const batch of batches(records)) {
    const added = await Promise.all(
      batch.map((record) =>
        index.addCustomRecord({ url: record.address, language: label, content: recordToContent(record) }),
      ),
    );
    throwErrors(
      label,
      added.flatMap((answer) => answer.errors),
    );
  }
  const made = await index.getFiles();
  throwErrors(label, made.errors);
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
}

function throwErrors(label: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${label}: ${errors.join("; ")}`);
}

/**
 * Writes the files that a search reads under their numbers: the names Pagefind gives them, hashes, are half of the
 * table that every search begins with. The folder's name changes with what it holds instead.
 */
async function writeIndex(made: ReadonlyMap<string, Uint8Array>, count: number, folder: string): Promise<void> {
  const tableName = [...made.keys()].find((name) => TABLE_PATTERN.test(name)) ?? "";
  const table = bytesToIndexTable(gunzipSync(made.get(tableName) ?? new Uint8Array()));
  if (table.pages.length !== count) throw new Error(`Pagefind indexed ${table.pages.length} of ${count} articles.`);
  const files = table.files.map(({ from, to, name }, place) => {
    const bytes = made.get(indexName(name)) ?? new Uint8Array();
    return { from, to, name: nameIndexFile(place, bytesToSize(bytes.length)), bytes };
  });
  for (const batch of batches(files)) {
    await Promise.all(batch.map(({ name, bytes }) => writeFile(join(folder, indexName(name)), bytes)));
  }
  const packed = packTable({ version: table.version, pages: table.pages, files });
  await writeFile(join(folder, TABLE_NAME), await deterministicGzip(JSON.stringify(packed)));
}

/** What results show, in the place of the encoded words. */
async function writeFragments(records: readonly SearchRecord[], folder: string): Promise<void> {
  let place = 0;
  for (const batch of batches(records)) {
    const writes = batch.map(async (record) => {
      const name = fragmentName(place++);
      const bytes = await deterministicGzip(SIGNATURE + JSON.stringify(recordToFragment(record)));
      await writeFile(join(folder, name), bytes);
    });
    await Promise.all(writes);
  }
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += AT_A_TIME) yield items.slice(start, start + AT_A_TIME);
}

/** `[2024, 2024, 2023, null] → [[2024, 2], [2023, 1], [null, 1]]` */
function countYears(records: readonly SearchRecord[]): (readonly [number | null, number])[] {
  const counts = new Map<number | null, number>();
  for (const { year } of records) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts];
}
