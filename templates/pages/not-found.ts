import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { viewOf } from "../view.ts";

/**
 * The page for an address that is not there. A server sends it from any depth, so its links begin at the site's own
 * address where one is set.
 */
export function renderNotFound(page: PageModel<Record<string, never>>, settings: Settings): string {
  const relative = viewOf(page, settings);
  const base = settings.baseUrl === null ? "" : new URL(settings.baseUrl).pathname;
  const view = { ...relative, to: (address: string) => base + relative.to(address) };
  const { frame, lists } = view.words;
  const ways = [
    [ADDRESSES.home, frame.home],
    [ADDRESSES.dates, frame.dates],
    [ADDRESSES.bylines, frame.bylines],
    [ADDRESSES.search, frame.search],
  ] as const;
  return layout(view, {
    title: lists.notFound,
    description: lists.notFoundText,
    crumbs: [],
    main: html`<div class="blank"><h1>${lists.notFound}</h1><p>${lists.notFoundText}</p><ul class="list ways">${ways.map(([address, name]) => html`<li><a href="${view.to(address)}">${name}</a></li>`)}</ul></div>`,
  });
}
