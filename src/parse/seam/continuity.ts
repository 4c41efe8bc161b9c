import { foldWidth } from "../../text/fold.ts";
import { wordAcross } from "../../text/word-break.ts";
import { CLOSE_MARKS, OPEN_MARKS } from "../page/line-marks.ts";

const REACH = 160;
/** The longest of what is looked for at the very end. */
const LAST = 3;
const INSIDE_START = /^[,、。;:!?)”’》〉】%…]/;
const DIGIT_END = /\d[.:]?$/;
const DIGIT_START = /^(?:[\d.%]|[年月日时分元万亿个人次名吨亩倍公米岁周期届版户件家])/;
/** Words after which a sentence must go on. */
const FUNCTION_END =
  /[的和在把将被与及从向以还并而或但因于由给让使]$|(?:都要|就要|因为|由于|通过|按照|根据|围绕|对于|关于|当前|以及|不仅|而且)$/;
/** Particles that never begin a sentence or a title. */
const FUNCTION_START = /^(?:[的了着们]|之间|以及|及其|等[,、。方单领部]|以来|以上|以下)/;
const LATIN = /[A-Za-z]$/;
const LATIN_START = /^[A-Za-z]/;

const PAIRS = Array.from(foldWidth(OPEN_MARKS), (open, at): readonly [string, string] => [
  open,
  foldWidth(CLOSE_MARKS).charAt(at),
]);

/** One of the marks: asked first, as most lines have none. */
const toAny = (marks: readonly string[]) => new RegExp(`[${marks.map((mark) => `\\${mark}`).join("")}]`);
const ANY_OPEN = toAny(PAIRS.map(([open]) => open));
const ANY_CLOSE = toAny(PAIRS.map(([, close]) => close));

/** Whether a quote or bracket opened in `folded` is not closed in it. */
function isUnclosed(folded: string): boolean {
  return ANY_OPEN.test(folded) && PAIRS.some(([open, close]) => folded.lastIndexOf(open) > folded.lastIndexOf(close));
}

/** Whether `folded` closes a quote or bracket that it did not open. */
export function closesUnopened(folded: string): boolean {
  if (!ANY_CLOSE.test(folded)) return false;
  return PAIRS.some(([open, close]) => {
    const at = folded.indexOf(close);
    return at >= 0 && (folded.indexOf(open) < 0 || at < folded.indexOf(open));
  });
}

/**
 * How surely a sentence goes on from the end of `text` into `next`, by these two alone, 0..1: a word cut in two, an open
 * quote, a number before its unit, a particle. 0 says that nothing speaks for it, not that a sentence ends.
 *
 * @example goesOnInto("查看村容村貌及相", "关农业产业项目开展情况") // 1
 */
export function goesOnInto(text: string, next: string): number {
  const end = foldWidth(text.slice(-REACH));
  const start = foldWidth(next.slice(0, REACH));
  if (INSIDE_START.test(start)) return 1;
  if (wordAcross(end, start) > 1) return 1;
  if (isUnclosed(end) && closesUnopened(start)) return 1;
  const last = end.slice(-LAST);
  if ((DIGIT_END.test(last) && DIGIT_START.test(start)) || (LATIN.test(last) && LATIN_START.test(start))) return 0.9;
  return FUNCTION_END.test(last) || FUNCTION_START.test(start) ? 0.7 : 0;
}
