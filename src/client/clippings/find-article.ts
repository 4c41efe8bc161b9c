import { SITE_ROOT } from "../take/load-script.ts";
import type { Clipping } from "./clipping.ts";
import { clippingOfPage } from "./clipping-of-page.ts";

/** What stands at a clipping's address today. */
export type ArticleToday =
  | { readonly is: "there"; readonly address: string; readonly now: Clipping }
  /** The page that an article is part of now. */
  | { readonly is: "page"; readonly address: string }
  | { readonly is: "gone" }
  /** Nobody can tell: there is no network, or pages from a folder may not look. */
  | { readonly is: "unknown" };

/** Redirects that are followed: an address that changed again leads on at once. */
const MOST_STEPS = 3;

/** Looks for an article at its address, and where that leads. */
export async function findArticle(address: string): Promise<ArticleToday> {
  if (address === "" || location.protocol === "file:") return { is: "unknown" };
  let url = new URL(address, SITE_ROOT);
  for (let step = 0; step <= MOST_STEPS; step++) {
    const response = await fetch(url.href).catch(() => undefined);
    if (response?.status === 404 || response?.status === 410) return { is: "gone" };
    if (!response?.ok) return { is: "unknown" };
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const now = decodeURIComponent(url.href.slice(SITE_ROOT.length));
    const clipping = clippingOfPage(page, now);
    if (clipping) return { is: "there", address: now, now: clipping };
    const to = /url=(.+)$/.exec(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content") ?? "")?.[1];
    if (to === undefined)
      return page.querySelector('meta[content="noindex"]') ? { is: "gone" } : { is: "page", address: now };
    url = new URL(to, url);
    if (!url.href.startsWith(SITE_ROOT)) return { is: "unknown" };
  }
  return { is: "unknown" };
}
