import { checksum } from "./checksum.ts";

/** More characters of a name than this are not spelt; a checksum of the whole stands in their place. */
const LONGEST_SPELT_NAME = 24;

/** The page of a signature, spelt in code points, as file names in Chinese break on many systems: 张倩 → `bylines/5f20-5029.html` */
export function bylineAddress(name: string): string {
  const points = [...name].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  if (points.length <= LONGEST_SPELT_NAME) return `bylines/${points.join("-")}.html`;
  return `bylines/${points.slice(0, LONGEST_SPELT_NAME).join("-")}-${checksum(name)}.html`;
}
