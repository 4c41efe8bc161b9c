import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { button } from "./article-pane.ts";

/** Widths of the picture, in hundredths of its frame. */
const WIDTHS = ["w1", "w2", "w3", "w4"];

/** The picture of the printed page, to be scrolled and made larger. */
export function scanPane(words: DeskWords, file: string): HTMLElement {
  let width = 1;
  const picture = make("img", {
    src: `scan?file=${encodeURIComponent(file)}`,
    alt: words.scan,
    "data-scan": "",
    class: "w2",
  });
  const show = (step: number) => {
    width = Math.min(WIDTHS.length - 1, Math.max(0, width + step));
    picture.className = WIDTHS[width] ?? "";
  };
  const frame = make("div", { class: "scan", tabindex: 0, role: "group", "aria-label": words.scan }, picture);
  const ways = make(
    "p",
    { class: "bar" },
    button(words.smaller, () => show(-1)),
    button(words.larger, () => show(1)),
  );
  return make("div", {}, ways, frame);
}
