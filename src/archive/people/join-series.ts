import type { Series, Sighting } from "../../model/people.ts";

/** A series while articles are read: what it is, and its meetings by number. */
export interface SeriesCount {
  readonly facts: Omit<Series, "meetings" | "gaps">;
  readonly meetings: ReadonlyMap<number, Sighting[]>;
}

/** Reports of one meeting lie no farther apart. */
const MOST_DAYS = 60;
const DAY = 86_400_000;

/**
 * Series whose articles print no term are of the series that prints one, where one alone has the name and no number would stand for two meetings:
 * 县政府第12次常务会议 beside 十五届县政府第13次常务会议.
 */
export function joinSeries(all: readonly SeriesCount[]): SeriesCount[] {
  const byName = new Map<string, SeriesCount[]>();
  for (const each of all) {
    const { name, session } = each.facts;
    if (session === null) continue;
    const plain = name.slice(name.indexOf("届") + 1);
    byName.set(plain, [...(byName.get(plain) ?? []), each]);
  }
  const joined = new Map<SeriesCount, SeriesCount>();
  const gone = new Set<SeriesCount>();
  for (const each of all) {
    const [only, ...others] =
      each.facts.session === null && each.facts.body !== null ? (byName.get(each.facts.name) ?? []) : [];
    if (only === undefined || others.length > 0 || clash(only, each)) continue;
    joined.set(only, { facts: only.facts, meetings: withMeetings(only.meetings, each.meetings) });
    gone.add(each);
  }
  return all.filter((each) => !gone.has(each)).map((each) => joined.get(each) ?? each);
}

function clash(one: SeriesCount, other: SeriesCount): boolean {
  return [...other.meetings].some(([number, sightings]) => {
    const days = [...sightings, ...(one.meetings.get(number) ?? [])].flatMap(({ date }) => dayOf(date));
    return one.meetings.has(number) && Math.max(...days) - Math.min(...days) > MOST_DAYS * DAY;
  });
}

function dayOf(date: string | null): number[] {
  const time = Date.parse((date ?? "").slice(0, 10));
  return Number.isNaN(time) ? [] : [time];
}

function withMeetings(own: SeriesCount["meetings"], more: SeriesCount["meetings"]): Map<number, Sighting[]> {
  const meetings = new Map([...own].map(([number, sightings]) => [number, [...sightings]]));
  for (const [number, sightings] of more) {
    const known = meetings.get(number) ?? [];
    const added = sightings.filter(({ article }) => !known.some((each) => each.article === article));
    meetings.set(number, [...known, ...added]);
  }
  return meetings;
}
