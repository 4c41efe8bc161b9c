/** One file of a finished site, read only when it is wanted. */
export interface SiteFile {
  /** Address below the site's root, `/` between its parts: `articles/2025/k3f9.html`. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A file of which something shorter than its bytes tells whether it is still the same. */
export interface HashedFile extends SiteFile {
  /** Hash of its bytes, or of all that it was made from. */
  readonly hash: string;
  /** Its length, where that is known without reading it. */
  readonly bytes?: number;
}

const COMPRESSED_PATTERN = /\.(?:bin|png|jpe?g|webp|woff2|gz|pagefind|pf_\w+)$/;

/** Whether a file holds what is compressed already: deflating it again only takes time. */
export function isCompressed({ path }: Pick<SiteFile, "path">): boolean {
  return COMPRESSED_PATTERN.test(path);
}

/** The folder of a site that is being made, and what can be taken over from the one before. */
export interface SiteFolder {
  /**
   * Takes over a folder of the last site as it is, when it was made from what has this hash; false when the caller must
   * write its files.
   */
  readonly takeOver: (folder: string, hash: string) => boolean;
  /**
   * Takes over files of the last site that have these SHA-256; false when one of them is not there, and the caller must
   * write them all.
   */
  readonly keep: (files: readonly (readonly [path: string, sha256: string])[]) => boolean;
  /** A file of the last site; undefined where it is not there. */
  readonly old: (path: string) => Uint8Array | undefined;
  readonly write: (path: string, bytes: Uint8Array | string) => void;
}

/** Orders files by the code units of their addresses, whatever the folder gave: what is packed must not depend on it. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
