import { UNSEEN } from "./characters.ts";
import { LOOK_ALIKES, PLAIN_FORMS } from "./look-alikes.ts";

/** White space of every kind that stands for one space, the ideographic one first; the plain one and the end of a line left out. */
const SPACES = "\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\v\f\r";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** The half-width form of each UTF-16 unit, 0 where it stays. */
const WIDTHS = new Uint16Array(1 << 16);
for (let i = 0; i < SPACES.length; i += 1) WIDTHS[SPACES.charCodeAt(i)] = 0x20;
for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code += 1) WIDTHS[code] = code - FULL_WIDTH_OFFSET;

/** Width and form. */
const BOTH = PLAIN_FORMS.map((form, code) => WIDTHS[form || code] || form);

/** The last space and the first full-width form: between the two stand nearly all characters of a text, and none is half as wide. */
const LAST_SPACE = 0x3000;

/** `text` with each unit as `table` has it; units above `last` and below `next` stay, and are not looked up. */
function mapUnits(text: string, table: Uint16Array, last = 0, next = 0): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > last && unit < next) continue;
    const code = table[unit] as number;
    if (code === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/**
 * Full-width forms as half-width ones and every space as a plain space, so that one pattern reads both ways of printing.
 * One character stays one character: an offset into the result is an offset into `text`.
 *
 * @example foldWidth("本报讯(记者 张三)9月28日,") // "本报讯(记者 张三)9月28日,"
 */
export function foldWidth(text: string): string {
  return mapUnits(text, WIDTHS, LAST_SPACE, FULL_WIDTH_FIRST);
}

/**
 * Traditional characters as simplified ones, radicals and other look-alikes as the characters they stand for, `「」` as `“”`,
 * so that one pattern reads all of them. Offsets stay, as with {@link foldWidth}.
 *
 * @example foldForms("【記者林○○報導】３⽉５⽇") // "【记者林○○报导】３月５日"
 */
export function foldForms(text: string): string {
  return mapUnits(text, PLAIN_FORMS);
}

/** {@link foldForms} and {@link foldWidth} at once: what patterns read. Offsets stay. */
export function fold(text: string): string {
  return mapUnits(text, BOTH);
}

/**
 * What the standard says may be passed over, for use inside a character class with the flag `u`: what takes no place in print, and
 * joiners and selectors of variants, which change how the character beside them looks and not which one it is.
 */
export const IGNORABLE = `${UNSEEN}\\p{Default_Ignorable_Code_Point}`;
const IGNORABLE_RUN = new RegExp(`[${IGNORABLE}]+`, "gu");
/** Any unit but plain letters and digits, Chinese characters and their usual marks: all that is ignorable is among them. */
const UNUSUAL = /[^\x20-\x7e·—‘’“”…\u3001-\u312f\u3400-\u9fff\uff01-\uff5e]/;

/** Radicals and compatibility forms as the characters they look like, traditional ones as they stand. Offsets stay. */
export function foldLookAlikes(text: string): string {
  return mapUnits(text, LOOK_ALIKES);
}

/** Whether a text may hold anything but usual characters; where it does not, nothing in it is unseen or passed over. */
export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

/** `text` without what is passed over: see {@link IGNORABLE}. */
export function dropUnseen(text: string): string {
  return isUnusual(text) ? text.replace(IGNORABLE_RUN, "") : text;
}

/** Stretches of `text` that are passed over, in order, none of them touching another: see {@link IGNORABLE}. */
export function findUnseen(text: string): { readonly start: number; readonly end: number }[] {
  if (!isUnusual(text)) return [];
  return Array.from(text.matchAll(IGNORABLE_RUN), (run) => ({ start: run.index, end: run.index + run[0].length }));
}

/**
 * A text as it is read: nothing unseen in it, every character in its plain form, widths as printed. What {@link asPrinted} finds
 * the way back from.
 */
export function toReading(printed: string): string {
  return foldForms(dropUnseen(printed));
}

/**
 * The stretch of `printed` that stands at `from`..`to` of its {@link toReading reading}; what is unseen behind a character belongs
 * to it.
 *
 * @example asPrinted("葛\u{e0100}小舟", 0, 1) // "葛\u{e0100}"
 */
export function asPrinted(printed: string, from: number, to: number): string {
  if (from === 0 && to === printed.length) return printed;
  const unseen = findUnseen(printed);
  const shift = (offset: number) =>
    unseen.reduce((at, { start, end }) => (start <= at ? at + end - start : at), offset);
  return printed.slice(shift(from), shift(to));
}
