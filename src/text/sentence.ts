import { isHanCode } from "./characters.ts";

/** Marks that end a sentence, full-width and half-width: `…对接交流。`, `结出硕果!`, `他说……`. */
const STOPS = new Set("。!?！？…．");

/** A dash ends a sentence only inside a quote that closes: `吆喝一声:“起锅——”`. */
const DASHES = new Set("—―");

/** Closing marks that may follow a stop: `…大有可为。”`, `…作了发言。)`. */
const CLOSERS = new Set("”’」』》〉】）)]〕\"'");

function isStopAt(text: string, index: number): boolean {
  if (isHanCode(text.charCodeAt(index))) return false;
  const mark = text.charAt(index);
  if (STOPS.has(mark)) return true;
  if (mark !== ".") return false;
  // `余下内容...`: dots in a row stand for an ellipsis.
  if (text.charAt(index - 1) === ".") return true;
  // `高一米二).`: a half-width stop ends a sentence behind Chinese, brackets and quotes between them or not.
  let before = index - 1;
  while (before >= 0 && CLOSERS.has(text.charAt(before))) before -= 1;
  return before >= 0 && text.charCodeAt(before) > 0x2e80;
}

/** `。(笑声)`, `!(长时间热烈鼓掌)`, `。(完)`: a remark behind the stop; `。(3月9日青河网)`, `。(据青河晚报)`: where it comes from. */
const REMARK =
  /[。!?！？…”][”」』]?\s*[(（](?:[^()（）]{0,8}(?:掌声?|[笑歌哭]声?|[大众一]笑|欢呼|高呼[^()（）]{0,8}|插话|沉默)|据[^()（）]{2,12}|[^()（）]{0,6}\d{1,2}日[^()（）]{0,10}[网报社台刊电》]|完|待续|未完|未完待续|全文完)[)）]$/u;

const CLOSING_BRACKETS = new Set(")）");
const LONGEST_REMARK = 24;
const LONGEST_NOTE = 90;
/** `(2024年9月27日县人大常委会第二十四次会议通过)`: a note that is whole in its brackets. */
const NOTE = /^\s*[(（][^()（）]{6,80}[)）]\s*$/u;

/**
 * Whether `text` ends where a sentence ends: with a stop, or with a stop and the quotes and brackets it closes, or with
 * the bracket of a note that is all of it, or of a remark behind the stop: `。(笑声)`. A quoted word at the end is no stop.
 *
 * @example endsSentence("结出硕果。") // true
 * @example endsSentence("紧紧围绕县委“一融四创”") // false
 */
export function endsSentence(text: string): boolean {
  const last = text.trimEnd().length - 1;
  let index = last;
  // A program may part the stop from the quote that closes behind it: `会继续努力。 ”`.
  while (index >= 0 && (CLOSERS.has(text.charAt(index)) || (index < last && text.charAt(index) === " "))) index -= 1;
  if (index >= 0 && (isStopAt(text, index) || (index < last && DASHES.has(text.charAt(index))))) return true;
  // A remark and a note end with their bracket; most lines end with a character.
  if (!CLOSING_BRACKETS.has(text.charAt(last))) return false;
  if (REMARK.test(text.slice(Math.max(0, last - LONGEST_REMARK), last + 1))) return true;
  return text.length < LONGEST_NOTE && NOTE.test(text);
}

/**
 * What stands after the last stop of `text` (and the marks it closes), at most the last `reach` characters of it:
 * the unfinished sentence, a byline glued to the end, or nothing. Undefined when no stop stands within reach.
 *
 * @example textAfterLastStop("就项目推进等事宜进行了对接交流。张倩倩", 40) // "张倩倩"
 */
export function textAfterLastStop(text: string, reach: number): string | undefined {
  const end = text.trimEnd().length;
  for (let index = end - 1; index >= Math.max(0, end - reach); index -= 1) {
    if (!isStopAt(text, index)) continue;
    let start = index + 1;
    while (start < end && CLOSERS.has(text.charAt(start))) start += 1;
    return text.slice(start, end);
  }
  return undefined;
}
