/** One file of a finished site, read only when it is wanted. */
export interface SiteFile {
  /** Address below the site's root, `/` between its parts: `articles/2025/k3f9.html`. */
  readonly path: string;
  /** Length in bytes, where it is known without reading it. */
  readonly size?: number | undefined;
  /** Lower-case hex SHA-256 of its bytes, where it is known without reading it. */
  readonly digest?: string | undefined;
  readonly read: () => Promise<Uint8Array>;
}

/** Orders files by the code points of their addresses, whatever the folder gave: what is packed must not depend on it. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
