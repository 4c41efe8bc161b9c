import { pinyin } from "pinyin-pro";
import { radicalOf } from "./characters.ts";

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
