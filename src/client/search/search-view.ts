import type { Answer } from "../../search/ask/answer.ts";
import { isNarrowed } from "../../search/ask/hits.ts";
import { findSameLooking } from "../../search/ask/same-looking.ts";
import type { Searcher } from "../../search/ask/searcher.ts";
import { make } from "./dom.ts";
import { brokenSection, faultSection } from "./search-faults.ts";
import { fillBoxes, visibleBox } from "./search-forms.ts";
import {
  chips,
  lastPage,
  noneSection,
  noneText,
  PAGE_SIZE,
  pageLinks,
  sortLinks,
  type TermCount,
  titleText,
  totalText,
} from "./search-frame.ts";
import { type ShownHit, showHit } from "./search-hits.ts";
import { showNarrowing } from "./search-narrowing.ts";
import { nameOffers, offers, pageOffers, signatureOffers } from "./search-offers.ts";
import { NoSearch } from "./search-source.ts";
import { asksNothing, type SearchState, stateAsRead } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";

/** A search that is shown: what was asked of whom, and whether something else has been asked since. */
export interface Shown {
  readonly searcher: Searcher;
  readonly state: SearchState;
  readonly signal: AbortSignal;
}

/** What the search page shows, from the first key to the last facet. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #words: SearchWords;
  readonly #retry: () => void;

  /** @param root The page's element. @param retry Searches again. */
  constructor(root: HTMLElement, words: SearchWords, retry: () => void) {
    this.#root = root;
    this.#words = words;
    this.#retry = retry;
  }

  /** Head of the results, where the keyboard goes on after something else was asked. */
  get head(): HTMLElement {
    return this.#part("h1");
  }

  /** What is known before anything is searched: how to search, or what is being searched. */
  showFrame(state: SearchState): void {
    const nothing = asksNothing(state);
    const typesInBlank = this.#part(".blank").contains(document.activeElement);
    fillBoxes(state.q);
    this.#part(".blank").hidden = !nothing;
    this.#part(".srch").hidden = nothing;
    if (typesInBlank && !nothing) visibleBox()?.focus();
    const title = nothing ? this.#words.say("blankTitle") : titleText(state, this.#words);
    this.head.textContent = title;
    document.title = this.#words.say("pageTitle", { page: title, site: this.#root.dataset["site"] ?? "" });
    const results = this.#part(".results");
    results.removeAttribute("data-total");
    results.setAttribute("aria-busy", "true");
    this.#part(".sort").hidden = false;
    this.#showState(state);
  }

  /** What narrows, and the order. */
  #showState(state: SearchState): void {
    this.#part(".chips").replaceChildren(...chips(state, this.#words));
    this.#part(".sort").replaceChildren(...sortLinks(state, this.#words));
  }

  /** What is known while old years are still being read. */
  async showPartly({ searcher, state, signal }: Shown, answer: Answer): Promise<void> {
    const said = this.#words.say("loading", { done: answer.groupsDone, groups: answer.groups });
    const bar = this.#part<HTMLProgressElement>("progress");
    this.#part(".progress").hidden = false;
    this.#say(said);
    bar.max = answer.groups;
    bar.value = answer.groupsDone;
    bar.setAttribute("aria-label", said);
    this.#part(".progress small").textContent = this.#words.say("loadingNote");
    if (state.sort !== "date-desc" || answer.hits.length === 0) return;
    const { hits } = await this.#hitsOfPage(searcher, state, answer);
    if (!signal.aborted && this.#part(".results").getAttribute("aria-busy") === "true") this.#showHits(hits);
  }

  /** The whole answer. @param terms What single terms would find, where all together find nothing. */
  async showWhole(shown: Shown, answer: Answer, terms: readonly TermCount[]): Promise<void> {
    const { searcher, signal, state: typed } = shown;
    const asRead = stateAsRead(typed, answer);
    const state = { ...asRead, page: Math.min(typed.page, lastPage(answer.hits.length)) };
    const { hits, faults } = await this.#hitsOfPage(searcher, state, answer);
    if (signal.aborted) return;
    const whole = { ...answer, faults: [...answer.faults, ...faults] };
    const none = answer.hits.length === 0;
    if (answer.asTime) this.#showState(state);
    this.#part(".progress").hidden = true;
    this.#part(".sort").hidden = none;
    this.#part(".shead .jumpto").hidden = answer.found.length === 0;
    this.#say(this.#summary(searcher, state, whole, hits));
    const around = [
      none && noneSection(state, answer, terms, this.#words),
      pageLinks(state, answer.hits.length, this.#words),
    ];
    this.#showHits(
      hits,
      around.filter((part) => part instanceof Node),
    );
    this.#showFaults(searcher, whole);
    this.#finish(typed, answer.hits.length);
    await this.#showBeside(shown, state, whole);
  }

  /** Why there is no search at all. */
  showBroken(error: unknown): void {
    const word = error instanceof NoSearch ? error.word : "noIndex";
    const reason = this.#words.say(word, { reason: error instanceof Error ? error.message : String(error) });
    this.#say("");
    this.#part(".progress").hidden = true;
    this.#part(".results").replaceChildren(brokenSection(reason, this.#retry, this.#words));
    this.#part(".results").setAttribute("aria-busy", "false");
  }

  #summary({ manifest }: Searcher, state: SearchState, answer: Answer, hits: readonly ShownHit[]): string {
    const all = manifest.groups.reduce((sum, { count }) => sum + count, 0);
    const saved = manifest.saved ? this.#words.say("savedOnly") : "";
    if (answer.hits.length > 0) return totalText(state, answer, all, hits, this.#words) + saved;
    return answer.faults.length > 0 ? saved : noneText(state, all, this.#words) + saved;
  }

  #finish(state: SearchState, total: number): void {
    const results = this.#part(".results");
    results.setAttribute("aria-busy", "false");
    results.setAttribute("data-query", state.q);
    results.setAttribute("data-total", String(total));
  }

  /** What takes further files comes after the results: what they can be narrowed by, and what else is offered. */
  async #showBeside({ searcher, state: typed, signal }: Shown, state: SearchState, answer: Answer): Promise<void> {
    const offered = offers(typed, answer, searcher.manifest, this.#words);
    const show = (more: readonly Node[]) => this.#part(".offers").replaceChildren(...offered, ...more);
    // Looking up names takes a request: until it is answered, nothing that was offered for another search may stand there.
    show([]);
    const named = await searcher.names.find(typed.q);
    if (signal.aborted) return;
    const isAll = named.length > 0 && answer.hits.length === 0 && isPlain(answer, state);
    offered.unshift(...nameOffers(typed.q, named, isAll, this.#words));
    if (isAll) {
      this.#say(this.#words.say("namedOnly", { query: typed.q.trim() }));
      this.#showHits([]);
    }
    show([]);
    const narrowing = { searcher, state, answer, signal };
    const known = await showNarrowing(this.#part(".facets"), narrowing, this.#words, (faults) =>
      this.#showFaults(searcher, { ...answer, faults: [...answer.faults, ...faults] }),
    );
    if (signal.aborted) return;
    show([...pageOffers(typed, known, this.#words), ...signatureOffers(answer.query, known, named, this.#words)]);
  }

  /** What could not be read stands before all results, and before what else can be tried. */
  #showFaults({ manifest }: Searcher, answer: Answer): void {
    this.#root.querySelector(".bad")?.remove();
    const section = faultSection(answer, manifest, this.#retry, this.#words);
    if (section) this.#part(".results").prepend(section);
  }

  /** Results of the page that is asked; those that cannot be read are faults. */
  async #hitsOfPage(searcher: Searcher, state: SearchState, answer: Answer) {
    const start = (state.page - 1) * PAGE_SIZE;
    const read = await Promise.allSettled(
      answer.hits.slice(start, start + PAGE_SIZE).map(({ group, place }) => searcher.files(group).fragment(place)),
    );
    const fragments = read.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const isAlike = findSameLooking(fragments);
    return {
      hits: fragments.map((fragment, i) => showHit(fragment, answer.query, this.#words, isAlike[i])),
      faults: read.flatMap((result) => (result.status === "rejected" ? [result.reason] : [])),
    };
  }

  #showHits(hits: readonly ShownHit[], around: readonly Node[] = []): void {
    const list = hits.length > 0 ? [make("ol", { class: "hits" }, ...hits.map(({ item }) => item))] : [];
    this.#part(".results").replaceChildren(...list, ...around);
  }

  /** What is announced. */
  #say(text: string): void {
    this.#part("[role=status]").textContent = text;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    return this.#root.querySelector(selector) as Part;
  }
}

/** Whether one term was searched in all of the archive, and all of it was read: then nothing is left to try but another term. */
function isPlain({ query, faults }: Answer, { filters }: SearchState): boolean {
  return query.terms.length < 2 && faults.length === 0 && !isNarrowed(filters);
}
