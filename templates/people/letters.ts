import type { Lettered } from "../../src/site/lists/lettered.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** Links to the letters of an index: to their pages, or to their places on this one. */
export function letterNav(
  view: View,
  letters: readonly Pick<Lettered<unknown>, "letter" | "address">[],
  current: string | null,
): Html {
  const items = letters.map(({ letter, address }) => {
    const text = letter === "" ? view.words.lists.otherLettersShort : letter;
    if (letter === current) return html`<li><span aria-current="page">${text}</span></li>`;
    return html`<li><a href="${address === null ? `#${letterId(letter)}` : view.to(address)}">${text}</a></li>`;
  });
  return html`<nav aria-label="${view.words.lists.letters}"><ul class="az">${items}</ul></nav>`;
}

/** A letter, or a word for what has none. */
export function letterText({ words }: View, letter: string): string {
  return letter === "" ? words.lists.otherLetters : letter;
}

/** Anchor of a letter. */
export function letterId(letter: string): string {
  return `letter-${letter === "" ? "other" : letter.toLowerCase()}`;
}
