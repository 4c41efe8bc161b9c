import { pinyin } from "pinyin-pro";

/** How one character may have been read as another. */
export interface CharacterLikeness {
  /** 1 for the same syllable, less for a similar one, 0 else; tones do not count. */
  readonly sound: number;
  /** Whether both are written with the same radical: 海 and 涛. */
  readonly sameRadical: boolean;
}

/** Initials and finals that are taken for each other in speech and on keyboards: 倩 qian, 情 qing, 俊 jun. */
const NEAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/ng$/, "n"],
  [/^l/, "n"],
  [/^f/, "h"],
  [/ian$/, "in"],
];

/** How alike two characters are in sound and in writing. */
export function compareCharacters(a: string, b: string): CharacterLikeness {
  const [soundA, soundB] = [syllable(a), syllable(b)];
  const near = nearSound(soundA) === nearSound(soundB) ? 0.6 : 0;
  return { sound: soundA === soundB ? 1 : near, sameRadical: radicalOf(a) === radicalOf(b) };
}

function syllable(character: string): string {
  return pinyin(character, { toneType: "none" });
}

function nearSound(sound: string): string {
  return NEAR_SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sound);
}

/**
 * Code points of the 214 radicals in the order of the dictionary. Unicode lists its Chinese characters by radical, each radical first among its own,
 * so the radical of a character is the last one not above it. Characters added later stand outside the list.
 */
const RADICALS = Array.from(
  { length: 214 },
  (_, i) =>
    String.fromCodePoint(0x2f00 + i)
      .normalize("NFKC")
      .codePointAt(0) ?? 0,
).sort((a, b) => a - b);
const LAST_BY_RADICAL = 0x9fa5;

function radicalOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > LAST_BY_RADICAL) return code;
  let radical = 0;
  for (const start of RADICALS) {
    if (start > code) break;
    radical = start;
  }
  return radical;
}
