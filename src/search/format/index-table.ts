import { ARRAY, UNSIGNED, writeHead, writeText } from "./cbor.ts";

/**
 * The table of a Pagefind index (`pagefind.….pf_meta`): its pages in the order they were indexed, and the words each
 * file of the index begins and ends with. Pagefind's interface does not tell them. The format is that of Pagefind
 * 1.5, which is pinned; a test reads and writes tables that Pagefind wrote.
 *
 * Shared by the build, the browser and the terminal.
 */

/** A file of the index; its words lie between two words, which may be cut to what tells them from their neighbours'. */
export interface IndexFile {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A page; its fragment is the file of that name. A number of a page that is free has no name. */
export interface IndexPage {
  readonly name: string;
  readonly wordCount: number;
}

/** What the table of a Pagefind index says: its version, and the files of its pages and words. */
export interface IndexTable {
  readonly version: string;
  /** In the order they were indexed. */
  readonly pages: readonly IndexPage[];
  /** In the order of their words. */
  readonly files: readonly IndexFile[];
}

/** What Pagefind puts before the content of every file, and looks for after inflating it. */
export const SIGNATURE = "pagefind_dcd";
/** Version, pages, files; then filters, sorts and meta fields, which are not used. */
const PARTS = 6;

/** Writes a table as Pagefind does, without filters, sorts and meta fields. */
export function indexTableToBytes({ version, pages, files }: IndexTable): Uint8Array<ArrayBuffer> {
  const written: number[] = [...new TextEncoder().encode(SIGNATURE)];
  writeHead(written, ARRAY, PARTS);
  writeText(written, version);
  writeHead(written, ARRAY, pages.length);
  for (const { name, wordCount } of pages) {
    writeHead(written, ARRAY, 2);
    writeText(written, name);
    writeHead(written, UNSIGNED, wordCount);
  }
  writeHead(written, ARRAY, files.length);
  for (const { from, to, name } of files) {
    writeHead(written, ARRAY, 3);
    for (const text of [from, to, name]) writeText(written, text);
  }
  for (let part = 3; part < PARTS; part++) writeHead(written, ARRAY, 0);
  return Uint8Array.from(written);
}
