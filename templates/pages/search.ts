import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/**
 * The page of the search. Its script shows either how to search, or the results of what the address asks. Without a
 * script it leads to the lists, which are the searches made ahead.
 */
export function renderSearch(page: PageModel, settings: Settings): string {
  const view = viewOf(page, settings);
  const { frame, search } = view.words;
  return layout(view, {
    title: frame.search,
    description: search.description,
    crumbs: [],
    way: "search",
    scripts: [ADDRESSES.searchScript],
    main: html`<noscript><p class="say">${search.noScript} ${ways(view)}</p></noscript>
<archive-search data-words="${JSON.stringify(search.script)}" data-site="${settings.newspaper}">
<h1 tabindex="-1">${frame.search}</h1>
${blank(view)}
<div class="srch" hidden><div>
<header class="shead"><p role="status"></p><div class="progress" hidden><progress></progress> <small></small></div><div class="offers"></div><ul class="chips"></ul><p class="sort fine"></p><p class="jumpto fine"><a href="#facets">${search.script.narrow}</a></p></header>
<section class="results" id="found" aria-label="${search.results}"></section>
</div>
<form class="facets fine" id="facets" hidden></form></div>
</archive-search>`,
  });
}

function ways({ words, to }: View): Html {
  return html`<a href="${to(ADDRESSES.dates)}">${words.frame.dates}</a> <a href="${to(ADDRESSES.bylines)}">${words.frame.bylines}</a>`;
}

function blank({ words: { search }, to }: View): Html {
  return html`<div class="blank"><form class="find big" role="search" aria-label="${search.about}" action="${to(ADDRESSES.search)}"><label for="qq">${search.label}</label><input id="qq" name="q" type="search" autocomplete="off" aria-describedby="how"><button type="submit">${search.button}</button></form>
<dl class="defs" id="how">${search.how.map(([example, says]) => html`<div><dt>${example}</dt><dd>${says}</dd></div>`)}</dl>
<p><small>${search.alike}</small></p>
<p><label class="fine"><input type="checkbox" id="slash" checked> ${search.slash}</label></p></div>`;
}
