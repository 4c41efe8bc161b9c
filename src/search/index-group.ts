import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { deterministicGzip } from "./gzip.ts";
import { bytesToIndexTable, type IndexTable, indexTableToBytes, SIGNATURE } from "./index-table.ts";
import { FACETS_NAME, fragmentName, type GroupEntry, indexName, TABLE_NAME } from "./manifest.ts";
import type { PagefindService } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";
import { recordToContent, recordToFragment } from "./record-to-fragment.ts";
import { recordsToFacets } from "./records-to-facets.ts";

/** Table of an index as Pagefind names it: `pagefind.2024_53046d3b54fb.pf_meta`. */
const TABLE_PATTERN = /^pagefind\..+\.pf_meta$/;
/** Under way at a time: enough to keep processes and disk busy, few enough for any limit of open files. */
const AT_A_TIME = 64;

/**
 * Indexes the records of one group into a folder of its own below `folder` and gives its entry in the manifest. The
 * same records in the same order give the same bytes and the same name. Throws what Pagefind reports.
 */
export async function indexGroup(
  service: PagefindService,
  label: string,
  records: readonly SearchRecord[],
  folder: string,
): Promise<GroupEntry> {
  const ordered = [...records].sort(newestFirst);
  const written = join(folder, `${label}.part`);
  await rm(written, { recursive: true, force: true });
  await writeIndex(service, label, ordered, written);
  const target = join(folder, `${label}.new`);
  await rm(target, { recursive: true, force: true });
  const hash = createHash("sha256");
  for (const name of ["index", "fragment"]) await mkdir(join(target, name), { recursive: true });
  const put: Put = (name, bytes) => {
    hash.update(name).update(bytes);
    return writeFile(join(target, name), bytes);
  };
  await putIndex(written, ordered.length, put);
  await putFragments(ordered, put);
  await put(FACETS_NAME, await deterministicGzip(JSON.stringify(recordsToFacets(ordered))));
  await rm(written, { recursive: true });
  const name = `${label}-${hash.digest("hex").slice(0, 12)}`;
  await rm(join(folder, name), { recursive: true, force: true });
  await rename(target, join(folder, name));
  return { label, folder: name, count: ordered.length, years: countYears(ordered) };
}

/** Writes a file of the group; the order of the calls is part of the group's name. */
type Put = (name: string, bytes: Uint8Array) => Promise<void>;

/** The newest day first; within a day as given, which is as the pages print them. */
function newestFirst(a: SearchRecord, b: SearchRecord): number {
  if (a.sortKey === b.sortKey) return 0;
  return a.sortKey < b.sortKey ? 1 : -1;
}

/** Has Pagefind write its index. */
async function writeIndex(
  service: PagefindService,
  label: string,
  records: readonly SearchRecord[],
  target: string,
): Promise<void> {
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
  throwErrors(label, (await index.writeFiles({ outputPath: target })).errors);
  await index.deleteIndex();
}

function throwErrors(label: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${label}: ${errors.join("; ")}`);
}

/**
 * Keeps the files that a search reads, under their numbers: the names Pagefind gives them, hashes, are half of the
 * table that every search begins with. The folder's name changes with what it holds instead.
 */
async function putIndex(written: string, count: number, put: Put): Promise<void> {
  const tableName = (await readdir(written)).find((name) => TABLE_PATTERN.test(name));
  if (!tableName) throw new Error(`Pagefind wrote no table into ${written}.`);
  const table = bytesToIndexTable(gunzipSync(await readFile(join(written, tableName))));
  if (table.pages.length !== count) throw new Error(`Pagefind indexed ${table.pages.length} of ${count} articles.`);
  const numbered: IndexTable = {
    version: table.version,
    pages: table.pages.map(({ wordCount }, place) => ({ name: String(place), wordCount })),
    files: table.files.map(({ from, to }, place) => ({ from, to, name: String(place) })),
  };
  await put(TABLE_NAME, await deterministicGzip(indexTableToBytes(numbered)));
  let place = 0;
  for (const batch of batches(table.files)) {
    const contents = await Promise.all(batch.map(({ name }) => readFile(join(written, indexName(name)))));
    await Promise.all(contents.map((bytes) => put(indexName(String(place++)), bytes)));
  }
}

/** What results show, in the place of the encoded words. */
async function putFragments(records: readonly SearchRecord[], put: Put): Promise<void> {
  let place = 0;
  for (const batch of batches(records)) {
    const packed = await Promise.all(
      batch.map((record) => deterministicGzip(SIGNATURE + JSON.stringify(recordToFragment(record)))),
    );
    await Promise.all(packed.map((bytes) => put(fragmentName(place++), bytes)));
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
