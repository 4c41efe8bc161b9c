/**
 * How Chinese text becomes words that Pagefind can index: every two neighbouring characters are one word of six
 * ASCII digits, so a phrase of such words is a run of characters, wherever a dictionary would cut it.
 *
 * Shared by the build, the browser and the terminal: imports nothing.
 */

/** Digits of a character: 46,656 codes. */
const DIGITS = 3;
const BASE = 36;
/** Stands after the last character of a text, so that this character too begins a word. */
const END = BASE ** DIGITS - 1;
/** First code of the characters that have none of their own, and how many codes they share. */
const SHARED_FROM = 40_896;
const SHARED_COUNT = END - SHARED_FROM;

/**
 * Words of a compared text: one for each character with the one after it, the last with the end.
 * The end takes a position, so no run of words goes from one text into the next.
 *
 * `textToGrams("解芳") → ["i3r…", …]`: 2 words.
 */
export function textToGrams(text: string): string[] {
  const codes = textToCodes(text);
  return codes.map((code, index) => code + (codes[index + 1] ?? digits(END)));
}

/** Words that stand one after the other wherever the text stands: one less than it has characters. */
export function phraseToGrams(text: string): string[] {
  return textToGrams(text).slice(0, -1);
}

/** What every word that begins with this character begins with. */
export function characterToPrefix(character: string): string {
  return digits(codeOf(character.codePointAt(0) ?? 0));
}

/** {@link characterToPrefix} of a word's first character. */
export function wordToPrefix(word: string): string {
  return word.slice(0, DIGITS);
}

/** The word that says which articles hold a word, and not where in them: no text has anything after its end. */
export function placelessWord(word: string): string {
  return digits(END) + word;
}

/** {@link placelessWord} of a character, by its {@link characterToPrefix prefix}; as if it stood before the end. */
export function placelessCharacter(prefix: string): string {
  return digits(END) + prefix + digits(END);
}

/** Whether a word is that of a last character, which no question asks for. */
export function isLast(word: string): boolean {
  return word.endsWith(digits(END));
}

/** Digits of the longest word. */
export const LONGEST_WORD = 3 * DIGITS;

/** Whether every character of the text has a code of its own; if not, words can be found that only look like it. */
export function hasOwnCodes(text: string): boolean {
  for (const character of text) if (codeOf(character.codePointAt(0) ?? 0) >= SHARED_FROM) return false;
  return true;
}

function textToCodes(text: string): string[] {
  return Array.from(text, characterToPrefix);
}

/** CJK ideographs, Extension A and everything below U+3400 have a code each; the rest share. */
function codeOf(point: number): number {
  if (point >= 0x4e00 && point <= 0x9fff) return point - 0x4e00;
  if (point >= 0x3400 && point <= 0x4dbf) return 20_992 + point - 0x3400;
  if (point < 0x3400) return 27_584 + point;
  return SHARED_FROM + (point % SHARED_COUNT);
}

/** The digits of codes that have been asked for: a text asks for the same ones again and again. */
const DIGITS_OF: string[] = [];

function digits(code: number): string {
  const known = DIGITS_OF[code];
  if (known) return known;
  const made = code.toString(BASE).padStart(DIGITS, "0");
  DIGITS_OF[code] = made;
  return made;
}

/** {@link textToGrams} as numbers, which sort as the words do: what has to be quick counts with them. */
export function textToNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    at += point > LAST_OF_ONE_UNIT ? 2 : 1;
    const code = codeOf(point);
    if (count > 0) numbers[count - 1] = before * (END + 1) + code;
    before = code;
    count++;
  }
  if (count > 0) numbers[count - 1] = before * (END + 1) + END;
  return numbers.subarray(0, count);
}

/** Characters behind it are two units of a string. */
const LAST_OF_ONE_UNIT = 0xffff;

/** The word of a number of {@link textToNumbers}. */
export function numberToWord(number: number): string {
  return digits(Math.floor(number / (END + 1))) + digits(number % (END + 1));
}

/** The code of a word's first character, by the word's number. */
export function numberToCode(number: number): number {
  return Math.floor(number / (END + 1));
}

/** The {@link placelessCharacter} of a character's code. */
export function codeToPlaceless(code: number): string {
  return placelessCharacter(digits(code));
}

/** No word's number is as large. */
export const NUMBERS = (END + 1) ** 2;
