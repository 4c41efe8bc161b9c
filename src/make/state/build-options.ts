import { join, resolve } from "node:path";
import type { SitePart } from "./site-part.ts";

/** Parts of a build that can be left out. */
export const SKIPPABLE = ["search", "offline"] as const;
/** One of {@link SKIPPABLE}. */
export type Skippable = (typeof SKIPPABLE)[number];

/** What one build reads and writes. */
export interface BuildOptions {
  /** Absolute path of the program's folder: its templates and its client code. */
  readonly root: string;
  /** Absolute path of the archive's folder: its raw pages, its settings, and what is made of them unless other places are named. */
  readonly archive: string;
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
  /** Whether published addresses are recorded among the raw pages: those are the archive's own, and the site is a whole one. */
  readonly isRecorded: boolean;
}

/** Pages whose outlines memory holds as they are with ease: packing more saves hundreds of megabytes, and takes a sixth more time. */
const MOST_UNPACKED = 5000;

/**
 * The options of a build that was told nothing; `given` overrides them, its paths relative to the current folder.
 *
 * @param root The program's folder, and the archive's too where `given` names none.
 */
export function defaultOptions(root: string, given: Partial<BuildOptions> = {}): BuildOptions {
  const archive = resolve(given.archive ?? root);
  const seeds = resolve(given.seeds ?? join(archive, "seeds"));
  const usual = join(archive, "build", "cache");
  const cache = resolve(given.cache ?? usual);
  // Caches that stand beside one another must not share their content files.
  const content = given.content ?? (cache === usual ? join(archive, "build", "content") : join(cache, "content"));
  const part = given.part ?? null;
  return {
    root,
    archive,
    seeds,
    out: resolve(given.out ?? join(archive, "_site")),
    cache,
    content: resolve(content),
    skip: given.skip ?? new Set(),
    strict: given.strict ?? false,
    isQuick: given.isQuick ?? false,
    part,
    mostUnpacked: given.mostUnpacked ?? MOST_UNPACKED,
    dictionary: given.dictionary ?? `ICU ${process.versions.icu}`,
    isRecorded: given.isRecorded ?? (part === null && seeds === join(archive, "seeds")),
  };
}
