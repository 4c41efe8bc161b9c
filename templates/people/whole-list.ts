import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { PartLinks } from "../../src/site/lists/list-parts.ts";
import type { PeopleList } from "../../src/site/lists/people-lists.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { peopleNav } from "./people-nav.ts";

/** What is peculiar to a list. */
interface WholeList {
  readonly title: string;
  readonly intro: string;
  readonly list: Html;
}

/** A page that lists all of one kind beside the people, by parts where it is long: posts, meetings. */
export function wholeListPage<Data extends { readonly links: PartLinks; readonly lists: readonly PeopleList[] }>(
  page: PageModel<Data>,
  settings: Settings,
  own: PeopleList,
  listOf: (view: View) => WholeList,
): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { links, lists } = page.data;
  const { title: name, intro, list } = listOf(view);
  const title = partTitle(view, name, links);
  return layout(view, {
    title,
    description: intro,
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: name, address: null },
    ],
    way: "people",
    main: html`${peopleNav(view, lists, own)}<header class="ihead"><h1>${title}</h1><p>${intro}</p></header>
${list}
${partLinks(view, links)}`,
    jsonLd: collectionLd(title, page.address, settings),
  });
}
