import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { type Clipping, toClipping } from "./clipping.ts";

/** Words of the address behind `#`: a list that was sent, and a clipping on its way from an article of the same folder. */
export const LIST_WORD = "list";
export const KEEP_WORD = "keep";

/** Version of how a list is written, its first character. */
const VERSION = "1";

type Row = readonly [
  address: string,
  headline: string,
  facts: string,
  source: string,
  text: unknown,
  note: string,
  more?: object,
];

/**
 * Clippings as text for an address: letters, figures, `-` and `_` alone, which no program changes. Articles go without their text, as
 * whoever opens the list has the archive; passages with it.
 *
 * @param isComplete Whether articles keep their text and nothing is left out.
 */
export function clippingsToLink(clippings: readonly Clipping[], withNotes: boolean, isComplete = false): string {
  const rows = clippings.map(({ address, headline, facts, source, text, note, isWhole, ...rest }): Row => {
    const words = text.map((block) => (block.isHeading ? [block.text] : block.text));
    const row = [address, headline, facts, source, isWhole && !isComplete ? 0 : words, withNotes ? note : ""] as const;
    return isComplete ? [...row, { isWhole, kicker: rest.kicker, deck: rest.deck, ris: rest.ris }] : row;
  });
  const bytes = deflateSync(strToU8(JSON.stringify(rows)), { level: 9 });
  return VERSION + base64Url(bytes);
}

/** The clippings that {@link clippingsToLink} wrote; undefined where the text is not whole, as programs cut long addresses off. */
export function linkToClippings(text: string): Clipping[] | undefined {
  if (!text.startsWith(VERSION)) return undefined;
  try {
    const rows = JSON.parse(strFromU8(inflateSync(fromBase64Url(text.slice(VERSION.length))))) as Row[];
    return rows.flatMap(([address, headline, facts, source, words, note, more]) => {
      const blocks = Array.isArray(words)
        ? words.map((block) => (Array.isArray(block) ? { text: block[0], isHeading: true } : { text: block }))
        : [];
      const rest = { isWhole: words === 0, ...more };
      return toClipping({ address, headline, facts, source, text: blocks, note, ...rest }) ?? [];
    });
  } catch {
    return undefined;
  }
}

function base64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
}
