import { canon } from "../text/canon.ts";

/** How the names of people, posts, meetings and places are looked up: shared by the build, the browser and the terminal. */

/** What a name is the name of. */
export type NamedKind = "person" | "post" | "series" | "place";

/** How what is typed leads to a name: it is the name, another printing of it, its pinyin, the initials of that. */
export type NameWay = "name" | "variant" | "pinyin" | "initials";

/** A name and its page, under one of the ways to it. */
export type NameRow = readonly [kind: NamedKind, way: NameWay | "masked", name: string, address: string, alike?: Alike];

/** Characters that look like the one that a masked key leaves open, and characters that are read like it. */
export type Alike = readonly [shapes: string, sounds: string];

/** What one file holds: entries by their keys, those named most first. */
export type NameFile = Readonly<Record<string, readonly NameRow[]>>;

/** Where the names stand, as the index's manifest says. */
export interface NamesPlace {
  /** Folder in the index folder, named by what it holds. */
  readonly folder: string;
  readonly files: number;
}

/** Stands in a key in the place of one character of a name of people. */
export const MASK = "*";

/** Characters of the longest name that is looked up. */
const LONGEST = 40;

/** The key of what is typed, or of a name: as texts are compared, pinyin without tones, signs and spaces. Empty where nothing can be named so. */
export function nameKey(text: string): string {
  const plain = /\p{Script=Han}/u.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
  const key = canon(plain)
    .replace(/[\s'’·\-.]/gu, "")
    .replaceAll("ü", "v");
  return key.length <= LONGEST ? key : "";
}

/**
 * Whether what somebody types, not yet to its end, is the pinyin of a name, of it from one of its syllables on, or its initials.
 *
 * @param spelt Without tones, a space between syllables: `xie fang`.
 * @example isSpeltSo("xie fang", "xief") // true
 * @example isSpeltSo("xie fang", "xf") // true
 */
export function isSpeltSo(spelt: string, typed: string): boolean {
  const key = nameKey(typed);
  if (key === "" || spelt === "") return false;
  const syllables = spelt.split(" ");
  const initials = syllables.map((syllable) => syllable.charAt(0)).join("");
  return initials.startsWith(key) || syllables.some((_, i) => syllables.slice(i).join("").startsWith(key));
}

/** Keys of a name of two to four characters in which one is left open, each with the character that stands there. */
export function maskedKeys(key: string): (readonly [masked: string, character: string])[] {
  const characters = [...key];
  if (characters.length < 2 || characters.length > 4 || !/^\p{Script=Han}+$/u.test(key)) return [];
  return characters.map((character, at) => [characters.map((each, i) => (i === at ? MASK : each)).join(""), character]);
}

/** The file of a key, by the number of files. */
export function nameFileOf(key: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % files;
}

/** Name of a file in the index folder. */
export function nameFileName({ folder }: NamesPlace, file: number): string {
  return `${folder}/n/${file}.json.gz`;
}
