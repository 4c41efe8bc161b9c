import { readFileSync } from "node:fs";
import { join } from "node:path";
import { correctionsHash, readActs } from "../../corrections/read-acts.ts";
import { correctionsBeside, readCorrections } from "../../io/corrections-files.ts";
import { sha256 } from "../../io/sealed-file.ts";
import type { ParseCache } from "../../make/state/parse-cache.ts";
import type { WrittenAct } from "../../model/act.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { SourceText } from "../../model/source.ts";
import { bytesToSource } from "../../parse/decode/bytes-to-source.ts";
import { fileToPage } from "../../pipeline.ts";

/** A raw page as it stands on the disk now, with the acts about it. */
export interface PageOnDisk {
  /** As its bytes say, nothing corrected. */
  readonly source: SourceText;
  readonly acts: readonly WrittenAct[];
  readonly page: ParsedPage;
  /** Changes with the raw file and with its corrections. */
  readonly version: string;
}

/** Pages that are kept as they were read; an editor goes to and fro between few. */
const MOST_KEPT = 60;
const VERSION_LENGTH = 16;

/** Names a raw file with its corrections, by the hashes of both. */
export function pageVersion(hash: string, corrections = ""): string {
  return sha256(hash + corrections).slice(0, VERSION_LENGTH);
}

/** Reads pages as they are on the disk at the moment; what is the same as before is not parsed again. */
export class PageReader {
  readonly #seeds: string;
  readonly #cache: ParseCache;
  readonly #sameAs: (hash: string) => readonly string[];
  /** By path, the page that was asked for longest ago first. */
  readonly #kept = new Map<string, PageOnDisk>();

  /** @param sameAs Paths of the raw pages known to have a hash. */
  constructor(seeds: string, cache: ParseCache, sameAs: (hash: string) => readonly string[]) {
    this.#seeds = seeds;
    this.#cache = cache;
    this.#sameAs = sameAs;
  }

  /** @throws The system's error where the raw file cannot be read. */
  read(path: string): PageOnDisk {
    const bytes = readFileSync(join(this.#seeds, path));
    const hash = sha256(bytes);
    const corrections = this.#correctionsOf(path, hash);
    const said = corrections.length > 0 ? { corrections: correctionsHash(corrections) } : {};
    const version = pageVersion(hash, said.corrections);
    const known = this.#kept.get(path);
    this.#kept.delete(path);
    const page =
      known?.version === version
        ? known
        : {
            source: bytesToSource(bytes, path),
            acts: readActs(corrections).acts,
            page: this.#cache.getPage({ path, sha256: hash, ...said }) ?? fileToPage({ path, bytes, corrections }),
            version,
          };
    this.#kept.set(path, page);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return page;
  }

  /** The raw text alone. */
  readSource(path: string): SourceText {
    return bytesToSource(readFileSync(join(this.#seeds, path)), path);
  }

  #correctionsOf(path: string, hash: string) {
    const pages = [...new Set([...this.#sameAs(hash), path])].sort();
    return readCorrections(
      this.#seeds,
      pages.flatMap((page) => correctionsBeside(this.#seeds, page)),
    );
  }
}
