import { fold } from "../../text/fold.ts";
import type { PublishedAddress } from "./published-address.ts";

/** Share of pairs of characters that two articles must have in common to be one: rescans have above .7, others of one genre below .4. */
const ALIKE = 0.55;
/** Share of pairs of characters that two articles must have in common to be one, where the page they stand on is known to be the same. */
const ALIKE_ON_PAGE = 0.3;
/** The best likeness must stand out: reports that repeat from week to week are all alike. */
const MARGIN = 0.1;
/** Pairs in more than so many articles tell nothing, and cost the most. */
const MOST_SHARING = 200;

/** An old article and the new one that it is. */
export type AlikePair = readonly [old: PublishedAddress, now: PublishedAddress];

/**
 * Finds which of the articles that are new are articles that are gone, read once more: their headlines and first words share most of their
 * pairs of characters. One that is new is at most one of those that are gone.
 *
 * @param pageOf The file that a file's page is in now, as far as that is known already.
 */
export function findScannedAgain(
  gone: readonly PublishedAddress[],
  fresh: readonly PublishedAddress[],
  pageOf: ReadonlyMap<string, string>,
): AlikePair[] {
  const index = indexByPair(fresh);
  const offers = gone.flatMap((old) => offersFor(old, index, pageOf.get(old.file)));
  offers.sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<PublishedAddress>();
  return offers.flatMap(({ old, now }): AlikePair[] => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now]];
  });
}

interface Offer {
  readonly old: PublishedAddress;
  readonly now: PublishedAddress;
  readonly likeness: number;
}

/** The new article that an old one is most like, where no other is nearly as much. */
function offersFor(old: PublishedAddress, index: PairIndex, page: string | undefined): Offer[] {
  const pairs = pairsOf(old);
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    const places = index.places.get(pair) ?? [];
    if (places.length <= MOST_SHARING) for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const ranked = [...shared]
    .flatMap(([place, count]): Offer[] => {
      const entry = index.entries[place];
      if (!entry) return [];
      const likeness = (2 * count) / (pairs.size + entry.size) + (entry.now.file === page ? ALIKE - ALIKE_ON_PAGE : 0);
      return likeness < ALIKE ? [] : [{ old, now: entry.now, likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  return best && best.likeness - (second?.likeness ?? 0) >= MARGIN ? [best] : [];
}

interface PairIndex {
  readonly entries: readonly { readonly now: PublishedAddress; readonly size: number }[];
  /** Places in {@link entries} by pair. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function indexByPair(fresh: readonly PublishedAddress[]): PairIndex {
  const places = new Map<string, number[]>();
  const entries = fresh.map((now, place) => {
    const pairs = pairsOf(now);
    for (const pair of pairs) {
      const known = places.get(pair);
      if (known) known.push(place);
      else places.set(pair, [place]);
    }
    return { now, size: pairs.size };
  });
  return { entries, places };
}

/** Every two neighbouring characters of a headline and of a text's beginning, marks left out. */
function pairsOf({ headline, text }: PublishedAddress): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of [headline, text]) {
    const characters = [...fold(part)].filter((character) => /[\p{L}\p{N}]/u.test(character));
    for (let i = 1; i < characters.length; i++) pairs.add(`${characters[i - 1]}${characters[i]}`);
  }
  return pairs;
}
