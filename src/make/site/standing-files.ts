import { rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { allOutputs, type SiteRecord } from "../state/build-state.ts";

/**
 * Files of the old site that stand in the new one from its beginning on, where that began with a spare site: what would be linked stands there
 * already, and whoever writes a file must first take the one away that stands in its place, as it is the old site's too.
 */
export class StandingFiles {
  readonly #staging: string;
  /** Addresses of the files that stand there, and of folders made as a whole. */
  readonly #files: Set<string>;
  readonly #folders: Set<string>;
  /** Folders from which something was taken away. */
  readonly #thinned = new Set<string>();

  /**
   * Takes away at once what is not as the old site has it.
   *
   * @param spare What the spare site was made from; undefined where the new site began empty.
   */
  constructor(staging: string, spare: SiteRecord | undefined, old: SiteRecord | undefined) {
    this.#staging = staging;
    this.#files = new Set();
    this.#folders = new Set();
    if (!spare) return;
    const [hashes, folders] = [new Map(old ? allOutputs(old) : []), new Map(old?.folders)];
    for (const [address, hash] of allOutputs(spare)) {
      this.#files.add(address);
      if (hashes.get(address) !== hash) this.drop(address);
    }
    for (const [address, hash] of spare.folders) {
      this.#folders.add(address);
      if (folders.get(address) !== hash) this.#dropFolder(address);
    }
  }

  /** Whether the old site's file stands at an address. */
  has(address: string): boolean {
    return this.#files.has(address);
  }

  /** Whether all files of a folder of the old site stand there. */
  hasFolder(address: string): boolean {
    return this.#folders.has(address);
  }

  /** Takes the file away that stands at an address, if one does. */
  drop(address: string): void {
    if (!this.#files.delete(address)) return;
    rmSync(join(this.#staging, address), { force: true });
    this.#thinned.add(dirname(address));
  }

  #dropFolder(address: string): void {
    if (!this.#folders.delete(address)) return;
    rmSync(join(this.#staging, address), { recursive: true, force: true });
    this.#thinned.add(dirname(address));
  }

  /** Takes away what the new site does not have, and the folders that have been emptied. */
  end(site: { readonly has: (address: string) => boolean; readonly hasFolder: (address: string) => boolean }): void {
    for (const address of [...this.#files]) if (!site.has(address)) this.drop(address);
    for (const address of [...this.#folders]) if (!site.hasFolder(address)) this.#dropFolder(address);
    for (const folder of this.#thinned) this.#removeEmpty(folder);
  }

  #removeEmpty(folder: string): void {
    for (let path = folder; path !== "."; path = dirname(path)) {
      try {
        rmdirSync(join(this.#staging, path));
      } catch {
        // Something stands in it, or it is gone already.
        return;
      }
    }
  }
}
