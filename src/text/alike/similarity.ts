import { pinyin } from "pinyin-pro";
import { memo } from "../../memo.ts";
import { commonCharacters } from "../rare-character.ts";
import { alikeShapes } from "./shapes.ts";

/** How one character may have been read, or typed, as another. */
export interface CharacterLikeness {
  /** 1 for the same syllable, less for a similar one, 0 else; tones do not count. */
  readonly sound: number;
  /** Whether they differ in little: 倩 and 情, 己 and 已. */
  readonly looksAlike: boolean;
}

/** Initials and finals that are taken for each other in speech and on keyboards: 倩 qian, 情 qing, 俊 jun. */
const NEAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/ng$/, "n"],
  [/^l/, "n"],
  [/^f/, "h"],
  [/ian$/, "in"],
];

/** How alike two characters are in sound and in writing; even. */
export function compareCharacters(a: string, b: string): CharacterLikeness {
  const [soundA, soundB] = [syllable(a), syllable(b)];
  const near = nearSound(soundA) === nearSound(soundB) ? 0.6 : 0;
  return { sound: soundA === soundB ? 1 : near, looksAlike: alikeShapes(a).has(b) };
}

/** Characters that are asked again and again. */
const MOST_KEPT = 10_000;

const syllable = memo((character: string) => pinyin(character, { toneType: "none" }), MOST_KEPT);

function nearSound(sound: string): string {
  return NEAR_SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sound);
}

/**
 * Common characters of the same syllable as one, itself left out; tones do not count.
 *
 * @param sound How it is read where it stands, `xie` for 解 as a surname; as by itself where nothing is given, or nothing else is read so.
 */
export function alikeSounds(character: string, sound = ""): readonly string[] {
  const alike = bySyllable().get(sound) ?? bySyllable().get(syllable(character)) ?? [];
  return alike.filter((other) => other !== character);
}

let common: ReadonlyMap<string, readonly string[]> | undefined;

function bySyllable(): ReadonlyMap<string, readonly string[]> {
  if (common) return common;
  const made = new Map<string, string[]>();
  for (const character of commonCharacters()) {
    const sound = syllable(character);
    made.set(sound, [...(made.get(sound) ?? []), character]);
  }
  common = made;
  return made;
}
