import { type Answer, SORTS } from "../../search/ask/answer.ts";
import { countVague, isNarrowed, NO_FILTERS } from "../../search/ask/hits.ts";
import { textToQuery } from "../../search/ask/query.ts";
import { type Child, make } from "./dom.ts";
import { newQuery, type SearchState, shortQuery, withFilters } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";
import { stateLink } from "./state-link.ts";

/** What stands around the results: how many, what narrows, the order, the pages, and what else to try. */

/** How many results of a search are shown at once. */
export const PAGE_SIZE = 10;

/** Number of the last page of so many results; there is always one. */
export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** `12 篇，48 处。检索范围：全部 25 篇。`; places are known when all results stand on this page. */
export function totalText(
  state: SearchState,
  answer: Answer,
  all: number,
  shown: readonly { readonly count: number }[],
  words: SearchWords,
): string {
  const articles = answer.hits.length;
  const last = lastPage(articles);
  const places = shown.reduce((sum, { count }) => sum + count, 0);
  const values = { articles, before: answer.found.length, all, places };
  const word = (isNarrowed(state.filters) ? "narrowed" : "total") + (last > 1 || places === 0 ? "" : "WithPlaces");
  const vague = state.filters.period ? countVague(answer.hits, answer.known) : 0;
  return [
    words.say(word, values),
    vague > 0 && words.say("vague", { count: vague }),
    state.page > 1 && words.say("onPage", { page: state.page, last }),
  ]
    .filter((part) => part !== false)
    .join("");
}

/** What is searched: `检索“解芳”`, `检索：2024年10月` where no words are. */
export function titleText(state: SearchState, words: SearchWords): string {
  const query = shortQuery(state);
  return query === ""
    ? words.say("titleNarrowed", { filters: words.filters(state.filters) })
    : words.say("title", { query });
}

/** `全部 25 篇里没有“李翔”。` */
export function noneText(state: SearchState, all: number, words: SearchWords): string {
  const query = shortQuery(state);
  if (!isNarrowed(state.filters)) {
    const { asTime } = textToQuery(state.q);
    return words.say("none", { all, query }) + (asTime ? words.say("noneAsTime", { shown: asTime.shown }) : "");
  }
  return words.say(query === "" ? "noneOfTime" : "noneNarrowed", { filters: words.filters(state.filters), query });
}

/** What narrows, each a link to the state without it. */
export function chips(state: SearchState, words: SearchWords): HTMLLIElement[] {
  const { years, bylines, sections, pages, people, period } = state.filters;
  const without = <Value>(values: readonly Value[], value: Value) => values.filter((other) => other !== value);
  const all = [
    ...years.map((year) => chip(words.year(year), withFilters(state, { years: without(years, year) }), words)),
    ...(period === null ? [] : [chip(words.period(period), withFilters(state, { period: null }), words)]),
    ...bylines.map((name) => chip(words.byline(name), withFilters(state, { bylines: without(bylines, name) }), words)),
    ...sections.map((name) => chip(name, withFilters(state, { sections: without(sections, name) }), words)),
    ...pages.map((page) => chip(words.pageNumber(page), withFilters(state, { pages: without(pages, page) }), words)),
    ...people.map((name) => chip(name, withFilters(state, { people: without(people, name) }), words)),
  ];
  if (all.length === 0) return [];
  const clear = stateLink(withFilters(state, NO_FILTERS), words.say("clearAll"));
  return [...all, make("li", {}, clear)];
}

function chip(name: string, without: SearchState, words: SearchWords): HTMLLIElement {
  const hidden = make("span", { class: "vh" }, words.say("dropFilter"));
  return make("li", {}, stateLink(without, hidden, `${name} `, make("span", { "aria-hidden": true }, "×")));
}

/** The orders, the present one marked. */
export function sortLinks(state: SearchState, words: SearchWords): Node[] {
  const links = SORTS.map((sort) => {
    const link = stateLink({ ...state, sort, page: 1 }, words.say(`sort-${sort}`));
    if (sort === state.sort) link.setAttribute("aria-current", "true");
    return link;
  });
  return [new Text(words.say("sort")), ...links.flatMap((link) => [new Text(" "), link])];
}

/** Links to the other pages of results; nothing when there is one. */
export function pageLinks(state: SearchState, total: number, words: SearchWords): HTMLElement | undefined {
  const last = lastPage(total);
  if (last < 2) return undefined;
  const near = [1, last, ...[-2, -1, 0, 1, 2].map((step) => state.page + step)];
  const shown = [...new Set(near)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  const to = (page: number, text: string) => stateLink({ ...state, page }, text);
  const numbers = shown.flatMap((page, index) => {
    const link = to(page, String(page));
    link.setAttribute("aria-label", words.say("page", { page }));
    if (page === state.page) link.setAttribute("aria-current", "page");
    const isGap = index > 0 && page - (shown[index - 1] ?? 0) > 1;
    return [isGap && make("li", { "aria-hidden": true }, "…"), make("li", {}, link)];
  });
  const step = (page: number, word: string) => page >= 1 && page <= last && make("li", {}, to(page, words.say(word)));
  const items = [step(state.page - 1, "previousPage"), ...numbers, step(state.page + 1, "nextPage")];
  return make("nav", { class: "pages", "aria-label": words.say("pages") }, make("ul", { class: "chips" }, ...items));
}

/** A term of a query, and how many articles hold it when nothing else is asked. */
export interface TermCount {
  readonly term: string;
  readonly count: number;
}

/** What else can be tried when nothing was found; a term that no article holds is not offered. */
export function noneSection(
  state: SearchState,
  answer: Answer,
  terms: readonly TermCount[],
  words: SearchWords,
): HTMLElement {
  const ways: Child[] = [];
  if (isNarrowed(state.filters) && answer.found.length > 0) {
    const clear = withFilters(state, NO_FILTERS);
    ways.push(stateLink(clear, words.say("dropAllFilters", { count: answer.found.length })));
  }
  for (const { term, count } of terms) {
    if (count > 0) ways.push(stateLink(newQuery(term), words.say("onlyTerm", { term, count })));
  }
  if (textToQuery(state.q).asTime) ways.push(make("a", { href: "today.html" }, words.say("byDay")));
  if (state.q.trim() !== "") ways.push(words.say("shorter"));
  ways.push(
    make("a", { href: "dates.html" }, words.say("byDate")),
    make("a", { href: "bylines.html" }, words.say("byByline")),
  );
  return make(
    "section",
    { class: "say" },
    make("h2", {}, words.say("noneHead")),
    make("ul", { class: "list" }, ...ways.map((way) => make("li", {}, way))),
    make("p", {}, make("small", {}, words.say("caution"))),
  );
}
