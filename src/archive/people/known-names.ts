import type { PagePeople, ReadName } from "../mentions/page-people.ts";
import type { OwnPlace } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";

import type { ApartNames } from "./apart.ts";

/** What the readings of all pages say together before any of them has a day. */
export interface KnownNames {
  /** How often a name stands closed by a stop, a mark of a list, or the end of a signature. */
  readonly closed: ReadonlyMap<string, number>;
  /** In how many ways sentences go on behind a name that nothing closes: 赵砚秋主持 and 赵砚秋到会 are two. */
  readonly open: ReadonlyMap<string, number>;
  /** Whose archive it is, by what it prints most. */
  readonly own: OwnPlace;
  /** Names that several people bear, a working life apart, or in two places at once. */
  readonly apart: ApartNames;
  /** Whether residents are named, too, as the settings of the archive say; absent where they are not. */
  readonly isOfAll?: true;
}

/** Levels that have a paper of their own. */
const OWN_LEVELS = new Set(["县", "市", "区", "旗", "州", "盟"]);

/**
 * Learns names and the archive's own place from all pages; who is to be kept apart takes years. Linear in what was read.
 *
 * @param place Where the paper is of, as its settings say: 山西省绛县.
 */
export function learnNames(pages: Iterable<PagePeople>, place = ""): KnownNames {
  const told = COUNTY.exec(place)?.groups?.["county"];
  const closed = new Map<string, number>();
  const open = new Map<string, Set<string>>();
  const levels = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const bare = new Set<string>();
  for (const { posts, articles } of pages) {
    for (const { names } of articles) {
      for (const name of names) {
        if (name.how !== "alone") learnEnd(name);
        for (const index of name.posts ?? []) learnPost(posts[index] as ReadPost, name.name);
      }
    }
  }
  const ways = new Map([...open].map(([name, afters]) => [name, afters.size]));
  return {
    closed,
    open: ways,
    own: { level: mostOf(levels) ?? told?.at(-1) ?? "县", names: ownPlaces(places, bare, told) },
    apart: new Map(),
  };

  function learnEnd({ name, after }: ReadName): void {
    if (after === undefined) closed.set(name, (closed.get(name) ?? 0) + 1);
    else open.set(name, (open.get(name) ?? new Set<string>()).add(after));
  }

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

/** The county of an address: 山西省绛县, 北京市海淀区. */
const COUNTY = /^(?:.*(?:省|自治区|地区|[市州盟]))?(?<county>\p{Script=Han}+[县市区旗])$/u;
/** That somebody of another county has a name and a post that somebody has here is chance; that two do is none. */
const LEAST_OF_OTHER = 2;

/** The county that the settings tell, and places whose post holders are mostly named without the place too. */
function ownPlaces(
  places: ReadonlyMap<string, ReadonlySet<string>>,
  bare: ReadonlySet<string>,
  told: string | undefined,
): Set<string> {
  const own = new Set(told === undefined ? [] : [told]);
  for (const [place, holders] of places) {
    const known = [...holders].filter((holder) => bare.has(holder)).length;
    if (known >= (told === undefined ? 1 : LEAST_OF_OTHER) && known * 2 >= holders.size) own.add(place);
  }
  return own;
}

/**
 * A name ends where the longest form ends that stands closed elsewhere: 李晓军 of 李晓军主持. A shorter form holds against the name as it is read only
 * where it stands closed as often as sentences go on behind the name in other ways: one wrong reading overrules no others.
 */
export function fullName(
  { name, after = "" }: ReadName,
  { closed, open }: Pick<KnownNames, "closed" | "open">,
): string {
  for (let length = after.length; length > 0; length--) {
    const longer = name + after.slice(0, length);
    if (longer.length <= 4 && closed.has(longer)) return longer;
  }
  if (closed.has(name) || after === "") return name;
  for (let length = name.length - 1; length >= 2; length--)
    if ((closed.get(name.slice(0, length)) ?? 0) >= Math.max(1, open.get(name) ?? 0)) return name.slice(0, length);
  return name;
}
