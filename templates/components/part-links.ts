import type { PartLinks } from "../../src/site/lists/list-parts.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** Links to the parts of a long list beside this one; nothing for a list of one part. */
export function partLinks(view: View, links: PartLinks): Html | null {
  if (links.older === null && links.newer === null) return null;
  const { frame } = view.words;
  return html`<nav class="pn" aria-label="${frame.partsOfList}">${endLink(view, "prev", frame.older, links.older)}${endLink(view, "next", frame.newer, links.newer)}</nav>`;
}

function endLink(view: View, rel: string, label: string, address: string | null): Html {
  if (address === null) return html`<span class="end">${label}${view.words.frame.colon}${view.words.frame.none}</span>`;
  return html`<a rel="${rel}" href="${view.to(address)}">${label}</a>`;
}
