import { join, resolve } from "node:path";
import type { SitePart } from "./site-part.ts";

/** Parts of a build that can be left out. */
export const SKIPPABLE = ["search", "offline"] as const;
/** One of {@link SKIPPABLE}. */
export type Skippable = (typeof SKIPPABLE)[number];

/** What one build reads and writes. */
export interface BuildOptions {
  /** Absolute path of the project's folder: its templates, its client code, its settings. */
  readonly root: string;
  /** Absolute path of the folder of raw pages. */
  readonly seeds: string;
  /** Absolute path the site is published at. */
  readonly out: string;
  /** Absolute path of what is kept from one build to the next. */
  readonly cache: string;
  /** Absolute path of the content files. */
  readonly content: string;
  readonly skip: ReadonlySet<Skippable>;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** Whether the search index and the offline packages may stay as they are, so that changed pages are seen at once. */
  readonly isQuick: boolean;
  /** The part of a site to build, to be joined with the others by copying; null builds the whole site. */
  readonly part: SitePart | null;
  /** Most pages whose outlines are held as they are. Packing those of larger archives changes nothing of the site. */
  readonly mostUnpacked: number;
  /**
   * Which dictionary of words the runtime brings, by which text is cut: `ICU 78.2`. It moves with Node, and with it may
   * move what a line is taken for, where a headline may be broken, and so, rarely, an address.
   */
  readonly dictionary: string;
}

/** Pages whose outlines memory holds as they are with ease: packing more saves hundreds of megabytes, and takes a sixth more time. */
const MOST_UNPACKED = 5000;

/** The options of a build that was told nothing; `given` overrides them, its paths relative to the current folder. */
export function defaultOptions(root: string, given: Partial<BuildOptions> = {}): BuildOptions {
  const cache = resolve(given.cache ?? join(root, "build", "cache"));
  // Caches that stand beside one another must not share their content files.
  const isUsual = cache === join(root, "build", "cache");
  const content = given.content ?? (isUsual ? join(root, "build", "content") : join(cache, "content"));
  return {
    root,
    seeds: resolve(given.seeds ?? join(root, "seeds")),
    out: resolve(given.out ?? join(root, "_site")),
    cache,
    content: resolve(content),
    skip: given.skip ?? new Set(),
    strict: given.strict ?? false,
    isQuick: given.isQuick ?? false,
    part: given.part ?? null,
    mostUnpacked: given.mostUnpacked ?? MOST_UNPACKED,
    dictionary: given.dictionary ?? `ICU ${process.versions.icu}`,
  };
}
