/** Code units from here on take a full width in print, but for the few half-width forms at the end of the block. */
const FIRST_WIDE = 0x1100;
/** General punctuation that Chinese print sets full-width: dashes, quotes, the ellipsis, the middle dot of names. */
const WIDE_MARKS = new Set(Array.from("—―‘’“”…·‰※℃", (mark) => mark.charCodeAt(0)));
/** Half-width forms: `｡` `ｱ` and the like. */
const HALF_FORMS = [0xff61, 0xffdc] as const;
/** Characters of symbols that are set full-width: `①` `■` `▲` `△` `●` `Ⅰ`. */
const SYMBOLS = [0x2160, 0x27bf] as const;
/** General punctuation and the marks next to it. */
const PUNCTUATION = [0x2000, 0x215f] as const;

function isWithin(code: number, [first, last]: readonly [number, number]): boolean {
  return code >= first && code <= last;
}

/** Chinese marks and characters from here to the surrogates are wide. */
const FIRST_HAN = 0x3000;
const LAST_HAN = 0xd7ff;

function unitWidth(code: number): number {
  if (code >= FIRST_HAN && code <= LAST_HAN) return 2;
  if (WIDE_MARKS.has(code) || isWithin(code, SYMBOLS)) return 2;
  if (code < FIRST_WIDE || isWithin(code, PUNCTUATION) || isWithin(code, HALF_FORMS)) return 1;
  // Half of a pair of surrogates: the pair takes one full width.
  return isWithin(code, [0xd800, 0xdfff]) ? 1 : 2;
}

/**
 * Width of a text as Chinese print sets it, in half widths: a Chinese character or full-width mark takes two, a letter,
 * digit or half-width mark one.
 *
 * @example printWidth("本报讯 4月3日,") // 14
 */
export function printWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += unitWidth(text.charCodeAt(at));
  return width;
}

/** How a file's lines were cut: at a width in print, or at a number of characters whatever their width. */
export type Measure = "width" | "characters";

/** Length of a text by either measure, in full widths or characters: the two agree on Chinese characters alone. */
export function measureText(text: string, measure: Measure): number {
  return measure === "width" ? printWidth(text) / 2 : text.length;
}
