import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { deterministicGzip } from "../../bytes/gzip.ts";

/** A file of an index: its name in its group's folder, the hash of what it holds, and its bytes as it is kept, compressed. */
export type WrittenFile = readonly [name: string, hash: string, bytes: number];

/** Files that stand compressed already, by the hash of what they hold. */
export interface KeptFiles {
  readonly get: (hash: string) => { readonly bytes: number } | undefined;
  /** Gives the file of this hash to a path; false when it is gone. */
  readonly give: (hash: string, path: string) => boolean;
}

/** A file that is about to be written. */
export interface ReadyFile {
  /** Its size when compressed. */
  readonly bytes: number;
  /** Writes it under a name in the folder. */
  readonly write: (name: string) => Promise<void>;
}

/** Folder of a group that is being written. What was compressed before is not compressed again. */
export class IndexFolder {
  readonly #path: string;
  readonly #kept: KeptFiles | undefined;
  /** In the order they were written. */
  readonly files: WrittenFile[] = [];

  constructor(path: string, kept: KeptFiles | undefined) {
    this.#path = path;
    this.#kept = kept;
  }

  /** Makes the folder anew, with these below it. */
  async begin(names: readonly string[]): Promise<void> {
    await rm(this.#path, { recursive: true, force: true });
    for (const name of names) await mkdir(join(this.#path, name), { recursive: true });
  }

  /** Gives a name in the folder to the kept file that holds what has this hash; whether it is there. */
  takeOver(name: string, hash: string): boolean {
    const kept = this.#kept?.get(hash);
    if (!kept || !this.#kept?.give(hash, join(this.#path, name))) return false;
    this.files.push([name, hash, kept.bytes]);
    return true;
  }

  /** Compresses what a file holds, in a thread of its own, unless a kept one holds the same. */
  async ready(content: string | Uint8Array): Promise<ReadyFile> {
    const hash = hashOfContent(content);
    const kept = this.#kept?.get(hash);
    if (kept) {
      const write = async (name: string) => {
        if (!this.takeOver(name, hash)) this.#write(name, hash, await deterministicGzip(content));
      };
      return { bytes: kept.bytes, write };
    }
    const compressed = await deterministicGzip(content);
    return { bytes: compressed.length, write: async (name) => this.#write(name, hash, compressed) };
  }

  #write(name: string, hash: string, bytes: Uint8Array): void {
    writeFileSync(join(this.#path, name), bytes);
    this.files.push([name, hash, bytes.length]);
  }
}

/** The hash of what a file holds before it is compressed. */
export function hashOfContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest().toString("hex", 0, 16);
}
