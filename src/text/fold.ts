const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** White space of every kind that stands for one space, the ideographic one first. */
const SPACES = /[\u3000\u00a0\u2000-\u200a\u202f\u205f\t\v\f\r]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Most texts are short and hold neither: one look spares two replacements. */
const ANY = /[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f\u205f\t\v\f\r]/;

function foldOne(mark: string): string {
  const code = mark.charCodeAt(0);
  const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  return isFullWidth ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : mark;
}

/**
 * Full-width forms as half-width ones and every space as a plain space, so that one pattern reads both ways of printing.
 * One character stays one character: an offset into the result is an offset into `text`.
 *
 * @example foldWidth("本报讯(记者 张三)9月28日,") // "本报讯(记者 张三)9月28日,"
 */
export function foldWidth(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(FULL_WIDTH, foldOne).replace(SPACES, " ");
}
