import { memo } from "../../memo.ts";

/** The first character, in pinyin order, of each letter: what sorts from it on begins with that letter. */
const FIRST_OF_LETTER = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀";
const LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";

/** Characters whose reading as a surname begins with another letter than their usual one. */
const SURNAME_LETTERS: Readonly<Record<string, string>> = {
  解: "X",
  单: "S",
  曾: "Z",
  仇: "Q",
  查: "Z",
  区: "O",
  朴: "P",
  尉: "W",
  员: "Y",
  翟: "Z",
  缪: "M",
  覃: "Q",
  盖: "G",
  乐: "Y",
  冼: "X",
  召: "S",
  折: "S",
  种: "C",
  秘: "B",
  燕: "Y",
  郗: "X",
  重: "C",
};

/** Order of names by pinyin, whatever the machine's own language. */
const COLLATOR = new Intl.Collator("zh-Hans-u-co-pinyin");

/**
 * The letter a name is listed under: that of its first character's reading, surnames read as surnames.
 * Empty for what has no letter.
 *
 * @example nameLetter("解芳") // "X"
 * @example nameLetter("Smith") // "S"
 */
export function nameLetter(name: string): string {
  return letterOf(String.fromCodePoint(name.codePointAt(0) ?? 0));
}

/** Asked for twice at every step of a sort. */
const letterOf = memo((first: string): string => {
  if (/^[A-Za-z]$/.test(first)) return first.toUpperCase();
  const known = SURNAME_LETTERS[first];
  if (known !== undefined) return known;
  if (!/^\p{Script=Han}$/u.test(first)) return "";
  let letter = "";
  for (const [i, character] of [...FIRST_OF_LETTER].entries()) {
    if (COLLATOR.compare(first, character) < 0) break;
    letter = LETTERS[i] ?? "";
  }
  return letter;
});

/** Names in the order of a Chinese index: by letter, then by pinyin, then by code points; what has no letter last. */
export function compareNames(a: string, b: string): number {
  const letterA = nameLetter(a) || "~";
  const letterB = nameLetter(b) || "~";
  if (letterA !== letterB) return letterA < letterB ? -1 : 1;
  return COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
