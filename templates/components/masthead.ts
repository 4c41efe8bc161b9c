import { ADDRESSES } from "../../src/site/address/urls.ts";
import { WAYS } from "../../src/site/kinds/all-kinds.ts";
import type { Way } from "../../src/site/pages/page-model.ts";
import { type Html, html } from "../html.ts";
import { sharedPart, type View } from "../view.ts";
import { searchBox } from "./search-box.ts";

/** The head of a page. */
export function masthead(view: View, way: Way | undefined): Html {
  return sharedPart(
    view,
    `masthead ${way}`,
    () => html`<header class="head${way === "search" && " asks"}">
<p class="brand">${brand(view)}</p>
${navigation(view, way)}
${searchBox(view)}
</header>`,
  );
}

/** The head of the front page, with what the archive holds in its ear (报眼). */
export function homeMasthead(view: View, ear: Html): Html {
  return html`<header class="head mast">
<h1 class="brand">${brand(view)}</h1>
<p class="ear fine">${ear}</p>
${navigation(view, undefined)}
${searchBox(view)}
</header>`;
}

function brand({ words, to, settings }: View): Html {
  return html`<a href="${to(ADDRESSES.home)}"><span class="seal" aria-hidden="true">${sealHead(settings.place)}<br>${words.frame.sealTail}</span><span class="name">${settings.newspaper}</span> <span class="room">${words.frame.room}</span></a>`;
}

/** Upper half of the seal: the last two characters of the place. `山西省绛县` → `绛县` */
function sealHead(place: string): string {
  const characters = [...place.trim()];
  return characters.length < 2 ? "报刊" : characters.slice(-2).join("");
}

function navigation({ words, to }: View, way: Way | undefined): Html {
  const links = WAYS.map(
    (each) =>
      html`<li><a href="${to(ADDRESSES[each])}"${each === way ? html` aria-current="true"` : ""}>${words.frame[each]}</a></li>`,
  );
  return html`<nav class="nav" aria-label="${words.frame.ways}"><ul>${links}</ul></nav>`;
}
