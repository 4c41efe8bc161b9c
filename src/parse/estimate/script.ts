import SIMPLIFIED from "opencc-js/dict/STCharacters";
import type { Script } from "../../model/page.ts";
import { PLAIN_FORMS } from "../../text/look-alikes.ts";

/** Simplified characters that traditional text never prints (`们`, not `后`): one of several forms of theirs may be themselves. */
const ONLY_SIMPLIFIED: readonly string[] = SIMPLIFIED.split("|").flatMap((pair) => {
  const [from = "", ...forms] = pair.split(" ");
  return from.length === 1 && !forms.includes(from) ? [from] : [];
});

const IS_SIMPLIFIED = 1;
const IS_TRADITIONAL = 2;

/** The ideographs, by UTF-16 unit. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Which of the two each UTF-16 unit tells; 0 for those that both scripts print. */
const TOLD: Uint8Array = Uint8Array.from(PLAIN_FORMS, (plain, code) =>
  plain !== 0 && code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH ? IS_TRADITIONAL : 0,
);
for (const character of ONLY_SIMPLIFIED) TOLD[character.charCodeAt(0)] = IS_SIMPLIFIED;

/** Of all characters that tell the scripts apart, the share from which up a page is printed in one of them alone. */
const NEARLY_ALL = 0.9;

/** Which characters a text is printed in; simplified where nothing tells. Linear. */
export function findScript(lines: readonly string[]): Script {
  let [simplified, traditional] = [0, 0];
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      const told = TOLD[line.charCodeAt(at)];
      if (told === IS_SIMPLIFIED) simplified += 1;
      else if (told === IS_TRADITIONAL) traditional += 1;
    }
  }
  const share = traditional / Math.max(1, simplified + traditional);
  if (share >= NEARLY_ALL) return "traditional";
  return share > 1 - NEARLY_ALL ? "mixed" : "simplified";
}
