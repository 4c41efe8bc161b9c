import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { base64Url, clippingsToRows, fromBase64Url, HANDED_OVER, rowsToClippings } from "./address-rows.ts";
import type { Clipping } from "./clipping.ts";

/** How a list that is sent is written, its first character. */
const PACKED = "1";

/**
 * Clippings as text for an address: letters, figures, `-` and `_` alone, which no program changes. Articles go without their text, as
 * whoever opens the list has the archive; passages with it.
 */
export function clippingsToLink(clippings: readonly Clipping[], withNotes: boolean): string {
  const rows = clippingsToRows(clippings, { withNotes, isComplete: false });
  return PACKED + base64Url(deflateSync(strToU8(JSON.stringify(rows)), { level: 9 }));
}

/** The clippings that an address holds, packed or handed over; undefined where they are not whole, as programs cut long addresses off. */
export function linkToClippings(text: string): Clipping[] | undefined {
  try {
    const bytes = fromBase64Url(text.slice(1));
    if (text.startsWith(PACKED)) return rowsToClippings(JSON.parse(strFromU8(inflateSync(bytes))));
    return text.startsWith(HANDED_OVER) ? rowsToClippings(JSON.parse(strFromU8(bytes))) : undefined;
  } catch {
    return undefined;
  }
}
