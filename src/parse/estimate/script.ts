import SIMPLIFIED from "opencc-js/dict/STCharacters";
import type { Script } from "../../model/page.ts";
import { PLAIN_FORMS } from "../../text/look-alikes.ts";

/** Simplified characters that traditional text never prints (`们`, not `后`): one of several forms of theirs may be themselves. */
const ONLY_SIMPLIFIED: ReadonlySet<string> = new Set(
  SIMPLIFIED.split("|").flatMap((pair) => {
    const [from = "", ...forms] = pair.split(" ");
    return from.length === 1 && !forms.includes(from) ? [from] : [];
  }),
);

const IDEOGRAPH = /[\u4e00-\u9fff]/;

/** Of all characters that tell the scripts apart, the share from which up a page is printed in one of them alone. */
const NEARLY_ALL = 0.9;

/** Which characters a text is printed in; simplified where nothing tells. Linear. */
export function findScript(lines: readonly string[]): Script {
  let [simplified, traditional] = [0, 0];
  for (const character of lines.join("")) {
    if (ONLY_SIMPLIFIED.has(character)) simplified += 1;
    else if (PLAIN_FORMS[character.charCodeAt(0)] !== 0 && IDEOGRAPH.test(character)) traditional += 1;
  }
  const share = traditional / Math.max(1, simplified + traditional);
  if (share >= NEARLY_ALL) return "traditional";
  return share > 1 - NEARLY_ALL ? "mixed" : "simplified";
}
