import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { OfflineData } from "../../src/site/pages/offline-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { bracketed } from "../components/bracketed.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { megabytes } from "../scans/scan-figures.ts";
import { type View, viewOf } from "../view.ts";

/** 离线阅读: what can be saved and what is; a script fills the table, as only the browser knows what it holds. */
export function renderOffline(page: PageModel<OfflineData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { offline, scans: words } = view.words;
  const { count, bytes } = page.data.scans;
  const scans = count > 0 && html`<p>${words.sum(count, megabytes(bytes), settings.offlineScans)}</p>`;
  return layout(view, {
    title: offline.heading,
    description: offline.lead,
    crumbs: [{ text: offline.heading, address: null }],
    main: html`<header class="ihead"><h1>${offline.heading}</h1><p>${offline.lead}</p></header>
<noscript><p class="say">${offline.noScript}</p></noscript>
${savedYears(view)}${scans}
<section aria-labelledby="ow"><h2 id="ow" class="lab">${offline.otherWays}</h2>
${offline.otherWaysText.map((text) => html`<p>${text}</p>`)}</section>`,
    scripts: [ADDRESSES.offlineScript],
  });
}

/** Hidden until the script has something to show: without it the table would be an empty promise. */
function savedYears({ words }: View): Html {
  const { offline } = words;
  const columns = [offline.year, offline.contents, offline.size, offline.state];
  return html`<saved-years hidden data-words="${JSON.stringify(offline.script)}">
<p class="say" role="status" hidden></p>
<table class="tb" hidden><caption class="vh">${offline.tableCaption}</caption><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody></tbody></table>
<p class="tot"></p>
</saved-years>`;
}

/** What a reader without a network sees in the place of a page that was not saved. */
export function renderUnsaved(page: PageModel<Record<string, never>>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { offline, frame } = view.words;
  const ways = [
    [ADDRESSES.search, offline.unsavedSearch],
    [ADDRESSES.offline, offline.unsavedList],
    [ADDRESSES.home, frame.home],
  ] as const;
  return layout(view, {
    title: offline.unsavedHeading,
    description: offline.unsavedText,
    crumbs: [],
    main: html`<div class="blank"><h1>${bracketed(offline.unsavedHeading)}</h1><p>${offline.unsavedText}</p><ul class="list ways">${ways.map(([address, name]) => html`<li><a href="${view.to(address)}">${name}</a></li>`)}</ul></div>`,
  });
}
