import type { Answer } from "../../search/ask/answer.ts";
import type { Known } from "../../search/ask/hits.ts";
import type { PageOfName } from "../../search/ask/name-finder.ts";
import { LONGEST_QUERY, type Query, textToQuery } from "../../search/ask/query.ts";
import { textToPrintedPage } from "../../search/ask/text-to-printed-page.ts";
import type { Manifest } from "../../search/format/manifest.ts";
import { canon } from "../../search/text/canon.ts";
import { bylineAddress } from "../../site/address/byline-address.ts";
import { make } from "./dom.ts";
import { isTerm } from "./search-hits.ts";
import { newQuery, type SearchState, withFilters } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";
import { stateLink } from "./state-link.ts";

/** What is offered is never searched unasked: other spellings, another reading, what a name has signed. */

/**
 * Other ways to put what was searched: a time as text or text as a time, variants of names, the other reading, a run in place of several terms.
 *
 * @param state As typed.
 */
export function offers(state: SearchState, answer: Answer, manifest: Manifest, words: SearchWords): Node[] {
  const { query } = answer;
  const pairs = manifest.variants.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  const shown = pairs
    .filter(([from]) => query.terms.some(({ shown: term }) => term.includes(from)) || isTerm(query, from))
    .map(([from, to]) => offer("variant", { from, to }, state, state.q.replaceAll(from, to), words));
  const time = timeOffer(state, answer, words);
  if (time) shown.unshift(time);
  const { asPrinted } = textToQuery(state.q);
  if (asPrinted && isTerm(query, asPrinted.text)) {
    const to = asPrinted.shown.slice(1, -1);
    shown.push(offer("withoutQuotes", { to }, state, to, words));
  }
  const run = query.terms.map(({ shown: term }) => term).join(" ");
  if (query.terms.length > 1 && run === state.q.trim())
    shown.push(offer("asRun", { to: run }, state, `"${run}"`, words));
  if (Array.from(state.q).length > LONGEST_QUERY) {
    shown.push(make("p", { class: "tip fine" }, words.say("tooLong", { count: LONGEST_QUERY })));
  }
  return shown;
}

/** What was read as a time, and the way to the text; or text that says a time, and the way to that. */
function timeOffer(state: SearchState, { asTime, found }: Answer, words: SearchWords): HTMLElement | undefined {
  if (asTime) {
    const { period, shown, rest } = asTime;
    const asText = stateLink({ ...state, q: `${rest} "${shown}"`.trim(), page: 1 }, words.say("onlyAsText"));
    const said = words.say("readAsTime", { shown, period: words.period(period) });
    return make("p", { class: "tip fine" }, said, " ", asText);
  }
  const typed = textToQuery(state.q).asTime;
  if (!typed || (found.length === 0 && !state.filters.period)) return undefined;
  const inTime = withFilters({ ...state, q: typed.rest }, { years: [], period: typed.period });
  const said = words.say("asTime", { shown: typed.shown, period: words.period(typed.period) });
  return make("p", { class: "tip fine" }, stateLink(inTime, said));
}

/** A page of the paper that was typed, where any article is known to stand on one of its number. */
export function pageOffers(state: SearchState, { facets }: Known, words: SearchWords): Node[] {
  const typed = textToPrintedPage(state.q);
  if (!typed || ![...facets.values()].some(({ page }) => page.includes(typed.page))) return [];
  const onPage = withFilters({ ...state, q: typed.rest }, { pages: [typed.page] });
  const said = words.say("asPage", { shown: typed.shown, page: words.pageNumber(typed.page) });
  return [make("p", { class: "tip fine" }, stateLink(onPage, said))];
}

/**
 * The page of a signature that was typed as a term: signatures are no part of the texts that are searched.
 *
 * @param named Pages that are offered by name: one of them is not offered once more.
 */
export function signatureOffers(
  query: Query,
  { facets }: Known,
  named: readonly PageOfName[],
  words: SearchWords,
): Node[] {
  const asked = new Set(query.terms.map(({ text }) => text));
  const names = new Set(
    [...facets.values()]
      .flatMap(({ bylines }) => bylines)
      .filter((name) => asked.has(canon(name)) && !named.some((page) => page.name === name)),
  );
  return [...names].map((name) =>
    make("p", { class: "tip fine" }, make("a", { href: bylineAddress(name) }, words.say("signed", { name }))),
  );
}

/**
 * Pages of people, posts, meetings and places that were typed, each with what led to it.
 *
 * @param isAll Whether no text holds what was typed: then they are the answer, and no tip beside it.
 */
export function nameOffers(typed: string, found: readonly PageOfName[], isAll: boolean, words: SearchWords): Node[] {
  return found.map(({ kind, way, name, address }) => {
    const page = words.say(`named-${kind}`, { name });
    const said = way === "name" ? page : words.say(`named-by-${way}`, { typed: typed.trim(), page });
    return make("p", { class: isAll ? "" : "tip fine" }, make("a", { href: address, "data-named": kind }, said));
  });
}

function offer(
  word: string,
  values: Readonly<Record<string, string>>,
  state: SearchState,
  q: string,
  words: SearchWords,
): HTMLElement {
  return make("p", { class: "tip fine" }, stateLink({ ...newQuery(q), sort: state.sort }, words.say(word, values)));
}
