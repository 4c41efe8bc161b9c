/** First and last row of GB 2312 that hold its 3,755 characters of common use, and the cells of a row. */
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
const FIRST_CELL = 0xa1;
const LAST_CELL = 0xfe;

const COMMON = new Set(commonCharacters());

/** 1 for each UTF-16 unit that is no rare character, nor a half of one: common characters, and all that stands before the Chinese ones. */
const PLAIN_UNITS = new Uint8Array(1 << 16).fill(1, 0, 0x2e80);
for (const character of COMMON) PLAIN_UNITS[character.charCodeAt(0)] = 1;
/** Marks and forms that newspapers print; other signs are looked at one by one. */
PLAIN_UNITS.fill(1, 0x3000, 0x3005).fill(1, 0x3008, 0x3021).fill(1, 0xff00, 0xfff0);

/** Whether a text may hold a rare character; most hold none, and to ask for each of their characters takes ten times as long. */
export function mayHoldRare(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (PLAIN_UNITS[text.charCodeAt(at)] === 0) return true;
  return false;
}

/** Whether a character is Chinese and none of those that everyone learns: `芃`, `沄`, `槊`; letters, signs and figures are not rare. */
export function isRareCharacter(character: string): boolean {
  // Nearly all of a text is common: that is asked first.
  if (COMMON.has(character)) return false;
  return /^\p{Script=Han}$/u.test(character) && character !== "〇" && character !== "々";
}

/** The characters of common use (一级汉字) of GB 2312, which orders them by their reading; the others it orders by radicals. */
export function* commonCharacters(): Generator<string> {
  const decoder = new TextDecoder("gbk");
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const cells = Array.from({ length: LAST_CELL - FIRST_CELL + 1 }, (_, cell) => [row, FIRST_CELL + cell]).flat();
    // The last row has five cells less.
    for (const character of decoder.decode(Uint8Array.from(cells)))
      if (/\p{Script=Han}/u.test(character)) yield character;
  }
}
