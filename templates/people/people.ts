import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { Lettered } from "../../src/site/lists/lettered.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { PeopleData, PeoplePartData, PersonEntry, YearEntry } from "../../src/site/people/people-pages.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { letterId, letterNav, letterText } from "./letters.ts";
import { peopleNav } from "./people-nav.ts";

/** 人物: everybody by letter, or the letters where there are very many. */
export function renderPeople(page: PageModel<PeopleData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { count, letters, years } = page.data;
  const intro = settings.people === "all" ? words.people.introAll : words.people.intro;
  const main = html`${peopleNav(view, page.data.lists, "people")}<header class="ihead"><h1>${words.frame.people} <small>${words.people.count(count)}</small></h1><p>${intro}</p>
${letterNav(view, letters, null)}${years.length > 0 && yearNav(view, years, null)}</header>
${count === 0 && html`<p>${words.people.none}</p>`}<div class="who">${letters.map((group) => letterSection(view, group))}</div>`;
  return layout(view, {
    title: words.frame.people,
    description: intro,
    crumbs: [{ text: words.frame.people, address: null }],
    way: "people",
    main,
    jsonLd: collectionLd(words.frame.people, page.address, settings),
  });
}

/** The people of one letter, or of one year. */
export function renderPeoplePart(page: PageModel<PeoplePartData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { letter, year, people, links, letters, years } = page.data;
  const own = year === null ? words.people.letterTitle(letterText(view, letter ?? "")) : words.people.yearTitle(year);
  const title = partTitle(view, own, links);
  const nav = year === null ? letterNav(view, letters, letter) : yearNav(view, years, year);
  const main = html`${peopleNav(view, page.data.lists, "people")}<header class="ihead"><h1>${title}</h1>${nav}</header>
${peopleList(view, people)}
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: words.people.intro,
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: own, address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function yearNav(view: View, years: readonly YearEntry[], current: number | null): Html {
  const items = years.map(({ year, address, count }) => {
    const text = html`${year} <small>${count}</small>`;
    return year === current
      ? html`<li><span aria-current="page">${text}</span></li>`
      : html`<li><a href="${view.to(address)}">${text}</a></li>`;
  });
  return html`<nav aria-label="${view.words.people.byYear}"><ul class="az">${items}</ul></nav>`;
}

function letterSection(view: View, { letter, count, address, items }: Lettered<PersonEntry>): Html {
  const text = letterText(view, letter);
  const all =
    address !== null &&
    count > items.length &&
    html`<p class="fine"><a href="${view.to(address)}">${view.words.people.allOfLetter(text, count)}</a></p>`;
  const head = address === null ? text : html`<a href="${view.to(address)}">${text}</a>`;
  return html`<section><h2 class="lab" id="${letterId(letter)}">${head}</h2>${peopleList(view, items)}${all}</section>
`;
}

function peopleList(view: View, people: readonly PersonEntry[]): Html {
  return html`<ul class="list">${people.map(
    (person) => html`<li>${personLine(view, person)}</li>
`,
  )}</ul>`;
}

function personLine({ to, words, lang }: View, { name, address, articles, posts }: PersonEntry): Html {
  const facts = [
    posts.length > 0 && html`<span${lang}>${posts.join(words.frame.comma)}</span>`,
    words.frame.articles(articles),
  ];
  return html`<a href="${to(address)}"${lang}>${name}</a> <small>${joined(facts, words.frame.separator)}</small>`;
}
