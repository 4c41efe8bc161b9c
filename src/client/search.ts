import { type Answer, answerRequest, SORTS } from "../search/ask/answer.ts";
import { NO_FILTERS } from "../search/ask/hits.ts";
import type { Query } from "../search/ask/query.ts";
import type { Searcher } from "../search/ask/searcher.ts";
import { readChosenFacets } from "./search/search-facets.ts";
import { boxOf, searchForms, visibleBox } from "./search/search-forms.ts";
import type { TermCount } from "./search/search-frame.ts";
import { openSearch } from "./search/search-source.ts";
import {
  addressToState,
  asksNothing,
  type SearchState,
  stateAsRead,
  stateToAddress,
  stateToQuery,
  withFilters,
} from "./search/search-state.ts";
import { SearchView, type Shown } from "./search/search-view.ts";
import { SearchWords } from "./search/search-words.ts";
import { clickedStateLink, followAndFocus } from "./search/state-link.ts";

/** After the last key, before the search: long enough for a fast writer, too short to be waited for. */
const PAUSE_MS = 160;
/** A search that takes longer shows what it has so far. */
const PATIENCE_MS = 400;

/** The search page: what the address asks is shown, what is typed or chosen becomes the address. */
class ArchiveSearch extends HTMLElement {
  readonly #words = new SearchWords(JSON.parse(this.dataset["words"] ?? "{}"));
  readonly #view = new SearchView(this, this.#words, () => void this.#show());
  #searcher: Promise<Searcher> | undefined;
  #running = new AbortController();
  #pause = 0;
  #asked: string | undefined;
  /** What is shown, as it was read. */
  #read: SearchState | undefined;

  connectedCallback(): void {
    for (const form of searchForms()) {
      const box = boxOf(form);
      form.addEventListener("submit", (event) => this.#submit(event, box.value));
      form.addEventListener("keydown", (event) => this.#move(event));
      box.addEventListener("input", (event) => this.#typed((event as InputEvent).isComposing, box));
      box.addEventListener("compositionend", () => this.#typed(false, box));
      box.addEventListener("focus", () => void this.#open().catch(() => {}), { once: true });
    }
    this.addEventListener("click", (event) => this.#follow(event));
    this.addEventListener("change", (event) => this.#choose(event));
    this.addEventListener("keydown", (event) => this.#move(event));
    addEventListener("popstate", () => {
      // A step within the page, as from the results to what narrows them, asks nothing else.
      if (location.search !== this.#asked) void this.#show(history.state?.scroll);
    });
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

  /** Links that change the state stay on the page. */
  #follow(event: MouseEvent): void {
    const link = clickedStateLink(event);
    if (!link) return;
    event.preventDefault();
    followAndFocus(link, this.#view.head, () => this.#go(addressToState(new URL(link.href).search), "push"));
  }

  #choose({ target }: Event): void {
    const form = (target as Element).closest<HTMLFormElement>(".facets");
    if (!form) return;
    const state = this.#read ?? addressToState(location.search);
    const filters = readChosenFacets(form, target as HTMLInputElement, state.filters, this.#words);
    if (filters) this.#go(withFilters(state, filters), "push");
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
    this.#asked = location.search;
    this.#read = undefined;
    const state = addressToState(location.search);
    this.#view.showFrame(state);
    if (asksNothing(state)) return;
    try {
      await this.#run({ searcher: await this.#open(), state, signal }, stateToQuery(state));
      if (scroll !== undefined && !signal.aborted) scrollTo(0, scroll);
    } catch (error) {
      if (signal.aborted) return;
      this.#searcher = undefined;
      this.#view.showBroken(error);
    }
  }

  async #run(shown: Shown, query: Query): Promise<void> {
    const { searcher, state, signal } = shown;
    const request = { query, filters: state.filters, sort: state.sort };
    let latest: Answer | undefined;
    const patience = window.setInterval(() => {
      if (latest && !signal.aborted) void this.#view.showPartly(shown, latest);
    }, PATIENCE_MS);
    const answering = answerRequest(searcher, request, (known) => (latest = known), signal);
    const answer = await answering.finally(() => clearInterval(patience));
    const terms = answer.found.length === 0 ? await countTerms(searcher, query, signal) : [];
    if (signal.aborted) return;
    this.#read = stateAsRead(state, answer);
    await this.#view.showWhole(shown, answer, terms);
  }

  #open(): Promise<Searcher> {
    this.#searcher ??= openSearch();
    return this.#searcher;
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

/** Back restores where the reader was, once the results stand again. */
function keepScroll(): void {
  history.replaceState({ scroll: scrollY }, "");
}

customElements.define("archive-search", ArchiveSearch);
