import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { ARRAY, CborReader, TEXT, UNSIGNED } from "../../src/search/format/cbor.ts";
import { type IndexTable, SIGNATURE } from "../../src/search/format/index-table.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { canon } from "../../src/search/text/canon.ts";
import { textToGrams } from "../../src/search/text/grams.ts";

/** An index as Pagefind itself makes it of records: what ours is held against. */
export interface PagefindIndex {
  /** Inflated. */
  readonly table: Uint8Array;
  /** Of each word, its pages with their places, as they are written. */
  readonly words: ReadonlyMap<string, Uint8Array>;
  /** The address that the fragment of each page names, by the fragment's name. */
  readonly fragments: ReadonlyMap<string, string>;
}

/** What Pagefind is to index of a record: its headlines weigh four times, its text what Pagefind writes for free. */
function recordToContent({ headline, kicker, deck, paragraphs }: SearchRecord): string {
  const words = (texts: readonly (string | null)[]) => texts.flatMap((text) => textToGrams(canon(text ?? "")));
  const marked = (weight: string, own: readonly string[]) => [
    `___PAGEFIND_WEIGHT___${weight}`,
    ...own,
    "___END_PAGEFIND_WEIGHT___",
  ];
  return [...marked("4", words([headline, kicker, deck])), ...marked("1.042", words(paragraphs))].join(" ");
}

/** Has Pagefind index records in their order. */
export async function indexWithPagefind(records: readonly SearchRecord[]): Promise<PagefindIndex> {
  const { index } = await pagefind.createIndex({ forceLanguage: "2024" });
  for (const record of records) {
    await index?.addCustomRecord({ url: record.address, language: "2024", content: recordToContent(record) });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await index?.deleteIndex();
  const inflated = (end: string) =>
    files.filter(({ path }) => path.endsWith(end)).map(({ path, content }) => ({ path, bytes: gunzipSync(content) }));
  return {
    table: inflated(".pf_meta")[0]?.bytes ?? new Uint8Array(),
    words: new Map(inflated(".pf_index").flatMap(({ bytes }) => [...bytesToWords(bytes)])),
    fragments: new Map(
      inflated(".pf_fragment").map(({ path, bytes }) => [
        path.replace(/^.*\/|\.pf_fragment$/g, ""),
        JSON.parse(bytes.toString().slice(SIGNATURE.length)).url,
      ]),
    ),
  };
}

/** The words of an inflated file of an index in their order, each with its pages as they are written. */
export function* bytesToWords(bytes: Uint8Array): Generator<readonly [word: string, pages: Uint8Array]> {
  const reader = new CborReader(bytes, SIGNATURE.length);
  reader.size(ARRAY);
  for (let left = reader.size(ARRAY); left > 0; left--) {
    reader.size(ARRAY);
    const word = readText(reader, bytes);
    const start = reader.position;
    for (let pages = reader.size(ARRAY); pages > 0; pages--) {
      reader.size(ARRAY);
      reader.size(UNSIGNED);
      reader.skipNumbers();
      reader.skipNumbers();
    }
    yield [word, bytes.subarray(start, reader.position)];
    if (reader.size(ARRAY) > 0) throw new Error(`The index has other spellings of ${word}, which nobody asked for.`);
  }
}

/** Numbers of the pages of a word as they are written. */
export function pagesOf(written: Uint8Array): number[] {
  const reader = new CborReader(written);
  let page = 0;
  return Array.from({ length: reader.size(ARRAY) }, () => {
    reader.size(ARRAY);
    page += reader.size(UNSIGNED);
    reader.skipNumbers();
    reader.skipNumbers();
    return page;
  });
}

/** Reads an inflated table: version, pages, files; then filters, sorts and meta fields, which are not used. */
export function bytesToIndexTable(bytes: Uint8Array): IndexTable {
  const reader = new CborReader(bytes, SIGNATURE.length);
  const text = () => readText(reader, bytes);
  reader.size(ARRAY);
  return {
    version: text(),
    pages: readList(reader, () => ({ name: text(), wordCount: reader.size(UNSIGNED) })),
    files: readList(reader, () => ({ from: text(), to: text(), name: text() })),
  };
}

function readList<Item>(reader: CborReader, read: () => Item): Item[] {
  return Array.from({ length: reader.size(ARRAY) }, () => {
    reader.size(ARRAY);
    return read();
  });
}

function readText(reader: CborReader, bytes: Uint8Array): string {
  const length = reader.size(TEXT);
  reader.position += length;
  return new TextDecoder().decode(bytes.subarray(reader.position - length, reader.position));
}
