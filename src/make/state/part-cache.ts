import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { isMissing } from "../../io/file-tree.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { isMadeFolderName, isMadeName } from "./cache-names.ts";

/** Keeps what is costly to make, by the hash of all that it is made from. */
export interface PartStore {
  get(key: string): Uint8Array | undefined;
  /** Hash of what {@link get} gives, as far as {@link trust} was not told of another. */
  hashOf(key: string): string | undefined;
  put(key: string, bytes: Uint8Array): void;
  /** Takes the word of who has read or made it that this is the hash of what is kept. */
  trust(key: string, hash: string): void;
  /** Forgets what was said of the hashes of these: each is read the next time. */
  distrust(keys: Iterable<string>): void;
}

/** For one build alone. */
export class PartMemory extends Map<string, Uint8Array> implements PartStore {
  put(key: string, bytes: Uint8Array): void {
    this.set(key, bytes);
  }

  hashOf(key: string): string | undefined {
    const bytes = this.get(key);
    return bytes && sha256(bytes);
  }

  trust(): void {}

  distrust(): void {}
}

const FOLDER_PREFIX = "made-";
const SEAL_LENGTH = 64;

/**
 * Parts of the index, and what else of a site is made of many files, kept on disk: a file each, in a folder named by
 * the recipe. Before its bytes stands a checksum: what is damaged is as good as missing.
 */
export class PartCache implements PartStore {
  readonly cache: string;
  readonly recipe: string;
  readonly #folder: string;
  /** Of what has been read or made. */
  readonly #hashes = new Map<string, string>();

  constructor(cache: string, recipe: string) {
    this.cache = cache;
    this.recipe = recipe;
    this.#folder = join(cache, FOLDER_PREFIX + recipe.slice(0, 16));
  }

  get(key: string): Uint8Array | undefined {
    try {
      const file = readFileSync(this.#file(key));
      const bytes = file.subarray(SEAL_LENGTH);
      const hash = sha256(bytes);
      if (file.toString("latin1", 0, SEAL_LENGTH) !== sealOf(key, hash)) return undefined;
      this.#hashes.set(key, hash);
      return bytes;
    } catch {
      return undefined;
    }
  }

  hashOf(key: string): string | undefined {
    if (!this.#hashes.has(key)) this.get(key);
    return this.#hashes.get(key);
  }

  put(key: string, bytes: Uint8Array): void {
    const path = this.#file(key);
    const draft = `${path}.${process.pid}-${threadId}.part`;
    const hash = sha256(bytes);
    const content = [Buffer.from(sealOf(key, hash)), bytes];
    try {
      writeFileSync(draft, Buffer.concat(content));
    } catch (error) {
      if (!isMissing(error)) throw error;
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, Buffer.concat(content));
    }
    renameSync(draft, path);
    this.#hashes.set(key, hash);
  }

  trust(key: string, hash: string): void {
    this.#hashes.set(key, hash);
  }

  distrust(keys: Iterable<string>): void {
    for (const key of keys) this.#hashes.delete(key);
  }

  /** Deletes what another recipe left, and all but these. */
  prune(kept: Iterable<string>): void {
    const wanted = new Set(Array.from(kept, (key) => this.#file(key)));
    for (const name of namesIn(this.cache).filter(isMadeFolderName)) {
      const folder = join(this.cache, name);
      for (const file of namesIn(folder)) {
        if (isMadeName(file) && !wanted.has(join(folder, file))) rmSync(join(folder, file), { force: true });
      }
      if (namesIn(folder).length === 0) rmdirSync(folder);
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${sha256(key).slice(0, 32)}.bin`);
  }
}

/** What stands under another's name is none. */
function sealOf(key: string, hash: string): string {
  return sha256(`${key} ${hash}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
