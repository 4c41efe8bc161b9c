import type { Facets, GroupEntry } from "../format/manifest.ts";
import type { GroupHits } from "./searcher.ts";

/**
 * Articles found, narrowed, counted and put in order. Pure. Shared by the browser and the terminal.
 */

/** An article found. */
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
}

/** Facets of groups, by folder. */
export type FacetsByGroup = ReadonlyMap<string, Facets>;

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

/** Whether bylines or sections narrow, which takes the facets. */
export function needsFacets({ bylines, sections }: Filters): boolean {
  return bylines.length > 0 || sections.length > 0;
}

/** Hits that every kind of filter lets through; bylines and sections let none through whose facets are not known. */
export function filterHits(hits: readonly Hit[], filters: Filters, facets: FacetsByGroup): Hit[] {
  return hits.filter(
    (hit) =>
      allows(filters.years, [hit.year]) &&
      allows(filters.bylines, bylinesOf(hit, facets)) &&
      allows(filters.sections, sectionsOf(hit, facets)),
  );
}

function allows<Value>(wanted: readonly Value[], held: readonly Value[]): boolean {
  return wanted.length === 0 || held.some((value) => wanted.includes(value));
}

function bylinesOf({ group, place }: Hit, facets: FacetsByGroup): string[] {
  const known = facets.get(group.folder);
  if (!known) return [];
  const names = (known.byline[place] ?? []).map((index) => known.bylines[index] ?? "");
  return names.length === 0 ? [""] : names;
}

function sectionsOf({ group, place }: Hit, facets: FacetsByGroup): string[] {
  const known = facets.get(group.folder);
  if (!known) return [];
  const section = known.sections[known.section[place] ?? -1];
  return section === undefined ? [] : [section];
}

/** For every year from the first of the archive to the last, how many hits the other filters leave; no year last. */
export function countYears(
  hits: readonly Hit[],
  filters: Filters,
  facets: FacetsByGroup,
  groups: readonly GroupEntry[],
): ValueCount<number | null>[] {
  const counts = countValues(filterHits(hits, { ...filters, years: [] }, facets), ({ year }) => [year]);
  const held = groups.flatMap((group) => group.years.map(([year]) => year));
  const years = held.filter((year) => year !== null);
  const shown: (number | null)[] = [];
  for (let year = Math.max(...years); year >= Math.min(...years); year--) shown.push(year);
  if (held.includes(null)) shown.push(null);
  return shown.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Signatures of the hits the other filters leave, the most frequent first; the empty name counts the unsigned. */
export function countBylines(hits: readonly Hit[], filters: Filters, facets: FacetsByGroup): ValueCount<string>[] {
  const left = filterHits(hits, { ...filters, bylines: [] }, facets);
  return mostFirst(countValues(left, (hit) => bylinesOf(hit, facets)));
}

/** Sections of the hits the other filters leave, the most frequent first. */
export function countSections(hits: readonly Hit[], filters: Filters, facets: FacetsByGroup): ValueCount<string>[] {
  const left = filterHits(hits, { ...filters, sections: [] }, facets);
  return mostFirst(countValues(left, (hit) => sectionsOf(hit, facets)));
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
export function oldestFirst(hits: readonly Hit[], facets: FacetsByGroup): Hit[] {
  const days = new Map<Hit, number>();
  for (const [folder, own] of groupBy(hits, ({ group }) => group.folder)) {
    const ends = runEnds(facets.get(folder)?.days ?? []);
    let day = 0;
    for (const hit of own) {
      while (hit.place >= (ends[day] ?? Number.POSITIVE_INFINITY)) day++;
      days.set(hit, day);
    }
  }
  const groups = [...new Set(hits.map(({ group }) => group))];
  const rank = new Map(groups.map((group, index) => [group, -index]));
  return [...hits].sort(
    (a, b) =>
      (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0) ||
      (days.get(b) ?? 0) - (days.get(a) ?? 0) ||
      a.place - b.place,
  );
}

/** `[2, 1] → [2, 3]` */
function runEnds(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => (end += length));
}

/** The most relevant first; of equal ones the newest. */
export function mostRelevantFirst(hits: readonly Hit[], scoreOf: (hit: Hit) => number): Hit[] {
  return [...hits].sort((a, b) => scoreOf(b) - scoreOf(a));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
