import { pinyin } from "pinyin-pro";

/**
 * A name in pinyin without tones, syllable by syllable, a surname read as a surname: 解芳 → `xie`, `fang`. Letters and figures stay;
 * what has no reading is left out.
 */
export function speltName(name: string, surname: "head" | "off" = "head"): string[] {
  return pinyin(name, { type: "array", toneType: "none", surname, v: true, nonZh: "consecutive" })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .filter((syllable) => syllable !== "");
}
