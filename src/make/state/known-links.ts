import type { PartStore } from "./part-cache.ts";

/** Key in the cache. */
const LINKS_KEY = "links";

/**
 * Where the pages of a site lead, kept from build to build: pages that were taken over need not be read again to know which of them
 * lead to what is gone now. Addresses are kept as numbers; two in some thousands of millions share one, and then a page is read in vain.
 */
export class KnownLinks {
  readonly #made: PartStore;
  readonly #before: ReadonlyMap<string, Uint32Array>;
  readonly #now = new Map<string, Uint32Array>();
  /** The pages of each owner that was taken over. */
  readonly #kept = new Map<string, readonly string[]>();

  /** @param made Where they are kept. */
  constructor(made: PartStore) {
    this.#made = made;
    this.#before = bytesToLinks(made.get(LINKS_KEY));
  }

  /** Notes what the pages of an owner link to: of an issue or of a page, named by all that decides its pages. */
  note(owner: string, targets: Iterable<string>): void {
    this.#now.set(owner, Uint32Array.from(targets, toNumber));
  }

  /** Notes that the pages of an owner were taken over as they are. */
  keep(owner: string, pages: readonly string[]): void {
    const targets = this.#before.get(owner);
    if (targets) this.#now.set(owner, targets);
    this.#kept.set(owner, pages);
  }

  /** The pages taken over that may link to one of these addresses: all of an owner, where one of them may. */
  pagesLinkingTo(addresses: Iterable<string>): string[] {
    const wanted = new Set(Array.from(addresses, toNumber));
    return [...this.#kept].flatMap(([owner, pages]) => {
      const targets = this.#now.get(owner);
      return targets?.every((target) => !wanted.has(target)) ? [] : pages;
    });
  }

  /** Keeps what was noted for the next build; gives the keys of what is kept. */
  save(): string[] {
    this.#made.put(LINKS_KEY, linksToBytes(this.#now));
    return [LINKS_KEY];
  }
}

/** 32-bit FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function toNumber(address: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A line of JSON that names the owners and says how many targets each has, then the numbers of all targets. */
function linksToBytes(links: ReadonlyMap<string, Uint32Array>): Uint8Array {
  const owners = Array.from(links, ([owner, targets]) => [owner, targets.length]);
  const numbers = Array.from(links.values(), ({ buffer, byteOffset, byteLength }) => {
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(owners)}\n`), ...numbers]);
}

function bytesToLinks(kept: Uint8Array | undefined): Map<string, Uint32Array> {
  if (!kept) return new Map();
  const headEnd = kept.indexOf(NEWLINE);
  const owners = JSON.parse(new TextDecoder().decode(kept.subarray(0, headEnd))) as [owner: string, count: number][];
  // Copied, as they need not begin at a multiple of four.
  const numbers = new Uint32Array(new Uint8Array(kept.subarray(headEnd + 1)).buffer);
  let from = 0;
  return new Map(
    owners.map(([owner, count]) => {
      const targets = numbers.subarray(from, from + count);
      from += count;
      return [owner, targets];
    }),
  );
}

const NEWLINE = 0x0a;
