import { memo } from "../../memo.ts";
import { speltName } from "../../search/text/spelt-name.ts";
import { checksum } from "./checksum.ts";

/** Syllables of a name that are spelt in its address; a checksum of the whole stands behind them. */
const MOST_SYLLABLES = 12;

/** Names that stand on page after page are read once. */
const MOST_KEPT = 20_000;

/** The syllables of a person's name, the surname read as one. */
export const speltPerson = memo((name: string) => speltName(name, "head"), MOST_KEPT);

/** The page of a person: 解芳 → `people/xie-fang-1hyhoj0.html` */
export const personAddress = memo((name: string) => namedAddress("people", name, speltPerson(name)), MOST_KEPT);

/** The page of a post, by its title: 县委书记 → `posts/xian-wei-shu-ji-….html` */
export const postAddress = memo((title: string) => namedAddress("posts", title, speltName(title, "off")), MOST_KEPT);

/** The page of a series of meetings, by its id. */
export const seriesAddress = memo((id: string) => namedAddress("series", id, speltName(id, "off")), MOST_KEPT);

/** The page of a township, village or community, by its name. */
export const placeAddress = memo((name: string) => namedAddress("places", name, speltName(name, "off")), MOST_KEPT);

/**
 * An address that the name alone decides: those that are read alike differ in their checksums, so that one who comes later takes no
 * address away from another.
 */
function namedAddress(folder: string, name: string, spelt: readonly string[]): string {
  return `${folder}/${[...spelt.slice(0, MOST_SYLLABLES), checksum(name)].join("-")}.html`;
}
