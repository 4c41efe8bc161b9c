import type { PagePeople, ReadName } from "../mentions/page-people.ts";
import type { OwnPlace } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";

import type { ApartNames } from "./apart.ts";

/** What the readings of all pages say together before any of them has a day. */
export interface KnownNames {
  /** How often a name stands closed by a stop, a mark of a list, or the end of a signature. */
  readonly closed: ReadonlyMap<string, number>;
  /** Whose archive it is, by what it prints most. */
  readonly own: OwnPlace;
  /** Names that several people bear, a working life apart, or in two places at once. */
  readonly apart: ApartNames;
}

/** Levels that have a paper of their own. */
const OWN_LEVELS = new Set(["县", "市", "区", "旗", "州", "盟"]);

/** Learns names and the archive's own place from all pages; who is to be kept apart takes years. Linear in what was read. */
export function learnNames(pages: Iterable<PagePeople>): KnownNames {
  const closed = new Map<string, number>();
  const levels = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const bare = new Set<string>();
  for (const { posts, articles } of pages) {
    for (const { names } of articles) {
      for (const name of names) {
        if (name.how !== "alone" && name.after === undefined) closed.set(name.name, (closed.get(name.name) ?? 0) + 1);
        for (const index of name.posts ?? []) learnPost(posts[index] as ReadPost, name.name);
      }
    }
  }
  return { closed, own: { level: mostOf(levels) ?? "县", names: ownPlaces(places, bare) }, apart: new Map() };

  function learnPost({ place, level, unit, head }: ReadPost, name: string): void {
    const of = `${name} ${unit} ${head}`;
    const own = level ?? place?.at(-1);
    if (unit === "委" && own !== undefined && OWN_LEVELS.has(own)) levels.set(own, (levels.get(own) ?? 0) + 1);
    if (place === null) bare.add(of);
    else places.set(place, (places.get(place) ?? new Set()).add(of));
  }
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** Places whose post holders are mostly named without the place too. */
function ownPlaces(places: ReadonlyMap<string, ReadonlySet<string>>, bare: ReadonlySet<string>): Set<string> {
  const own = new Set<string>();
  for (const [place, holders] of places) {
    const known = [...holders].filter((holder) => bare.has(holder)).length;
    if (known > 0 && known * 2 >= holders.size) own.add(place);
  }
  return own;
}

/** A name ends where the longest form ends that stands closed elsewhere: 李晓军 of 李晓军主持. */
export function fullName({ name, after = "" }: ReadName, { closed }: Pick<KnownNames, "closed">): string {
  for (let length = after.length; length > 0; length--) {
    const longer = name + after.slice(0, length);
    if (longer.length <= 4 && closed.has(longer)) return longer;
  }
  if (closed.has(name) || after === "") return name;
  for (let length = name.length - 1; length >= 2; length--)
    if (closed.has(name.slice(0, length))) return name.slice(0, length);
  return name;
}
