import { KEEP_WORD, LIST_WORD } from "../address-rows.ts";
import { linkToClippings } from "../packed-list.ts";
import { ClippingsView } from "./clippings-view.ts";

// Loaded by the page of the clippings alone.
const root = document.querySelector<HTMLElement>("[data-clippings]");
if (root) start(new ClippingsView(root));

function start(view: ClippingsView): void {
  const readAddress = () => {
    const [word = "", list = ""] = location.hash.slice(1).split("=");
    if (word === LIST_WORD) view.offer(linkToClippings(list));
    // From an article of the same folder, which has no store in common with this page. Pages of the web cannot lead here.
    if (word === KEEP_WORD && location.protocol === "file:") {
      const clippings = linkToClippings(list);
      location.replace("#");
      if (clippings) view.keep(clippings);
    }
  };
  readAddress();
  addEventListener("hashchange", readAddress);
}
