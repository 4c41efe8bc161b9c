import { markedParts } from "../../src/site/words/marked-parts.ts";
import { type Html, html, textHtml, unsafe } from "../html.ts";

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

/** Words that are not the interface's, as names of files and citations are: a number kept with its unit, a day in figures whole. */
export function unbroken(text: string): Html {
  const parts = markedParts(text).map((part) =>
    part.mark === "nw" ? html`<span class="nw">${part.text}</span>` : textHtml(part.text),
  );
  return unsafe(parts.map((part) => part.text).join(""));
}
