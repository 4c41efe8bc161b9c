import type { Series } from "../../model/people.ts";
import { seriesAddress } from "../address/named-address.ts";
import { ADDRESSES } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { linkParts, listParts, orderedPart, type PartLinks } from "../lists/list-parts.ts";
import { refsById } from "../lists/people-index.ts";
import { type PeopleList, peopleLists, seenSeries } from "../lists/people-lists.ts";
import { type SightingRef, sightingRef } from "../lists/sighting-ref.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";

/** Numbers of meetings, or runs of them that are missing. */
export type NumberRun = readonly [first: number, last: number];

/** A series in the list of series. */
export interface SeriesEntry {
  readonly name: string;
  readonly address: string;
  /** Whether its numbers are years. */
  readonly isEvent: boolean;
  readonly seen: number;
  readonly missing: number;
  readonly range: NumberRun;
}

/** Everything 会议 shows. */
export interface SeriesListData {
  readonly series: readonly SeriesEntry[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** A meeting, or a run of numbers that no article has. */
export type MeetingRow =
  | { readonly number: number; readonly sightings: readonly SightingRef[] }
  | { readonly missing: NumberRun };

/** Everything the page of a series shows. */
export interface SeriesData {
  readonly name: string;
  readonly isEvent: boolean;
  readonly seen: number;
  readonly missing: number;
  readonly rows: readonly MeetingRow[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** 会议: numbered meetings and events that come back, in parts where there are many. */
export const seriesListPages: PageKind<SeriesListData> = {
  name: "series-list",
  scope: "archive",
  mapped: (archive) => (seenSeries(archive).length > 0 ? [ADDRESSES.series] : []),
  *models(archive, settings) {
    const entries = seenSeries(archive).map((each): SeriesEntry => {
      const numbers = each.meetings.map(({ number }) => number);
      return {
        name: each.name,
        address: seriesAddress(each.id),
        isEvent: each.body === null,
        seen: numbers.length,
        missing: missingIn(each),
        range: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
      };
    });
    if (entries.length === 0) return;
    const lists = peopleLists(archive, settings);
    const parts = listParts(entries);
    const linked = parts.map((part, i) => ({
      address: orderedPart(ADDRESSES.series, i),
      begins: { text: part[0]?.name ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries())
      yield { address: linked[i]?.address ?? "", data: { series: parts[i] ?? [], links, lists } };
  },
};

/** One page a series: which meetings were reported where, and which are missing. */
export const seriesPages: PageKind<SeriesData> = {
  name: "series",
  scope: "archive",
  mapped: (archive) => seenSeries(archive).map(({ id }) => seriesAddress(id)),
  *models(archive, settings) {
    const refs = refsById(archive);
    const lists = peopleLists(archive, settings);
    for (const each of seenSeries(archive)) {
      const parts = listParts(rowsOf(each, refs));
      const linked = parts.map((_, i) => ({ address: orderedPart(seriesAddress(each.id), i), begins: null }));
      for (const [i, links] of linkParts(linked).entries()) {
        const { name, body, meetings } = each;
        const counts = { seen: meetings.length, missing: missingIn(each) };
        const page: PageModel<SeriesData> = {
          address: linked[i]?.address ?? "",
          data: { name, isEvent: body === null, ...counts, rows: parts[i] ?? [], links, lists },
        };
        yield page;
      }
    }
  },
};

function missingIn({ gaps }: Series): number {
  return gaps.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function rowsOf({ meetings, gaps }: Series, refs: ReadonlyMap<string, ArticleRef>): MeetingRow[] {
  const rows: MeetingRow[] = meetings.map(({ number, sightings }) => ({
    number,
    sightings: sightings.flatMap((each) => sightingRef(each, refs) ?? []),
  }));
  const missing: MeetingRow[] = gaps.map((run) => ({ missing: run }));
  return [...rows, ...missing].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(row: MeetingRow): number {
  return "missing" in row ? row.missing[0] : row.number;
}
