import SIMPLIFIED from "opencc-js/dict/STCharacters";
import type { Script } from "../../model/page.ts";
import { PLAIN_FORMS } from "../../text/look-alikes.ts";

const IS_SIMPLIFIED = 1;
const IS_TRADITIONAL = 2;

/** The ideographs, by UTF-16 unit. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Which of the two each UTF-16 unit tells; 0 for those that both scripts print. */
const TOLD = new Uint8Array(1 << 16);
for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1)
  if (PLAIN_FORMS[code] !== 0) TOLD[code] = IS_TRADITIONAL;
// Traditional text never prints them (`们`, not `后`): one of several forms of a character may be itself.
for (const pair of SIMPLIFIED.split("|"))
  if (pair[1] === " " && !pair.includes(pair.charAt(0), 1)) TOLD[pair.charCodeAt(0)] = IS_SIMPLIFIED;

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
