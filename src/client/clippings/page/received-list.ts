import type { ClippingsWords } from "../../../site/words/clippings.ts";
import { make } from "../../search/dom.ts";
import type { Clipping } from "../clipping.ts";
import { ClippingItem } from "./clipping-item.ts";

/** A list that came by a link, to be looked at before anything of it is kept, and the buttons that keep or refuse it. */
export function receivedList(
  words: ClippingsWords,
  clippings: readonly Clipping[],
  ...buttons: readonly HTMLButtonElement[]
): HTMLElement {
  return make(
    "section",
    { class: "say received", "aria-labelledby": "received" },
    make("h2", { id: "received", class: "lab" }, words.received(clippings.length)),
    make("p", { class: "act" }, ...buttons),
    make("ol", { class: "cliplist" }, ...clippings.map((each) => new ClippingItem(each, words).element)),
  );
}
