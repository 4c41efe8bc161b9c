import type { DecisionView, Reading } from "../../desk/view/reading.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { changeText } from "./basics/change-text.ts";

/** Most changes that a reading lists: of a page that falls apart, more tell no more. */
const MOST_CHANGES = 6;
const QUOTE_LENGTH = 24;

/** The ways to read a place, each a button with its key, what speaks for it and what it would change. */
export function readingsPanel(words: DeskWords, view: DecisionView, onChoose: (reading: Reading) => void): HTMLElement {
  const items = view.readings.map((reading, place) => {
    const name = words.readingNames[reading.code]?.(reading.values) ?? reading.code;
    const choose = make(
      "button",
      { type: "button", class: place === 0 ? "first" : "quiet" },
      make("kbd", {}, place === 0 ? "Enter" : String(place + 1)),
      ` ${name}`,
    );
    choose.addEventListener("click", () => onChoose(reading));
    return make("li", {}, choose, reasonList(words, reading), changeList(words, reading));
  });
  return make("ol", { class: "readings", "aria-label": words.readings }, ...items);
}

function reasonList(words: DeskWords, { reasons }: Reading): HTMLElement | null {
  const texts = reasons.flatMap(({ code, line, quote, says, place: elsewhere }) => {
    const said = words.reasons[code] ?? says;
    const shown = quote.length > QUOTE_LENGTH ? `…${quote.slice(-QUOTE_LENGTH)}` : quote;
    const place = elsewhere !== undefined ? `${elsewhere} ` : line > 0 ? `${words.seeLine(line)} ` : "";
    return said === "" ? [] : [shown === "" ? said : `${said}：${place}“${shown}”`];
  });
  if (texts.length === 0) return null;
  return make("p", { class: "fine why" }, texts.join("；"));
}

function changeList(words: DeskWords, { changes, code }: Reading): HTMLElement | null {
  if (code === "as-it-is" || changes.length === 0) return null;
  const shown = changes.slice(0, MOST_CHANGES).map((change) => changeText(words, change));
  const more = changes.length > MOST_CHANGES ? ` …${changes.length - MOST_CHANGES}` : "";
  return make("p", { class: "fine" }, `${words.changes}${shown.join("；")}${more}`);
}
