import { type Html, html, unsafe } from "../html.ts";

// [2024]年10月9日, [缺文]
const BRACKETS = /(\[[^[\]]*\])/;

/** Words of the interface, what stands in brackets marked as the editor's: `[2024]年` → `<span class="ed">[2024]</span>年`. */
export function bracketed(text: string): Html {
  if (!text.includes("[")) return html`${text}`;
  const parts = text.split(BRACKETS);
  return unsafe(
    parts.map((part, i) => (i % 2 === 1 ? html`<span class="ed">${part}</span>` : html`${part}`).text).join(""),
  );
}
