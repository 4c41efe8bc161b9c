import { type MarkedPart, markedParts } from "../../src/site/words/marked-parts.ts";
import { type Html, html, textHtml, unsafe } from "../html.ts";

/**
 * Words of the interface, what stands in brackets marked as the editor's and a number kept with its unit: `[缺文]` →
 * `<span class="ed">[缺文]</span>`, `第42期` → `<span class="nw">第42期</span>`.
 */
export function bracketed(text: string): Html {
  return together(markedParts(text).map(partHtml));
}

function partHtml({ text, mark, parts }: MarkedPart): Html {
  const inner = parts ? together(parts.map(partHtml)) : html`${text}`;
  return mark ? html`<span class="${mark}">${inner}</span>` : inner;
}

/** Words that are not the interface's, as names of files and citations are: a number kept with its unit, a day in figures whole. */
export function unbroken(text: string): Html {
  const parts = markedParts(text).map((part) =>
    part.mark === "nw" && !part.parts ? html`<span class="nw">${part.text}</span>` : textHtml(part.text),
  );
  return together(parts);
}

function together(parts: readonly Html[]): Html {
  return unsafe(parts.map((part) => part.text).join(""));
}
