import type { Archive } from "../../model/archive.ts";
import { ADDRESSES } from "../address/urls.ts";
import { PAGE_KINDS } from "../kinds/all-kinds.ts";
import type { PageKind } from "../pages/page-model.ts";

/** Most addresses in one sitemap, by the protocol. */
const SITEMAP_LENGTH = 50_000;

/** A sitemap of pages, or the index of sitemaps when there are several. */
export interface SitemapData {
  readonly index: boolean;
  readonly addresses: readonly string[];
}

/** Sitemaps; they need the site's absolute address and are left out where it is not set. */
export const sitemaps: PageKind<SitemapData> = {
  name: "sitemap",
  scope: "archive",
  *models(archive, settings) {
    if (settings.baseUrl === null) return;
    const all = [...mappedAddresses(archive)];
    if (all.length <= SITEMAP_LENGTH) {
      yield { address: ADDRESSES.sitemap, data: { index: false, addresses: all } };
      return;
    }
    const parts: string[] = [];
    for (let i = 0; i < all.length; i += SITEMAP_LENGTH) {
      const address = `sitemap-${parts.length + 1}.xml`;
      parts.push(address);
      yield { address, data: { index: false, addresses: all.slice(i, i + SITEMAP_LENGTH) } };
    }
    yield { address: ADDRESSES.sitemap, data: { index: true, addresses: parts } };
  },
};

/** `robots.txt`: all may read, and where the sitemap is. */
export const robots: PageKind<Record<string, never>> = {
  name: "robots",
  scope: "archive",
  *models() {
    yield { address: ADDRESSES.robots, data: {} };
  },
};

/** The browser's own search box, where the site has an absolute address. */
export const openSearchDescription: PageKind<Record<string, never>> = {
  name: "opensearch",
  scope: "archive",
  *models(_archive, settings) {
    if (settings.baseUrl !== null) yield { address: ADDRESSES.openSearch, data: {} };
  },
};

/** Pages worth finding: those of each issue, the oldest first, then those of the whole archive. */
function* mappedAddresses(archive: Archive): Iterable<string> {
  const mapped = (scope: PageKind["scope"], part: Archive) =>
    PAGE_KINDS.flatMap((kind) => (kind.scope === scope ? [...(kind.mapped?.(part) ?? [])] : []));
  for (const issue of archive.issues) yield* mapped("issue", { ...archive, issues: [issue] });
  yield* mapped("archive", archive);
}
