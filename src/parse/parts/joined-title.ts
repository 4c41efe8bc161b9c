import { removeSpaces } from "../../text/characters.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";

/** A head has so many lines at most; a shorter row is a word that lines may open with. */
const MOST_LINES = 4;
const SHORTEST = 12;

const JOINED: Furniture = { role: "furniture", rule: "repeated-title", reason: "title printed again" };

/**
 * Whether the lines of text under part `at`, two at least, make it up to the character, with what a database prints over an article
 * between: verse is set in both ways with nothing between.
 */
function isJoinedBelow(parts: readonly Part[], at: number): boolean {
  const words = removeSpaces(parts[at]?.line.folded ?? "");
  if (words.length < SHORTEST || !parts[at + 1]?.furniture) return false;
  let [below, count] = ["", 0];
  for (let place = at + 1; place < parts.length && count < MOST_LINES; place += 1) {
    const { line, furniture } = parts[place] as Part;
    if (furniture) continue;
    below += removeSpaces(line.folded);
    count += 1;
    if (!words.startsWith(below)) return false;
    if (below.length === words.length) return count > 1;
  }
  return false;
}

/** Takes a row out in which a database prints all lines of a head, kicker, headline and deck, over the same lines one by one. */
export function dropJoinedTitles(parts: readonly Part[]): Part[] {
  return parts.map((part, at) =>
    !part.furniture && isJoinedBelow(parts, at) ? { line: part.line, furniture: JOINED } : part,
  );
}
