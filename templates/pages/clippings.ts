import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { viewOf } from "../view.ts";

/** 剪报: what this reader has cut out; a script shows it, as only the browser knows. */
export function renderClippings(page: PageModel<Record<string, never>>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { clippings, frame } = view.words;
  return layout(view, {
    title: frame.clippings,
    description: clippings.lead,
    crumbs: [],
    way: "clippings",
    main: html`<header class="ihead"><h1>${frame.clippings}</h1><p>${clippings.lead}</p><p class="fine">${clippings.kept}</p></header>
<noscript><p class="say">${clippings.noScript}</p></noscript>
<div class="clips" hidden data-clippings="${settings.baseUrl ?? ""}"></div>`,
    scripts: [ADDRESSES.clippingsScript],
  });
}
