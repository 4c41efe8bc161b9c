import { type Clipping, toClipping } from "./clipping.ts";

/** Words of the address behind `#`: a list that was sent, and a clipping on its way from an article of the same folder. */
export const LIST_WORD = "list";
export const KEEP_WORD = "keep";

/** How a clipping on its way from one page to another is written, its first character: as it is. */
export const HANDED_OVER = "0";

/** A clipping in an address; the last is known of clippings that lack nothing. */
export type ClippingRow = readonly [
  address: string,
  headline: string,
  facts: string,
  source: string,
  text: unknown,
  note: string,
  more?: Pick<Clipping, "isWhole" | "kicker" | "deck" | "ris">,
];

/** Clippings as rows: sub-headings are lists of one; an article is without its text (0), unless rows are to be complete. */
export function clippingsToRows(
  clippings: readonly Clipping[],
  { withNotes, isComplete }: { readonly withNotes: boolean; readonly isComplete: boolean },
): ClippingRow[] {
  return clippings.map(({ address, headline, facts, source, text, note, isWhole, kicker, deck, ris }) => {
    const words = text.map((block) => (block.isHeading ? [block.text] : block.text));
    const row = [address, headline, facts, source, isWhole && !isComplete ? 0 : words, withNotes ? note : ""] as const;
    return isComplete ? [...row, { isWhole, kicker, deck, ris }] : row;
  });
}

/** The clippings of rows; what they do not hold is empty. */
export function rowsToClippings(rows: readonly ClippingRow[]): Clipping[] {
  return rows.flatMap(([address, headline, facts, source, words, note, more]) => {
    const blocks = Array.isArray(words)
      ? words.map((block) => (Array.isArray(block) ? { text: block[0], isHeading: true } : { text: block }))
      : [];
    return toClipping({ address, headline, facts, source, text: blocks, note, isWhole: words === 0, ...more }) ?? [];
  });
}

/** A clipping as text for the address of the page that keeps it, all of it. */
export function handOver(clipping: Clipping): string {
  const rows = clippingsToRows([clipping], { withNotes: true, isComplete: true });
  return HANDED_OVER + base64Url(new TextEncoder().encode(JSON.stringify(rows)));
}

export function base64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
}
