import type { Facets } from "./manifest.ts";
import type { SearchRecord } from "./record.ts";

/** The facets of records in the order of the index; names in code-point order. */
export function recordsToFacets(records: readonly SearchRecord[]): Facets {
  const bylines = distinct(records.flatMap((record) => record.bylines));
  const sections = distinct(records.flatMap((record) => (record.section === null ? [] : [record.section])));
  const bylinePlaces = new Map(bylines.map((name, place) => [name, place]));
  const sectionPlaces = new Map(sections.map((name, place) => [name, place]));
  return {
    bylines,
    byline: records.map((record) => record.bylines.map((name) => bylinePlaces.get(name) ?? -1)),
    sections,
    section: records.map((record) => sectionPlaces.get(record.section ?? "") ?? -1),
    days: runLengths(records.map((record) => record.sortKey)),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** `["b", "b", "a"] → [2, 1]` */
function runLengths(keys: readonly string[]): number[] {
  const lengths: number[] = [];
  for (const [index, key] of keys.entries()) {
    if (index > 0 && key === keys[index - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  }
  return lengths;
}
