import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { eventDateText } from "../../src/site/article/event-date.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { Lettered } from "../../src/site/lists/lettered.ts";
import type { BylineData, BylinesData, LetterData, NameEntry } from "../../src/site/pages/bylines-pages.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleLink, articleList, tellApart } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { eventTime } from "../components/dates.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined, unsafe } from "../html.ts";
import { layout } from "../layout.ts";
import { letterId, letterNav, letterText } from "../people/letters.ts";
import { peopleNav } from "../people/people-nav.ts";
import { type View, viewOf } from "../view.ts";

/** 署名: every signature by letter, or the letters where there are very many. */
export function renderBylines(page: PageModel<BylinesData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { letters, names, unsigned, variants } = page.data;
  const pairs = variants.map(([usual, rare]) => words.lists.variantPair(rare, usual));
  const main = html`${peopleNav(view, page.data.lists, "bylines")}<header class="ihead"><h1>${words.frame.bylines}</h1><p>${words.lists.bylinesIntro} ${pairs.length > 0 && words.lists.bylinesVariants(pairs.join(words.frame.comma))}</p>
<p class="fine">${words.lists.names(names)}${words.frame.comma}<a href="${view.to(unsigned.address)}">${words.frame.unsigned}</a> ${words.frame.articles(unsigned.count)}</p>${letterNav(view, letters, null)}</header>
<div class="index">${letters.map((group) => (group.address === null ? letterSection(view, group) : letterSummary(view, group, group.address)))}</div>`;
  return layout(view, {
    title: words.frame.bylines,
    description: words.lists.bylinesIntro,
    crumbs: [{ text: words.frame.bylines, address: null }],
    way: "people",
    main,
    jsonLd: collectionLd(words.frame.bylines, page.address, settings),
  });
}

/** The names of one letter. */
export function renderLetter(page: PageModel<LetterData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { letter, names, links, letters } = page.data;
  const title = partTitle(view, words.lists.namesOf(letterText(view, letter)), links);
  const main = html`${peopleNav(view, page.data.lists, "bylines")}<header class="ihead"><h1>${title}</h1>${letterNav(view, letters, letter)}</header>
<div class="index">${names.map((entry) => nameSection(view, entry, "h2"))}</div>
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: words.lists.bylinesIntro,
    crumbs: [
      { text: words.frame.bylines, address: ADDRESSES.bylines },
      { text: letterText(view, letter), address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

/** Everything a name signed, or everything unsigned, newest first. */
export function renderByline(page: PageModel<BylineData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words, lang } = view;
  const { name, count, variants, forms, articles, order, links } = page.data;
  const own = name ?? words.frame.unsigned;
  const title = partTitle(view, own, links);
  const intro = name === null ? words.lists.unsignedIntro(order) : words.lists.bylineIntro(name, order);
  const others = variants.map(
    (variant) => html`<a href="${view.to(variant.address)}"${lang}>${words.article.variant(variant)}</a>`,
  );
  const also = forms.length > 0 && html`<p>${formsText(view, forms)}</p>`;
  const main = html`<header class="ihead"><h1${name === null ? "" : lang}>${title}${count !== null && html` <small>${words.frame.articles(count)}</small>`}</h1><p>${intro} ${name !== null && words.lists.bylineNotMerged}</p>${also}${others.length > 0 && html`<p>${joined(others, words.frame.semicolon)}</p>`}</header>
${articleList(view, articles, name)}
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: intro,
    crumbs: [
      { text: words.frame.bylines, address: ADDRESSES.bylines },
      { text: own, address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function letterSection(view: View, { letter, items }: Lettered<NameEntry>): Html {
  return html`<h2 class="lab" id="${letterId(letter)}">${letterText(view, letter)}</h2>
${items.map((entry) => nameSection(view, entry, "h3"))}`;
}

/** A letter that has a page of its own: how many names it has, and those that signed most. */
function letterSummary(view: View, { letter, count, items }: Lettered<NameEntry>, address: string): Html {
  const links = items.map(
    (entry) =>
      html`<a href="${view.to(entry.address)}"${view.lang}>${entry.name}</a> ${entry.count > 1 && html`<small>${entry.count}</small>`}`,
  );
  const rest =
    count > items.length &&
    html`<a href="${view.to(address)}">${view.words.lists.allOfLetter(letterText(view, letter), count)}</a>`;
  return html`<section><h2 class="lab"><a href="${view.to(address)}">${letterText(view, letter)}</a> <small>${view.words.lists.names(count)}</small></h2><p>${joined(links, view.words.frame.comma)}</p>${rest && html`<p class="fine">${rest}</p>`}</section>
`;
}

/** A name below the heading of its page, or of its letter. */
function nameSection(view: View, entry: NameEntry, level: "h2" | "h3"): Html {
  const { words, lang } = view;
  const facts: Html[] = entry.seen ? [bracketed(seenText(view, entry.seen))] : [];
  if (entry.forms.length > 0) facts.push(formsText(view, entry.forms));
  const variants = entry.variants.map(
    (variant) => html`<a href="${view.to(variant.address)}"${lang}>${words.article.variant(variant)}</a>`,
  );
  const heading = unsafe(level);
  return html`<section><${heading}><a href="${view.to(entry.address)}"${lang}>${entry.name}</a> <small>${words.frame.articles(entry.count)}</small></${heading}>${facts.length + variants.length > 0 && html`<p class="fine">${joined([...facts, ...variants], words.frame.semicolon)}</p>`}${entry.newest.length > 0 && newestOf(view, entry.newest)}</section>
`;
}

function newestOf(view: View, articles: NameEntry["newest"]): Html {
  const facts = tellApart(view, articles, ({ date }) => [eventTime(view, date)]);
  return html`<ul class="list">${articles.map((article, i) => html`<li>${articleLink(view, article)} <small>${facts[i]}</small></li>`)}</ul>`;
}

/** Other names of one person, which editors told. */
function formsText({ words, lang }: View, forms: readonly string[]): Html {
  const names = forms.map((name) => html`<span${lang}>${words.frame.quote(name)}</span>`);
  return html`${words.lists.alsoPrinted}${joined(names, words.frame.comma)}`;
}

function seenText({ words }: View, { first, last }: NonNullable<NameEntry["seen"]>): string {
  const [from, to] = [eventDateText(first, words), eventDateText(last, words)];
  return from === to ? words.lists.seenOnce(from) : words.lists.seen(from, to);
}
