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
