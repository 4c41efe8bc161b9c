import { asUnfolded, unfoldRepeats } from "../../bytes/fold-repeats.ts";
import { gzipOf, inflate } from "../../bytes/inflate.ts";
import { type PackTable, TABLE_LENGTH_BYTES } from "../../offline/pack-format.ts";
import { scriptToData } from "../../offline/script-format.ts";
import { byPath } from "../../offline/site-file.ts";

/** A pack taken apart: its table, and its blocks as they came, each a gzip. */
export interface ReadPack {
  readonly table: PackTable;
  readonly blocks: readonly ArrayBuffer[];
}

/** Takes a pack apart without inflating its blocks. Throws on bytes that are no pack. */
export async function readPack(pack: ArrayBuffer): Promise<ReadPack> {
  const tableLength = new DataView(pack).getUint32(0, true);
  let at = TABLE_LENGTH_BYTES + tableLength;
  const table: PackTable = JSON.parse(
    new TextDecoder().decode(await inflate(new Uint8Array(pack.slice(TABLE_LENGTH_BYTES, at)))),
  );
  const blocks = table.map((block) => {
    const bytes = pack.slice(at, at + block.length);
    at += block.length;
    return bytes;
  });
  return { table, blocks };
}

/** The files of a script of the index as a pack of one block. Throws on bytes that are no such script. */
export async function readScript(script: ArrayBuffer): Promise<ReadPack> {
  const files = Object.entries(scriptToData(new Uint8Array(script)).files);
  const held = files.map(([path, bytes]) => ({ path, bytes })).sort(byPath);
  const joined = await new Blob(held.map(({ bytes }) => bytes)).arrayBuffer();
  const block = await gzipOf(new Blob([asUnfolded(new Uint8Array(joined))]));
  const names = held.map(({ path, bytes }) => [path, bytes.length] as const);
  return { table: [{ length: block.byteLength, files: names }], blocks: [block] };
}

/** The bytes of a block's files, one behind the other. Rejects when it is damaged. */
export async function readBlock(block: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return unfoldRepeats(await inflate(new Uint8Array(block)));
}

/** Where a file stands in a pack: which block, and from where to where in its bytes. */
export interface PackPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Finds an address in a table; undefined when the pack does not hold it. */
export function findPlace(table: PackTable, path: string): PackPlace | undefined {
  for (const [block, { files }] of table.entries()) {
    let start = 0;
    for (const [name, length] of files) {
      if (name === path) return { block, start, end: start + length };
      start += length;
    }
  }
  return undefined;
}
