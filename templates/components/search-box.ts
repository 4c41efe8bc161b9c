import { ADDRESSES } from "../../src/site/address/urls.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** The search form of the masthead: a plain form that leads to the search page. */
export function searchBox({ words, to }: View): Html {
  return html`<form class="find" role="search" action="${to(ADDRESSES.search)}"><label class="vh" for="q">${words.frame.searchLabel}</label><input id="q" name="q" type="search" autocomplete="off"><button type="submit">${words.frame.search}</button></form>`;
}
