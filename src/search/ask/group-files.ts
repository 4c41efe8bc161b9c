import { inflate } from "../../bytes/inflate.ts";
import { type IndexTable, indexTableToBytes, SIGNATURE } from "../format/index-table.ts";
import {
  FACETS_NAME,
  type Facets,
  type Fragment,
  fragmentName,
  fragmentRun,
  type GroupEntry,
  indexName,
  type NamedPeople,
  PEOPLE_NAME,
  TABLE_NAME,
  TIMES_NAME,
  type Times,
  WASM_NAME,
} from "../format/manifest.ts";
import { type PackedTable, unpackTable } from "../format/packed-table.ts";
import type { Time } from "../format/time.ts";

/** Reads a file of the index folder by its name there; rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A file of the index that is missing or damaged. */
export class IndexFault extends Error {
  readonly group: string;
  readonly file: string;
  constructor(group: string, file: string, cause: unknown) {
    super(`${file} of the index ${group} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.group = group;
    this.file = file;
  }
}

/**
 * The files of one group, each read once and checked by its checksum, and the answers to what Pagefind asks for:
 * Pagefind itself takes a missing file for an empty one and says so only on the console.
 */
export class GroupFiles {
  readonly entry: GroupEntry;
  readonly #read: ReadFile;
  readonly #version: string;
  readonly #held = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #faults: IndexFault[] = [];

  /** @param version Of Pagefind, as the manifest has it. */
  constructor(entry: GroupEntry, version: string, read: ReadFile) {
    this.entry = entry;
    this.#version = version;
    this.#read = read;
  }

  /** Table of the index. */
  async table(): Promise<IndexTable> {
    return unpackTable(await this.#json<PackedTable>(TABLE_NAME));
  }

  async facets(): Promise<Facets> {
    return this.#json(FACETS_NAME);
  }

  /** Who is named in every article. */
  async people(): Promise<NamedPeople> {
    return this.#json(PEOPLE_NAME);
  }

  /** The time of every article. */
  async times(): Promise<readonly Time[]> {
    const runs = await this.#json<Times>(TIMES_NAME);
    return runs.flatMap(([time, count]) => new Array<Time>(count).fill(time));
  }

  /** What results show of the article at a place in the index. */
  async fragment(place: number): Promise<Fragment> {
    const run = fragmentRun(this.entry);
    const name = fragmentName(Math.floor(place / run));
    const bytes = await this.#file(name);
    const fragments = JSON.parse(new TextDecoder().decode(bytes.subarray(SIGNATURE.length))) as Fragment[];
    const fragment = fragments[place % run];
    if (!fragment) throw new IndexFault(this.entry.label, name, new Error(`it does not hold the article ${place}`));
    return fragment;
  }

  /** Files that would have to be read for what results show of these articles, and the articles in all of them. */
  fragmentsToRead(places: readonly number[]): { files: number; articles: number } {
    const run = fragmentRun(this.entry);
    const names = new Set(places.map((place) => fragmentName(Math.floor(place / run))));
    const files = [...names].filter((name) => !this.#held.has(name)).length;
    return { files, articles: files * run };
  }

  /** Whether a file of the index has been asked for. */
  isHeld(name: string): boolean {
    return this.#held.has(indexName(name));
  }

  /** Throws the first fault since the last call. */
  throwFaults(): void {
    const [fault] = this.#faults.splice(0);
    if (fault) throw fault;
  }

  /** Stands for `fetch` in Pagefind's code; a file that cannot be had is kept for {@link throwFaults}. */
  async answer(address: string): Promise<Response> {
    const name = (/[^/]+$/.exec(address)?.[0] ?? "").replace(/\?.*$/, "");
    if (name === "pagefind-entry.json") return Response.json(this.#pagefindEntry());
    if (name.endsWith(".pf_meta")) return new Response(indexTableToBytes(await this.table()));
    if (name.endsWith(".pagefind")) return new Response(await this.#file(WASM_NAME));
    try {
      return new Response(await this.#file(`index/${name}`));
    } catch (error) {
      if (error instanceof IndexFault) this.#faults.push(error);
      throw error;
    }
  }

  /** What Pagefind reads first of an index; the manifest has said it already. */
  #pagefindEntry(): object {
    const { label, count } = this.entry;
    const languages = { [label]: { hash: label, wasm: null, page_count: count } };
    return { version: this.#version, include_characters: [], languages };
  }

  async #json<Value>(name: string): Promise<Value> {
    return JSON.parse(new TextDecoder().decode(await this.#file(name))) as Value;
  }

  #file(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const held = this.#held.get(name);
    if (held) return held;
    const reading = this.#readFile(name).catch((error: unknown) => {
      this.#held.delete(name);
      throw new IndexFault(this.entry.label, name, error);
    });
    this.#held.set(name, reading);
    return reading;
  }

  async #readFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await inflate(await this.#read(name === WASM_NAME ? name : `${this.entry.folder}/${name}`));
    const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
    if (!name.includes(".json") && signature !== SIGNATURE) throw new Error("it holds something else");
    return bytes;
  }
}
