import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Group, planGroups } from "../format/groups.ts";
import { type GroupEntry, MANIFEST_NAME, MANIFEST_VERSION, type Manifest, WASM_NAME } from "../format/manifest.ts";
import type { SearchRecord } from "../format/record.ts";
import { timeToSortKey } from "../format/time.ts";
import type { WrittenFile } from "./index-folder.ts";
import { type GroupSteps, writeGroup } from "./index-group.ts";
import { bytesToPart } from "./index-part.ts";
import type { PagefindFile } from "./pagefind-file.ts";
import type { PartSummary } from "./patch-group.ts";
import { cutParts } from "./slots.ts";

/** What has to be known of an article to know where in the index it stands, and whether it is still the same. */
export interface IndexedArticle extends Pick<SearchRecord, "id" | "year" | "time"> {
  /** Hash of all that its record is made from. */
  readonly key: string;
}

/** Articles whose words are found together. */
export interface PartPlan {
  /** Hash of all that the part is made from. */
  readonly key: string;
  /** Ids of its articles in the order of the index. */
  readonly ids: readonly string[];
}

/** A part that has been made. */
export interface HashedPart extends PartPlan, PartSummary {}

/** What is to be indexed. Texts are asked for a part at a time, so that no more than needed is in memory. */
export interface IndexSource extends GroupSteps {
  /** Those of one day in the order they are printed in. */
  readonly articles: readonly IndexedArticle[];
  readonly articlesPerIndex: number;
  readonly variants: Manifest["variants"];
  readonly names?: Manifest["names"];
  readonly wasm: () => Promise<PagefindFile>;
  /** Has those of these parts made that were not made before. */
  readonly makeParts: (parts: readonly PartPlan[]) => Promise<void>;
  /** The bytes of a part that has been made, and their hash. */
  readonly partOf: (plan: PartPlan) => Uint8Array;
  readonly hashOf: (plan: PartPlan) => string;
  /** Joins a group of these parts into a folder, where others than this thread do it; gives its files. */
  readonly writeGroup?: (
    parts: readonly HashedPart[],
    path: string,
    version: string,
  ) => Promise<readonly WrittenFile[]>;
  /** Entry of a group that was made of the same parts before, where its folder was taken over. */
  readonly known?: (key: string) => Promise<GroupEntry | undefined>;
  /** Whether the folder of a group, named by what it holds, stands already and was taken over. */
  readonly takeOver?: (folder: string) => boolean;
}

/** A file that all groups share, by its name in the index folder. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A group of the index that has been made. */
export interface MadeGroup {
  /** Hash of the parts it is made of. */
  readonly key: string;
  readonly entry: GroupEntry;
  /** Its parts; absent where none was looked at, as the group is known. */
  readonly parts?: readonly HashedPart[];
  /** Its files; undefined where they were taken over. */
  readonly files?: readonly WrittenFile[];
}

/** What an index came to. */
export interface MadeIndex {
  /** What belongs beside the groups. */
  readonly shared: readonly SharedFile[];
  readonly groups: readonly MadeGroup[];
  /** Keys of all parts, those of groups that were taken over too. */
  readonly parts: readonly string[];
}

/** Writes the groups of the index into `folder`. The same source gives the same bytes. */
export async function buildIndex(source: IndexSource, folder: string): Promise<MadeIndex> {
  const planned = planGroups(countYears(source.articles), source.articlesPerIndex)
    .reverse()
    .map((group) => planParts(group, source.articles));
  const known = new Map<string, GroupEntry | undefined>();
  for (const { key } of planned) known.set(key, await source.known?.(key));
  await source.makeParts(planned.flatMap(({ key, parts }) => (known.get(key) ? [] : parts)));
  await mkdir(folder, { recursive: true });
  const groups: MadeGroup[] = [];
  const { bytes, version } = await source.wasm();
  for (const plan of planned) groups.push(await makeGroup(plan, known.get(plan.key), { ...source, version, folder }));
  const entries = groups.map(({ entry }) => entry);
  const manifest: Manifest = {
    version: MANIFEST_VERSION,
    pagefind: version,
    groups: entries,
    variants: source.variants,
    ...(source.names && { names: source.names }),
  };
  return {
    shared: [
      { name: WASM_NAME, bytes },
      { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(manifest)}\n`) },
    ],
    groups,
    parts: planned.flatMap(({ parts }) => parts.map(({ key }) => key)),
  };
}

/** A group, and the parts it is made of. */
interface PlannedGroup {
  readonly key: string;
  readonly label: string;
  readonly articles: readonly IndexedArticle[];
  readonly parts: readonly PartPlan[];
}

function planParts({ label, years }: Group, all: readonly IndexedArticle[]): PlannedGroup {
  const wanted = new Set(years);
  const articles = all.filter(({ year }) => wanted.has(year)).sort(newestFirst);
  const parts = cutParts(articles).map((own): PartPlan => {
    return { key: hashOf([MANIFEST_VERSION, own.map(({ id, key }) => [id, key])]), ids: own.map(({ id }) => id) };
  });
  return { key: hashOf([label, parts.map(({ key }) => key)]), label, articles, parts };
}

async function makeGroup(
  { key, label, articles, parts: planned }: PlannedGroup,
  known: GroupEntry | undefined,
  source: IndexSource & { readonly version: string; readonly folder: string },
): Promise<MadeGroup> {
  if (known) return { key, entry: known };
  const parts = planned.map((plan): HashedPart => ({ ...plan, hash: source.hashOf(plan), count: plan.ids.length }));
  const hash = hashOf([MANIFEST_VERSION, label, parts.map((part) => part.hash)]);
  // Named by what it holds, so that what stands under a name never changes.
  const name = `${label}-${hash.slice(0, 12)}`;
  const entry: GroupEntry = { label, folder: name, count: articles.length, years: yearsOf(articles) };
  if (source.takeOver?.(name)) return { key, entry, parts };
  const path = join(source.folder, name);
  const files = source.writeGroup
    ? await source.writeGroup(parts, path, source.version)
    : await writeGroup(
        parts.map((plan) => bytesToPart(source.partOf(plan))),
        path,
        source.version,
        source,
      );
  return { key, entry, parts, files };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** The newest day first; within a day as given, which is as the pages print them. */
function newestFirst(a: IndexedArticle, b: IndexedArticle): number {
  const [first, second] = [timeToSortKey(a.time), timeToSortKey(b.time)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** `[2024, 2024, 2023, null] → [[2024, 2], [2023, 1], [null, 1]]` */
function yearsOf(articles: readonly IndexedArticle[]): (readonly [number | null, number])[] {
  const counts = new Map<number | null, number>();
  for (const { year } of articles) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts];
}

function countYears(articles: readonly IndexedArticle[]) {
  return yearsOf(articles).map(([year, count]) => ({ year, count }));
}
