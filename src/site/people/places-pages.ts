import type { Archive } from "../../model/archive.ts";
import type { Locality } from "../../model/people.ts";
import { placeAddress } from "../address/named-address.ts";
import { ADDRESSES } from "../address/urls.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { compareByDate } from "../lists/article-order.ts";
import { byLetter, type Lettered, letterParts, NAMES_TOGETHER } from "../lists/lettered.ts";
import { articleBeginning, articleKey, newestPartFirst, type PartLinks } from "../lists/list-parts.ts";
import { refsById } from "../lists/people-index.ts";
import { type PeopleList, peopleLists, seenPlaces } from "../lists/people-lists.ts";
import { type SightingRef, sightingRef } from "../lists/sighting-ref.ts";
import type { PageKind } from "../pages/page-model.ts";

/** Names of a letter that stand on the page of letters: those that are named most. */
const NAMES_PER_LETTER = 12;

/** A place with its page; the address is null where the archive does not know it by itself. */
export interface PlaceLink {
  readonly name: string;
  readonly address: string | null;
}

/** A place in the list of places. */
export interface PlaceEntry {
  readonly name: string;
  readonly address: string;
  readonly kind: Locality["kind"];
  readonly township: PlaceLink | null;
  readonly articles: number;
}

/** Everything 地方 shows. */
export interface PlacesData {
  readonly count: number;
  readonly letters: readonly Lettered<PlaceEntry>[];
  readonly lists: readonly PeopleList[];
}

/** Everything a page of the places of one letter shows. */
export interface PlacesPartData {
  readonly letter: string;
  readonly places: readonly PlaceEntry[];
  readonly links: PartLinks;
  readonly letters: readonly { readonly letter: string; readonly address: string | null }[];
  readonly lists: readonly PeopleList[];
}

/** Everything the page of a place shows. */
export interface PlaceData {
  readonly name: string;
  readonly kind: Locality["kind"];
  readonly township: PlaceLink | null;
  /** On the newest part alone. */
  readonly facts: {
    readonly mentions: number;
    readonly articles: number;
    readonly first: SightingRef;
    readonly within: readonly PlaceLink[];
  } | null;
  readonly articles: readonly ArticleRef[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** 地方: townships and villages by pinyin, or the letters where there are very many. */
export const placesPage: PageKind<PlacesData> = {
  name: "places",
  scope: "archive",
  mapped: (archive) => (seenPlaces(archive).length > 0 ? [ADDRESSES.places] : []),
  *models(archive, settings) {
    const groups = lettersOf(archive);
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    if (count === 0) return;
    const letters = groups.map((group) =>
      group.address === null ? group : { ...group, items: mostNamed(group.items) },
    );
    yield { address: ADDRESSES.places, data: { count, letters, lists: peopleLists(archive, settings) } };
  },
};

/** The places of each letter, where there are too many for one page. */
export const placesParts: PageKind<PlacesPartData> = {
  name: "places-part",
  scope: "archive",
  *models(archive, settings) {
    const groups = lettersOf(archive);
    const letters = groups.map(({ letter, address }) => ({ letter, address }));
    const lists = peopleLists(archive, settings);
    for (const { address, letter, items, links } of letterParts(groups))
      yield { address, data: { letter, places: items, links, letters, lists } };
  },
};

/** One page a place. */
export const placePages: PageKind<PlaceData> = {
  name: "place",
  scope: "archive",
  mapped: (archive) => seenPlaces(archive).map(({ name }) => placeAddress(name)),
  *models(archive, settings) {
    const refs = refsById(archive);
    const lists = peopleLists(archive, settings);
    const places = seenPlaces(archive);
    const known = new Set(places.map(({ name }) => name));
    const within = new Map<string, PlaceLink[]>();
    for (const { name, township } of places)
      if (township !== null) within.set(township, [...(within.get(township) ?? []), linkOf(name, known)]);
    for (const { name, kind, township, mentions, articles: ids, first: seen } of places) {
      const first = sightingRef(seen, refs);
      if (!first) continue;
      const articles = ids.flatMap((id) => refs.get(id) ?? []).sort(compareByDate);
      const of = { name, kind, township: township === null ? null : linkOf(township, known) };
      for (const { address, items, links } of newestPartFirst(
        articles,
        placeAddress(name),
        articleKey,
        articleBeginning,
      )) {
        const own = { mentions, articles: articles.length, first, within: within.get(name) ?? [] };
        yield { address, data: { ...of, facts: links.part === 1 ? own : null, articles: items, links, lists } };
      }
    }
  },
};

function lettersOf(archive: Archive): Lettered<PlaceEntry>[] {
  const places = seenPlaces(archive);
  const known = new Set(places.map(({ name }) => name));
  const entries = places.map(
    ({ name, kind, township, articles }): PlaceEntry => ({
      name,
      address: placeAddress(name),
      kind,
      township: township === null ? null : linkOf(township, known),
      articles: articles.length,
    }),
  );
  return byLetter(entries, entries.length <= NAMES_TOGETHER ? null : "places");
}

function linkOf(name: string, known: ReadonlySet<string>): PlaceLink {
  return { name, address: known.has(name) ? placeAddress(name) : null };
}

/** Those named most, in the order of the list. */
function mostNamed(places: readonly PlaceEntry[]): PlaceEntry[] {
  const most = new Set(places.toSorted((a, b) => b.articles - a.articles).slice(0, NAMES_PER_LETTER));
  return places.filter((entry) => most.has(entry));
}
