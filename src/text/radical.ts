/**
 * Code points of the 214 radicals in the order of the dictionary. Unicode lists its Chinese characters by radical, each radical first among its own,
 * so the radical of a character is the last one not above it. Characters added later stand outside the list.
 */
const RADICALS = Array.from(
  { length: 214 },
  (_, i) =>
    String.fromCodePoint(0x2f00 + i)
      .normalize("NFKC")
      .codePointAt(0) ?? 0,
).sort((a, b) => a - b);
const LAST_BY_RADICAL = 0x9fa5;

/** A number for the radical that a character is listed under: the same for 海 and 涛; of a character outside the list its own. */
export function radicalOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > LAST_BY_RADICAL) return code;
  let radical = 0;
  for (const start of RADICALS) {
    if (start > code) break;
    radical = start;
  }
  return radical;
}
