import { SIGNATURE } from "../format/index-table.ts";
import {
  bytesToSize,
  FACETS_NAME,
  fragmentName,
  fragmentRun,
  indexName,
  nameIndexFile,
  PEOPLE_NAME,
  TABLE_NAME,
  TIMES_NAME,
} from "../format/manifest.ts";
import { packTable } from "../format/packed-table.ts";
import { recordsToFacets, recordsToPeople, recordsToTimes } from "../format/records-to-facets.ts";
import { IndexFolder, type KeptFiles, type ReadyFile, type WrittenFile } from "./index-folder.ts";
import type { IndexPart, PartArticle } from "./index-part.ts";
import { joinIndexParts } from "./join-parts.ts";
import { numbersOf, slotsOf } from "./slots.ts";

/** Files that are compressed at a time, while the next are put together. */
const AT_A_TIME = 32;

/** What the writing of a group is told, and tells. */
export interface GroupSteps {
  /** Files of the group as it was before. */
  readonly kept?: KeptFiles;
  /** Told how many more articles are done. */
  readonly progress?: (articles: number) => void;
}

/**
 * Writes a group into a folder, in the place of what stands there; gives its files. The same parts give the same bytes.
 *
 * @param version Of Pagefind.
 */
export async function writeGroup(
  parts: readonly IndexPart[],
  path: string,
  version: string,
  { kept, progress }: GroupSteps,
): Promise<readonly WrittenFile[]> {
  const folder = new IndexFolder(path, kept);
  await folder.begin(["index", "fragment"]);
  const articles = parts.flatMap((part) => part.articles);
  await writeIndex(parts, folder, version);
  await writeFragments(articles, folder);
  await writeFacts(articles, folder);
  progress?.(articles.length);
  return folder.files;
}

/** What the articles of a group can be narrowed and ordered by. */
export type ArticleFacts = Pick<PartArticle, "time" | "bylines" | "people" | "section" | "page">;

/** Writes what articles can be narrowed and ordered by, in the order of the index. */
export async function writeFacts(articles: readonly ArticleFacts[], folder: IndexFolder): Promise<void> {
  for (const [name, value] of [
    [FACETS_NAME, recordsToFacets(articles)],
    [PEOPLE_NAME, recordsToPeople(articles)],
    [TIMES_NAME, recordsToTimes(articles)],
  ] as const) {
    await (await folder.ready(JSON.stringify(value))).write(name);
  }
}

/**
 * Writes the files that a search reads under their numbers: hashes, as Pagefind names them, would be half of the
 * table that every search begins with. The folder's name changes with what it holds instead.
 */
async function writeIndex(parts: readonly IndexPart[], folder: IndexFolder, version: string): Promise<void> {
  const files: { from: string; to: string; name: string }[] = [];
  await inTurn(
    joinIndexParts(parts),
    ({ bytes }) => folder.ready(bytes),
    async (file, { from, isAlone }, place) => {
      const name = nameIndexFile(place, bytesToSize(file.bytes, isAlone));
      files.push({ from, to: "", name });
      await file.write(indexName(name));
    },
  );
  const wordCounts = parts.flatMap(wordCountsOf);
  await (await folder.ready(JSON.stringify(packTable({ version, wordCounts, files })))).write(TABLE_NAME);
}

/** How many words each page of a part has, null for numbers that are free. */
export function wordCountsOf({ articles }: Pick<IndexPart, "articles">): (number | null)[] {
  const counts = new Array<number | null>(slotsOf(articles.length)).fill(null);
  const numbers = numbersOf(articles);
  for (const [place, { wordCount }] of articles.entries()) counts[numbers[place] as number] = wordCount;
  return counts;
}

/** What results show, in the place of the encoded words. */
async function writeFragments(articles: IndexPart["articles"], folder: IndexFolder): Promise<void> {
  const run = fragmentRun({ count: articles.length });
  const contents = function* () {
    for (let start = 0; start < articles.length; start += run) {
      yield SIGNATURE + JSON.stringify(articles.slice(start, start + run).map(({ fragment }) => fragment));
    }
  };
  await inTurn(
    contents(),
    (content) => folder.ready(content),
    (file, _, place) => file.write(fragmentName(place)),
  );
}

/** Has every item compressed, some at a time, and written in order. */
async function inTurn<Item>(
  items: Iterable<Item>,
  compress: (item: Item) => Promise<ReadyFile>,
  write: (file: ReadyFile, item: Item, place: number) => Promise<void>,
): Promise<void> {
  const waiting: { readonly item: Item; readonly file: Promise<ReadyFile> }[] = [];
  let place = 0;
  const writeNext = async () => {
    const next = waiting.shift();
    if (next) await write(await next.file, next.item, place++);
  };
  for (const item of items) {
    waiting.push({ item, file: compress(item) });
    if (waiting.length > AT_A_TIME) await writeNext();
  }
  while (waiting.length > 0) await writeNext();
}
