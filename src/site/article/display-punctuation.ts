import { memo } from "../../memo.ts";

/** Half-width marks that a Chinese text prints full-width. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
};
const HALF_WIDTH = /[,;:()!?\t]/;
const MARKS = /[,;:()!?\t]/g;
/** Between cells of a row; a page shows a tab like the blank between two words. */
const CELL_GAP = "\u3000";

// Han of all planes, kana, and the full-width marks that stand among them
const CHINESE = /[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef“”‘’—…·]/u;

/**
 * A text as it is shown: half-width punctuation beside Chinese becomes full-width, character for character, so that
 * offsets stay. A pair of brackets changes together; a tab becomes a full-width blank. Only for display: data, index and source view keep
 * the bytes.
 *
 * @example displayPunctuation("4月3日,县委(扩大)会议") // "4月3日，县委（扩大）会议"
 * @example displayPunctuation("10:30, 1,000 (a)") // unchanged
 */
export function displayPunctuation(text: string): string {
  return HALF_WIDTH.test(text) ? widened(text) : text;
}

/** Texts that are kept at a time: each is set in several places of pages made together. */
const MOST_TEXTS = 4000;

const widened = memo((text: string) => {
  const brackets = bracketsToWiden(text);
  let lastWide = -2;
  return text.replace(MARKS, (mark, at: number) => {
    if (mark === "\t") return CELL_GAP;
    const isBracket = mark === "(" || mark === ")";
    const widen = isBracket ? brackets.has(at) : lastWide === at - 1 || besideChinese(text, at);
    if (!widen) return mark;
    lastWide = at;
    return FULL_WIDTH[mark] ?? mark;
  });
}, MOST_TEXTS);

/** Places of brackets of which one of the pair, or the only one, stands beside Chinese. */
function bracketsToWiden(text: string): Set<number> {
  const wide = new Set<number>();
  const open: number[] = [];
  for (let at = text.search(/[()]/); at >= 0 && at < text.length; at++) {
    const mark = text[at];
    if (mark === "(") open.push(at);
    if (mark === ")") widenPair(text, open.pop(), at, wide);
  }
  for (const at of open) if (besideChinese(text, at)) wide.add(at);
  return wide;
}

function widenPair(text: string, start: number | undefined, end: number, wide: Set<number>): void {
  if (!besideChinese(text, end) && (start === undefined || !besideChinese(text, start))) return;
  wide.add(end);
  if (start !== undefined) wide.add(start);
}

function besideChinese(text: string, at: number): boolean {
  return isChineseBefore(text, at) || isChineseAfter(text, at + 1);
}

function isChineseBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit < 0xe000;
  return CHINESE.test(text.slice(isLowSurrogate ? at - 2 : Math.max(0, at - 1), at));
}

function isChineseAfter(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && CHINESE.test(String.fromCodePoint(point));
}
