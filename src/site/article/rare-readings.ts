import { pinyin } from "pinyin-pro";
import { isRareCharacter, mayHoldRare } from "../../text/rare-character.ts";

/** Characters on each side of a rare one by which its reading is told. */
const CONTEXT = 4;

/**
 * The rare characters of texts with their readings, each by the first place where it stands: `芃péng 沄yún`. A character for
 * which no reading is known is left out. Empty where nothing is rare.
 */
export function rareReadings(texts: readonly string[]): string {
  const readings = new Map<string, string>();
  for (const text of texts) {
    if (!mayHoldRare(text)) continue;
    const characters = [...text];
    for (const [at, character] of characters.entries()) {
      if (!isRareCharacter(character) || readings.has(character)) continue;
      const start = Math.max(0, at - CONTEXT);
      const around = characters.slice(start, at + CONTEXT + 1);
      const reading = pinyin(around.join(""), { type: "array" })[at - start];
      if (reading !== undefined && reading !== character) readings.set(character, reading);
    }
  }
  return [...readings].map(([character, reading]) => character + reading).join(" ");
}
