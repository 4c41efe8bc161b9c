import { join } from "node:path";
import { isMissing, linkFile, listFiles, writeNewFile } from "../io/file-tree.ts";
import { sha256 } from "../io/sealed-file.ts";
import type { BuildState } from "./build-state.ts";

/** Collects the files of the site that is being made, taking over from the old one what has not changed. */
export class SiteOutput {
  readonly staging: string;
  readonly #old: string;
  readonly #oldOutputs: ReadonlyMap<string, string>;
  readonly #oldFolders: ReadonlyMap<string, string>;
  readonly #outputs = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  /** Addresses written in this build. */
  readonly written = new Set<string>();

  /** `state` is what is known of the old site at `old`; undefined makes everything anew. */
  constructor(staging: string, old: string, state: BuildState | undefined) {
    this.staging = staging;
    this.#old = old;
    this.#oldOutputs = new Map(state?.outputs);
    this.#oldFolders = new Map(state?.folders);
  }

  /**
   * Claims an address for something made from what has this hash. True when the old site's file is the same and was
   * taken over; false when the caller must write the file. Two claims of one address are a broken promise of the site.
   */
  takeOver(address: string, hash: string): boolean {
    if (this.#outputs.has(address)) throw new Error(`Two files of the site want the address ${address}.`);
    this.#outputs.set(address, hash);
    if (this.#oldOutputs.get(address) === hash && this.#linkOld(address)) return true;
    this.written.add(address);
    return false;
  }

  /** A file that is known as bytes. */
  addFile(address: string, bytes: Uint8Array | string): void {
    if (!this.takeOver(address, sha256(bytes))) writeNewFile(join(this.staging, address), bytes);
  }

  /** A folder made as a whole, as {@link takeOver}. */
  takeOverFolder(address: string, hash: string): boolean {
    this.#folders.set(address, hash);
    if (this.#oldFolders.get(address) !== hash) return false;
    const names = listFiles(join(this.#old, address));
    return names.length > 0 && names.every((name) => this.#linkOld(`${address}/${name}`));
  }

  /** Addresses of the old site that the new one lacks. */
  get removed(): string[] {
    return [...this.#oldOutputs.keys()].filter((address) => !this.#outputs.has(address));
  }

  /** Addresses of single files, in code-point order, each with its hash. */
  get outputs(): [string, string][] {
    return sorted(this.#outputs);
  }

  get folders(): [string, string][] {
    return sorted(this.#folders);
  }

  has(address: string): boolean {
    return this.#outputs.has(address);
  }

  /** Links a file of the old site into the new one; false when someone has deleted it meanwhile. */
  #linkOld(address: string): boolean {
    try {
      linkFile(join(this.#old, address), join(this.staging, address));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

function sorted(entries: ReadonlyMap<string, string>): [string, string][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
