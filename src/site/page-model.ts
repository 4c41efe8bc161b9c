import type { Archive } from "../model/archive.ts";
import type { Settings } from "../model/settings.ts";

/**
 * One page of the site before it is HTML. `data` is plain JSON and, with the settings and the templates,
 * everything the page shows: two builds with equal data give equal bytes, and a page is written again
 * only when its data changed.
 */
export interface PageModel<Data = unknown> {
  /** Address below the site's root, `/` between its parts, naming its file: `articles/2025/k3f9.html`. */
  readonly address: string;
  readonly data: Data;
}

/** A kind of page: which pages of it an archive has. The template of the same name renders them. */
export interface PageKind<Data = unknown> {
  /** `article`, `issue`, `home`… */
  readonly name: string;
  /** All pages of this kind, in a stable order, one at a time so that an archive of any size fits in memory. */
  readonly models: (archive: Archive, settings: Settings) => Iterable<PageModel<Data>>;
}
