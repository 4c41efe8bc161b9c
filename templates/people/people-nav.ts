import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PeopleList } from "../../src/site/lists/people-lists.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** Links between the lists of people, posts, meetings, places and signatures that the archive has. */
export function peopleNav({ words, to }: View, lists: readonly PeopleList[], own: PeopleList): Html {
  const names: Readonly<Record<PeopleList, string>> = {
    people: words.frame.people,
    posts: words.people.postsTitle,
    series: words.people.seriesTitle,
    places: words.people.placesTitle,
    bylines: words.frame.bylines,
  };
  const links = lists.map(
    (each) =>
      html`<li><a href="${to(ADDRESSES[each])}"${each === own ? html` aria-current="true"` : ""}>${names[each]}</a></li>`,
  );
  return html`<nav class="kinds" aria-label="${words.people.ways}"><ul class="az">${links}</ul></nav>
`;
}
