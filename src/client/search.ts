import { type Answer, answerRequest, readFacets, SORTS } from "../search/answer.ts";
import type { Hit } from "../search/hits.ts";
import type { Facets } from "../search/manifest.ts";
import { type Query, textToQuery } from "../search/query.ts";
import type { Searcher } from "../search/searcher.ts";
import { make } from "./dom.ts";
import { readFacets as readChosen, showFacets } from "./search-facets.ts";
import {
  brokenSection,
  chips,
  faultSection,
  noneSection,
  noneText,
  offers,
  PAGE_SIZE,
  pageLinks,
  STATE_LINK,
  sortLinks,
  type TermCount,
  totalText,
} from "./search-frame.ts";
import { type ShownHit, showHit } from "./search-hits.ts";
import { NoSearch, openSearch } from "./search-source.ts";
import { addressToState, type SearchState, stateToAddress, withFilters } from "./search-state.ts";
import { SearchWords } from "./search-words.ts";
import { toSimplified } from "./simplified.ts";

/** After the last key, before the search: long enough for a fast writer, too short to be waited for. */
const PAUSE_MS = 160;
/** A search that takes longer shows what it has so far. */
const PATIENCE_MS = 400;

/** Narrows nothing. */
const NO_FILTERS = { years: [], bylines: [], sections: [] };

/** The search page: what the address asks is shown, what is typed or chosen becomes the address. */
class ArchiveSearch extends HTMLElement {
  readonly #words = new SearchWords(JSON.parse(this.dataset["words"] ?? "{}"));
  #searcher: Promise<Searcher> | undefined;
  #running = new AbortController();
  #pause = 0;

  connectedCallback(): void {
    for (const form of forms()) {
      form.addEventListener("submit", (event) => this.#submit(event, inputOf(form).value));
      inputOf(form).addEventListener("input", (event) => this.#typed((event as InputEvent).isComposing, inputOf(form)));
      inputOf(form).addEventListener("compositionend", () => this.#typed(false, inputOf(form)));
      inputOf(form).addEventListener("focus", () => void this.#open().catch(() => {}), { once: true });
    }
    this.addEventListener("click", (event) => this.#follow(event));
    this.#part<HTMLFormElement>(".facets").addEventListener("change", () => this.#choose());
    this.addEventListener("keydown", (event) => this.#move(event));
    for (const form of forms()) form.addEventListener("keydown", (event) => this.#move(event));
    addEventListener("popstate", () => void this.#show(history.state?.scroll));
    addEventListener("pagehide", () => keepScroll());
    void this.#show(history.state?.scroll);
  }

  #submit(event: Event, q: string): void {
    event.preventDefault();
    this.#go({ ...addressToState(location.search), q, page: 1 }, "push");
  }

  /** Pinyin that is still being made into characters is not searched. */
  #typed(isComposing: boolean, input: HTMLInputElement): void {
    clearTimeout(this.#pause);
    if (isComposing) return;
    const state = { ...addressToState(location.search), q: input.value, page: 1 };
    this.#pause = window.setTimeout(() => this.#go(state, "replace"), PAUSE_MS);
  }

  /** Links that change the state stay on the page; with a key held they do what links do. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>(`a[${STATE_LINK}]`);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(addressToState(new URL(link.href).search), "push");
  }

  #choose(): void {
    const { years, bylines, sections } = readChosen(this.#part<HTMLFormElement>(".facets"));
    const parameters = new URLSearchParams(years.map((year) => ["year", year]));
    const chosen = addressToState(`?${parameters}`).filters.years;
    this.#go(withFilters(addressToState(location.search), { years: chosen, bylines, sections }), "push");
  }

  /** Arrows go from the box to the results and from one to the next. */
  #move(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const inBox = event.target instanceof HTMLInputElement && event.target.type === "search";
    const links = [...this.querySelectorAll<HTMLAnchorElement>(".hits h2 a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (step === 0 || (!inBox && at < 0) || (inBox && step < 0)) return;
    event.preventDefault();
    if (at + step < 0 && !inBox) visibleBox()?.focus();
    else links[inBox ? 0 : at + step]?.focus();
  }

  #go(state: SearchState, how: "push" | "replace"): void {
    clearTimeout(this.#pause);
    const address = stateToAddress(state);
    if (address === location.search) how = "replace";
    if (how === "push") keepScroll();
    history[how === "push" ? "pushState" : "replaceState"](null, "", address === "?" ? location.pathname : address);
    void this.#show();
  }

  /** Shows what the address asks. */
  async #show(scroll?: number): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const state = addressToState(location.search);
    const query = textToQuery(state.q);
    this.#showFrame(state, query);
    if (query.terms.length === 0) return;
    try {
      await this.#run(state, query, signal);
      if (scroll !== undefined && !signal.aborted) scrollTo(0, scroll);
    } catch (error) {
      if (!signal.aborted) this.#showBroken(error);
    }
  }

  #showFrame(state: SearchState, query: Query): void {
    const isBlank = query.terms.length === 0;
    const typesInBlank = this.#part(".blank").contains(document.activeElement);
    for (const input of forms().map(inputOf)) if (input.value.trim() !== state.q.trim()) input.value = state.q;
    this.#part(".blank").hidden = !isBlank;
    this.#part(".srch").hidden = isBlank;
    if (typesInBlank && !isBlank) visibleBox()?.focus();
    const title = isBlank ? this.#words.say("blankTitle") : this.#words.say("title", { query: state.q.trim() });
    this.#part(".shead h1").textContent = title;
    document.title = this.#words.say("pageTitle", { page: title, site: this.dataset["site"] ?? "" });
    const results = this.#part(".results");
    results.removeAttribute("data-total");
    results.setAttribute("aria-busy", "true");
    this.#part(".chips").replaceChildren(...chips(state, this.#words));
    this.#part(".sort").replaceChildren(...sortLinks(state, this.#words));
  }

  async #run(state: SearchState, query: Query, signal: AbortSignal): Promise<void> {
    const searcher = await this.#open();
    const request = { query, filters: state.filters, sort: state.sort };
    let latest: Answer | undefined;
    const patience = window.setInterval(() => {
      if (latest && !signal.aborted) void this.#showPartly(searcher, state, query, latest, signal);
    }, PATIENCE_MS);
    try {
      const answer = await answerRequest(searcher, request, (known) => (latest = known), signal);
      clearInterval(patience);
      if (!signal.aborted) await this.#showWhole(searcher, state, query, answer, signal);
    } finally {
      clearInterval(patience);
    }
  }

  /** What is known while old years are still being read. */
  async #showPartly(searcher: Searcher, state: SearchState, query: Query, answer: Answer, signal: AbortSignal) {
    const { groups, groupsDone } = answer;
    this.#part(".progress").hidden = false;
    this.#part("[role=status]").textContent = this.#words.say("loading", { done: groupsDone, groups });
    const bar = this.#part<HTMLProgressElement>("progress");
    bar.max = groups;
    bar.value = groupsDone;
    bar.setAttribute("aria-label", this.#words.say("loading", { done: groupsDone, groups }));
    this.#part(".progress small").textContent = this.#words.say("loadingNote");
    if (state.sort !== "date-desc" || answer.hits.length === 0) return;
    const shown = await this.#hitsOfPage(searcher, state, query, answer);
    if (!signal.aborted && this.#part(".results").getAttribute("aria-busy") === "true") this.#showHits(shown.hits);
  }

  async #showWhole(searcher: Searcher, state: SearchState, query: Query, answer: Answer, signal: AbortSignal) {
    const { manifest } = searcher;
    const all = manifest.groups.reduce((sum, { count }) => sum + count, 0);
    const { hits, faults } = await this.#hitsOfPage(searcher, state, query, answer);
    const terms = answer.found.length === 0 ? await countTerms(searcher, query, signal) : [];
    if (signal.aborted) return;
    const whole = { ...answer, faults: [...answer.faults, ...faults] };
    const none = answer.hits.length === 0;
    const places = answer.hits.length <= PAGE_SIZE ? hits.reduce((sum, { count }) => sum + count, 0) : undefined;
    this.#part(".progress").hidden = true;
    const known = none && whole.faults.length > 0 ? "" : noneText(state, all, this.#words);
    const total = none ? known : totalText(state, answer, all, places, this.#words);
    this.#part("[role=status]").textContent = total + (manifest.saved ? this.#words.say("savedOnly") : "");
    const around = [
      none && faults.length === 0 ? noneSection(state, answer, terms, this.#words) : undefined,
      pageLinks(state, answer.hits.length, this.#words),
      faultSection(whole, manifest, () => void this.#show(), this.#words),
    ];
    this.#showHits(
      hits,
      around.filter((part) => part !== undefined),
    );
    this.#finish(state, answer.hits.length);
    this.#showOffers(state, query, searcher, "");
    await this.#showFacets(searcher, state, whole, signal);
    const simplified = await toSimplified(state.q);
    if (!signal.aborted) this.#showOffers(state, query, searcher, simplified);
  }

  #showOffers(state: SearchState, query: Query, { manifest }: Searcher, simplified: string): void {
    this.#part(".offers").replaceChildren(...offers(state, query, manifest, simplified, this.#words));
  }

  #finish(state: SearchState, total: number): void {
    const results = this.#part(".results");
    results.setAttribute("aria-busy", "false");
    results.setAttribute("data-query", state.q);
    results.setAttribute("data-total", String(total));
  }

  async #showFacets(searcher: Searcher, state: SearchState, answer: Answer, signal: AbortSignal): Promise<void> {
    const form = this.#part<HTMLFormElement>(".facets");
    form.hidden = answer.found.length === 0;
    if (answer.found.length === 0) return;
    const facets = new Map<string, Facets>(answer.facets);
    await readFacets(searcher, [...new Set(answer.found.map(({ group }) => group))], facets, []);
    if (!signal.aborted) showFacets(form, state, { ...answer, facets }, searcher.manifest.groups, this.#words);
  }

  /** Results of the page that is asked; those that cannot be read are faults. */
  async #hitsOfPage(searcher: Searcher, state: SearchState, query: Query, answer: Answer) {
    const start = (state.page - 1) * PAGE_SIZE;
    const read = await Promise.allSettled(
      answer.hits.slice(start, start + PAGE_SIZE).map((hit) => this.#hit(searcher, hit, query)),
    );
    return {
      hits: read.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
      faults: read.flatMap((result) => (result.status === "rejected" ? [result.reason] : [])),
    };
  }

  async #hit(searcher: Searcher, { group, place }: Hit, query: Query): Promise<ShownHit> {
    return showHit(await searcher.files(group).fragment(place), query, this.#words);
  }

  #showHits(hits: readonly ShownHit[], around: readonly Node[] = []): void {
    const list = hits.length > 0 ? [make("ol", { class: "hits" }, ...hits.map(({ item }) => item))] : [];
    this.#part(".results").replaceChildren(...list, ...around);
  }

  #showBroken(error: unknown): void {
    this.#searcher = undefined;
    const word = error instanceof NoSearch ? error.word : "noIndex";
    const reason = this.#words.say(word, { reason: error instanceof Error ? error.message : String(error) });
    this.#part("[role=status]").textContent = "";
    this.#part(".progress").hidden = true;
    this.#part(".results").replaceChildren(brokenSection(reason, () => void this.#show(), this.#words));
    this.#part(".results").setAttribute("aria-busy", "false");
  }

  #open(): Promise<Searcher> {
    this.#searcher ??= openSearch();
    return this.#searcher;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    return this.querySelector(selector) as Part;
  }
}

/** How many articles each term of a query has by itself; nothing when the query is only one term. */
async function countTerms(searcher: Searcher, query: Query, signal: AbortSignal): Promise<TermCount[]> {
  const counts: TermCount[] = [];
  if (query.terms.length + query.excluded.length < 2) return counts;
  for (const term of query.terms) {
    const request = { query: { terms: [term], excluded: [] }, filters: NO_FILTERS, sort: SORTS[0] };
    const { hits } = await answerRequest(searcher, request, () => {}, signal);
    counts.push({ term: term.shown, count: hits.length });
  }
  return counts;
}

/** The search forms of the page: the head's, and the large one. */
function forms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>("form[role=search]")];
}

function inputOf(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector("input[type=search]") as HTMLInputElement;
}

function visibleBox(): HTMLInputElement | undefined {
  return forms()
    .map(inputOf)
    .find((input) => input.checkVisibility?.() ?? input.offsetParent !== null);
}

/** Back restores where the reader was, once the results stand again. */
function keepScroll(): void {
  history.replaceState({ scroll: scrollY }, "");
}

customElements.define("archive-search", ArchiveSearch);
