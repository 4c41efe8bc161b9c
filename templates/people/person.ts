import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { PersonData, PersonFacts } from "../../src/site/people/person-pages.ts";
import { articleList } from "../components/article-list.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { holdingWords, seenText, sighting } from "./holdings.ts";
import { personLd } from "./people-ld.ts";
import { peopleNav } from "./people-nav.ts";

/** The page of a person. */
export function renderPerson(page: PageModel<PersonData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words, lang } = view;
  const { name, facts, articles, links } = page.data;
  const title = partTitle(view, name, links);
  const main = html`${peopleNav(view, page.data.lists, "people")}<header class="ihead"><h1${lang}>${title}</h1>${facts && personHead(view, facts)}</header>
${facts && personFacts(view, facts)}<section aria-labelledby="ar"><h2 id="ar" class="lab">${words.people.articles}</h2>
${articleList(view, articles)}
${partLinks(view, links)}</section>`;
  const posts = facts?.holdings.map((each) => each.title) ?? [];
  return layout(view, {
    title,
    description: [name, ...new Set(posts)].join(words.frame.separator),
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: name, address: null },
    ],
    way: "people",
    main,
    jsonLd: personLd(page.data, page.address, settings),
  });
}

function personHead(view: View, { articles, signed, variants, proposed, apart }: PersonFacts): Html {
  const { words, to, lang } = view;
  const counts = [words.frame.articles(articles), signed > 0 && words.people.signedCount(signed)];
  const others = proposed.map(
    (variant) => html`<a href="${to(variant.address)}"${lang}>${words.article.variant(variant)}</a>`,
  );
  const printed = variants.map((variant) => html`<span${lang}>${words.frame.quote(variant)}</span>`);
  return html`<p>${joined(counts, words.frame.comma)}</p>
<p class="fine">${words.people.sameName}${printed.length > 0 && html` ${words.people.variants}${joined(printed, words.frame.comma)}`}${others.length > 0 && html` ${joined(others, words.frame.semicolon)}`}${apart && html` ${words.people.apart} ${sighting(view, apart)}`}</p>`;
}

function personFacts(view: View, facts: PersonFacts): Html {
  const { words, to, lang } = view;
  const { holdings, years, beside } = facts;
  const posts =
    holdings.length > 0 &&
    html`<section aria-labelledby="po"><h2 id="po" class="lab">${words.people.posts}</h2><p class="fine">${words.people.postsNote}</p>
<ul class="list">${holdings.map(
      (holding) =>
        html`<li><a href="${to(holding.postAddress)}"${lang}>${holding.title}</a> <small>${seenText(view, holding)}</small>${holdingWords(view, holding)}</li>
`,
    )}</ul></section>
`;
  const besides =
    beside.length > 0 &&
    html`<section aria-labelledby="be"><h2 id="be" class="lab">${words.people.beside}</h2><ul class="az">${beside.map(
      ({ name, address, articles }) =>
        html`<li><a href="${to(address)}"><span${lang}>${name}</span> <small title="${words.people.besideCount(articles)}">${articles}</small></a></li>`,
    )}</ul></section>
`;
  return html`${posts}${years.length > 0 && strip(view, years)}${besides}`;
}

/** Steps of the strip of years. */
const STEPS = 4;

/** A strip of years, the darker the more articles of a year name the person. */
function strip(view: View, years: PersonFacts["years"]): Html {
  const { words } = view;
  const most = Math.max(...years.map(([, articles]) => articles));
  const cells = years.map(([year, articles]) => {
    const step = articles === 0 ? 0 : Math.max(1, Math.ceil((STEPS * articles) / most));
    return html`<li data-step="${step}"><span>${year}</span> <small>${words.frame.articles(articles)}</small></li>`;
  });
  return html`<section aria-labelledby="ye"><h2 id="ye" class="lab">${words.people.years}</h2><ol class="strip">${cells}</ol></section>
`;
}
