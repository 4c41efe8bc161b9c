/**
 * The table of a Pagefind index (`pagefind.….pf_meta`): its pages in the order they were indexed, and the words each
 * file of the index begins and ends with. Pagefind's interface does not tell them. The format is that of Pagefind
 * 1.5 (CBOR arrays, texts and numbers), which is pinned; a test reads and writes tables that Pagefind wrote.
 *
 * Shared by the build, the browser and the terminal.
 */

/** A file of the index; its words lie between two words, which may be cut to what tells them from their neighbours'. */
export interface IndexFile {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A page; its fragment is the file of that name. */
export interface IndexPage {
  readonly name: string;
  readonly wordCount: number;
}

/** What the table says. */
export interface IndexTable {
  readonly version: string;
  /** In the order they were indexed. */
  readonly pages: readonly IndexPage[];
  /** In the order of their words. */
  readonly files: readonly IndexFile[];
}

type Value = string | number | readonly Value[];

/** What Pagefind puts before the content of every file, and looks for after inflating it. */
export const SIGNATURE = "pagefind_dcd";
/** CBOR major types that Pagefind writes. */
const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** Reads an inflated table, signature included. Throws when it is not one. */
export function bytesToIndexTable(bytes: Uint8Array): IndexTable {
  const [version, pages, files] = asArray(new Reader(bytes.subarray(SIGNATURE.length)).value());
  return {
    version: String(version),
    pages: asArray(pages).map((page) => {
      const [name, wordCount] = asArray(page);
      return { name: String(name), wordCount: Number(wordCount) };
    }),
    files: asArray(files).map((file) => {
      const [from, to, name] = asArray(file);
      return { from: String(from), to: String(to), name: String(name) };
    }),
  };
}

/** Writes a table as Pagefind does, without filters, sorts and meta fields, ready for {@link bytesToIndexTable}. */
export function indexTableToBytes({ version, pages, files }: IndexTable): Uint8Array<ArrayBuffer> {
  const written: number[] = [...new TextEncoder().encode(SIGNATURE)];
  writeValue(written, [
    version,
    pages.map(({ name, wordCount }) => [name, wordCount]),
    files.map(({ from, to, name }) => [from, to, name]),
    [],
    [],
    [],
  ]);
  return Uint8Array.from(written);
}

function asArray(value: Value | undefined): readonly Value[] {
  if (!Array.isArray(value)) throw new Error("This is not a table of a Pagefind 1.5 index.");
  return value as readonly Value[];
}

function writeValue(written: number[], value: Value): void {
  if (typeof value === "number") {
    writeHead(written, UNSIGNED, value);
  } else if (typeof value === "string") {
    const bytes = new TextEncoder().encode(value);
    writeHead(written, TEXT, bytes.length);
    written.push(...bytes);
  } else {
    writeHead(written, ARRAY, value.length);
    for (const item of value) writeValue(written, item);
  }
}

/** A type and a number, in the fewest bytes that hold it, as CBOR has it. */
function writeHead(written: number[], type: number, size: number): void {
  if (size < 24) {
    written.push((type << 5) | size);
    return;
  }
  const power = size < 0x100 ? 0 : size < 0x10000 ? 1 : 2;
  written.push((type << 5) | (24 + power));
  for (let shift = 8 * (2 ** power - 1); shift >= 0; shift -= 8) written.push((size >>> shift) & 0xff);
}

/** One pass over CBOR data. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  value(): Value {
    const head = this.#byte();
    const size = this.#size(head & 31);
    const type = head >> 5;
    if (type === UNSIGNED) return size;
    if (type === ARRAY) return Array.from({ length: size }, () => this.value());
    if (type !== TEXT) throw new Error(`CBOR type ${type} stands in the index table, which holds none.`);
    this.#position += size;
    return this.#decoder.decode(this.#bytes.subarray(this.#position - size, this.#position));
  }

  /** A number of up to eight bytes, the short ones within the head. */
  #size(short: number): number {
    if (short < 24) return short;
    let size = 0;
    for (let left = 2 ** (short - 24); left > 0; left--) size = size * 256 + this.#byte();
    return size;
  }

  #byte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new Error("The index table ends too early.");
    return byte;
  }
}
