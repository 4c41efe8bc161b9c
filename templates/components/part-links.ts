import { eventDateText } from "../../src/site/article/event-date.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import type { Beginning, PartLink, PartLinks } from "../../src/site/lists/list-parts.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { bracketed } from "./bracketed.ts";

/** Links to the parts of a long list by number, each with what it begins with; nothing for a list of one part. */
export function partLinks(view: View, { part, shown }: PartLinks): Html | null {
  if (shown.length === 0) return null;
  const items = shown.map((link, i) => {
    const isGap = i > 0 && link.number !== (shown[i - 1]?.number ?? 0) + 1;
    return html`${isGap && html`<li aria-hidden="true"><span>…</span></li>`}<li>${partLink(view, link, part)}</li>`;
  });
  return html`<nav class="parts" aria-label="${view.words.frame.partsOfList}"><ul class="az">${items}</ul></nav>`;
}

/** Title of a part of a list: from the second part on with its number. */
export function partTitle({ words }: View, title: string, { part }: PartLinks): string {
  return part === 1 ? title : `${title}${words.frame.separator}${words.lists.part(part)}`;
}

function partLink(view: View, { number, address, begins }: PartLink, part: number): Html {
  const name = view.words.lists.part(number);
  const from = begins !== null && html` <small>${beginningText(view, begins)}</small>`;
  if (number === part) return html`<span aria-current="page">${name}${from}</span>`;
  const rel = number === part - 1 ? html` rel="prev"` : number === part + 1 ? html` rel="next"` : "";
  return html`<a${rel} href="${view.to(address)}">${name}${from}</a>`;
}

function beginningText({ words }: View, begins: Beginning): Html {
  if ("date" in begins) return bracketed(words.lists.partFrom(eventDateText(begins.date, words)));
  return bracketed(words.lists.partFrom(shortened(begins.text)));
}

/** Characters of a headline or name that a link has room for. */
const LONGEST = 12;

function shortened(text: string): string {
  const characters = [...headlineText(text)];
  return characters.length <= LONGEST ? characters.join("") : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
