import { ADDRESSES } from "../../site/address/urls.ts";
import type { ClippingsWords } from "../../site/words/clippings.ts";
import { writeClipboard } from "../take/clipboard.ts";
import type { Clipping } from "./clipping.ts";
import { clippingsToLink } from "./packed-list.ts";

/** Characters of an address that every program passes on, and that the least patient ones refuse. */
const SAFE_LINK = 2000;
const LONGEST_LINK = 16_000;

/**
 * Copies an address that holds a whole list. Gives what to tell the reader: that it was copied, or why not.
 *
 * @param base Address of the site, with a slash at its end; empty where it has none that others can open.
 */
export async function copyListLink(
  base: string,
  clippings: readonly Clipping[],
  withNotes: boolean,
  words: ClippingsWords,
): Promise<string> {
  if (base === "") return words.noAddress;
  const link = `${base}${ADDRESSES.clippings}#list=${clippingsToLink(clippings, withNotes)}`;
  if (link.length > LONGEST_LINK) return words.tooLong(link.length);
  if (!(await writeClipboard(link))) return words.notCopied;
  return (link.length > SAFE_LINK ? words.sharedLong : words.shared)(clippings.length, link.length);
}
