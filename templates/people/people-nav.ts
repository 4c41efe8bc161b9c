import { ADDRESSES } from "../../src/site/address/urls.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** A list of people, posts, meetings, places or signatures. */
export type PeopleWay = "people" | "posts" | "series" | "places" | "bylines";

/** Links between the lists of people, posts, meetings, places and signatures. */
export function peopleNav({ words, to }: View, way: PeopleWay): Html {
  const names: readonly (readonly [PeopleWay, string])[] = [
    ["people", words.frame.people],
    ["posts", words.people.postsTitle],
    ["series", words.people.seriesTitle],
    ["places", words.people.placesTitle],
    ["bylines", words.frame.bylines],
  ];
  const links = names.map(
    ([each, name]) =>
      html`<li><a href="${to(ADDRESSES[each])}"${each === way ? html` aria-current="true"` : ""}>${name}</a></li>`,
  );
  return html`<nav class="kinds" aria-label="${words.people.ways}"><ul class="az">${links}</ul></nav>
`;
}
