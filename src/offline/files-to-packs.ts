import { createHash } from "node:crypto";
import { endsRun } from "../bytes/cut-runs.ts";
import { asUnfolded, foldRepeats } from "../bytes/fold-repeats.ts";
import { deterministicGzip, gzipStored } from "../bytes/gzip.ts";
import { marksOf, type PackBlock, type PackEntry, TABLE_LENGTH_BYTES } from "./pack-format.ts";
import { byPath, isCompressed, type SiteFile } from "./site-file.ts";

/** A pack, what the list says of it, and where its blocks stand in it. */
export interface Pack {
  readonly entry: PackEntry;
  readonly bytes: Uint8Array;
  readonly blocks: readonly BlockPlace[];
}

/** Where in a pack the gzip of a block stands, by the hash of what it holds. */
export type BlockPlace = readonly [hash: string, from: number, length: number];

/** The gzip of a block that was made before, by the hash of what it holds. */
export type KeptBlocks = (hash: string) => Uint8Array | undefined;

/** Bytes of files in one block: what is inflated to read one page. About all files of a run: the more stand together, the more is said again. */
const BLOCK_BYTES = 2 * 1024 * 1024;
/** A pack is full at this many bytes: what is fetched again after a broken connection, at most. */
const PACK_BYTES = 4 * 1024 * 1024;
/** Digits of the hash that are a pack's name. */
const NAME_DIGITS = 16;

/**
 * Files that are packed together, about: what is packed again, and fetched again, for one that changed. Packs of pages
 * have some hundred KB.
 */
const FILES_A_RUN = 128;

/**
 * What files belong to: the address of the issue for the pages of its articles and its raw files, by their addresses. A file that is not
 * there belongs to what has its name but for the ending.
 */
export type Belonging = ReadonlyMap<string, string>;

/**
 * Cuts the files of a part into runs that are packed each by itself, those of an issue in one: which these are, their addresses alone
 * decide.
 */
export function cutToPack<File extends SiteFile>(files: readonly File[], belonging: Belonging): File[][] {
  const owners = new Map<string, File[]>();
  for (const file of [...files].sort(byPath)) {
    const owner = (belonging.get(file.path) ?? file.path).replace(ENDING, "");
    const own = owners.get(owner);
    if (own) own.push(file);
    else owners.set(owner, [file]);
  }
  const runs: File[][] = [];
  let isOpen = false;
  for (const [, own] of [...owners].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isOpen) runs.at(-1)?.push(...own);
    else runs.push(own);
    isOpen = !own.some(({ path }) => endsRun(path, FILES_A_RUN));
  }
  return runs;
}

/** `.html` */
const ENDING = /\.[^./]*$/;

/**
 * Packs of these files in their order, each as soon as it is full; about three packs are in memory
 * at a time. The same files give the same packs.
 *
 * @param part Folder of the packs: `pages-2025` → `pages-2025/0f3a….bin`.
 */
export async function* filesToPacks(
  part: string,
  files: readonly SiteFile[],
  kept: KeptBlocks = () => undefined,
): AsyncGenerator<Pack> {
  let blocks: ReadyBlock[] = [];
  let size = 0;
  for await (const { names, bytes, hash } of gzipped(filesToBlocks(files), kept)) {
    blocks.push({ block: { length: bytes.length, files: names }, bytes, hash });
    size += bytes.length;
    if (size < PACK_BYTES) continue;
    yield await blocksToPack(part, blocks);
    blocks = [];
    size = 0;
  }
  if (blocks.length > 0) yield await blocksToPack(part, blocks);
}

/** A block as it stands in a pack. */
interface ReadyBlock {
  readonly block: PackBlock;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

interface Block {
  /** Of its bytes before they are compressed. */
  readonly hash: string;
  /** Whether all its files are compressed already. */
  readonly isStored: boolean;
  readonly names: PackBlock["files"];
  readonly bytes: Uint8Array;
}

async function* filesToBlocks(files: readonly SiteFile[]): AsyncGenerator<Block> {
  let names: [string, number][] = [];
  let contents: Uint8Array[] = [];
  let size = 0;
  let isStored = true;
  for (const file of files) {
    const bytes = await file.read();
    names.push([file.path, bytes.length]);
    contents.push(bytes);
    size += bytes.length;
    isStored &&= isCompressed(file);
    if (size < BLOCK_BYTES) continue;
    yield toBlock(isStored, names, contents);
    [names, contents, size, isStored] = [[], [], 0, true];
  }
  if (names.length > 0) yield toBlock(isStored, names, contents);
}

function toBlock(isStored: boolean, names: PackBlock["files"], contents: readonly Uint8Array[]): Block {
  const bytes = Buffer.concat(contents);
  // Stored and compressed blocks of the same bytes are different.
  const hash = createHash("sha256").update(String(isStored)).update(bytes).digest("hex").slice(0, BLOCK_DIGITS);
  return { isStored, names, bytes, hash };
}

/** Digits of a block's hash. */
const BLOCK_DIGITS = 32;

/** Compresses blocks in their order, two at a time: while one is compressed in a thread of its own the next is read. */
async function* gzipped(blocks: AsyncIterable<Block>, kept: KeptBlocks): AsyncGenerator<Block> {
  const waiting: Promise<Block>[] = [];
  const gzip = async (block: Block) => {
    const before = kept(block.hash);
    if (before) return { ...block, bytes: before };
    if (block.isStored) return { ...block, bytes: gzipStored(asUnfolded(block.bytes)) };
    return { ...block, bytes: await deterministicGzip(foldRepeats(block.bytes)) };
  };
  for await (const block of blocks) {
    waiting.push(gzip(block));
    if (waiting.length > 2) yield (await waiting.shift()) as Block;
  }
  for (const block of waiting) yield await block;
}

async function blocksToPack(part: string, blocks: readonly ReadyBlock[]): Promise<Pack> {
  const table = await deterministicGzip(JSON.stringify(blocks.map(({ block }) => block)));
  const head = Buffer.alloc(TABLE_LENGTH_BYTES);
  head.writeUInt32LE(table.length);
  const bytes = Buffer.concat([head, table, ...blocks.map((block) => block.bytes)]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const paths = blocks.flatMap(({ block }) => block.files.map(([path]) => path));
  let from = head.length + table.length;
  const places = blocks.map((block): BlockPlace => {
    const place = [block.hash, from, block.bytes.length] as const;
    from += block.bytes.length;
    return place;
  });
  return {
    bytes,
    blocks: places,
    entry: {
      name: `${part}/${sha256.slice(0, NAME_DIGITS)}.bin`,
      bytes: bytes.length,
      sha256,
      first: paths[0] ?? "",
      files: paths.length,
      marks: marksOf(paths),
    },
  };
}
