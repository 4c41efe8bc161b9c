import { memo } from "../../memo.ts";
import { speltName } from "../text/spelt-name.ts";
import type { Facets, NamedPeople, Times } from "./manifest.ts";
import type { SearchRecord } from "./record.ts";

/** What articles can be narrowed by. */
type Narrowing = Pick<SearchRecord, "bylines" | "section" | "page">;

/** The facets of records in the order of the index; names in code-point order. */
export function recordsToFacets(records: readonly Narrowing[]): Facets {
  const bylines = distinct(records.flatMap((record) => record.bylines));
  const sections = distinct(records.flatMap((record) => (record.section === null ? [] : [record.section])));
  const bylinePlaces = new Map(bylines.map((name, place) => [name, place]));
  const sectionPlaces = new Map(sections.map((name, place) => [name, place]));
  return {
    bylines,
    byline: records.map((record) => record.bylines.map((name) => bylinePlaces.get(name) ?? -1)),
    sections,
    section: records.map((record) => sectionPlaces.get(record.section ?? "") ?? -1),
    page: records.some(({ page }) => page !== null) ? records.map(({ page }) => page ?? 0) : [],
  };
}

/** Pinyin of a name, its syllables parted by blanks; kept, as a few hundred people are named in group after group of the index. */
const spell = memo((name: string) => speltName(name).join(" "), 20_000);

/** Who is named in records, in the order of the index. */
export function recordsToPeople(records: readonly Pick<SearchRecord, "people">[]): NamedPeople {
  const counts = new Map<string, number>();
  for (const { people } of records) for (const name of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Small numbers for those who are named most: they make the file half as large.
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    names,
    spelt: names.map((name) => spell(name)),
    articles: records.map(({ people }) => people.map((name) => places.get(name) ?? -1).sort((a, b) => a - b)),
  };
}

/** The times of records in the order of the index: `["2024-10", "2024-10", ""]` → `[["2024-10", 2], ["", 1]]` */
export function recordsToTimes(records: readonly Pick<SearchRecord, "time">[]): Times {
  const runs: [string, number][] = [];
  for (const { time } of records) {
    const last = runs.at(-1);
    if (last && last[0] === time) last[1]++;
    else runs.push([time, 1]);
  }
  return runs;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
