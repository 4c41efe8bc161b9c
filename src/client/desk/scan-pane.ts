import type { DeskWords } from "../../desk/words/desk-words.ts";
import { startZoom } from "../scan/zoom.ts";
import { make } from "../search/dom.ts";
import { button } from "./basics/button.ts";

/** A picture of the printed page, to be zoomed and moved; `place` is its place among those of the page, from 0. */
export function scanPane(words: DeskWords, file: string, place: number): HTMLElement {
  const picture = make("img", {
    src: `scan?file=${encodeURIComponent(file)}&place=${place}`,
    alt: words.scan,
    "data-scan": "",
  });
  const pane = make("div", { class: "scan", tabindex: 0, role: "group", "aria-label": words.scan }, picture);
  const zoom = startZoom(pane, picture);
  const ways = make(
    "p",
    { class: "bar" },
    button(words.smaller, () => zoom("out")),
    button(words.larger, () => zoom("in")),
  );
  return make("div", {}, ways, pane);
}
