import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import type { ADDRESSES } from "../address/urls.ts";
import type { Words } from "../words/words.ts";

/**
 * One file of the site before it is text. `data` is plain JSON and, with the settings and the templates,
 * everything the file shows: two builds with equal data give equal bytes, and a file is written again
 * only when its data changed.
 */
export interface PageModel<Data = unknown> {
  /** Address below the site's root, `/` between its parts, naming its file: `articles/2025/k3f9.html`. */
  readonly address: string;
  /** Id of the issue it belongs to, for kinds of scope `issue`. */
  readonly issue?: string;
  readonly data: Data;
}

/** A kind of file: which of them an archive has. The template of the same name renders them. */
export interface PageKind<Data = unknown> {
  /** `article`, `issue`, `home`… */
  readonly name: string;
  /**
   * `issue`: each file shows one issue and what stands at most {@link ISSUE_REACH} issues away from it;
   * `archive`: a file may show anything.
   */
  readonly scope: "issue" | "archive";
  /**
   * All files of this kind, in a stable order, one at a time so that an archive of any size fits in memory.
   * With `only`, a kind of scope `issue` gives the files of the issues with these ids alone; other kinds ignore it.
   */
  readonly models: (archive: Archive, settings: Settings, only?: ReadonlySet<string>) => Iterable<PageModel<Data>>;
  /** As what it stands in the navigation; absent for a kind that does not. */
  readonly way?: Way;
  /**
   * Addresses of its files that search engines should find, in a stable order; absent where there are none. A kind of scope `issue` is
   * asked with one issue at a time, so that the addresses of an issue stay together.
   */
  readonly mapped?: (archive: Archive) => Iterable<string>;
}

/** A way of reading the archive: a page there is one of, whose address and name in the interface have this key. */
export type Way = keyof typeof ADDRESSES & keyof Words["frame"];

/** A kind of file together with the function that makes its text. */
export interface PageTemplate<Data = unknown> {
  readonly kind: PageKind<Data>;
  /** The whole file. Pure: page and settings decide every byte. */
  readonly render: (page: PageModel<Data>, settings: Settings) => string;
  /** Whether its files are for programs alone: there are many, and they need none of what Eleventy does for a page. */
  readonly isData?: boolean;
}

/** How many issues before and after its own a page of scope `issue` may show something of. */
export const ISSUE_REACH = 6;
