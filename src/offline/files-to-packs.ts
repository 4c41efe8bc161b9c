import { createHash } from "node:crypto";
import { cutRuns } from "../bytes/cut-runs.ts";
import { deterministicGzip, gzipStored } from "../bytes/gzip.ts";
import { type PackBlock, type PackEntry, TABLE_LENGTH_BYTES } from "./pack-format.ts";
import { byPath, isCompressed, type SiteFile } from "./site-file.ts";

/** A pack and what the list says of it. */
export interface Pack {
  readonly entry: PackEntry;
  readonly bytes: Uint8Array;
}

/**
 * Bytes of files in one block: what is inflated to read one page. Sixteen pages or so: larger ones hardly
 * get smaller, as gzip looks back 32 kB only.
 */
const BLOCK_BYTES = 256 * 1024;
/** A pack is full at this many bytes: what is fetched again after a broken connection, at most. */
const PACK_BYTES = 4 * 1024 * 1024;
/** Digits of the hash that are a pack's name. */
const NAME_DIGITS = 16;

/**
 * Files that are packed together, about: what is packed again, and fetched again, for one that changed. Packs of pages
 * have some hundred KB.
 */
const FILES_A_RUN = 128;

/** Cuts the files of a part into runs that are packed each by itself: which these are, their addresses alone decide. */
export function cutToPack<File extends SiteFile>(files: readonly File[]): File[][] {
  return cutRuns([...files].sort(byPath), ({ path }) => path, FILES_A_RUN);
}

/**
 * Packs of these files in the order of their addresses, each as soon as it is full; about three packs are in memory
 * at a time. The same files give the same packs.
 *
 * @param part Folder of the packs: `pages-2025` → `pages-2025/0f3a….bin`.
 */
export async function* filesToPacks(part: string, files: readonly SiteFile[]): AsyncGenerator<Pack> {
  let blocks: { block: PackBlock; bytes: Uint8Array }[] = [];
  let size = 0;
  for await (const { names, bytes } of gzipped(filesToBlocks(files))) {
    blocks.push({ block: { length: bytes.length, files: names }, bytes });
    size += bytes.length;
    if (size < PACK_BYTES) continue;
    yield await blocksToPack(part, blocks);
    blocks = [];
    size = 0;
  }
  if (blocks.length > 0) yield await blocksToPack(part, blocks);
}

interface Block {
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
  for (const file of [...files].sort(byPath)) {
    const bytes = await file.read();
    names.push([file.path, bytes.length]);
    contents.push(bytes);
    size += bytes.length;
    isStored &&= isCompressed(file);
    if (size < BLOCK_BYTES) continue;
    yield { isStored, names, bytes: Buffer.concat(contents) };
    [names, contents, size, isStored] = [[], [], 0, true];
  }
  if (names.length > 0) yield { isStored, names, bytes: Buffer.concat(contents) };
}

/** Compresses blocks in their order, two at a time: while one is compressed in a thread of its own the next is read. */
async function* gzipped(blocks: AsyncIterable<Block>): AsyncGenerator<Block> {
  const waiting: Promise<Block>[] = [];
  const gzip = async (block: Block) => {
    return { ...block, bytes: block.isStored ? gzipStored(block.bytes) : await deterministicGzip(block.bytes) };
  };
  for await (const block of blocks) {
    waiting.push(gzip(block));
    if (waiting.length > 2) yield (await waiting.shift()) as Block;
  }
  for (const block of waiting) yield await block;
}

async function blocksToPack(part: string, blocks: readonly { block: PackBlock; bytes: Uint8Array }[]): Promise<Pack> {
  const table = await deterministicGzip(JSON.stringify(blocks.map(({ block }) => block)));
  const head = Buffer.alloc(TABLE_LENGTH_BYTES);
  head.writeUInt32LE(table.length);
  const bytes = Buffer.concat([head, table, ...blocks.map((block) => block.bytes)]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const paths = blocks.flatMap(({ block }) => block.files.map(([path]) => path));
  return {
    bytes,
    entry: {
      name: `${part}/${sha256.slice(0, NAME_DIGITS)}.bin`,
      bytes: bytes.length,
      sha256,
      first: paths[0] ?? "",
      last: paths.at(-1) ?? "",
      files: paths.length,
    },
  };
}
