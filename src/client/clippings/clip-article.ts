import { ADDRESSES } from "../../site/address/urls.ts";
import { controlsWordsFor } from "../../site/words/controls.ts";
import { SITE_ROOT } from "../take/load-script.ts";
import type { TextBlock } from "../take/taken-article.ts";
import { handOver, KEEP_WORD } from "./address-rows.ts";
import { clippingOfPage } from "./clipping-of-page.ts";
import { ClippingStore, NotKept } from "./clipping-store.ts";
import { sharesStore } from "./shares-store.ts";

/**
 * Cuts out the article of this page, or a passage, and says in words what became of it. Where each page has a store of its own, the page
 * of the clippings is opened with the piece in its address, and keeps it.
 */
export function clipPage(passage?: readonly TextBlock[]): string {
  const words = controlsWordsFor(document.documentElement.lang).clip;
  const clipping = clippingOfPage(document, addressOfPage(), passage);
  if (!clipping) return words.closed;
  if (!sharesStore()) {
    location.href = `${SITE_ROOT}${ADDRESSES.clippings}#${KEEP_WORD}=${handOver(clipping)}`;
    return words.kept;
  }
  try {
    return new ClippingStore().add([clipping]).added.length > 0 ? words.kept : words.known;
  } catch (error) {
    return error instanceof NotKept ? words[error.refusal] : words.closed;
  }
}

/** Address of this page below the site's root; some servers show it without its ending. */
function addressOfPage(): string {
  const path = decodeURIComponent(location.pathname.slice(new URL(SITE_ROOT).pathname.length));
  return path.endsWith(".html") ? path : `${path}.html`;
}
