import { SORTS, type Sort } from "../../search/ask/answer.ts";
import type { Filters } from "../../search/ask/hits.ts";

/** All that a search page shows is in its address: this, and nothing else. */
export interface SearchState {
  /** As typed. */
  readonly q: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Narrows nothing. */
export const NO_FILTERS: Filters = { years: [], bylines: [], sections: [] };

/** Stands in the address for articles without a year. */
const NO_YEAR = "none";

/** Characters of a query that are named; the box holds them all. */
const NAMED = 40;

/** `?q=解芳&year=2024&byline=张倩倩&sort=date-asc&page=2`; what cannot be read is as if it were not there. */
export function addressToState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort");
  const page = Number(parameters.get("page"));
  return {
    q: parameters.get("q") ?? "",
    filters: {
      years: parameters.getAll("year").flatMap(textToYear),
      bylines: parameters.getAll("byline"),
      sections: parameters.getAll("section"),
    },
    sort: SORTS.find((known) => known === sort) ?? SORTS[0],
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The address of a state, from the search page itself; what is as usual is left out. */
export function stateToAddress({ q, filters, sort, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (q !== "") parameters.set("q", q);
  for (const year of filters.years) parameters.append("year", yearToText(year));
  for (const name of filters.bylines) parameters.append("byline", name);
  for (const name of filters.sections) parameters.append("section", name);
  if (sort !== SORTS[0]) parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  return `?${parameters}`;
}

/** What was typed, as headings and sentences name it. */
export function shortQuery({ q }: SearchState): string {
  const characters = Array.from(q.trim());
  return characters.length > NAMED ? `${characters.slice(0, NAMED).join("")}…` : characters.join("");
}

/** A query with nothing that narrows it, in the usual order. */
export function newQuery(q: string): SearchState {
  return { q, filters: NO_FILTERS, sort: SORTS[0], page: 1 };
}

/** A year as a value of a form: `2024`, `none`. */
export function yearToText(year: number | null): string {
  return year === null ? NO_YEAR : String(year);
}

/** A state of the search with some of its filters changed, at the first page of results. */
export function withFilters(state: SearchState, filters: Partial<Filters>): SearchState {
  return { ...state, filters: { ...state.filters, ...filters }, page: 1 };
}

/** Whether anything narrows. */
export function isNarrowed({ years, bylines, sections }: Filters): boolean {
  return years.length + bylines.length + sections.length > 0;
}

function textToYear(text: string): (number | null)[] {
  if (text === NO_YEAR) return [null];
  return /^\d{1,4}$/.test(text) ? [Number(text)] : [];
}
