import type { Facets, GroupEntry, NamedPeople } from "../format/manifest.ts";
import { isVague, type Time, timeToSortKey } from "../format/time.ts";
import { isInPeriod, type Period } from "./period.ts";
import type { GroupHits } from "./searcher.ts";

/**
 * Articles found, narrowed, counted and put in order. Pure. Shared by the browser and the terminal.
 */

/** An article that a search found, by its place in the index. */
export interface Hit {
  readonly group: GroupEntry;
  /** In the group's index: 0 is the newest. */
  readonly place: number;
  readonly year: number | null;
}

/** What narrows the articles found; within one kind any value will do, an empty kind narrows nothing. */
export interface Filters {
  /** null is the articles without a year. */
  readonly years: readonly (number | null)[];
  /** The empty name is the articles without a signature. */
  readonly bylines: readonly string[];
  readonly sections: readonly string[];
  /** Numbers of printed pages (版). */
  readonly pages: readonly number[];
  /** Names of persons who are named, as their pages call them. */
  readonly people: readonly string[];
  /** Null is any time. */
  readonly period: Period | null;
}

/** Filters that let every article through. */
export const NO_FILTERS: Filters = { years: [], bylines: [], sections: [], pages: [], people: [], period: null };

/** Whether any of the filters narrows what is found. */
export function isNarrowed({ years, bylines, sections, pages, people, period }: Filters): boolean {
  return years.length + bylines.length + sections.length + pages.length + people.length > 0 || period !== null;
}

/** What is known of the articles of groups beside their texts, by folder; a group that has not been read is missing. */
export interface Known {
  readonly facets: ReadonlyMap<string, Facets>;
  readonly people: ReadonlyMap<string, NamedPeople>;
  /** For each group the time of every article. */
  readonly times: ReadonlyMap<string, readonly Time[]>;
}

/** How many of the articles found a value would leave. */
export interface ValueCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Hits of all groups, from the newest. */
export function groupsToHits(found: readonly GroupHits[]): Hit[] {
  return found.flatMap(({ group, places }) => placesToHits(group, places));
}

/** The order of a group is the order of time, so its counts of years say the year of every place. */
function placesToHits(group: GroupEntry, places: readonly number[]): Hit[] {
  const hits: Hit[] = [];
  let run = 0;
  let end = group.years[0]?.[1] ?? 0;
  for (const place of places) {
    while (place >= end && run < group.years.length - 1) end += group.years[++run]?.[1] ?? 0;
    hits.push({ group, place, year: group.years[run]?.[0] ?? null });
  }
  return hits;
}

/** Whether bylines, sections or pages narrow, which takes the facets. */
export function needsFacets({ bylines, sections, pages }: Filters): boolean {
  return bylines.length + sections.length + pages.length > 0;
}

/** Hits that every kind of filter lets through; one that narrows by what is not known lets nothing through. */
export function filterHits(hits: readonly Hit[], filters: Filters, known: Known): Hit[] {
  const { period } = filters;
  return hits.filter(
    (hit) =>
      allows(filters.years, [hit.year]) &&
      (period === null || isInPeriod(timeOf(hit, known), period)) &&
      allows(filters.bylines, bylinesOf(hit, known)) &&
      allows(filters.sections, sectionsOf(hit, known)) &&
      allows(filters.pages, pagesOf(hit, known)) &&
      (filters.people.length === 0 || allows(filters.people, peopleOf(hit, known))),
  );
}

/** How many of the hits name no day, only their month or year. */
export function countVague(hits: readonly Hit[], known: Known): number {
  return hits.filter((hit) => isVague(timeOf(hit, known))).length;
}

function timeOf({ group, place }: Hit, { times }: Known): Time {
  return times.get(group.folder)?.[place] ?? "";
}

function allows<Value>(wanted: readonly Value[], held: readonly Value[]): boolean {
  return wanted.length === 0 || held.some((value) => wanted.includes(value));
}

function bylinesOf({ group, place }: Hit, { facets }: Known): string[] {
  const own = facets.get(group.folder);
  if (!own) return [];
  const names = (own.byline[place] ?? []).map((index) => own.bylines[index] ?? "");
  return names.length === 0 ? [""] : names;
}

function sectionsOf({ group, place }: Hit, { facets }: Known): string[] {
  const own = facets.get(group.folder);
  const section = own?.sections[own.section[place] ?? -1];
  return section === undefined ? [] : [section];
}

function pagesOf({ group, place }: Hit, { facets }: Known): number[] {
  const page = facets.get(group.folder)?.page[place] ?? 0;
  return page === 0 ? [] : [page];
}

function peopleOf({ group, place }: Hit, { people }: Known): string[] {
  const own = people.get(group.folder);
  return (own?.articles[place] ?? []).map((index) => own?.names[index] ?? "");
}

/**
 * For every year from the newest of the archive to its oldest, how many hits the filters of other kinds leave, and last for no year where the archive
 * has such articles. Years and periods are one kind: a year takes the place of a period.
 */
export function countYears(
  hits: readonly Hit[],
  filters: Filters,
  known: Known,
  groups: readonly GroupEntry[],
): ValueCount<number | null>[] {
  const counts = countValues(filterHits(hits, { ...filters, years: [], period: null }, known), ({ year }) => [year]);
  const held = groups.flatMap((group) => group.years.map(([year]) => year));
  const years = held.filter((year) => year !== null);
  const shown: (number | null)[] = [];
  for (let year = Math.max(...years); year >= Math.min(...years); year--) shown.push(year);
  if (held.includes(null)) shown.push(null);
  return shown.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** For each month of a year, 1..12, how many hits the filters of other kinds leave. */
export function countMonths(hits: readonly Hit[], filters: Filters, known: Known, year: number): ValueCount<number>[] {
  const left = filterHits(hits, { ...filters, years: [], period: null }, known);
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, "0")}`;
    const period = { from: month, to: month };
    return { value: i + 1, count: left.filter((hit) => isInPeriod(timeOf(hit, known), period)).length };
  });
}

/** Signatures of the hits the other filters leave, the most frequent first; the empty name counts the unsigned. */
export function countBylines(hits: readonly Hit[], filters: Filters, known: Known): ValueCount<string>[] {
  const left = filterHits(hits, { ...filters, bylines: [] }, known);
  return mostFirst(countValues(left, (hit) => bylinesOf(hit, known)));
}

/** Sections of the hits the other filters leave, the most frequent first. */
export function countSections(hits: readonly Hit[], filters: Filters, known: Known): ValueCount<string>[] {
  const left = filterHits(hits, { ...filters, sections: [] }, known);
  return mostFirst(countValues(left, (hit) => sectionsOf(hit, known)));
}

/** A name with how many articles it would leave, and its pinyin. */
export interface NameCount extends ValueCount<string> {
  /** Without tones, a space between syllables: `xie fang`. */
  readonly spelt: string;
}

/** Who is named in the hits that the other filters leave, the most frequent first. */
export function countPeople(hits: readonly Hit[], filters: Filters, known: Known): NameCount[] {
  const left = filterHits(hits, { ...filters, people: [] }, known);
  const spelt = new Map(
    [...known.people.values()].flatMap((people) => people.names.map((name, i) => [name, people.spelt[i] ?? ""])),
  );
  const counts = mostFirst(countValues(left, (hit) => peopleOf(hit, known)));
  return counts.map((each) => ({ ...each, spelt: spelt.get(each.value) ?? "" }));
}

/** Printed pages of the hits the other filters leave, from the first; hits of unknown pages are left out. */
export function countPages(hits: readonly Hit[], filters: Filters, known: Known): ValueCount<number>[] {
  const counts = countValues(filterHits(hits, { ...filters, pages: [] }, known), (hit) => pagesOf(hit, known));
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function countValues<Value>(hits: readonly Hit[], valuesOf: (hit: Hit) => readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const hit of hits) for (const value of valuesOf(hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mostFirst(counts: ReadonlyMap<string, number>): ValueCount<string>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** From the oldest; articles of one day stay in the order of their page. */
export function oldestFirst(hits: readonly Hit[], known: Known): Hit[] {
  const groups = [...new Set(hits.map(({ group }) => group))];
  const rank = new Map(groups.map((group, index) => [group, -index]));
  const days = new Map(hits.map((hit) => [hit, timeToSortKey(timeOf(hit, known))]));
  return [...hits].sort(
    (a, b) =>
      (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0) ||
      compare(days.get(a) ?? "", days.get(b) ?? "") ||
      a.place - b.place,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most relevant first; of equal ones the newest. */
export function mostRelevantFirst(hits: readonly Hit[], scoreOf: (hit: Hit) => number): Hit[] {
  return [...hits].sort((a, b) => scoreOf(b) - scoreOf(a));
}
