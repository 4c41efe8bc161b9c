/** One Chinese character, extensions and the ideographic zero included. */
export const HAN = "\\p{Script=Han}〇";

/**
 * What takes no place in print, as the inside of a character class: controls (but tabs and ends of lines), the soft hyphen, zero
 * width, direction. Joiners and selectors of variants are none of them: they change the character beside them.
 */
export const UNSEEN =
  "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

const HAN_ONLY = /^[\p{Script=Han}〇]+$/u;
const SPACE = /\s/g;

/** Whether `text` holds Chinese characters alone, at least one. */
export function isHan(text: string): boolean {
  return HAN_ONLY.test(text);
}

/** Whether a UTF-16 unit is a Chinese character of the basic block or of extension A, as nearly all in print are. */
export function isHanCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** `text` without white space of any kind. */
export function removeSpaces(text: string): string {
  return text.replace(SPACE, "");
}

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
