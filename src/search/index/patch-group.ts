import { SIGNATURE } from "../format/index-table.ts";
import {
  bytesToSize,
  type Fragment,
  fragmentName,
  fragmentRun,
  indexName,
  nameIndexFile,
  TABLE_NAME,
} from "../format/manifest.ts";
import { type PackedTable, packTable } from "../format/packed-table.ts";
import { bytesOfFile } from "./file-cutter.ts";
import { IndexFolder, type KeptFiles, type WrittenFile } from "./index-folder.ts";
import { type ArticleFacts, wordCountsOf, writeFacts } from "./index-group.ts";
import type { IndexPart } from "./index-part.ts";
import { type ChangedPart, type OldIndexFile, patchIndex } from "./patch-index.ts";
import { slotsOf } from "./slots.ts";

/** What has to be known of a part to tell whether it is as it was: the hash of its bytes, and the number of its articles. */
export interface PartSummary {
  readonly hash: string;
  readonly count: number;
}

/** A group as it was written. */
export interface OldGroup {
  /** In the order of the index. */
  readonly parts: readonly PartSummary[];
  /** For each part what its articles can be narrowed by. */
  readonly facts: readonly (readonly ArticleFacts[])[];
  readonly files: readonly WrittenFile[];
  /** What a file holds, inflated, by its hash. Throws where that is not there any more. */
  readonly read: (hash: string) => Uint8Array;
}

/** What the patching of a group works with. */
export interface PatchSteps {
  readonly kept: KeptFiles;
  /** The part at a place, as it was and as it is now. Throws where it is not there any more. */
  readonly before: (place: number) => IndexPart;
  readonly now: (place: number) => IndexPart;
}

/** The files of a group, and for each part what its articles can be narrowed by. */
export interface PatchedGroup {
  readonly files: readonly WrittenFile[];
  readonly facts: OldGroup["facts"];
}

/** Where more than one in so many parts has changed, joining them all takes less time. */
const FEW = 3;

/**
 * Writes a group some parts of which have changed, from the files that it had before and from those parts alone: the same files
 * that joining all parts would give. Undefined where the pages have other numbers than before, or much has changed.
 */
export async function patchGroup(
  old: OldGroup,
  parts: readonly PartSummary[],
  path: string,
  version: string,
  { kept, before, now }: PatchSteps,
): Promise<PatchedGroup | undefined> {
  const places = parts.flatMap(({ hash }, place) => (old.parts[place]?.hash === hash ? [] : [place]));
  if (!isAlike(old.parts, parts) || places.length * FEW > parts.length) return undefined;
  const hashes = new Map(old.files.map(([name, hash]) => [name, hash]));
  const read = (name: string) => old.read(hashes.get(name) ?? "");
  const table: PackedTable = JSON.parse(new TextDecoder().decode(read(TABLE_NAME)));
  if (table.version !== version || table.starts === "") return undefined;
  const changed = new Map(places.map((place) => [place, { before: before(place), now: now(place) }]));
  const facts = old.facts.map((own, place) => changed.get(place)?.now.articles.map(factsOf) ?? own);
  const folder = new IndexFolder(path, kept);
  await folder.begin(["index", "fragment"]);
  const keep = (from: string, to: string) => {
    if (!folder.takeOver(to, hashes.get(from) ?? "")) throw new Error(`the old site's index lacks ${from}`);
  };
  const frame = { folder, read, keep, parts, changed };
  await patchWords(table, frame);
  await patchFragments(old.parts, frame);
  await writeFacts(facts.flat(), folder);
  return { files: folder.files, facts };
}

/** Whether every page has the number it had before, and files are cut at the same size. */
function isAlike(old: readonly PartSummary[], parts: readonly PartSummary[]): boolean {
  const hasSameSlots = parts.every(({ count }, place) => slotsOf(count) === slotsOf(old[place]?.count ?? 0));
  return old.length === parts.length && hasSameSlots && bytesOfFile(countOf(old)) === bytesOfFile(countOf(parts));
}

function countOf(parts: readonly PartSummary[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** What is kept of an article for the next time. */
export function factsOf({ time, bylines, people, section, page }: ArticleFacts): ArticleFacts {
  return { time, bylines, people, section, page };
}

interface PatchFrame {
  readonly folder: IndexFolder;
  /** A file of the old group by its name. */
  readonly read: (name: string) => Uint8Array;
  /** Takes over a file of the old group under another name. */
  readonly keep: (from: string, to: string) => void;
  readonly parts: readonly PartSummary[];
  /** The parts that are others now, by their places. */
  readonly changed: ReadonlyMap<number, { readonly before: IndexPart; readonly now: IndexPart }>;
}

async function patchWords(table: PackedTable, { folder, read, keep, parts, changed }: PatchFrame): Promise<void> {
  const oldNames = table.starts.split(" ").map((_, place) => indexName(nameIndexFile(place, table.sizes[place])));
  const starts = table.starts.split(" ");
  const old = starts.map((from, place): OldIndexFile => ({ from, read: () => read(oldNames[place] ?? "") }));
  const changes: ChangedPart[] = [];
  let words = "";
  for (const [place, { count }] of parts.entries()) {
    const [base, end] = [words.length, words.length + slotsOf(count)];
    const own = changed.get(place);
    if (own) changes.push({ base, end, ...own });
    words += own
      ? packTable({ version: "", wordCounts: wordCountsOf(own.now), files: [] }).words
      : table.words.slice(base, end);
  }
  const files: { from: string; to: string; name: string }[] = [];
  for (const file of patchIndex(old, changes, bytesOfFile(countOf(parts)))) {
    const place = files.length;
    if ("kept" in file) {
      const name = nameIndexFile(place, table.sizes[file.kept]);
      keep(oldNames[file.kept] ?? "", indexName(name));
      files.push({ from: starts[file.kept] ?? "", to: "", name });
    } else {
      const { from, bytes, isAlone } = file.made;
      const ready = await folder.ready(bytes);
      const name = nameIndexFile(place, bytesToSize(ready.bytes, isAlone));
      await ready.write(indexName(name));
      files.push({ from, to: "", name });
    }
  }
  const packed = { ...packTable({ version: table.version, wordCounts: [], files }), words };
  await (await folder.ready(JSON.stringify(packed))).write(TABLE_NAME);
}

/** Where the fragment of an article is: at a place of the old group, or at hand. */
type FragmentSource = number | Fragment;

async function patchFragments(
  oldParts: readonly PartSummary[],
  { folder, read, keep, parts, changed }: PatchFrame,
): Promise<void> {
  const [oldCount, count] = [countOf(oldParts), countOf(parts)];
  const [oldRun, run] = [fragmentRun({ count: oldCount }), fragmentRun({ count })];
  const sources = fragmentSources(oldParts, parts, changed);
  let held: { readonly file: number; readonly fragments: readonly Fragment[] } | undefined;
  const fragmentAt = (place: number): Fragment => {
    const file = Math.floor(place / oldRun);
    if (held?.file !== file) {
      const text = new TextDecoder().decode(read(fragmentName(file)).subarray(SIGNATURE.length));
      held = { file, fragments: JSON.parse(text) };
    }
    return held.fragments[place % oldRun] as Fragment;
  };
  for (let from = 0; from < sources.length; from += run) {
    const own = sources.slice(from, from + run);
    const name = fragmentName(from / run);
    const [first] = own;
    const isKept = run === oldRun && typeof first === "number" && first % run === 0;
    const isWhole = isKept && own.length === Math.min(run, oldCount - first);
    if (isWhole && own.every((source, i) => source === first + i)) keep(fragmentName(first / run), name);
    else {
      const fragments = own.map((source) => (typeof source === "number" ? fragmentAt(source) : source));
      await (await folder.ready(SIGNATURE + JSON.stringify(fragments))).write(name);
    }
  }
}

/** Where the fragment of each article is. */
function fragmentSources(
  oldParts: readonly PartSummary[],
  parts: readonly PartSummary[],
  changed: PatchFrame["changed"],
): FragmentSource[] {
  let start = 0;
  return parts.flatMap((_, place): FragmentSource[] => {
    const count = oldParts[place]?.count ?? 0;
    const from = start;
    start += count;
    const now = changed.get(place)?.now;
    return now ? now.articles.map(({ fragment }) => fragment) : Array.from({ length: count }, (_, i) => from + i);
  });
}
