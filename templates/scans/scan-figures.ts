import { ADDRESSES } from "../../src/site/address/urls.ts";
import { type NamedPage, pageName } from "../../src/site/article/issue-name.ts";
import type { ScanCover, ShownScan } from "../../src/site/article/shown-scans.ts";
import type { Words } from "../../src/site/words/words.ts";
import { type Html, type HtmlValue, html, unsafe } from "../html.ts";
import type { View } from "../view.ts";

/** Around all that is shown of scans: a package without them leaves out what stands between. */
const [START, END] = [unsafe("<!--scan-->"), unsafe("<!--/scan-->")];

/** What a page shows of scans, marked as such. */
export function ofScans(content: Html): Html {
  return html`${START}${content}${END}`;
}

/** Scripts that a page with these scans needs. */
export function scanScripts(scans: readonly unknown[]): readonly string[] {
  return scans.length > 0 ? [ADDRESSES.scanScript] : [];
}

/** The scans of a printed page beside what was read of it; that alone where it has none. */
export function besideScans(view: View, scans: readonly ShownScan[], page: NamedPage, read: HtmlValue): HtmlValue {
  if (scans.length === 0) return read;
  const figures = scans.map((scan, i) => {
    return scanFigure(view, scan, view.words.scans.name(pageOf(page, view.words), i + 1, scans.length));
  });
  return html`<div class="pair">${ofScans(html`<div>${figures}</div>`)}<div>${read}</div></div>`;
}

/** A scan to be zoomed and moved; its buttons come to life by script, and without it the pane scrolls. */
function scanFigure({ words, to }: View, scan: ShownScan, name: string): Html {
  const { scans } = words;
  const buttons = [
    ["in", scans.larger],
    ["out", scans.smaller],
    ["reset", scans.reset],
  ].map(([way, label]) => html`<button type="button" class="quiet" data-zoom="${way}">${label}</button> `);
  return html`<figure class="scan"><figcaption class="act fine"><span>${name}</span> <span hidden data-zooms>${buttons}</span><a href="${to(scan.address)}">${scans.original}</a> <small>${scans.size(scan.width, scan.height, megabytes(scan.bytes))}</small></figcaption>
<div class="pane" tabindex="0" role="group" aria-label="${scans.pane(name)}"><img data-scan src="${to(scan.address)}" alt="${name}" width="${scan.width}" height="${scan.height}" loading="lazy" decoding="async"></div>
<p class="fine" hidden data-zooms>${scans.hint}</p><p class="say" hidden data-missing>${scans.missing}</p></figure>
`;
}

/** The cover of an issue or page in lists, where it is named beside it. */
export function coverImage({ to }: View, scan: { readonly cover: ScanCover } | null): Html | null {
  if (!scan) return null;
  const { address, width, height } = scan.cover;
  return ofScans(
    html`<img class="thumb" src="${to(address)}" alt="" width="${width}" height="${height}" loading="lazy" decoding="async">`,
  );
}

/** The cover of a page that leads to its scans. */
export function coverLink(view: View, scan: ShownScan | null, page: NamedPage, address: string): Html | null {
  if (!scan) return null;
  const { scans } = view.words;
  const { cover } = scan;
  const label = scans.openOf(scans.name(pageOf(page, view.words), 1, 1));
  return ofScans(
    html`<a class="thumb" href="${address}"><img src="${view.to(cover.address)}" alt="${label}" width="${cover.width}" height="${cover.height}" loading="lazy" decoding="async"></a>`,
  );
}

/** `3.2 MB`, of a million bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 50_000 ? 2 : 1)} MB`;
}

function pageOf(page: NamedPage, words: Words): string | null {
  return page.pageNumber === null ? null : pageName(page, words);
}
