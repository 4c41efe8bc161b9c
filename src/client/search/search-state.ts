import { type Answer, SORTS, type Sort } from "../../search/ask/answer.ts";
import { type Filters, isNarrowed, NO_FILTERS } from "../../search/ask/hits.ts";
import { toPeriod } from "../../search/ask/period.ts";
import { type Query, textToQuery } from "../../search/ask/query.ts";

/** All that a search page shows is in its address: this, and nothing else. */
export interface SearchState {
  /** As typed. */
  readonly q: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Stands in the address for articles without a year. */
const NO_YEAR = "none";

/** Characters of a query that are named; the box holds them all. */
const NAMED = 40;

/** Stands for the number of a printed page; `page` is the page of results. */
const PRINTED_PAGE = "printed";

/** `?q=解芳&year=2024&byline=张倩倩&person=解芳&from=2024-10&to=2024-10&printed=3&sort=date-asc&page=2`; what cannot be read is as if it were not there. */
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
      people: parameters.getAll("person"),
      pages: parameters.getAll(PRINTED_PAGE).flatMap((page) => (/^[1-9]\d{0,5}$/.test(page) ? [Number(page)] : [])),
      period: toPeriod(parameters.get("from"), parameters.get("to")),
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
  for (const name of filters.people) parameters.append("person", name);
  for (const number of filters.pages) parameters.append(PRINTED_PAGE, String(number));
  for (const end of ["from", "to"] as const) {
    const day = filters.period?.[end];
    if (day) parameters.set(end, day);
  }
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

/** What is typed, as it is searched with these filters. */
export function stateToQuery({ q, filters }: SearchState): Query {
  return textToQuery(q, filters.period !== null);
}

/** A state as it was answered: a time that was typed is a filter where it was read as one. */
export function stateAsRead(typed: SearchState, { asTime, filters }: Answer): SearchState {
  return asTime ? { ...typed, q: asTime.rest, filters } : typed;
}

/** Whether nothing is asked, neither words nor anything that narrows. */
export function asksNothing(state: SearchState): boolean {
  const { terms, excluded } = stateToQuery(state);
  return terms.length + excluded.length === 0 && !isNarrowed(state.filters);
}

/** A year as a value of a form; none when it is not one. */
export function textToYear(text: string): (number | null)[] {
  if (text === NO_YEAR) return [null];
  return /^\d{1,4}$/.test(text) ? [Number(text)] : [];
}
