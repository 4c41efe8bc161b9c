/** White space of every kind that stands for one space, the ideographic one first; the plain one and the end of a line left out. */
const SPACES = "\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\v\f\r";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** The ASCII character that each UTF-16 unit is folded to; 0 where it stays. */
const FOLDED = new Uint8Array(1 << 16);
for (let i = 0; i < SPACES.length; i += 1) FOLDED[SPACES.charCodeAt(i)] = 0x20;
for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code += 1) FOLDED[code] = code - FULL_WIDTH_OFFSET;

/**
 * Full-width forms as half-width ones and every space as a plain space, so that one pattern reads both ways of printing.
 * One character stays one character: an offset into the result is an offset into `text`.
 *
 * @example foldWidth("本报讯(记者 张三)9月28日,") // "本报讯(记者 张三)9月28日,"
 */
export function foldWidth(text: string): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = FOLDED[text.charCodeAt(at)] as number;
    if (code === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
