import type { Answer } from "../search/answer.ts";
import { SORTS } from "../search/answer.ts";
import type { IndexFault } from "../search/group-files.ts";
import type { Manifest } from "../search/manifest.ts";
import { LONGEST_QUERY, type Query } from "../search/query.ts";
import { type Child, make } from "./dom.ts";
import { isTerm } from "./search-hits.ts";
import { isNarrowed, type SearchState, stateToAddress, withFilters } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";

/** What stands around the results: how many, what narrows, the order, the pages, and what else to try. */

/** Links that change the state carry this attribute: the script follows them without leaving the page. */
export const STATE_LINK = "data-state";

/** Results of one page. */
export const PAGE_SIZE = 10;

/** `12 篇，48 处。检索范围：全部 25 篇。`; places are known when all results stand on this page. */
export function totalText(
  state: SearchState,
  answer: Answer,
  all: number,
  places: number | undefined,
  words: SearchWords,
) {
  const narrowed = isNarrowed(state.filters);
  const values = { articles: answer.hits.length, before: answer.found.length, all, places: places ?? 0 };
  return words.say((narrowed ? "narrowed" : "total") + (places === undefined ? "" : "WithPlaces"), values);
}

/** `全部 25 篇里没有“李翔”。` */
export function noneText(state: SearchState, all: number, words: SearchWords): string {
  const query = state.q.trim();
  if (!isNarrowed(state.filters)) return words.say("none", { all, query });
  return words.say("noneNarrowed", { filters: words.filters(state.filters), query });
}

/** What narrows, each a link to the state without it. */
export function chips(state: SearchState, words: SearchWords): HTMLLIElement[] {
  const { years, bylines, sections } = state.filters;
  const without = <Value>(values: readonly Value[], value: Value) => values.filter((other) => other !== value);
  const all = [
    ...years.map((year) => chip(words.year(year), withFilters(state, { years: without(years, year) }), words)),
    ...bylines.map((name) => chip(words.byline(name), withFilters(state, { bylines: without(bylines, name) }), words)),
    ...sections.map((name) => chip(name, withFilters(state, { sections: without(sections, name) }), words)),
  ];
  if (all.length === 0) return [];
  const clear = stateLink(withFilters(state, { years: [], bylines: [], sections: [] }), words.say("clearAll"));
  return [...all, make("li", {}, clear)];
}

function chip(name: string, without: SearchState, words: SearchWords): HTMLLIElement {
  const hidden = make("span", { class: "vh" }, words.say("dropFilter"));
  return make("li", {}, stateLink(without, hidden, `${name} `, make("span", { "aria-hidden": true }, "×")));
}

/** The orders, the present one marked; and a way to the lists that narrow, which stand below on a small screen. */
export function sortLinks(state: SearchState, words: SearchWords): Node[] {
  const links = SORTS.map((sort) => {
    const link = stateLink({ ...state, sort, page: 1 }, words.say(`sort-${sort}`));
    if (sort === state.sort) link.setAttribute("aria-current", "true");
    return link;
  });
  const narrow = make("a", { class: "jumpto", href: "#facets" }, words.say("narrow"));
  return [new Text(words.say("sort")), ...[...links, narrow].flatMap((link) => [new Text(" "), link])];
}

/** Links to the other pages of results; nothing when there is one. */
export function pageLinks(state: SearchState, total: number, words: SearchWords): HTMLElement | undefined {
  const last = Math.ceil(total / PAGE_SIZE);
  if (last < 2) return undefined;
  const near = [1, last, ...[-2, -1, 0, 1, 2].map((step) => state.page + step)];
  const shown = [...new Set(near)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  const to = (page: number, text: string) => stateLink({ ...state, page }, text);
  const numbers = shown.map((page, index) => {
    const link = to(page, String(page));
    link.setAttribute("aria-label", words.say("page", { page }));
    if (page === state.page) link.setAttribute("aria-current", "page");
    return make("li", {}, index > 0 && page - (shown[index - 1] ?? 0) > 1 ? "… " : "", link);
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
    const clear = withFilters(state, { years: [], bylines: [], sections: [] });
    ways.push(stateLink(clear, words.say("dropAllFilters", { count: answer.found.length })));
  }
  for (const { term, count } of terms) {
    if (count > 0) ways.push(stateLink(newQuery(term), words.say("onlyTerm", { term, count })));
  }
  ways.push(words.say("shorter"));
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

/** Other spellings of what was searched: variants of names, and simplified for traditional characters. */
export function offers(
  state: SearchState,
  query: Query,
  manifest: Manifest,
  simplified: string,
  words: SearchWords,
): Node[] {
  const pairs = manifest.variants.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  const shown = pairs
    .filter(([from]) => query.terms.some(({ shown: term }) => term.includes(from)) || isTerm(query, from))
    .map(([from, to]) => offer(words.say("variant", { from, to }), state, state.q.replaceAll(from, to)));
  if (simplified !== "" && simplified !== state.q) {
    shown.push(offer(words.say("traditional", { to: simplified }), state, simplified));
  }
  if (Array.from(state.q).length > LONGEST_QUERY) {
    shown.push(make("p", { class: "tip fine" }, words.say("tooLong", { count: LONGEST_QUERY })));
  }
  return shown;
}

function offer(text: string, state: SearchState, q: string): HTMLElement {
  return make("p", { class: "tip fine" }, stateLink({ ...newQuery(q), sort: state.sort }, text));
}

/** What could not be read, and what can be done about it. */
export function faultSection(
  answer: Answer,
  manifest: Manifest,
  retry: () => void,
  words: SearchWords,
): HTMLElement | undefined {
  if (answer.faults.length === 0) return undefined;
  const named = (faults: readonly IndexFault[]) => {
    const labels = new Set(faults.map(({ group }) => group));
    return manifest.groups
      .filter(({ label }) => labels.has(label))
      .map((group) => words.group(group))
      .join("、");
  };
  const inFacets = answer.faults.filter(({ file }) => file.startsWith("facets"));
  const inIndex = answer.faults.filter((fault) => !inFacets.includes(fault));
  const again = make("button", { type: "button" }, words.say("retry"));
  again.addEventListener("click", retry);
  return make(
    "section",
    { class: "say bad", role: "alert" },
    make("h2", {}, words.say("faultHead")),
    inIndex.length > 0 &&
      make("p", {}, words.say(answer.hits.length > 0 ? "fault" : "faultNone", { years: named(inIndex) })),
    inFacets.length > 0 && make("p", {}, words.say("faultFacets", { years: named(inFacets) })),
    make("p", { class: "act" }, again, make("a", { href: "offline.html" }, words.say("offline"))),
  );
}

/** Why there is no search, and what there is instead. */
export function brokenSection(reason: string, retry: () => void, words: SearchWords): HTMLElement {
  const again = make("button", { type: "button" }, words.say("retry"));
  again.addEventListener("click", retry);
  return make(
    "section",
    { class: "say bad", role: "alert" },
    make("h2", {}, words.say("brokenHead")),
    make("p", {}, reason),
    make("p", {}, words.say("otherWays")),
    make(
      "p",
      { class: "act" },
      again,
      make("a", { href: "dates.html" }, words.say("byDate")),
      make("a", { href: "bylines.html" }, words.say("byByline")),
    ),
  );
}

function newQuery(q: string): SearchState {
  return { q, filters: { years: [], bylines: [], sections: [] }, sort: SORTS[0], page: 1 };
}

function stateLink(state: SearchState, ...content: Child[]): HTMLAnchorElement {
  return make("a", { href: stateToAddress(state), [STATE_LINK]: true }, ...content);
}
