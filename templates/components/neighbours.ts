import { type Html, type HtmlValue, html } from "../html.ts";
import type { View } from "../view.ts";

/** One side of a pair of links: a label, where it leads, and what stands there. */
export interface Neighbour {
  readonly label: string;
  readonly address: string;
  readonly text: HtmlValue;
}

/** Links to what comes before and after; `ends` are the words where there is nothing. */
export function neighbours(
  view: View,
  label: string,
  previous: Neighbour | null,
  next: Neighbour | null,
  ends: readonly [string, string],
): Html {
  return html`<nav class="pn" aria-label="${label}">${side(view, "prev", previous, ends[0])}${side(view, "next", next, ends[1])}</nav>`;
}

function side(view: View, rel: string, neighbour: Neighbour | null, end: string): Html {
  if (neighbour === null) return html`<span class="end">${end}</span>`;
  return html`<a rel="${rel}" href="${view.to(neighbour.address)}"><small>${neighbour.label}</small>${neighbour.text}</a>`;
}
