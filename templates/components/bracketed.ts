import { markedParts } from "../../src/site/words/marked-parts.ts";
import { type Html, html, unsafe } from "../html.ts";

/**
 * Words of the interface, what stands in brackets marked as the editor's and a number kept with its unit: `[2024]年` →
 * `<span class="ed">[2024]</span>年`, `第42期` → `<span class="nw">第42期</span>`.
 */
export function bracketed(text: string): Html {
  const parts = markedParts(text).map((part) =>
    part.mark ? html`<span class="${part.mark}">${part.text}</span>` : html`${part.text}`,
  );
  return unsafe(parts.map((part) => part.text).join(""));
}
