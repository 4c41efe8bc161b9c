import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { Meta } from "../../src/site/data/metadata.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/**
 * The page for an address that is not there. A server sends it from any depth, so its links begin at the site's own
 * address where one is set.
 */
export function renderNotFound(page: PageModel<Record<string, never>>, settings: Settings): string {
  const relative = viewOf(page, settings);
  const base = settings.baseUrl === null ? "" : new URL(settings.baseUrl).pathname;
  const { notFound, notFoundText } = relative.words.lists;
  return blankPage({ ...relative, to: (address) => base + relative.to(address) }, notFound, notFoundText);
}

/** The page left at an address whose article or page was taken out of the archive. */
export function renderWithdrawn(page: PageModel<Record<string, never>>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { withdrawn, withdrawnText } = view.words.lists;
  return blankPage(view, withdrawn, withdrawnText, [["robots", "noindex"]]);
}

function blankPage(view: View, title: string, text: string, metadata: readonly Meta[] = []): string {
  const { frame } = view.words;
  const ways = [
    [ADDRESSES.home, frame.home],
    [ADDRESSES.dates, frame.dates],
    [ADDRESSES.people, frame.people],
    [ADDRESSES.bylines, frame.bylines],
    [ADDRESSES.search, frame.search],
  ] as const;
  return layout(view, {
    title,
    description: text,
    crumbs: [],
    metadata,
    main: html`<div class="blank"><h1>${title}</h1><p>${text}</p><ul class="list ways">${ways.map(([address, name]) => html`<li><a href="${view.to(address)}">${name}</a></li>`)}</ul></div>`,
  });
}
