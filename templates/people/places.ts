import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { Lettered } from "../../src/site/lists/lettered.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type {
  PlaceData,
  PlaceEntry,
  PlaceLink,
  PlacesData,
  PlacesPartData,
} from "../../src/site/people/places-pages.ts";
import { articleList } from "../components/article-list.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { sighting } from "./holdings.ts";
import { letterId, letterNav, letterText } from "./letters.ts";
import { peopleNav } from "./people-nav.ts";

/** 地方: all places by letter, or the letters where there are very many. */
export function renderPlaces(page: PageModel<PlacesData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { count, letters } = page.data;
  const main = html`${peopleNav(view, page.data.lists, "places")}<header class="ihead"><h1>${words.people.placesTitle} <small>${words.people.placesCount(count)}</small></h1><p>${words.people.placesIntro}</p>
${letterNav(view, letters, null)}</header>
<div class="who">${letters.map((group) => letterSection(view, group))}</div>`;
  return layout(view, {
    title: words.people.placesTitle,
    description: words.people.placesIntro,
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: words.people.placesTitle, address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(words.people.placesTitle, page.address, settings),
  });
}

/** The places of one letter. */
export function renderPlacesPart(page: PageModel<PlacesPartData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { letter, places, links, letters } = page.data;
  const own = `${words.people.placesTitle} ${letterText(view, letter)}`;
  const title = partTitle(view, own, links);
  const main = html`${peopleNav(view, page.data.lists, "places")}<header class="ihead"><h1>${title}</h1>${letterNav(view, letters, letter)}</header>
${placeList(view, places)}
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: words.people.placesIntro,
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: words.people.placesTitle, address: ADDRESSES.places },
      { text: letterText(view, letter), address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function letterSection(view: View, { letter, count, address, items }: Lettered<PlaceEntry>): Html {
  const text = letterText(view, letter);
  const all =
    address !== null &&
    count > items.length &&
    html`<p class="fine"><a href="${view.to(address)}">${text} ${view.words.people.placesCount(count)}</a></p>`;
  const head = address === null ? text : html`<a href="${view.to(address)}">${text}</a>`;
  return html`<section><h2 class="lab" id="${letterId(letter)}">${head}</h2>${placeList(view, items)}${all}</section>
`;
}

function placeList(view: View, places: readonly PlaceEntry[]): Html {
  const { words, to, lang } = view;
  const items = places.map(({ name, address, township, articles }) => {
    const facts = [township !== null && words.people.placeIn(township.name), words.frame.articles(articles)];
    return html`<li><a href="${to(address)}"${lang}>${name}</a> <small>${joined(facts, words.frame.separator)}</small></li>
`;
  });
  return html`<ul class="list">${items}</ul>`;
}

/** The page of a place. */
export function renderPlace(page: PageModel<PlaceData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words, lang } = view;
  const { name, kind, township, facts, articles, links } = page.data;
  const title = partTitle(view, name, links);
  const of = [
    words.people.placeKind[kind],
    township !== null && html`${words.people.placeIn("")}${placeName(view, township)}`,
    facts && words.people.placeCount(facts.mentions),
    facts && words.frame.articles(facts.articles),
  ];
  const main = html`${peopleNav(view, page.data.lists, "places")}<header class="ihead"><h1${lang}>${title}</h1><p>${joined(of, words.frame.separator)}</p>${facts && html`<p class="fine">${words.people.firstSeen} ${sighting(view, facts.first)}</p>`}</header>
${
  facts &&
  facts.within.length > 0 &&
  html`<section aria-labelledby="wi"><h2 id="wi" class="lab">${words.people.placesWithin}</h2><ul class="az">${facts.within.map((each) => html`<li>${placeName(view, each)}</li>`)}</ul></section>
`
}<section aria-labelledby="ar"><h2 id="ar" class="lab">${words.people.articles}</h2>
${articleList(view, articles)}
${partLinks(view, links)}</section>`;
  return layout(view, {
    title,
    description: [name, words.people.placeKind[kind]].join(words.frame.separator),
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: words.people.placesTitle, address: ADDRESSES.places },
      { text: name, address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function placeName({ to, lang }: View, { name, address }: PlaceLink): Html {
  return address === null ? html`<span${lang}>${name}</span>` : html`<a href="${to(address)}"${lang}>${name}</a>`;
}
